"""An opinion beside a vote on the city's plans, in plain language."""

from pytest_bdd import parsers, scenarios, then

from kit.errand_story import ErrandStory

scenarios("policy_opinion.feature")


@then(parsers.re(r'she stands by "(?P<choices>.+)" on "(?P<topic>.+)" and says "(?P<words>.*)"'))
def stands_by(story: ErrandStory, choices: str, topic: str, words: str) -> None:
    assert story.value("voted") == topic
    assert sorted(story.value("cast")) == choices.split(", ")
    assert story.value("words") == words
