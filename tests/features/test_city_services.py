"""The city's own services, in plain language."""

import re

import pytest
from pytest_bdd import parsers, scenarios, then

from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from kit.errand_files import errand_file
from kit.errand_story import ErrandStory
from kit.runs import action

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("local_money.feature", "grant.feature", "assistive_device.feature", "lobby_screen.feature")


@then(parsers.parse("she charged {won:d} won"))
def charged(story: ErrandStory, won: int) -> None:
    assert [charge[-1] for charge in story.value("charges")] == [won]


@then(parsers.parse('she paid {won:d} won at "{shop}" and got {back:d} won of cash'))
def paid(story: ErrandStory, won: int, shop: str, back: int) -> None:
    assert [payment[1:4] for payment in story.value("pays")] == [(shop, won, back)]


@then(parsers.parse('she sent {won:d} won to "{person}"'))
def sent(story: ErrandStory, won: int, person: str) -> None:
    assert [gift[1:] for gift in story.value("gifts")] == [(person, won)]


@then(parsers.parse('she applied for "{whose}" by "{way}" and gets {won:d} won'))
def applied(story: ErrandStory, whose: str, way: str, won: int) -> None:
    assert [application[1:] for application in story.value("applied")] == [(way, whose, won, False, None)]


@then(parsers.parse('she applied for a shop with "{paper}" and gets {won:d} won'))
def applied_for_a_shop(story: ErrandStory, paper: str, won: int) -> None:
    attached = None if paper == "nothing" else paper
    assert [application[3:] for application in story.value("applied")] == [(won, True, attached)]


@then(parsers.parse('she objected with "{paper}"'))
def objected(story: ErrandStory, paper: str) -> None:
    assert [objection[-1] for objection in story.value("objected")] == [paper]


@then(parsers.parse('she asked for the "{device}" with the share "{share}" and "{papers}"'))
def asked_for(story: ErrandStory, device: str, share: str, papers: str) -> None:
    assert story.session.run.finished
    card, proof = (*papers.split(", "), None)[:2]
    assert [application[1:] for application in story.value("applied")] == [(device, share, card, proof)]


@then("nothing is applied for")
def nothing(story: ErrandStory) -> None:
    assert story.session.run.finished
    assert (story.value("applied"), story.value("stage")) == ((), "none")


@then("the share is paid")
def share_paid(story: ErrandStory) -> None:
    assert story.value("stage") == "paid"


@then(parsers.parse('she took "{what}" along by "{way}"'))
def took_along(story: ErrandStory, what: str, way: str) -> None:
    assert story.session.run.finished
    assert (story.value("sheet"), story.value("how"), story.value("paper")) == (what, way, "none")


@then(parsers.parse('she has a ticket for "{what}"'))
def has_ticket(story: ErrandStory, what: str) -> None:
    assert story.session.run.finished
    assert [what in ticket for ticket in story.value("slips")] == [True]


@then("the paper is in large letters")
def large_paper(story: ErrandStory) -> None:
    assert story.value("wide")


@then(parsers.parse("the machine's letters are {percent:d} percent"))
def letters(story: ErrandStory, percent: int) -> None:
    assert story.session.view.screen.letters == percent


@then(parsers.parse('the machine\'s page is called "{title}"'))
def page_is_called(story: ErrandStory, title: str) -> None:
    assert story.session.view.screen.title == title


@then("no word of the machine is Korean but its way back")
def no_korean(story: ErrandStory) -> None:
    simulator = story.she.lesson_page.simulator
    said = [one.accessibleName() for one in simulator.findChildren(Part) if one.isVisibleTo(simulator)]
    said += [one.text() for one in simulator.findChildren(PaintedText) if one.isVisibleTo(simulator)]
    assert [word for word in said if re.search("[가-힣]", word)] == ["한국어 (Korean)"]


@then(parsers.parse('the next thing to do is "{target}"'))
def next_thing(story: ErrandStory, target: str) -> None:
    assert story.session.advised() == action(target)
