"""Advice through a date picker arrives, wheel by wheel, and watch mode plays it to the end."""

from datetime import date
from pathlib import Path

import pytest

from edu_desk.machine.action import Press
from edu_desk.present.case_showing import SignLook, next_shown
from edu_desk.present.present import view
from edu_desk.present.tongue import Tongue
from edu_desk.runner.advance import advance
from edu_desk.runner.events import Mode
from edu_desk.runner.run import Errand
from edu_desk.shared.text import UNTRANSLATED
from kit.runs import NOW, begin, errand_of
from kit.small_apps import STEP, Node, write_small

TONGUE = Tongue(UNTRANSLATED, date(2026, 11, 23))
APP: Node = {
    "state": {
        "year": {"type": "number", "from": 1920, "to": 2010, "start": 1950},
        "month": {"type": "number", "from": 1, "to": 12, "start": 1},
        "day": {"type": "number", "from": 1, "to": 31, "start": 31},
        "sent": {"type": "yesno"},
    },
    "screens": {
        "home": {
            "title": "생년월일",
            "body": [
                {"datepicker": "birth", "label": "생년월일", "year": "year", "month": "month", "day": "day"},
                {"button": "send", "label": "보내기", "do": [{"set": {"sent": "true"}}]},
            ],
        },
    },
}


def lesson(born: date) -> Node:
    right = f"year == {born.year} and month == {born.month} and day == {born.day}"
    return {
        "goal": f"sent and {right}",
        "milestones": [
            {"id": "birth", "done": right, **STEP},
            {"id": "sent", "done": f"sent and {right}", **STEP},
        ],
    }


def shortest(born: date) -> int:
    """Each wheel by one at a time, and the button; a day that the month has not is lowered by the app."""
    return abs(1950 - born.year) + born.month - 1 + 31 - born.day + 1


@pytest.fixture(params=[date(1948, 3, 29), date(1952, 2, 29), date(1950, 1, 31)], ids=str)
def errand(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Errand, date]:
    return errand_of(write_small(tmp_path, APP, lesson(request.param)), "one"), request.param


@pytest.mark.parametrize("mode", [Mode.FOLLOW, Mode.TRY])
def test_who_follows_the_advice_arrives(errand: tuple[Errand, date], mode: Mode) -> None:
    task, born = errand
    run, steps = begin(task, mode), 0
    while not run.finished:
        step = task.guide.next_action(run.state)
        assert isinstance(step, Press)
        told = view(task, run, TONGUE)
        assert told.advice is None or told.advice.target == step.target
        run, steps = advance(task, run, step, NOW).run, steps + 1
        assert steps <= shortest(born)
    assert steps <= shortest(born)


def test_watch_plays_it_and_says_which_wheel_it_turns(errand: tuple[Errand, date]) -> None:
    task, born = errand
    run, said = begin(task, Mode.WATCH), list[str]()
    while not run.finished:
        shown = view(task, run, TONGUE)
        step = next_shown(task, run, shown.screen)
        assert step is not None
        assert not isinstance(step, SignLook)
        said.append(shown.instruction)
        run = advance(task, run, step, NOW).run
        assert len(said) <= shortest(born)
    assert said[-1] == "I press “보내기”."
    assert (f"I press “Year {born.year}”." in said) is (born.year != 1950)
    assert (f"I press “Month {born.month}”." in said) is (born.month != 1)
