"""What to do after a mistake, as whole errands in plain language."""

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from edu_desk.lesson.model import STACK
from edu_desk.machine.action import Press, Target
from edu_desk.present.target_names import views
from edu_desk.present.view import ElementView
from edu_desk.runner.events import Mode, Outcome
from kit.errand_files import errand_file
from kit.errand_story import ErrandStory
from kit.learner import Learner

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("after_mistake.feature")

BLAME = ("잘못", "틀렸", "실수", "속았", "왜 ")


@given("the program is open for someone who was deceived", target_fixture="story")
def opened(learner: Learner) -> ErrandStory:
    return ErrandStory(learner)


@when(parsers.parse('she begins "{task}" with the guide'))
def begin(story: ErrandStory, task: str) -> None:
    lessons = story.she.program.lessons
    lessons.start(lessons.lesson("fraud-already"), task, Mode.FOLLOW)
    story.she.pilot.settle()
    story.begun = story.she.session
    story.listen()


@when(parsers.parse('she asks for "{target}" in vain'))
def in_vain(story: ErrandStory, target: str) -> None:
    before = story.session.run.state[STACK]
    story.she.do(Press(Target(target)))
    assert story.session.run.state[STACK] == before
    assert not story.session.run.finished


@then(parsers.parse('the app says "{words}"'))
def app_says(story: ErrandStory, words: str) -> None:
    assert words in story.session.view.screen.notice


@then(parsers.parse('she hears "{words}"'))
def hears(story: ErrandStory, words: str) -> None:
    shown = views(story.session.view.screen)
    assert any(words in view.value for view in shown if isinstance(view, ElementView))


@then(parsers.parse('the screen is "{screen}"'))
def on_screen(story: ErrandStory, screen: str) -> None:
    assert story.session.run.state[STACK][-1] == screen


@then("the account that got the money is frozen, and her own is not")
def only_theirs(story: ErrandStory) -> None:
    assert (story.value("theirs"), story.value("own")) == ("frozen", "open")


@then("the account that got the money is frozen")
def theirs(story: ErrandStory) -> None:
    assert story.value("theirs") == "frozen"


@then("it is reported to 1394 and her family knows")
def reported(story: ErrandStory) -> None:
    assert Press(Target("centre_report")) in [event.action for event in story.acted()]
    assert (story.value("report"), story.value("family")) == ("done", "done")


@then("the papers of the police are handed in at the bank")
def papers(story: ErrandStory) -> None:
    assert (story.value("paper"), story.value("relief")) == ("done", "done")


@then("nothing goes out of her phone, and her account is frozen from another one")
def from_another_phone(story: ErrandStory) -> None:
    assert story.value("airplane") is True
    assert story.value("own") == "stopped"
    done = [event.action for event in story.acted()]
    assert done.index(Press(Target("airplane"))) < done.index(Press(Target("borrow")))
    assert done.index(Press(Target("borrow"))) < done.index(Press(Target("centre_own")))


@then("the people she knows are warned")
def warned(story: ErrandStory) -> None:
    assert story.value("contacts") == "done"


@then("the strange app and its file are gone, no other can come, and the phone is checked")
def clean(story: ErrandStory) -> None:
    assert [story.value(name) for name in ("strange", "file", "unknown")] == [False, False, False]
    assert story.value("checked") == "done"
    assert story.session.run.finished


@then(parsers.parse('"{names}" are done'))
def done(story: ErrandStory, names: str) -> None:
    assert {name: story.value(name) for name in names.split(", ")} == dict.fromkeys(names.split(", "), "done")


@then("no money went to the one who called, and the number is blocked")
def not_paid(story: ErrandStory) -> None:
    assert (story.value("theirs"), story.value("lure")) == ("none", "blocked")


@then("no money went to the one who advertised")
def nothing_paid(story: ErrandStory) -> None:
    assert story.value("theirs") == "none"


@then("the number is blocked")
def number_blocked(story: ErrandStory) -> None:
    assert story.value("lure") == "blocked"


@then(parsers.parse("the run is finished, with {count:d} wrong turns"))
def finished(story: ErrandStory, count: int) -> None:
    assert story.session.run.finished
    assert sum(event.outcome is Outcome.AWAY for event in story.acted()) == count


@then("no word blamed her")
def no_blame(story: ErrandStory) -> None:
    assert story.told
    assert [words for words in story.told if any(blame in words for blame in BLAME)] == []
