"""The lobby's part of the report on access: its pages are measured, and its sitting is judged."""

from functools import partial
from pathlib import Path

import pytest

from edu_desk.access.assessment.judge_index import JUDGES
from edu_desk.access.assessment.measurements import Measured
from edu_desk.access.assessment.verdict import Verdict
from edu_desk.gui.gauge.kiosk_walk import KioskWalk
from edu_desk.gui.gauge.page_walk import WalkOrder
from edu_desk.kiosk_mode import measured_kiosk
from kit.learner import Learner
from kit.measured import GOOD

_PX_PER_MM = 3.78


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Measured:
    she = Learner(tmp_path_factory.mktemp("data"))
    order = WalkOrder((1366, 768), _PX_PER_MM, by_card=True)
    found = KioskWalk(she.program, order, partial(measured_kiosk, she.program)).through(GOOD)
    she.close()
    return found


def test_every_page_of_the_lobby_is_measured(measured: Measured) -> None:
    pages = {target.page for target in measured.targets} - {"Home"}
    assert len(pages) == 3, "the first page, the language, the helps"
    assert len({text.page for text in measured.texts} - {"Home"}) == 4, "and the last one"
    assert len({one.page for one in measured.reach} - {"Lesson"}) == 2


@pytest.mark.parametrize(
    "name",
    [
        *("gap", "target_size", "press_area", "named", "reached", "worded", "answers", "ringed", "heard"),
        *("within_reach", "warned", "soft_again", "given_back", "nothing_left"),
    ],
)
def test_what_applies_to_a_lobby_is_met(measured: Measured, name: str) -> None:
    assert JUDGES[name](measured).verdict is Verdict.PASS


def test_what_somebody_set_was_really_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    she = Learner(tmp_path)
    appearance = she.program.appearance
    monkeypatch.setattr(appearance, "start_over", lambda _language: None)
    order = WalkOrder((1366, 768), _PX_PER_MM, by_card=True)
    found = KioskWalk(she.program, order, partial(measured_kiosk, she.program)).through(GOOD)
    she.close()
    assert JUDGES["soft_again"](found).verdict is Verdict.FAIL
    assert JUDGES["given_back"](found).verdict is Verdict.FAIL
