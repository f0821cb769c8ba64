"""The shared taxi and the joined ways of the city, in plain language."""

from pytest_bdd import parsers, scenarios, then

from edu_desk.machine.action import Press
from edu_desk.present.target_names import views
from edu_desk.present.view import ItemView
from kit.errand_story import ErrandStory
from kit.runs import action

scenarios("shared_taxi.feature", "joined_way.feature")


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
    shown = {one.target.part: one for one in views(story.session.view.screen) if isinstance(one, ItemView)}
    for way in ways.split(", "):
        assert (shown[way].enabled, shown[way].tag) == (False, "막차 끊김")


def fare_of(story: ErrandStory, plan: str) -> int:
    table = story.session.errand.machine.app.tables["plans"]
    return int(table.rows[plan][table.columns.index("fare")])
