"""What becomes of a proposal for the city's budget, in plain language."""

import pytest
from pytest_bdd import parsers, scenarios, then

from edu_desk.lesson.model import STACK
from kit.errand_files import errand_file
from kit.errand_story import ErrandStory

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("budget_follow.feature")


@then(parsers.parse('her proposal {number:d} is mended with the photo "{photo}"'))
def mended(story: ErrandStory, number: int, photo: str) -> None:
    assert [proposal[0] for proposal in story.value("sent")] == [number]
    assert story.value("proof") == photo


@then(parsers.parse('her proposal {number:d} is moved to "{spot}"'))
def moved(story: ErrandStory, number: int, spot: str) -> None:
    assert [proposal[0] for proposal in story.value("sent")] == [number]
    assert story.value("moved") == spot


@then("she reads about the office in charge")
def reads(story: ErrandStory) -> None:
    assert story.session.run.state[STACK][-1] == "office"


@then(parsers.parse('she has voted for "{projects}"'))
def voted(story: ErrandStory, projects: str) -> None:
    assert sorted(story.value("cast")) == projects.split(", ")


@then(parsers.parse('she reads the result of "{project}"'))
def result_of(story: ErrandStory, project: str) -> None:
    assert story.value("seen") == project
    assert story.session.run.state[STACK][-1] == "outcome_of"
