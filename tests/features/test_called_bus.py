"""The bus that comes when it is called, and a day in the city, in plain language."""

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from edu_desk.gui.learner.page_snapshots import OTHER_TASK
from edu_desk.lesson.model import NOTICE
from kit.errand_files import errand_file
from kit.errand_story import ErrandStory
from kit.learner import Learner

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("called_bus.feature")


@given("the program is open for a day in the city", target_fixture="story")
def opened(learner: Learner) -> ErrandStory:
    return ErrandStory(learner)


@when(parsers.parse('she sets out on the task "{task}" of "{lesson}" with the guide'))
def set_out(story: ErrandStory, task: str, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    first = story.she.program.lessons.lesson(lesson).tasks[0].id
    for chosen in ("follow",) if task == first else (OTHER_TASK, task, "follow"):
        story.she.choose(chosen)
    story.begun = story.she.session
    assert story.session.run.head.task == task


@when(parsers.parse('she does the task "{task}" of "{lesson}" with the guide to its goal'))
def do_whole(story: ErrandStory, task: str, lesson: str) -> None:
    story.she.program.show_home()
    story.she.pilot.settle()
    set_out(story, task, lesson)
    while not story.session.run.finished:
        story.she.do_advice()


@then(parsers.parse('the app answers "{words}"'))
def answers(story: ErrandStory, words: str) -> None:
    notice = story.session.run.state[NOTICE]
    assert words in story.session.errand.machine.app.notices[notice].source


@then(parsers.parse('she rode from "{origin}" to "{target}" for {won:d} won'))
def rode(story: ErrandStory, origin: str, target: str, won: int) -> None:
    assert story.session.run.finished
    assert [(*ride[1:3], *ride[-2:]) for ride in story.value("past")] == [(origin, target, won, "rode")]


@then(parsers.parse('the bus comes to "{origin}" and goes to "{target}"'))
def called(story: ErrandStory, origin: str, target: str) -> None:
    assert story.session.run.finished
    assert [ride[1:3] for ride in story.value("rides")] == [(origin, target)]


@then(parsers.parse("{won:d} won came back"))
def back(story: ErrandStory, won: int) -> None:
    assert [ride[-2:] for ride in story.value("past")] == [(won, "cancel")]


@then("the look-alike is gone and the real one is there")
def real(story: ErrandStory) -> None:
    assert story.session.run.finished
    assert (story.value("helper"), story.value("installed")) == (False, True)


@then(parsers.parse('the panel asks: "{words}"'))
def asks(story: ErrandStory, words: str) -> None:
    assert words in story.session.view.instruction
