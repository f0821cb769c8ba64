"""The city's budget and its residents, in plain language."""

import pytest
from pytest_bdd import parsers, scenarios, then

from kit.errand_files import errand_file
from kit.errand_story import ErrandStory

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("budget_proposal.feature")


@then(parsers.parse('she proposed "{idea}" at "{spot}" for {won:d} won'))
def proposed(story: ErrandStory, idea: str, spot: str, won: int) -> None:
    assert [proposal[1:4] for proposal in story.value("sent")] == [(idea, spot, won)]
    assert story.value("draft") is False


@then(parsers.parse('she voted for "{projects}"'))
def voted(story: ErrandStory, projects: str) -> None:
    assert sorted(story.value("cast")) == projects.split(", ")
