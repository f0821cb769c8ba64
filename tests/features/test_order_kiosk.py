"""Ordering at the kiosk of a burger shop and of a café, in plain language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.page_snapshots import OTHER_TASK
from edu_desk.gui.learner.places import AtResult
from edu_desk.gui.simulator.elements.wait import Pause
from edu_desk.lesson.model import NOTICE, STACK, Value
from edu_desk.machine.action import Press, Target
from edu_desk.present.view import FeedbackTone
from edu_desk.runner.events import Acted, Outcome
from kit.learner import Learner
from kit.runs import action

scenarios("order_kiosk.feature")

_IDLE = Target("idle_wait")


@dataclass
class Story:
    """What one scenario remembers."""

    she: Learner
    begun: LessonSession | None = None

    @property
    def session(self) -> LessonSession:
        assert self.begun is not None
        return self.begun

    def value(self, name: str) -> Value:
        """What a variable of the practice app holds."""
        variables = self.session.errand.machine.app.variables
        return next(self.session.run.state[one.index] for one in variables if one.name == name)

    def acted(self) -> list[Acted]:
        events = self.she.program.records.events(self.session.run.head.id)
        return [event for event in events if isinstance(event, Acted)]

    def acted_since(self, count: int) -> bool:
        return len(self.acted()) > count


@pytest.fixture
def learner(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


@given("the program is open at the kiosk", target_fixture="story")
def opened(learner: Learner) -> Story:
    return Story(learner)


@when(parsers.parse('she begins the task "{task}" of "{lesson}" with the guide'))
def begin(story: Story, task: str, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    first = story.she.program.lessons.lesson(lesson).tasks[0].id
    for chosen in ("follow",) if task == first else (OTHER_TASK, task, "follow"):
        story.she.choose(chosen)
    story.begun = story.she.session
    assert story.session.run.head.task == task


@when(parsers.parse('she does "{steps}"'))
def does(story: Story, steps: str) -> None:
    for step in steps.split(", "):
        count = len(story.acted())
        story.she.do(action(step))
        story.she.pilot.wait(partial(story.acted_since, count), f"{step} to act")


@when(parsers.parse("nobody touches the machine {count:d} times"))
def nobody_touches(story: Story, count: int) -> None:
    for _ in range(count):
        before = len(story.acted())
        story.she.let_guard_pass()
        pause = story.she.lesson_page.simulator.widget_of(_IDLE)
        assert isinstance(pause, Pause)
        pause.timer.timeout.emit()
        story.she.pilot.wait(partial(story.acted_since, before), "the time to go by")


@when(parsers.parse('she takes every advice until the screen "{screen}"'))
def until_screen(story: Story, screen: str) -> None:
    story.she.to_the_end(lambda: story.session.run.state[STACK][-1] == screen)
    shows(story, screen)


@when(parsers.parse('she takes every advice until "{target}"'))
def until(story: Story, target: str) -> None:
    story.she.to_the_end(lambda: story.session.advised() == action(target))
    assert story.session.advised() == action(target)


@when("she takes every advice to the goal")
def to_the_goal(story: Story) -> None:
    story.she.to_the_end()
    story.she.see_result()
    assert isinstance(story.she.place, AtResult)


@then(parsers.parse('the panel explains it: "{words}"'))
def explained(story: Story, words: str) -> None:
    view = story.session.view
    assert view.tone is FeedbackTone.GENTLE
    assert words in view.feedback
    assert view.feedback in story.she.lesson_page.panel.told
    assert view.advice is not None


@then(parsers.parse('the machine shows "{screen}"'))
def shows(story: Story, screen: str) -> None:
    assert story.session.run.state[STACK][-1] == screen


@then(parsers.parse('the machine says "{words}"'))
def says(story: Story, words: str) -> None:
    notice = story.session.run.state[NOTICE]
    assert words in story.session.errand.machine.app.notices[notice].source


@then(parsers.parse("the basket holds {count:d}"))
def holds(story: Story, count: int) -> None:
    assert sum(line[-1] for line in story.value("cart")) == count


@then("only touches count as wrong turns")
def only_touches(story: Story) -> None:
    waited = [event for event in story.acted() if event.action == Press(_IDLE)]
    assert len(waited) > 12
    assert all(event.outcome is not Outcome.AWAY for event in waited)


@then(parsers.parse('she ordered "{dishes}" to be eaten "{place}" for {paid:d} won'))
def ordered(story: Story, dishes: str, place: str, paid: int) -> None:
    def told(line: Value) -> str:
        _, item, meal, _, _, _, _, temp, *_, count = line
        return f"{item} {temp if temp != 'none' else meal} {count}"

    assert sorted(told(line) for line in story.value("cart")) == dishes.split(", ")
    assert (story.value("place"), story.value("paid")) == (place, paid)
    assert story.value("card_in") is False
    assert story.session.errand.task.goal(story.session.run.state)
