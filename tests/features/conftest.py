"""Steps that every errand's story has."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.page_snapshots import OTHER_TASK
from edu_desk.gui.learner.places import AtResult
from edu_desk.lesson.model import NOTICE, STACK
from edu_desk.machine.action import Target
from edu_desk.present.view import FeedbackTone
from kit.errand_story import ErrandStory
from kit.learner import Learner
from kit.runs import action


@pytest.fixture
def learner(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


@given("the program is open at the city's services", target_fixture="story")
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


@when(parsers.parse('she types "{text}" into "{field}"'))
def types(story: ErrandStory, text: str, field: str) -> None:
    story.she.type_into(Target(field), text)
    story.listen()


@when("she goes to the first page")
def first_page(story: ErrandStory) -> None:
    story.she.program.show_home()
    story.she.pilot.settle()


@when(parsers.parse('she does "{steps}"'))
def does(story: ErrandStory, steps: str) -> None:
    for step in steps.split(", "):
        count = len(story.acted())
        story.she.do(action(step))
        story.she.pilot.wait(partial(story.acted_since, count), f"{step} to act")
        story.listen()


@when("she takes every advice to the goal")
def to_the_goal(story: ErrandStory) -> None:
    story.she.to_the_end(story.listen)
    story.listen()
    story.she.see_result()
    assert isinstance(story.she.place, AtResult)


@when(parsers.parse('she takes every advice until "{target}"'))
def until(story: ErrandStory, target: str) -> None:
    story.she.to_the_end(lambda: story.session.advised() == action(target))
    assert story.session.advised() == action(target)


@when(parsers.parse('she takes every advice until the screen "{screen}"'))
def until_screen(story: ErrandStory, screen: str) -> None:
    story.she.to_the_end(lambda: story.session.run.state[STACK][-1] == screen)
    shows(story, screen)


@then(parsers.parse('the machine shows "{screen}"'))
@then(parsers.parse('the app shows "{screen}"'))
def shows(story: ErrandStory, screen: str) -> None:
    assert story.session.run.state[STACK][-1] == screen


@then(parsers.parse('the machine says "{words}"'))
@then(parsers.parse('the app says "{words}"'))
def says(story: ErrandStory, words: str) -> None:
    notice = story.session.run.state[NOTICE]
    assert words in story.session.errand.machine.app.notices[notice].source


@then(parsers.parse('the panel explains it: "{words}"'))
def explained(story: ErrandStory, words: str) -> None:
    view = story.session.view
    assert (view.tone, words in view.feedback) == (FeedbackTone.GENTLE, True), view.feedback
    assert words in story.she.lesson_page.panel.told
    assert view.advice is not None
