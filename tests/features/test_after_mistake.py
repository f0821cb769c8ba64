"""What to do after a mistake, as whole errands in plain language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.places import AtResult
from edu_desk.lesson.model import STACK, Value
from edu_desk.machine.action import Press, Target
from edu_desk.present.target_names import views
from edu_desk.present.view import ElementView, FeedbackTone
from edu_desk.runner.events import Acted, Mode, Outcome
from kit.learner import Learner
from kit.runs import action

scenarios("after_mistake.feature")

BLAME = ("잘못", "틀렸", "실수", "속았", "왜 ")


@dataclass
class Story:
    """What one scenario remembers; `told` is all that the panel said."""

    she: Learner
    session: LessonSession | None = None
    told: list[str] = field(default_factory=list)

    @property
    def errand(self) -> LessonSession:
        assert self.session is not None
        return self.session

    def value(self, name: str) -> Value:
        variables = self.errand.errand.machine.app.variables
        return next(self.errand.run.state[one.index] for one in variables if one.name == name)

    def acted(self) -> list[Acted]:
        events = self.she.program.records.events(self.errand.run.head.id)
        return [event for event in events if isinstance(event, Acted)]

    def acted_since(self, count: int) -> bool:
        return len(self.acted()) > count

    def listen(self) -> bool:
        """Remember what is said now; never the end of anything."""
        self.told += [self.errand.view.feedback, self.errand.view.instruction]
        return False


@pytest.fixture
def learner(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


@given("the program is open for someone who was deceived", target_fixture="story")
def opened(learner: Learner) -> Story:
    return Story(learner)


@when(parsers.parse('she begins "{task}" with the guide'))
def begin(story: Story, task: str) -> None:
    lessons = story.she.program.lessons
    lessons.start(lessons.lesson("fraud-already"), task, Mode.FOLLOW)
    story.she.pilot.settle()
    story.session = story.she.session
    story.listen()


@when(parsers.parse('she does "{steps}"'))
def does(story: Story, steps: str) -> None:
    for step in steps.split(", "):
        count = len(story.acted())
        story.she.do(action(step))
        story.she.pilot.wait(partial(story.acted_since, count), f"{step} to act")
        story.listen()


@when(parsers.parse('she asks for "{target}" in vain'))
def in_vain(story: Story, target: str) -> None:
    before = story.errand.run.state[STACK]
    story.she.do(Press(Target(target)))
    assert story.errand.run.state[STACK] == before
    assert not story.errand.run.finished


@when("she takes every advice to the goal")
def to_the_goal(story: Story) -> None:
    story.she.to_the_end(story.listen)
    story.listen()
    story.she.see_result()
    assert isinstance(story.she.place, AtResult)


@then(parsers.parse('the panel explains it: "{words}"'))
def explained(story: Story, words: str) -> None:
    view = story.errand.view
    assert view.tone is FeedbackTone.GENTLE
    assert words in view.feedback
    assert words in story.she.lesson_page.panel.told
    assert view.advice is not None


@then(parsers.parse('the app says "{words}"'))
def app_says(story: Story, words: str) -> None:
    assert words in story.errand.view.screen.notice


@then(parsers.parse('she hears "{words}"'))
def hears(story: Story, words: str) -> None:
    shown = views(story.errand.view.screen)
    assert any(words in view.value for view in shown if isinstance(view, ElementView))


@then(parsers.parse('the screen is "{screen}"'))
def on_screen(story: Story, screen: str) -> None:
    assert story.errand.run.state[STACK][-1] == screen


@then("the account that got the money is frozen, and her own is not")
def only_theirs(story: Story) -> None:
    assert (story.value("theirs"), story.value("own")) == ("frozen", "open")


@then("the account that got the money is frozen")
def theirs(story: Story) -> None:
    assert story.value("theirs") == "frozen"


@then("it is reported to 1394 and her family knows")
def reported(story: Story) -> None:
    assert Press(Target("centre_report")) in [event.action for event in story.acted()]
    assert (story.value("report"), story.value("family")) == ("done", "done")


@then("the papers of the police are handed in at the bank")
def papers(story: Story) -> None:
    assert (story.value("paper"), story.value("relief")) == ("done", "done")


@then("nothing goes out of her phone, and her account is frozen from another one")
def from_another_phone(story: Story) -> None:
    assert story.value("airplane") is True
    assert story.value("own") == "stopped"
    done = [event.action for event in story.acted()]
    assert done.index(Press(Target("airplane"))) < done.index(Press(Target("borrow")))
    assert done.index(Press(Target("borrow"))) < done.index(Press(Target("centre_own")))


@then("the people she knows are warned")
def warned(story: Story) -> None:
    assert story.value("contacts") == "done"


@then("the strange app and its file are gone, no other can come, and the phone is checked")
def clean(story: Story) -> None:
    assert [story.value(name) for name in ("strange", "file", "unknown")] == [False, False, False]
    assert story.value("checked") == "done"
    assert story.errand.run.finished


@then(parsers.parse('"{names}" are done'))
def done(story: Story, names: str) -> None:
    assert {name: story.value(name) for name in names.split(", ")} == dict.fromkeys(names.split(", "), "done")


@then("no money went to the one who called, and the number is blocked")
def not_paid(story: Story) -> None:
    assert (story.value("theirs"), story.value("lure")) == ("none", "blocked")


@then("no money went to the one who advertised")
def nothing_paid(story: Story) -> None:
    assert story.value("theirs") == "none"


@then("the number is blocked")
def number_blocked(story: Story) -> None:
    assert story.value("lure") == "blocked"


@then(parsers.parse("the run is finished, with {count:d} wrong turns"))
def finished(story: Story, count: int) -> None:
    assert story.errand.run.finished
    assert sum(event.outcome is Outcome.AWAY for event in story.acted()) == count


@then("no word blamed her")
def no_blame(story: Story) -> None:
    assert story.told
    assert [words for words in story.told if any(blame in words for blame in BLAME)] == []
