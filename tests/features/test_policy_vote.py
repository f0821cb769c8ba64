"""Voting on the city's plans, in plain language."""

from pytest_bdd import parsers, scenarios, then

from kit.errand_story import ErrandStory

scenarios("policy_vote.feature")


@then(parsers.parse('she voted "{choices}" on "{topic}"'))
def voted(story: ErrandStory, choices: str, topic: str) -> None:
    assert story.value("voted") == topic
    assert sorted(story.value("cast")) == choices.split(", ")


@then(parsers.parse('she backs "{wish}"'))
def backs(story: ErrandStory, wish: str) -> None:
    assert story.value("liked") == wish
    assert story.value("voted") is None
