"""The train errands after the first one, in plain language."""

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
from edu_desk.lesson.model import STACK, Value
from edu_desk.machine.action import Enter, Press, Target
from edu_desk.machine.typed_classes import RIGHT
from edu_desk.present.target_names import views
from edu_desk.present.view import ElementView, FeedbackTone
from edu_desk.runner.events import Acted, Outcome
from edu_desk.store.database import open_database
from kit.learner import Learner
from kit.runs import action

scenarios(
    "train_return.feature",
    "train_change.feature",
    "train_refund.feature",
    "train_soldout.feature",
    "train_trouble.feature",
)


@dataclass
class Story:
    """What one scenario remembers."""

    she: Learner
    session: LessonSession | None = None

    @property
    def errand(self) -> LessonSession:
        assert self.session is not None
        return self.session

    def value(self, name: str) -> Value:
        """What a variable of the practice app holds."""
        variables = self.errand.errand.machine.app.variables
        return next(self.errand.run.state[one.index] for one in variables if one.name == name)

    def tickets(self) -> tuple[str, ...]:
        """The trains of the bought tickets."""
        return tuple(sorted(ticket[1] for ticket in self.value("tickets")))

    def acted(self) -> list[Acted]:
        events = self.she.program.records.events(self.errand.run.head.id)
        return [event for event in events if isinstance(event, Acted)]

    def acted_since(self, count: int) -> bool:
        return len(self.acted()) > count


@pytest.fixture
def learner(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


@given("the program is open for the trains", target_fixture="story")
def opened(learner: Learner) -> Story:
    return Story(learner)


@when(parsers.parse('she begins "{lesson}" with the guide'))
def begin(story: Story, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    story.she.choose("follow")
    story.session = story.she.session


@when(parsers.parse('she begins the task "{task}" of "{lesson}" with the guide'))
def begin_task(story: Story, task: str, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    for chosen in (OTHER_TASK, task, "follow"):
        story.she.choose(chosen)
    story.session = story.she.session
    assert story.session.run.head.task == task


@then(parsers.parse('the guide asks for "{target}"'))
def asks_for(story: Story, target: str) -> None:
    assert story.errand.advised() == Press(Target.parse(target))
    advice = story.errand.view.advice
    assert advice is not None
    assert advice.words in story.she.lesson_page.panel.told


@then(parsers.parse('the guide asks to type into "{entry}"'))
def asks_to_type(story: Story, entry: str) -> None:
    assert story.errand.advised() == Enter(Target(entry), RIGHT)


@when(parsers.parse('she takes every advice until the screen "{screen}"'))
def until_screen(story: Story, screen: str) -> None:
    story.she.to_the_end(lambda: story.errand.run.state[STACK][-1] == screen)
    assert story.errand.run.state[STACK][-1] == screen


@when(parsers.parse('she does "{steps}"'))
def does(story: Story, steps: str) -> None:
    for step in steps.split(", "):
        count = len(story.acted())
        story.she.do(action(step))
        story.she.pilot.wait(partial(story.acted_since, count), f"{step} to act")


@then(parsers.parse('the panel explains it: "{words}"'))
def explained(story: Story, words: str) -> None:
    view = story.errand.view
    assert view.tone is FeedbackTone.GENTLE
    assert words in view.feedback
    assert words in story.she.lesson_page.panel.told
    assert view.advice is not None


@when("she takes every advice to the goal")
def to_the_goal(story: Story) -> None:
    story.she.to_the_end()
    story.she.see_result()
    assert isinstance(story.she.place, AtResult)


@then(parsers.parse('her tickets are "{trains}"'))
def her_tickets(story: Story, trains: str) -> None:
    assert story.tickets() == tuple(trains.split(", "))


@then("she has no ticket")
def no_ticket(story: Story) -> None:
    assert story.tickets() == ()


@then(parsers.parse("{back:d} won of {paid:d} came back"))
def came_back(story: Story, back: int, paid: int) -> None:
    ticket = story.value("past")[-1]
    assert (ticket[9], ticket[9] - ticket[10]) == (paid, back)


@then(parsers.parse('"{variable}" still holds "{value}"'))
def still_holds(story: Story, variable: str, value: str) -> None:
    assert story.value(variable) == value


@then(parsers.parse('the screen reads "{words}"'))
def reads(story: Story, words: str) -> None:
    screen = story.errand.view.screen
    assert any(words in view.label for view in views(screen) if isinstance(view, ElementView))


@then("she paid once")
def paid_once(story: Story) -> None:
    payments = [event for event in story.acted() if event.action == Press(Target("confirm_yes"))]
    assert len(payments) == 1


@then(parsers.parse("the run is finished, with {count:d} wrong turn"))
@then(parsers.parse("the run is finished, with {count:d} wrong turns"))
def finished(story: Story, count: int) -> None:
    run = story.errand.run.head.id
    rows = list(open_database(story.she.database).query("select state from runs where id = ?", [run]))
    assert rows == [{"state": "finished"}]
    assert sum(event.outcome is Outcome.AWAY for event in story.acted()) == count
