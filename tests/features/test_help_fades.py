"""Help that fades and comes back, in plain language."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.lesson.model import State
from edu_desk.machine.action import Press, Target
from edu_desk.present.present import DONE_FOR_YOU, OFFER
from edu_desk.present.view import AdviceView, FeedbackTone
from edu_desk.runner.events import Acted, AskedPerson, Helped, Outcome
from kit.learner import Learner

scenarios("help_fades.feature")


@dataclass
class Story:
    """What one scenario remembers."""

    data: Path
    she: Learner
    lesson: str = ""
    before: State = ()

    @property
    def advice(self) -> AdviceView | None:
        return self.she.session.view.advice

    def ringed(self) -> bool:
        ring = self.she.lesson_page.simulator.findChild(GuideRing)
        assert isinstance(ring, GuideRing)
        return ring.isVisible()


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    story = Story(tmp_path / "data", Learner(tmp_path / "data"))
    yield story
    story.she.close()


@given(parsers.parse('she follows "{lesson}" and takes every advice to the goal'))
def follow_whole(story: Story, lesson: str) -> None:
    story.lesson = lesson
    follow(story)
    story.she.to_the_end()


@given(parsers.parse('she tries "{lesson}" on her own'))
def try_alone(story: Story, lesson: str) -> None:
    story.lesson = lesson
    begin(story, "try")


@when("she follows it again")
def follow(story: Story) -> None:
    begin(story, "follow")


def begin(story: Story, mode: str) -> None:
    story.she.program.show_home()
    story.she.choose_lesson(story.lesson)
    story.she.choose(mode)


@when("she takes a wrong turn twice")
def stumble(story: Story) -> None:
    she = story.she
    for wrong in [Press(Target("my_tickets"))] * 2:
        she.do(wrong)
        she.bar(BarItem.BACK)
    events = she.program.records.events(she.session.run.head.id)
    away = [event for event in events if isinstance(event, Acted) and event.outcome is Outcome.AWAY]
    assert len(away) == 2


@when("she takes every advice to the goal")
def to_the_goal(story: Story) -> None:
    story.she.to_the_end()


@when("the program is closed and opened again")
def again(story: Story) -> None:
    story.she.close()
    story.she = Learner(story.data)


@when("she asks for help")
def ask(story: Story) -> None:
    story.before = story.she.session.run.state
    story.she.bar(BarItem.HELP)


@when('she touches "Please help me"')
def ask_person(story: Story) -> None:
    story.before = story.she.session.run.state
    story.she.panel(story.she.lesson_page.panel.person_button)


@then("nothing is marked")
def unmarked(story: Story) -> None:
    assert story.advice is None
    assert not story.ringed()


@then("she hears what to do, and nothing is marked")
def words_only(story: Story) -> None:
    assert story.advice is not None
    assert story.advice.target is None
    assert story.advice.words in story.she.lesson_page.panel.told
    assert not story.ringed()


@then("only the region of the next step is marked")
def area_only(story: Story) -> None:
    assert story.advice is not None
    assert story.advice.area
    assert story.ringed()


@then("the program offers to do it, and has done nothing")
def offered(story: Story) -> None:
    she = story.she
    assert she.session.run.state == story.before
    assert she.program.appearance.translator(OFFER) in she.lesson_page.panel.told
    assert she.lesson_page.panel.wish_button.isVisible()


@when("she accepts the offer")
def accept(story: Story) -> None:
    story.she.panel(story.she.lesson_page.panel.wish_button)


@then("the next step itself is marked")
def marked(story: Story) -> None:
    assert story.advice is not None
    assert not story.advice.area
    assert story.advice.target is not None or story.advice.back
    assert story.ringed()


@then("the step was done for her, and she is told so")
def done_together(story: Story) -> None:
    she = story.she
    assert she.session.run.state != story.before
    *_, helped, acted = she.program.records.events(she.session.run.head.id)
    assert isinstance(helped, Helped)
    assert helped.rung == 4
    assert isinstance(acted, Acted)
    assert acted.outcome is Outcome.NEARER
    assert she.program.appearance.translator(DONE_FOR_YOU) in she.lesson_page.panel.told


@then("she is praised for asking")
def praised(story: Story) -> None:
    assert story.she.session.view.tone is FeedbackTone.PRAISE
    assert "도와" in story.she.session.view.feedback
    assert story.she.session.view.feedback in story.she.lesson_page.panel.told


@then("the asking is kept, and nothing else")
def kept(story: Story) -> None:
    she = story.she
    (event,) = she.program.records.events(she.session.run.head.id)
    assert isinstance(event, AskedPerson)
    assert she.session.run.state == story.before
