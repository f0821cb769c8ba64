"""The city's own services, in plain language."""

from pytest_bdd import given, parsers, scenarios, then, when

from edu_desk.gui.learner.page_snapshots import OTHER_TASK
from edu_desk.lesson.model import NOTICE
from edu_desk.machine.action import Target
from kit.errand_story import ErrandStory
from kit.learner import Learner

scenarios("local_money.feature", "grant.feature")


@given("the program is open at the city's services", target_fixture="story")
def opened(learner: Learner) -> ErrandStory:
    return ErrandStory(learner)


@when(parsers.parse('she begins the task "{task}" of "{lesson}" with the guide'))
def begin(story: ErrandStory, task: str, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    first = story.she.program.lessons.lesson(lesson).tasks[0].id
    for chosen in ("follow",) if task == first else (OTHER_TASK, task, "follow"):
        story.she.choose(chosen)
    story.begun = story.she.session
    assert story.session.run.head.task == task


@when(parsers.parse('she types "{text}" into "{field}"'))
def types(story: ErrandStory, text: str, field: str) -> None:
    story.she.type_into(Target(field), text)
    story.listen()


@when("she goes to the first page")
def first_page(story: ErrandStory) -> None:
    story.she.program.show_home()
    story.she.pilot.settle()


@then(parsers.parse('the app says "{words}"'))
def says(story: ErrandStory, words: str) -> None:
    notice = story.session.run.state[NOTICE]
    assert words in story.session.errand.machine.app.notices[notice].source


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
    assert [application[1:] for application in story.value("applied")] == [(way, whose, won)]


@then(parsers.parse('she objected with "{paper}"'))
def objected(story: ErrandStory, paper: str) -> None:
    assert [objection[-1] for objection in story.value("objected")] == [paper]
