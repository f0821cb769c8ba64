"""The errand of the first lesson, in plain language."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.page_snapshots import ANEW, GO_ON
from edu_desk.gui.learner.places import AtLesson, AtResult, AtResume
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.lesson.kinds import EntryFormat
from edu_desk.lesson.model import STACK, Entry, State
from edu_desk.machine.action import Action, Enter, Press, Target
from edu_desk.present.view import FeedbackTone
from edu_desk.runner.events import Acted, Helped, Outcome
from edu_desk.runner.run import start
from edu_desk.store.database import open_database
from kit.learner import Learner

scenarios("book_train.feature")

HALF_WAY = 9


@dataclass
class Story:
    """What one scenario remembers."""

    data: Path
    learner: Learner | None = None
    state: State = ()
    run: str = ""
    wrong: list[Action] = field(default_factory=list)

    @property
    def she(self) -> Learner:
        assert self.learner is not None
        return self.learner

    def variable(self, name: str) -> object:
        app = self.she.session.errand.machine.app
        index = next(variable.index for variable in app.variables if variable.name == name)
        return self.she.session.run.state[index]


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    story = Story(tmp_path / "data")
    yield story
    if story.learner:
        story.learner.close()


@given("the program is open in the learner's language")
@when("the program is opened again")
def opened(story: Story) -> None:
    story.learner = Learner(story.data)


@given(parsers.parse('a program that was killed half-way through "{lesson}"'))
def killed(story: Story, lesson: str) -> None:
    """A process of its own, ended by SIGKILL: nothing is closed, flushed or said good-bye to."""
    script = Path(__file__).parent.parent / "kit" / "half_way.py"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(script.parent.parent), *sys.path])}
    done = subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, str(script), str(story.data), lesson, str(HALF_WAY)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert done.stdout is not None
    line = done.stdout.readline()
    done.send_signal(signal.SIGKILL)
    done.wait()
    done.stdout.close()
    run, _, state = line.strip().partition(" ")
    assert run, "the program did not get half-way"
    story.run = run
    story.state = (state,)


@when(parsers.parse('she chooses the lesson "{lesson}"'))
def choose_lesson(story: Story, lesson: str) -> None:
    story.she.choose_lesson(lesson)


@when(parsers.parse('she chooses the lesson "{lesson}" and the way "{mode}"'))
def choose_lesson_and_mode(story: Story, lesson: str, mode: str) -> None:
    story.she.choose_lesson(lesson)
    story.she.choose(mode)
    story.run = story.she.session.run.head.id


@then("the next step is marked on the practice app and said in words")
def marked(story: Story) -> None:
    she = story.she
    advice = she.session.view.advice
    assert advice is not None
    assert advice.words
    assert advice.target is not None
    widget = she.lesson_page.simulator.widget_of(advice.target)
    assert widget is not None
    assert widget.isVisible()
    assert she.lesson_page.panel.told.find(advice.words) >= 0


@when("she opens the list for the arrival station instead of the departure station")
def wrong_list(story: Story) -> None:
    right = story.she.session.advised()
    assert isinstance(right, Press)
    wrong = Press(Target("destination"))
    assert right != wrong
    story.she.do(wrong)
    story.wrong.append(wrong)


@when("she picks a station there that is not hers")
def wrong_station(story: Story) -> None:
    session = story.she.session
    machine = session.errand.machine
    presses = [
        action
        for action, after in machine.successors(session.run.state)
        if isinstance(action, Press)
        and action.target.part
        and len(after[STACK]) < len(session.run.state[STACK])
    ]
    by_toll = [
        (session.errand.guide.toll(after_state), action)
        for action, after_state in ((action, machine.act(session.run.state, action)) for action in presses)
        if after_state
    ]
    worst = max(by_toll, key=lambda pair: pair[0] or 0)[1]
    story.she.do(worst)
    story.wrong.append(worst)


@then("the panel explains without blame and the guide leads back")
def explained(story: Story) -> None:
    view = story.she.session.view
    assert view.tone is FeedbackTone.GENTLE
    assert view.feedback
    assert view.advice is not None
    assert view.feedback in story.she.lesson_page.panel.told


@when("she takes every advice until the end")
def to_the_end(story: Story) -> None:
    story.run = story.she.session.run.head.id
    story.state = ()
    session = story.she.session
    story.she.to_the_end()
    story.state = session.run.state
    story.she.see_result()


@when("she finds the way herself")
def alone(story: Story) -> None:
    to_the_end(story)


@then("the result page opens")
def result(story: Story) -> None:
    assert isinstance(story.she.place, AtResult)
    assert story.she.result_page.isVisible()


@then("the right ticket, and no other, is in the practice app")
def ticket(story: Story) -> None:
    place = story.she.place
    assert isinstance(place, AtResult)
    lesson = story.she.program.lessons.lesson(place.head.lesson)
    index = next(variable.index for variable in lesson.app.variables if variable.name == "tickets")
    assert len(story.state[index]) == 1
    task = next(task for task in lesson.tasks if task.id == place.head.task)
    assert task.goal(story.state)


@then("the run is stored as finished, with her wrong turns in it")
def stored(story: Story) -> None:
    rows = list(open_database(story.she.database).query("select state from runs where id = ?", [story.run]))
    assert rows == [{"state": "finished"}]
    acted = [event for event in story.she.program.records.events(story.run) if isinstance(event, Acted)]
    assert [event.action for event in acted if event.outcome is Outcome.AWAY] == story.wrong[-1:]
    assert set(story.wrong) <= {event.action for event in acted}


@then("nothing is marked")
def unmarked(story: Story) -> None:
    assert story.she.session.view.advice is None


@when("she asks for help three times")
def ask(story: Story) -> None:
    for _ in range(3):
        story.she.bar(BarItem.HELP)


@then("the next step is marked until it is made")
def marked_once(story: Story) -> None:
    marked(story)
    story.she.do_advice()
    assert story.she.session.view.advice is None


@then("what she did alone is told apart from what wants another go")
def told_apart(story: Story) -> None:
    place = story.she.place
    assert isinstance(place, AtResult)
    helped = [event for event in story.she.program.records.events(story.run) if isinstance(event, Helped)]
    assert {event.milestone for event in helped} == set(place.summary.again)
    assert place.summary.well


@then("she is asked whether to go on or to begin anew")
def asked(story: Story) -> None:
    assert isinstance(story.she.place, AtResume)
    assert story.she.question_keys() == (GO_ON, ANEW)


@when("she goes on")
def go_on(story: Story) -> None:
    story.she.choose(GO_ON)


@when(parsers.parse('she begins anew in the way "{mode}"'))
def begin_anew(story: Story, mode: str) -> None:
    story.she.choose(ANEW)
    story.she.choose(mode)


@then("the practice app stands exactly where it stood")
def same_state(story: Story) -> None:
    assert isinstance(story.she.place, AtLesson)
    assert story.she.session.run.head.id == story.run
    assert (repr(story.she.session.run.state),) == story.state


@then("the practice app is at its first screen")
def first_screen(story: Story) -> None:
    session = story.she.session
    assert session.run.state == start(session.errand, session.run.head).state


@then("the run before is stored as left")
def stored_left(story: Story) -> None:
    rows = list(open_database(story.she.database).query("select state from runs where id = ?", [story.run]))
    assert rows == [{"state": "left"}]


@when("she takes every advice until a card number is asked for")
def to_the_card(story: Story) -> None:
    def at_card() -> bool:
        action = story.she.session.advised()
        return isinstance(action, Enter) and _format(story, action) is EntryFormat.CARD

    story.she.to_the_end(at_card)
    assert at_card()


@when(parsers.parse('she types the card number "{number}"'))
def type_card(story: Story, number: str) -> None:
    action = story.she.session.advised()
    assert isinstance(action, Enter)
    before = story.she.session.run.state
    story.she.type_into(action.target, number)
    assert story.she.session.run.state != before


@then("that number is nowhere in the database, the log or the settings")
def nowhere(story: Story) -> None:
    run = story.she.session.run.head.id
    assert any(
        isinstance(event, Acted) and isinstance(event.action, Enter)
        for event in story.she.program.records.events(run)
    )
    kept = story.she.kept_bytes()
    assert b"4929" not in kept
    assert b"9887766" not in kept


def _format(story: Story, action: Enter) -> EntryFormat | None:
    session = story.she.session
    element = session.errand.machine.element(session.run.state, action.target.element)
    return element.spec.format if element and isinstance(element.spec, Entry) else None
