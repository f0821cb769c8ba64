"""Steps that every errand's story has."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytest_bdd import parsers, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtResult
from edu_desk.present.view import FeedbackTone
from kit.errand_story import ErrandStory
from kit.learner import Learner
from kit.runs import action


@pytest.fixture
def learner(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


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


@then(parsers.parse('the panel explains it: "{words}"'))
def explained(story: ErrandStory, words: str) -> None:
    view = story.session.view
    assert view.tone is FeedbackTone.GENTLE
    assert words in view.feedback
    assert words in story.she.lesson_page.panel.told
    assert view.advice is not None
