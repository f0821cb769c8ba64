"""The station's ticket machine, in plain language."""

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from edu_desk.gui.learner.places import AtResult
from edu_desk.lesson.model import NOTICE
from edu_desk.machine.action import Target
from edu_desk.present.view import FeedbackTone
from kit.errand_files import errand_file
from kit.errand_story import ErrandStory
from kit.learner import Learner
from kit.runs import action

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("train_kiosk.feature")

_MOST_CHANGES = 40


class Story(ErrandStory):
    """The same, with the screen that is seen."""

    @property
    def screen(self) -> str:
        return self.session.view.screen.name


@given("the program is open at the ticket machine", target_fixture="story")
def opened(learner: Learner) -> Story:
    return Story(learner)


@when(parsers.parse('she begins "{lesson}" with the guide'))
def begin(story: Story, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    story.she.choose("follow")
    story.begun = story.she.session


@when(parsers.parse('she touches "{first}" and "{second}"'))
def touch_both(story: Story, first: str, second: str) -> None:
    for target in (first, second):
        touch(story, target)


@when(parsers.re(r'she touches "(?P<target>[^"]+)"'))
def touch(story: Story, target: str) -> None:
    before = story.session.run.state
    story.she.do(action(target))
    story.she.pilot.wait(lambda: story.session.run.state != before, target)


@when("she changes her mind about the people until the machine asks")
def many_detours(story: Story) -> None:
    for change in range(_MOST_CHANGES):
        if story.screen != "people":
            return
        touch(story, "seniors[plus]" if change % 2 == 0 else "seniors[minus]")


@when(parsers.parse('she presses the number "{number}"'))
def press_number(story: Story, number: str) -> None:
    story.she.type_into(Target("code"), number)


@when("she takes every advice until the end of the errand")
def to_the_end(story: Story) -> None:
    story.she.to_the_end()
    assert story.session.run.finished
    story.she.see_result()
    assert isinstance(story.she.place, AtResult)


@then("the panel explains without blame")
def explained(story: Story) -> None:
    view = story.session.view
    assert view.tone is FeedbackTone.GENTLE
    assert view.feedback
    assert view.feedback in story.she.lesson_page.panel.told
    assert view.advice is not None


@then(parsers.parse('the machine shows "{screen}"'))
def shows(story: Story, screen: str) -> None:
    assert story.screen == screen


@then("the next step is said in words")
def said(story: Story) -> None:
    advice = story.session.view.advice
    assert advice is not None
    assert advice.words in story.she.lesson_page.panel.told


@then(parsers.parse('the destination is still "{station}"'))
def still_chosen(story: Story, station: str) -> None:
    assert story.value("destination") == station


@then("no ticket is bought")
def no_ticket(story: Story) -> None:
    assert story.value("tickets") == ()


@then("the machine says that there is no such ticket")
def unknown_number(story: Story) -> None:
    notice = story.session.run.state[NOTICE]
    assert "예약 내역이 없습니다" in story.session.errand.machine.app.notices[notice].source
    assert story.screen == "pick"


@then("the right ticket and the receipt are in her hands")
def in_her_hands(story: Story) -> None:
    (ticket,) = story.value("tickets")
    assert ticket[0].endswith("-daejeon-busan")
    assert story.value("got_receipt") is True
    assert story.session.errand.task.goal(story.session.run.state)


@then("nothing is left in the machine")
def nothing_left(story: Story) -> None:
    assert story.value("paper") == "none"
    assert story.value("card_in") is False
