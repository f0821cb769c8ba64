from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.review_page import ReviewPage
from edu_desk.machine.action import Press, Target
from edu_desk.runner.events import Mode
from edu_desk.runner.run import CaseJudged
from kit.learner import Learner

scenarios("not_fooled.feature")

BLAME = ("잘못", "틀렸", "실수", "왜")


class Story:
    """A learner and what has come to her."""

    def __init__(self, she: Learner) -> None:
        self.she = she

    def press(self, element: str, part: str = "") -> None:
        self.she.do(Press(Target(element, part)))

    def open_message(self) -> None:
        self.press("messages")
        row = self.she.session.view.screen.body[0].items[0]
        self.press(row.target.element, row.target.part)

    @property
    def feedback(self) -> str:
        return self.she.session.view.feedback


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data", pause_ms=3_600_000)
    yield Story(she)
    she.close()


@given(parsers.parse('a learner to whom the case "{case}" of "{lesson}" has come'))
def case_has_come(story: Story, case: str, lesson: str) -> None:
    lessons = story.she.program.lessons
    lessons.begin(lessons.lesson(lesson), case, Mode.TRY)
    story.she.pilot.settle()


@given(parsers.parse('a learner who let the genuine "{case}" of "{lesson}" be'))
def let_it_be(story: Story, case: str, lesson: str) -> None:
    case_has_come(story, case, lesson)
    story.open_message()
    story.press("leave")
    story.she.see_result()


@when("she opens it and presses its link")
def press_link(story: Story) -> None:
    story.open_message()
    story.press("link")


@when("she opens it and asks her family")
def ask_family(story: Story) -> None:
    story.open_message()
    story.press("other_ways")
    story.press("family")


@when("she opens it and deletes it")
def delete(story: Story) -> None:
    story.open_message()
    story.press("other_ways")
    story.press("delete")


@then("she sees the page behind it, and reads what would come next")
def page_behind(story: Story) -> None:
    assert story.she.session.view.screen.name == "linked_bare"
    case = story.she.session.errand.task.case
    assert case is not None
    assert case.onward is not None
    assert case.onward.source in story.feedback


@then("nothing on that page reacts any more")
def nothing_reacts(story: Story) -> None:
    state = story.she.session.run.state
    story.she.session.press(Target("bare_enter"))
    assert story.she.session.run.state == state


@then("each sign is marked on the message, one after the other, with the genuine one beside")
def signs(story: Story) -> None:
    story.she.see_result()
    page = story.she.program.window.centralWidget()
    assert isinstance(page, ReviewPage)
    story.she.program.window.resize(1600, 900)
    story.she.pilot.settle()
    for _ in range(2):
        assert page.this.simulator.ring_shown()
        assert page.other.isVisible()
        page.next.click()
        story.she.pilot.settle()
    assert not page.this.simulator.ring_shown()


@then("it is praised, and no word says that she was wrong")
def praised(story: Story) -> None:
    feedback = story.she.session.run.feedback
    assert isinstance(feedback, CaseJudged)
    assert feedback.right
    assert not any(word in story.feedback for word in BLAME)


@then("she reads that it was genuine, without blame")
def genuine(story: Story) -> None:
    feedback = story.she.session.run.feedback
    assert isinstance(feedback, CaseJudged)
    assert not feedback.right
    assert "진짜" in story.feedback
    assert not any(word in story.feedback for word in BLAME)
