"""The train errands after the first one, in plain language."""

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from edu_desk.gui.learner.page_snapshots import OTHER_TASK
from edu_desk.lesson.model import STACK
from edu_desk.machine.action import Enter, Press, Target
from edu_desk.machine.typed_classes import RIGHT
from edu_desk.present.target_names import views
from edu_desk.present.view import ElementView
from edu_desk.runner.events import Outcome
from edu_desk.store.database import open_database
from kit.errand_files import errand_file
from kit.errand_story import ErrandStory
from kit.learner import Learner

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios(
    "train_return.feature",
    "train_change.feature",
    "train_refund.feature",
    "train_soldout.feature",
    "train_trouble.feature",
)


class Story(ErrandStory):
    """The same, with the tickets."""

    def tickets(self) -> tuple[str, ...]:
        """The trains of the bought tickets."""
        return tuple(sorted(ticket[1] for ticket in self.value("tickets")))


@given("the program is open for the trains", target_fixture="story")
def opened(learner: Learner) -> Story:
    return Story(learner)


@when(parsers.parse('she begins "{lesson}" with the guide'))
def begin(story: Story, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    story.she.choose("follow")
    story.begun = story.she.session


@when(parsers.parse('she begins the task "{task}" of "{lesson}" with the guide'))
def begin_task(story: Story, task: str, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    for chosen in (OTHER_TASK, task, "follow"):
        story.she.choose(chosen)
    story.begun = story.she.session
    assert story.session.run.head.task == task


@then(parsers.parse('the guide asks for "{target}"'))
def asks_for(story: Story, target: str) -> None:
    assert story.session.advised() == Press(Target.parse(target))
    advice = story.session.view.advice
    assert advice is not None
    assert advice.words in story.she.lesson_page.panel.told


@then(parsers.parse('the guide asks to type into "{entry}"'))
def asks_to_type(story: Story, entry: str) -> None:
    assert story.session.advised() == Enter(Target(entry), RIGHT)


@when(parsers.parse('she takes every advice until the screen "{screen}"'))
def until_screen(story: Story, screen: str) -> None:
    story.she.to_the_end(lambda: story.session.run.state[STACK][-1] == screen)
    assert story.session.run.state[STACK][-1] == screen


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
    screen = story.session.view.screen
    assert any(words in view.label for view in views(screen) if isinstance(view, ElementView))


@then("she paid once")
def paid_once(story: Story) -> None:
    payments = [event for event in story.acted() if event.action == Press(Target("confirm_yes"))]
    assert len(payments) == 1


@then(parsers.parse("the run is finished, with {count:d} wrong turn"))
@then(parsers.parse("the run is finished, with {count:d} wrong turns"))
def finished(story: Story, count: int) -> None:
    run = story.session.run.head.id
    rows = list(open_database(story.she.database).query("select state from runs where id = ?", [run]))
    assert rows == [{"state": "finished"}]
    assert sum(event.outcome is Outcome.AWAY for event in story.acted()) == count
