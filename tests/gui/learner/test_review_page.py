"""The review of a decision: each sign marked and spoken, a genuine one beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from edu_desk.gui.learner.places import AtChecked, AtHome, AtLesson, AtReview
from edu_desk.gui.learner.review_page import ReviewPage
from edu_desk.machine.action import Press, Target
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.shared.paths import Resources, shipped
from edu_desk.speech.speech_events import Reason, Silent
from kit.geometry import misfits
from kit.learner import Learner
from kit.mailbox import write_mailbox


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    write_mailbox(tmp_path / "lessons")
    for name in ("assets", "translations"):
        (tmp_path / name).symlink_to(getattr(shipped(), name))
    learner = Learner(tmp_path / "data", resources=Resources(tmp_path), pause_ms=3_600_000)
    yield learner
    learner.close()


def decide(she: Learner, how: str, mode: str = "try") -> None:
    if not isinstance(she.place, AtLesson):
        she.choose_lesson("told-apart")
        she.choose(mode)
    for name in ("newest", how):
        she.do(Press(Target(name)))
    she.see_result()


def page(she: Learner) -> ReviewPage:
    shown = she.program.window.centralWidget()
    assert isinstance(shown, ReviewPage)
    return shown


def test_each_sign_is_marked_and_said_and_then_what_to_do(she: Learner) -> None:
    decide(she, "link")
    shown, said = page(she), [page(she).words()]
    assert isinstance(she.place, AtReview)
    for _ in range(shown.stages - 1):
        assert shown.this.simulator.ring_shown()
        shown.next.click()
        she.pilot.settle()
        said.append(shown.words())
    assert not shown.this.simulator.ring_shown()
    assert len(set(said)) == shown.stages
    assert not shown.next.isEnabled()


def test_the_genuine_twin_stands_beside_a_fraud(she: Learner) -> None:
    while True:
        decide(she, "delete")
        if she.program.records.meetings()[-1].last.right:
            break
        page(she).on.click()
        she.pilot.settle()
    she.program.window.resize(1600, 900)
    she.pilot.settle()
    assert page(she).this.isVisible()
    assert page(she).other.isVisible()
    assert not page(she).compare.isVisible()
    she.program.window.resize(1024, 768)
    she.pilot.settle()
    assert not page(she).other.isVisible()
    page(she).compare.click()
    assert page(she).other.isVisible()
    assert not page(she).this.isVisible()


def test_after_a_review_the_next_case_is_a_new_one(she: Learner) -> None:
    for _ in range(4):
        decide(she, "family")
        page(she).on.click()
        she.pilot.settle()
    decisions = [meeting.last for meeting in she.program.records.meetings()]
    assert len({decision.case for decision in decisions}) == 4
    assert {decision.choice for decision in decisions} == {CaseChoice.ASK}


def test_a_check_goes_from_case_to_case_and_tells_at_its_end(she: Learner) -> None:
    for _ in range(4):
        decide(she, "delete", "check")
    assert isinstance(she.place, AtChecked)
    assert [answer.right for answer in she.place.answers].count(False) == 2
    she.result_page.onward.emit()
    she.pilot.settle()
    assert page(she).stages > 1
    page(she).on.click()
    page(she).on.click()
    she.pilot.settle()
    assert not she.program.window.findChildren(ReviewPage)


def test_a_check_has_new_cases_only_and_says_when_there_are_none(she: Learner) -> None:
    for _ in range(4):
        decide(she, "family")
        page(she).on.click()
        she.pilot.settle()
    she.program.journey.go(AtHome())
    she.choose_lesson("told-apart")
    if "anew" in she.question_keys():
        she.choose("anew")
    she.choose("check")
    assert not isinstance(she.place, AtLesson)


@pytest.mark.parametrize("text", [100, 200, 300])
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080), (1080, 1920)])
def test_everything_fits(she: Learner, text: int, size: tuple[int, int]) -> None:
    she.program.window.resize(*size)
    she.program.appearance.change("text_size", text)
    she.pilot.settle()
    decide(she, "link")
    look = she.program.appearance.look
    for _ in range(page(she).stages):
        she.pilot.settle()
        assert misfits(page(she), look) == []
        page(she).next.click()


def test_the_first_sign_is_spoken_and_the_walk_goes_on(tmp_path: Path) -> None:
    """Nothing is pressed: who cannot see hears every sign one after another."""
    write_mailbox(tmp_path / "lessons")
    for name in ("assets", "translations"):
        (tmp_path / name).symlink_to(getattr(shipped(), name))
    she = Learner(tmp_path / "data", resources=Resources(tmp_path), pause_ms=0)
    heard: list[str] = []
    she.program.voice.said.connect(heard.append)
    decide(she, "link")
    shown = page(she)
    signs = [sign.words for sign in shown._snapshot.case.signs]
    she.pilot.wait(lambda: shown.at == shown.stages - 1, "the last station")
    walked = [words for words in heard if any(words.endswith(sign) for sign in signs)]
    assert [next(sign for sign in signs if words.endswith(sign)) for words in walked] == signs
    she.close()


def test_signs_that_nobody_hears_stay_to_be_read(she: Learner) -> None:
    voice = she.program.voice
    before = voice.sounds
    voice._take(Silent(Reason.NO_DEVICE))
    assert (before, voice.sounds) == (True, False)
