"""Voting on the city's plans, in plain language."""

import pytest
from pytest_bdd import parsers, scenarios, then

from kit.errand_files import errand_file
from kit.errand_story import ErrandStory

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("policy_vote.feature")


@then(parsers.parse('she voted "{choices}" on "{topic}"'))
def voted(story: ErrandStory, choices: str, topic: str) -> None:
    assert story.value("voted") == topic
    assert sorted(story.value("cast")) == choices.split(", ")


@then(parsers.parse('she backs "{wish}"'))
def backs(story: ErrandStory, wish: str) -> None:
    assert story.value("liked") == wish
    assert story.value("voted") is None
