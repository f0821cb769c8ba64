"""The city's free Wi-Fi, in plain language."""

import pytest
from pytest_bdd import parsers, scenarios, then

from kit.errand_files import errand_file
from kit.errand_story import ErrandStory

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("public_wifi.feature")


@then(parsers.parse('she is online by "{network}"'))
def online(story: ErrandStory, network: str) -> None:
    joined(story, network)
    assert story.session.errand.task.goal(story.session.run.state)


@then(parsers.parse('her phone has joined "{network}"'))
def joined(story: ErrandStory, network: str) -> None:
    assert story.value("joined") == network


@then("her phone has joined nothing")
def joined_nothing(story: ErrandStory) -> None:
    assert story.value("joined") is None


@then("nothing false is saved on her phone")
def nothing_false(story: ErrandStory) -> None:
    saved = story.value("saved")
    assert not {"lib_event", "bus_gift", "cafe_event"} & set(saved)
    assert story.value("told") in ("none", "stopped")
