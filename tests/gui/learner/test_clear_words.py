"""What is said and shown beside the practice app is of now: no old notice, no step that is none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.machine.action import Press, Target
from edu_desk.runner.events import Mode
from kit.learner import Learner

Start = Callable[..., Learner]
SEARCH = Target("search")


def heard_again(she: Learner) -> str:
    said: list[str] = []
    she.session.said.connect(said.append)
    she.bar(BarItem.AGAIN)
    she.session.said.disconnect()
    return said[-1]


def body_of(she: Learner) -> Body:
    return next(body for body in she.lesson_page.simulator.findChildren(Body) if body.isVisible())


def test_hearing_again_says_what_to_do_and_a_notice_only_while_it_is_in_sight(start: Start) -> None:
    she = start("train-book", "busan-morning", Mode.TRY, text_size=200)
    she.do(Press(SEARCH))
    notice, task = she.session.view.screen.notice, she.session.view.instruction
    assert notice
    assert heard_again(she) == f"{notice} {task}"
    body = body_of(she)
    body.scroll_to(body.inside.height())
    assert heard_again(she) == task


def test_steps_are_those_there_are_to_do_and_are_counted_in_the_order_they_are_done(start: Start) -> None:
    """The app opens on the morning, signed in and with the card's details: nothing of that is to be done."""
    she = start("train-book", "busan-morning", Mode.FOLLOW)
    steps = she.session.view.steps
    assert [step.done for step in steps] == [False] * len(steps)
    for first in (Press(Target("destination")), Press(Target("station", "busan"))):
        she.session.act(first)
    behind = 1
    while not she.session.run.finished:
        steps = she.session.view.steps
        done = [step.done for step in steps]
        assert done == sorted(done, reverse=True)
        present = [place for place, step in enumerate(steps) if step.present]
        assert present == [sum(done)]
        assert sum(done) >= behind
        behind = sum(done)
        advised = she.session.advised()
        assert advised is not None
        she.session.act(advised)
    assert all(step.done for step in she.session.view.steps)
    assert len(she.session.view.steps) == len(steps)


@pytest.mark.parametrize("text", [125, 200])
def test_the_page_does_not_begin_with_half_letters(start: Start, text: int) -> None:
    she = start("train-book", "busan-morning", Mode.FOLLOW, text_size=text)
    for _ in range(5):
        body = body_of(she)
        for kind in (QAbstractButton, QLineEdit, QLabel):
            for thing in body.inside.findChildren(kind):
                top = thing.mapTo(body.port, QPoint(0, 0)).y()
                assert not (thing.isVisible() and top < 0 < top + thing.height()), thing.accessibleName()
        she.do_advice()


def test_a_month_is_called_by_its_name(start: Start) -> None:
    she = start("train-book", "busan-morning", Mode.TRY, text_size=200)
    she.do(Press(Target("day")))
    she.pilot.settle()
    heads = {label.text() for label in body_of(she).findChildren(QLabel) if label.isVisible()}
    assert {"11월", "12월"} <= heads


@pytest.mark.parametrize("language", ["ko", "en"])
def test_above_the_keys_the_sentence_that_says_what_to_type_is_whole(tmp_path: Path, language: str) -> None:
    """On an upright page the sentence has two lines, and the keys take half of the page."""
    she = Learner(tmp_path, language, pause_ms=3_600_000)
    for key, value in (("text_size", 125), ("screen_keyboard", True)):
        she.program.appearance.change(key, value)
    she.program.window.resize(768, 1024)
    she.program.lessons.start(she.program.lessons.lesson("train-book"), "busan-morning", Mode.FOLLOW)
    while she.session.view.screen.name != "payment":
        advised = she.session.advised()
        assert advised is not None
        she.session.act(advised)
    she.pilot.settle()
    page, line = she.lesson_page, she.lesson_page.simulator.widget_of(Target("card_number"))
    assert line is not None
    page.simulator.bring(line)
    she.let_guard_pass()
    she.pilot.touch(line)
    she.pilot.settle()
    assert page.keyboard is not None
    assert page.keyboard.isVisible()
    sentence = page.panel.now.sentence
    whole = sentence.heightForWidth(sentence.width())
    assert sentence.visibleRegion().boundingRect().height() >= whole > sentence.fontMetrics().height()
    she.close()
