"""The guide's tag over all shipped practice apps: it covers nothing live but its own target, and no words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.gauge.painted_words import painted
from edu_desk.gui.simulator.app_page import AppPage
from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import LARGE_TEXT, Look
from edu_desk.machine.action import Back, Press, Target
from edu_desk.present.present import view
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.runner.advance import advance
from edu_desk.runner.events import Mode
from edu_desk.runner.run import prepare
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.learner import Learner
from kit.runs import NOW, begin
from kit.shipped_lessons import shipped_library
from kit.told_steps import lesson_names

DAY = date(2026, 1, 28)
LESSONS = lesson_names()
SIZES = (1.0, 1.25, 2.0)
ROOM = QSize(760, 640)
"""The practice app's part of a window of 1366x768 px."""
WORD = "여기"
LEAST_TAGS = 0.35
"""At least so many of the marks have their tag."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A screen on the guide's way, and what is marked on it."""

    screen: ScreenView
    target: Target | None
    back: bool


@lru_cache(1)
def tongue() -> Tongue:
    return Tongue(load_translator(shipped().translations, "ko"), DAY)


def steps(name: str) -> Iterator[Marked]:
    """Every step of every task of a lesson, as who only follows the guide sees it."""
    lesson = shipped_library().lesson(name)
    met = set[object]()
    for task in lesson.tasks:
        errand = prepare(lesson, task.id)
        assert errand is not None
        run = begin(errand, Mode.WATCH)
        while not run.finished:
            shown = view(errand, run, tongue())
            advice = shown.advice
            assert advice is not None
            one = Marked(shown.screen, advice.target, advice.back)
            if (advice.target or advice.back) and str(one) not in met:
                met.add(str(one))
                yield one
            action = errand.guide.next_action(run.state)
            if action is None or (errand.task.case is not None and isinstance(action, Back)):
                break
            run = advance(errand, run, action, NOW).run


def covered(simulator: Simulator, page: AppPage, ring: GuideRing) -> Iterator[str]:
    """What lies under the tag and should not."""
    tag, own = ring.tag, ring.leads_to()
    for widget in (*simulator.findChildren(Part), *simulator.findChildren(QLineEdit)):
        if widget is not own and widget.isVisible() and _seen(simulator, page, widget).intersects(tag):
            yield f"over {widget.accessibleName()}"
    for ground in (page.bar, page.header, page.body.port, page.foot):
        if not ground.isVisible():
            continue
        corner = ground.mapTo(simulator, QPoint(0, 0))
        clip = QRectF(ground.rect().translated(corner))
        for ink in painted(ground):
            place = ink.place.translated(QPointF(corner)).adjusted(1, 2, -1, -1) & clip
            if place.intersects(tag):
                yield f"over the words {ink.words}"


def _seen(simulator: Simulator, page: AppPage, widget: QWidget) -> QRect:
    if not page.isAncestorOf(widget):
        return QRect(widget.mapTo(simulator, QPoint(0, 0)), widget.size())
    return page.seen(widget).translated(page.mapTo(simulator, QPoint(0, 0)))


@pytest.mark.exhaustive(most=2)
@pytest.mark.parametrize("text", SIZES)
@pytest.mark.parametrize("name", LESSONS)
def test_no_tag_covers_anything_that_matters(
    qtbot: QtBot, make_look: Callable[..., Look], name: str, text: float
) -> None:
    look = replace(make_look(text), motion=False)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(ROOM)
    simulator = Simulator(look, load_translator(shipped().translations, "ko"), window)
    simulator.set_framed(text < LARGE_TEXT)
    simulator.resize(ROOM)
    window.show()
    marks, tags, wrong = 0, 0, set[str]()
    for one in steps(name):
        simulator.show_screen(one.screen)
        simulator.mark(one.target, one.back, WORD)
        ring, page = simulator.findChild(GuideRing), simulator.findChildren(AppPage)[-1]
        assert isinstance(ring, GuideRing)
        if ring.around.isEmpty():
            continue
        marks += 1
        tags += not ring.tag.isEmpty()
        if not ring.tag.isEmpty():
            wrong |= {f"{one.screen.name} {one.target}: {what}" for what in covered(simulator, page, ring)}
            assert simulator.rect().contains(ring.tag)
    assert sorted(wrong) == []
    assert tags >= LEAST_TAGS * marks


def test_in_the_program_a_touch_on_the_tag_adds_the_person_it_points_at(tmp_path: Path) -> None:
    she = Learner(tmp_path)
    she.choose_lesson("train-book")
    she.choose("follow")
    she.to_the_end(until=lambda: "plus" in str(she.session.advised()))
    advice = she.session.advised()
    assert isinstance(advice, Press)
    she.let_guard_pass()
    simulator = she.lesson_page.simulator
    ring = simulator.findChild(GuideRing)
    assert isinstance(ring, GuideRing)
    before, at = she.session.run.state, simulator.mapTo(she.program.window, ring.tag.center())
    QTest.mouseClick(
        she.program.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    she.pilot.wait(lambda: she.session.run.state != before, "the touch to act")
    assert she.session.run.state == she.session.errand.machine.act(before, advice)
    she.close()
