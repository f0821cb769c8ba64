"""Ordering at the kiosk of a burger shop and of a café, in plain language."""

from functools import partial

from pytest_bdd import given, parsers, scenarios, then, when

from edu_desk.gui.learner.page_snapshots import OTHER_TASK
from edu_desk.gui.simulator.elements.wait import Pause
from edu_desk.lesson.model import NOTICE, STACK, Value
from edu_desk.machine.action import Press, Target
from edu_desk.runner.events import Outcome
from kit.errand_story import ErrandStory
from kit.learner import Learner

scenarios("order_kiosk.feature")

_IDLE = Target("idle_wait")


@given("the program is open at the kiosk", target_fixture="story")
def opened(learner: Learner) -> ErrandStory:
    return ErrandStory(learner)


@when(parsers.parse('she begins the task "{task}" of "{lesson}" with the guide'))
def begin(story: ErrandStory, task: str, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    first = story.she.program.lessons.lesson(lesson).tasks[0].id
    for chosen in ("follow",) if task == first else (OTHER_TASK, task, "follow"):
        story.she.choose(chosen)
    story.begun = story.she.session
    assert story.session.run.head.task == task


@when(parsers.parse("nobody touches the machine {count:d} times"))
def nobody_touches(story: ErrandStory, count: int) -> None:
    for _ in range(count):
        before = len(story.acted())
        story.she.let_guard_pass()
        pause = story.she.lesson_page.simulator.widget_of(_IDLE)
        assert isinstance(pause, Pause)
        pause.timer.timeout.emit()
        story.she.pilot.wait(partial(story.acted_since, before), "the time to go by")


@when(parsers.parse('she takes every advice until the screen "{screen}"'))
def until_screen(story: ErrandStory, screen: str) -> None:
    story.she.to_the_end(lambda: story.session.run.state[STACK][-1] == screen)
    shows(story, screen)


@then(parsers.parse('the machine shows "{screen}"'))
def shows(story: ErrandStory, screen: str) -> None:
    assert story.session.run.state[STACK][-1] == screen


@then(parsers.parse('the machine says "{words}"'))
def says(story: ErrandStory, words: str) -> None:
    notice = story.session.run.state[NOTICE]
    assert words in story.session.errand.machine.app.notices[notice].source


@then(parsers.parse("the basket holds {count:d}"))
def holds(story: ErrandStory, count: int) -> None:
    assert sum(line[-1] for line in story.value("cart")) == count


@then("only touches count as wrong turns")
def only_touches(story: ErrandStory) -> None:
    waited = [event for event in story.acted() if event.action == Press(_IDLE)]
    assert len(waited) > 12
    assert all(event.outcome is not Outcome.AWAY for event in waited)


@then(parsers.parse('she ordered "{dishes}" to be eaten "{place}" for {paid:d} won'))
def ordered(story: ErrandStory, dishes: str, place: str, paid: int) -> None:
    def told(line: Value) -> str:
        _, item, meal, _, _, _, _, temp, *_, count = line
        return f"{item} {temp if temp != 'none' else meal} {count}"

    assert sorted(told(line) for line in story.value("cart")) == dishes.split(", ")
    assert (story.value("place"), story.value("paid")) == (place, paid)
    assert story.value("card_in") is False
    assert story.session.errand.task.goal(story.session.run.state)
