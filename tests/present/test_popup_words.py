"""A window in front is told by its buttons: confirming is never told as closing, nor the other way."""

from datetime import date
from pathlib import Path

import pytest

from edu_desk.present.present import view
from edu_desk.present.tongue import Tongue
from edu_desk.runner.events import Mode
from kit.runs import begin, errand_of, walk
from kit.screens import korean
from kit.small_apps import STEP, Node, write_small

CONFIRM, CLOSE = "예약 취소하기", "닫기"
APP: Node = {
    "state": {"asked": {"type": "yesno"}, "left": {"type": "yesno"}, "kept": {"type": "yesno"}},
    "screens": {
        "home": {
            "title": "예약",
            "body": [
                {"button": "cancel", "label": "취소", "do": [{"set": {"asked": "true"}}]},
                {
                    "popup": "sure",
                    "label": "예약을 취소할까요?",
                    "act": CONFIRM,
                    "when": "asked",
                    "do": [{"set": {"asked": "false", "left": "true"}}],
                    "close": [{"set": {"asked": "false", "kept": "true"}}],
                },
            ],
        }
    },
}


@pytest.mark.parametrize(("goal", "meant", "other"), [("left", CONFIRM, CLOSE), ("kept", CLOSE, CONFIRM)])
@pytest.mark.parametrize("mode", [Mode.FOLLOW, Mode.WATCH])
def test_the_button_that_is_meant_is_named(
    tmp_path: Path, goal: str, meant: str, other: str, mode: Mode
) -> None:
    task: Node = {"goal": goal, "milestones": [{"id": "done", "done": goal, **STEP}]}
    errand = errand_of(write_small(tmp_path, APP, task), "one")
    run = walk(errand, begin(errand, mode), ["cancel"]).run
    said = view(errand, run, Tongue(korean(), date(2026, 11, 23))).instruction
    assert f"‘{meant}’" in said
    assert other not in said
    assert "예약을 취소할까요?" not in said
    assert ("누르세요" in said) is (mode is Mode.FOLLOW)
