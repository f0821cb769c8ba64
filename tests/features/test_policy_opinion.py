"""An opinion beside a vote on the city's plans, in plain language."""

import pytest
from pytest_bdd import parsers, scenarios, then

from kit.errand_files import errand_file
from kit.errand_story import ErrandStory

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("policy_opinion.feature")


@then(parsers.re(r'she stands by "(?P<choices>.+)" on "(?P<topic>.+)" and says "(?P<words>.*)"'))
def stands_by(story: ErrandStory, choices: str, topic: str, words: str) -> None:
    assert story.value("voted") == topic
    assert sorted(story.value("cast")) == choices.split(", ")
    assert story.value("words") == words
