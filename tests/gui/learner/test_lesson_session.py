"""A session without a window: what it says, and that its looking ahead comes to an end."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QSignalBlocker

from edu_desk.gui.learner.foresight import looking_ahead
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.showing import Showing
from edu_desk.lesson.model import State
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Target
from edu_desk.present.present import DONE_FOR_YOU, MARKED, OFFER, SEE_RESULT
from edu_desk.present.view import FeedbackTone, RunView
from edu_desk.present.voice_script import ending, opening, welcome
from edu_desk.runner.events import Event, Mode
from edu_desk.runner.run import Errand
from kit.cafe import cafe_lesson
from kit.clock import HandClock
from kit.hand_executor import HandExecutor, jobs_of
from kit.runs import TONGUE, action, begin, errand_of
from kit.till import WRONG_CARD, till_lesson

STEPS = ["away", "kind[tea]", "drinks[ginger]", "cups[plus]", "order"]
TURNS = 20_000
"""More turns of looking ahead than the cafe has anything to look at."""


class Kept:
    """Where events go that nobody asks for again."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def append(self, run: str, events: Sequence[Event]) -> None:
        assert run
        self.events += events


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    return cafe_lesson(tmp_path_factory.mktemp("lessons"))


def session_of(
    errand: Errand, mode: Mode = Mode.FOLLOW, hand: HandExecutor | None = None
) -> tuple[LessonSession, list[str]]:
    idle = jobs_of(hand or HandExecutor())
    session = LessonSession(errand, begin(errand, mode), TONGUE, Kept(), HandClock(), idle)
    said: list[str] = []
    session.said.connect(said.append)
    return session, said


def turns_of(errand: Errand, state: State) -> int:
    """How many steps of looking ahead there are, `TURNS` at most."""
    return sum(1 for _ in islice(looking_ahead(errand.guide, errand.machine, state), TURNS))


@pytest.mark.parametrize("mode", [Mode.FOLLOW, Mode.TRY])
@pytest.mark.parametrize("done", range(len(STEPS)))
def test_hear_again_says_the_whole_step(lesson: Lesson, mode: Mode, done: int, qapp: object) -> None:
    assert qapp is not None
    session, said = session_of(errand_of(lesson, "ginger"), mode)
    for step in STEPS[:done]:
        session.act(action(step))
    session.hear_again()
    assert said[-1] == opening(session.view)
    assert said[-1].endswith(session.view.instruction)
    if mode is Mode.FOLLOW:
        assert session.view.advice is not None
        assert session.view.instruction == session.view.advice.words
        assert said[-1] == f"{session.view.teach} {session.view.instruction}".strip()
    else:
        assert said[-1] == session.view.instruction == session.view.task
    assert TONGUE.tr(SEE_RESULT) not in said[-1]


def test_hear_again_at_the_end_says_the_end(lesson: Lesson, qapp: object) -> None:
    assert qapp is not None
    session, said = session_of(errand_of(lesson, "ginger"))
    for step in STEPS:
        session.act(action(step))
    assert session.run.finished
    at_the_end = said[-1]
    session.hear_again()
    assert said[-1] == at_the_end == ending(session.view)
    assert said[-1].endswith(TONGUE.tr(SEE_RESULT))
    assert session.view.task not in said[-1]


def test_the_reason_and_the_whole_task_are_told_when_asked_for(lesson: Lesson, qapp: object) -> None:
    assert qapp is not None
    session, said = session_of(errand_of(lesson, "ginger"))
    session.tell_more()
    shown = session.view
    assert shown.advice is not None
    assert shown.advice.why
    assert said == [f"{shown.task} {shown.teach} {shown.advice.why} {shown.instruction}"]


def test_help_never_does_the_step_unasked(lesson: Lesson, qapp: object) -> None:
    assert qapp is not None
    session, said = session_of(errand_of(lesson, "ginger"), Mode.TRY)
    before = session.run.state
    for _ in range(5):
        session.help()
    assert session.run.state == before
    assert said[0] == session.view.instruction
    assert said[1] == f"{TONGUE.tr(MARKED)} {session.view.instruction}"
    assert said[2:] == [f"{TONGUE.tr(OFFER)} {session.view.instruction}"] * 3
    session.do_for_learner()
    assert session.run.state != before
    assert said[-1].startswith(TONGUE.tr(DONE_FOR_YOU))


def test_the_beginning_says_that_it_is_practice(lesson: Lesson, qapp: object) -> None:
    assert qapp is not None
    session, said = session_of(errand_of(lesson, "ginger"))
    session.begin()
    session.rest()
    assert said == [welcome(session.view)]


@pytest.mark.parametrize("done", range(len(STEPS)))
def test_looking_ahead_comes_to_an_end(lesson: Lesson, done: int) -> None:
    errand = errand_of(lesson, "ginger")
    state = errand.task.start
    for step in STEPS[:done]:
        after = errand.machine.act(state, action(step))
        assert after is not None
        state = after
    assert 0 < turns_of(errand, state) < TURNS


def test_what_was_looked_ahead_for_is_dropped_where_the_learner_moves_on(
    lesson: Lesson, qapp: object
) -> None:
    assert qapp is not None
    hand = HandExecutor()
    session, _ = session_of(errand_of(lesson, "latte"), hand=hand)
    session.begin()
    session.act(action("here"))
    old, present = hand.steps
    assert not old()
    assert present()


def test_a_session_that_has_looked_ahead_rests_and_tells_what_comes(lesson: Lesson, qapp: object) -> None:
    assert qapp is not None
    hand = HandExecutor()
    session, said = session_of(errand_of(lesson, "ginger"), hand=hand)
    expected: list[tuple[str, ...]] = []
    session.expected.connect(expected.append)
    session.begin()
    assert hand.work(TURNS) < TURNS
    session.press(Target("away"))
    session.rest()
    assert [one[0] for one in expected] == [said[-1]]


def test_a_session_at_rest_looks_ahead_no_more(lesson: Lesson, qapp: object) -> None:
    assert qapp is not None
    hand = HandExecutor()
    session, _ = session_of(errand_of(lesson, "ginger"), hand=hand)
    session.begin()
    session.rest()
    (step,) = hand.steps
    assert not step()


def test_watching_goes_on_by_itself_after_a_step_about_which_nothing_is_said(
    lesson: Lesson, qapp: object
) -> None:
    assert qapp is not None
    session, _ = session_of(errand_of(lesson, "ginger"))
    showing = Showing(session, unsaid_ms=1500)
    showing.step()
    assert not showing.isActive(), "the voice speaks, and tells when it has ended"
    with QSignalBlocker(session):
        showing.step()
    assert showing.isActive()
    assert showing.interval() == 1500
    showing.stop()


def test_a_touch_that_does_nothing_is_answered_and_ends_the_praise(lesson: Lesson, qapp: object) -> None:
    assert qapp is not None
    session, said = session_of(errand_of(lesson, "ginger"))
    shown: list[RunView] = []
    session.changed.connect(shown.append)
    session.act(action("away"))
    assert session.view.tone is FeedbackTone.PRAISE
    session.echo("모카, 품절")
    assert said[-1] == f"모카, 품절. {session.view.instruction}"
    assert (session.view.feedback, session.view.tone) == ("", FeedbackTone.PLAIN)
    assert shown[-1] is session.view


def test_a_touch_that_leads_nowhere_ends_with_what_to_do(lesson: Lesson, qapp: object) -> None:
    assert qapp is not None
    session, said = session_of(errand_of(lesson, "ginger"))
    for step in ("away", "kind[tea]"):
        session.act(action(step))
    session.press(Target("kind", "tea"))
    assert said[-1].endswith(session.view.instruction)
    assert said[-1] != session.view.instruction


@pytest.mark.parametrize("slips", [True, False])
def test_a_wrong_number_is_answered_when_it_is_complete(tmp_path: Path, qapp: object, *, slips: bool) -> None:
    assert qapp is not None
    session, said = session_of(errand_of(till_lesson(tmp_path, slips=slips), "one"))
    for step in ("grown[plus]", "on"):
        session.act(action(step))
    told = len(said)
    for length in range(1, 16):
        session.type(Target("card"), "9" * length)
    assert len(said) == told
    session.type(Target("card"), "9" * 16)
    assert said[-1].startswith(WRONG_CARD if slips else "What you wrote in “카드 번호” is not right yet.")
    assert said[-1].endswith(session.view.instruction)
