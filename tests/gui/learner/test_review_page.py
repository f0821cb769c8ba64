"""The review of a decision: each sign marked and spoken, the other of its pair beside it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtChecked, AtHome, AtLesson, AtReview
from edu_desk.gui.learner.review_page import ReviewPage, ReviewSnapshot
from edu_desk.gui.theme.look import Look
from edu_desk.machine.action import Press, Target
from edu_desk.present.review import ReviewView, review
from edu_desk.present.tongue import Tongue
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.shared.paths import Resources, shipped
from edu_desk.shared.text import N_, UNTRANSLATED
from edu_desk.speech.caption import Caption
from edu_desk.speech.speech_events import Reason, Silent
from edu_desk.speech.utterance import Span
from kit.geometry import misfits
from kit.learner import Learner
from kit.mailbox import write_mailbox
from kit.runs import NOW, errand_of
from kit.screens import korean
from kit.shipped_lessons import shipped_library


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


def reviewed(lesson: str) -> list[ReviewView]:
    """What is told of each case of a shipped lesson."""
    found = shipped_library().lesson(lesson)
    tongue = Tongue(korean(), NOW.date())
    views = (review(errand_of(found, task.id), tongue, right=True) for task in found.tasks)
    return [view for view in views if view is not None]


def test_each_sign_is_marked_and_said_and_then_one_thing_to_do(she: Learner) -> None:
    decide(she, "link")
    shown, said = page(she), [page(she).words()]
    assert isinstance(she.place, AtReview)
    case = shown._snapshot.case
    for at in range(shown.stages - 1):
        assert shown.this.simulator.ring_shown() is (at < len(case.signs))
        shown.next.click()
        she.pilot.settle()
        said.append(shown.words())
    assert not shown.this.simulator.ring_shown()
    assert said[0] == f"{shown._verdict()} {case.signs[0].words}"
    assert said[1:] == [*(sign.words for sign in case.signs[1:]), case.genuine, case.instead]
    assert not shown.next.isEnabled()


@pytest.mark.parametrize(
    ("fraud", "right", "begins", "tells"),
    [
        (True, True, "This was a fraud.", "You decided well."),
        (True, False, "This was a fraud.", "Anybody can be fooled"),
        (False, True, "This was genuine.", "You decided well."),
        (False, False, "This was genuine.", "It could be trusted"),
    ],
)
def test_first_it_tells_what_it_was_and_whether_she_was_right(
    make_look: Callable[..., Look], fraud: bool, right: bool, begins: str, tells: str
) -> None:
    case = replace(reviewed("fraud-message")[0], fraud=fraud, right=right)
    shown = ReviewPage(make_look(), UNTRANSLATED, ReviewSnapshot(case, None, "Go on"))
    assert shown.words().startswith(begins)
    assert tells in shown.words()
    assert shown.verdict.text() == shown._verdict()
    assert "wrong" not in shown.words()


def test_the_verdict_is_said_and_stands_once(make_look: Callable[..., Look]) -> None:
    shown = ReviewPage(make_look(), UNTRANSLATED, ReviewSnapshot(reviewed("fraud-message")[0], None, "Go on"))
    verdict, said = shown.verdict.text(), shown.words()
    assert said == f"{verdict} {shown.caption.text()}"
    shown.show_caption(Caption(said, Span(0, len(verdict))))
    assert shown.caption.lit == (0, 0)
    first = len(verdict) + 1
    shown.show_caption(Caption(said, Span(first, first + 4)))
    assert shown.caption.lit == (0, 4)


@pytest.mark.parametrize("name", ["fraud-message", "fraud-call", "fraud-everyday", "fraud-hold"])
def test_what_is_said_is_in_sight_without_scrolling(
    make_look: Callable[..., Look], qtbot: QtBot, name: str
) -> None:
    """At 125 % in 1366 by 768 px, in Korean; wrong decisions have the longest words."""
    longest = sorted(
        (replace(one, right=False) for one in reviewed(name)),
        key=lambda one: len(one.situation) + max(len(one.instead), len(one.genuine)),
    )
    for case in longest[-3:]:
        snapshot = ReviewSnapshot(case, case, korean()(N_("Next case")))
        shown = ReviewPage(make_look(1.25), korean(), snapshot)
        qtbot.addWidget(shown)
        shown.resize(1366, 768)
        shown.show()
        for at in range(shown.stages):
            shown.show_sign(at)
            QApplication.processEvents()
            sight = shown._side.area.viewport()
            place = QRect(shown.caption.mapTo(sight, QPoint()), shown.caption.size())
            assert sight.rect().contains(place), (case.situation, at)


def until_beside(she: Learner) -> ReviewPage:
    """The review of the first case whose pair was met already."""
    for _ in range(3):
        decide(she, "delete")
        shown = page(she)
        if shown._snapshot.twin is not None:
            return shown
        shown.on.click()
        she.pilot.settle()
    raise AssertionError("of four cases in two pairs the third has met its other")


def test_the_other_of_a_pair_stands_beside_once_it_was_met(she: Learner) -> None:
    """What is shown before it is met would be remembered, not judged."""
    shown = until_beside(she)
    met = [meeting.last for meeting in she.program.records.meetings()]
    names = [decision.case for decision in met]
    assert shown._snapshot.twin is not None
    assert shown._snapshot.twin.fraud is not shown._snapshot.case.fraud
    assert names[-1].split("-")[0] in {name.split("-")[0] for name in names[:-1]}, "its other was met"
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


def test_nothing_that_is_yet_to_come_is_shown_beside_the_first(she: Learner) -> None:
    decide(she, "link")
    she.program.window.resize(1600, 900)
    she.pilot.settle()
    assert not page(she).other.isVisible()
    assert not page(she).compare.isVisible()


@pytest.mark.parametrize(("fraud", "head"), [(True, "A fraud"), (False, "A genuine one")])
def test_what_stands_beside_says_what_it_is(make_look: Callable[..., Look], fraud: bool, head: str) -> None:
    case = replace(reviewed("fraud-message")[0], fraud=not fraud)
    shown = ReviewPage(make_look(), UNTRANSLATED, ReviewSnapshot(case, replace(case, fraud=fraud), "Go on"))
    shown.resize(700, 700)
    shown._arrange()
    assert shown.other.head == head
    assert shown.compare.words == f"Compare with {head[0].lower()}{head[1:]}"


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
    assert not isinstance(she.program.window.centralWidget(), ReviewPage)


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


@pytest.mark.exhaustive
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
