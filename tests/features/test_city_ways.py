"""The shared taxi and the joined ways of the city, in plain language."""

import pytest
from pytest_bdd import parsers, scenarios, then

from edu_desk.machine.action import Press
from edu_desk.present.target_names import views
from edu_desk.present.view import ItemView
from kit.errand_files import errand_file
from kit.errand_story import ErrandStory
from kit.runs import action

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios(
    "shared_taxi.feature", "joined_way.feature", "shared_taxi_trouble.feature", "joined_way_trouble.feature"
)


@then(parsers.parse('she rode to "{place}" shared, in the {seat}, and paid for it'))
def shared(story: ErrandStory, place: str, seat: str) -> None:
    assert story.session.run.finished
    assert [(ride[1], ride[2], ride[-1]) for ride in story.value("past")] == [(place, True, "rode")]
    presses = (event.action for event in story.acted() if isinstance(event.action, Press))
    taken = [press.target.part for press in presses if press.target.element == "seat"]
    assert taken[-1] == seat


@then(parsers.parse('she rode to "{place}" alone and paid for it'))
def alone(story: ErrandStory, place: str) -> None:
    assert story.session.run.finished
    assert [(ride[1], ride[2], ride[-1]) for ride in story.value("past")] == [(place, False, "rode")]


@then(parsers.parse('she rode to "{place}" shared and paid {won:d} won'))
def shared_for(story: ErrandStory, place: str, won: int) -> None:
    assert story.session.run.finished
    assert [ride[1:] for ride in story.value("past")] == [(place, True, won, "rode")]


@then(parsers.parse("{won:d} won came back"))
def back(story: ErrandStory, won: int) -> None:
    assert story.session.run.finished
    ((_, place, shared, paid),) = story.value("earlier")
    assert (story.value("settled"), shared, paid - (alone_fare(story, place) * 6 // 1000 * 100)) == (
        True,
        True,
        won,
    )


@then("cancelling cost nothing")
def free(story: ErrandStory) -> None:
    assert [ride[-2:] for ride in story.value("past")] == [(0, "free")]


@then(parsers.parse('the bag comes by "{how}"'))
def bag(story: ErrandStory, how: str) -> None:
    assert story.session.run.finished
    assert (story.value("left"), story.value("receive")) == ("bag", how)


@then(parsers.parse("the fee was {won:d} won"))
def fee(story: ErrandStory, won: int) -> None:
    assert [ride[-2:] for ride in story.value("past")] == [(won, "fee")]


@then(parsers.parse('she came to "{place}"'))
def came(story: ErrandStory, place: str) -> None:
    assert story.session.run.finished
    ((_, plan, _, how),) = story.value("past")
    assert (plan.split("_")[0], how) == (place, "rode")


@then(parsers.parse('she came to "{place}" by the way "{way}"'))
def came_by(story: ErrandStory, place: str, way: str) -> None:
    came(story, place)
    assert [trip[1] for trip in story.value("past")] == [f"{place}_{way}"]


@then("all that was paid came back")
def all_back(story: ErrandStory) -> None:
    ((_, plan, won, how),) = story.value("past")
    assert (won, how) == (fare_of(story, plan), "cancel")


@then("half of what was paid came back")
def half_back(story: ErrandStory) -> None:
    ((_, plan, won, how),) = story.value("past")
    assert (won, how) == (fare_of(story, plan) // 2, "missed")


@then(parsers.parse("she lost {minutes:d} minutes and no money"))
def lost(story: ErrandStory, minutes: int) -> None:
    ((_, plan, won),) = story.value("trips")
    assert (story.value("lost"), won) == (minutes, fare_of(story, plan))


@then(parsers.parse('the panel tells it: "{words}"'))
def told(story: ErrandStory, words: str) -> None:
    assert words in story.session.view.feedback
    assert words in story.she.lesson_page.panel.told


@then(parsers.parse('the next advice is "{target}"'))
def next_advice(story: ErrandStory, target: str) -> None:
    assert story.session.advised() == action(target)


@then(parsers.parse('the panel says what to do: "{words}"'))
def says_what(story: ErrandStory, words: str) -> None:
    assert words in story.session.view.teach


@then(parsers.parse('the ways "{ways}" have no bus any more'))
def gone(story: ErrandStory, ways: str) -> None:
    marked(story, ways, "막차 끊김")


@then(parsers.parse('the ways "{ways}" are marked "{tag}"'))
def marked(story: ErrandStory, ways: str, tag: str) -> None:
    shown = {one.target.part: one for one in views(story.session.view.screen) if isinstance(one, ItemView)}
    for way in ways.split(", "):
        assert (shown[way].enabled, shown[way].tag) == (False, tag)


def fare_of(story: ErrandStory, plan: str) -> int:
    table = story.session.errand.machine.app.tables["plans"]
    return int(table.rows[plan][table.columns.index("fare")])


def alone_fare(story: ErrandStory, place: str) -> int:
    table = story.session.errand.machine.app.tables["ways"]
    return int(table.rows[place][table.columns.index("fare")])
