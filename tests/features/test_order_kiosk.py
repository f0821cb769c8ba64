"""Ordering at the kiosk of a burger shop and of a café, in plain language."""

from functools import partial

import pytest
from PySide6.QtWidgets import QLabel
from pytest_bdd import parsers, scenarios, then, when

from edu_desk.gui.simulator.elements.wait import Pause
from edu_desk.lesson.model import Value
from edu_desk.machine.action import Press, Target
from edu_desk.present.target_names import views
from edu_desk.runner.events import Outcome
from kit.errand_files import errand_file
from kit.errand_story import ErrandStory

pytestmark = pytest.mark.exhaustive(most=12, share=0.2, of=errand_file, by_file=True)

scenarios("order_kiosk.feature")

_IDLE = Target("idle_wait")


@when(parsers.parse("nobody touches the machine {count:d} times"))
def nobody_touches(story: ErrandStory, count: int) -> None:
    for _ in range(count):
        before = len(story.acted())
        story.she.let_guard_pass()
        pause = story.she.lesson_page.simulator.widget_of(_IDLE)
        assert isinstance(pause, Pause)
        pause.timer.timeout.emit()
        story.she.pilot.wait(partial(story.acted_since, before), "the time to go by")


@then(parsers.parse("the basket holds {count:d}"))
def holds(story: ErrandStory, count: int) -> None:
    assert sum(line[-1] for line in story.value("cart")) == count


@then("only touches count as wrong turns")
def only_touches(story: ErrandStory) -> None:
    waited = [event for event in story.acted() if event.action == Press(_IDLE)]
    assert len(waited) > 12
    assert all(event.outcome is not Outcome.AWAY for event in waited)


@then(parsers.parse('the panel says what "{words}" mean'))
def says_what_they_mean(story: ErrandStory, words: str) -> None:
    shown = [label.text() for label in story.she.lesson_page.panel.findChildren(QLabel) if label.isVisible()]
    for word in words.split(", "):
        assert any(f"{word}: " in text for text in shown), (word, shown)


@then("each word that is explained stands on the machine, in what to do or in the task")
def stands_there(story: ErrandStory) -> None:
    view = story.session.view
    said = f"{view.teach} {view.task} {view.screen.title} "
    said += " ".join(f"{one.label} {one.note} {one.value}" for one in views(view.screen))
    assert view.meanings
    assert all(one.word in said for one in view.meanings)


@then(parsers.parse('she ordered "{dishes}" to be eaten "{place}" for {paid:d} won'))
def ordered(story: ErrandStory, dishes: str, place: str, paid: int) -> None:
    def told(line: Value) -> str:
        _, item, meal, _, _, _, _, temp, *_, count = line
        return f"{item} {temp if temp != 'none' else meal} {count}"

    assert sorted(told(line) for line in story.value("cart")) == dishes.split(", ")
    assert (story.value("place"), story.value("paid")) == (place, paid)
    assert story.value("card_in") is False
    assert story.session.errand.task.goal(story.session.run.state)
