"""Everything touched in the shipped practice apps is 12 mm large and 3.2 mm apart, on real screens."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.page_body import Body, More
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.screen_measure import look_over
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.runner.run import prepare
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator
from kit.shipped_lessons import shipped_library

DAY, MORNING = date(2026, 1, 28), 550
LEAST_SCREENS, LEAST_TARGETS = 3, 10
LEAST_MM, GAP_MM = 12.0, 3.2


@dataclass(frozen=True, slots=True)
class Room:
    """The room a practice app has: px, and px in a millimetre."""

    name: str
    width: int
    height: int
    px_per_mm: float
    text: float


ROOMS = (
    Room("15.6 inch", 1050, 960, 5.55, 1.0),
    Room("24 inch", 1050, 990, 3.6, 1.0),
    Room("96 dpi", 560, 680, 96 / 25.4, 1.0),
    Room("15.6 inch, 300 %", 1900, 560, 5.55, 3.0),
    Room("24 inch, 300 %", 1900, 700, 3.6, 3.0),
    Room("96 dpi, 300 %", 1000, 400, 96 / 25.4, 3.0),
    Room("upright, 300 %", 1064, 1300, 3.6, 3.0),
)


@cache
def screens_of(app: str) -> tuple[ScreenView, ...]:
    """Every screen on the guide's way through the first tasks of an app's lessons, as full as it gets."""
    resources = shipped()
    tongue = Tongue(load_translator(resources.translations, "ko"), DAY)
    library = shipped_library()
    found: dict[tuple[str, str], ScreenView] = {}
    for folder in library.folders():
        lesson = library.lesson(folder.name)
        for task in lesson.tasks[:1] if lesson.app.name == app else ():
            errand = prepare(lesson, task.id)
            assert errand is not None
            machine, state = errand.machine, task.start
            while True:
                view = render(machine, state, tongue, MORNING)
                before = found.get((view.app, view.name))
                if before is None or len(str(before)) < len(str(view)):
                    found[view.app, view.name] = view
                action = errand.guide.next_action(state)
                if action is None:
                    break
                after = machine.act(state, action)
                assert after is not None
                state = after
    return tuple(found.values())


def stand(window: QWidget, look: Look, view: ScreenView, room: Room) -> Simulator:
    """The practice app in its device, laid out."""
    window.resize(room.width, room.height)
    simulator = Simulator(look, load_translator(shipped().translations, "ko"), window)
    simulator.set_framed(room.text == 1.0)
    simulator.resize(room.width, room.height)
    simulator.show_screen(view)
    window.show()
    QApplication.processEvents()
    return simulator


def touched(simulator: Simulator) -> list[QWidget]:
    parts = simulator.findChildren(Part)
    lines = simulator.findChildren(QLineEdit)
    found = [part for part in (*parts, *lines) if part.isVisible() and part.isEnabled()]
    return [part for part in found if not isinstance(part, More)]


@pytest.mark.exhaustive
@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
@pytest.mark.parametrize("app", [folder.name for folder in shipped_library().app_folders()])
def test_every_target_is_large_and_apart(
    qtbot: QtBot, make_look: Callable[..., Look], app: str, room: Room
) -> None:
    look = replace(make_look(room.text), px_per_mm=room.px_per_mm)
    met, wrong = 0, set[str]()
    for view in screens_of(app):
        window = QWidget()
        qtbot.addWidget(window)
        simulator = stand(window, look, view, room)
        met += len(touched(simulator))
        for fault in look_over(simulator, look):
            wrong.add(f"{view.name}: {fault.rule} {fault.target} {fault.words}")
        wrong |= sideways(simulator, view)
        wrong |= covered(simulator, view, room)
    assert len(screens_of(app)) >= LEAST_SCREENS
    assert met >= LEAST_TARGETS
    assert sorted(wrong) == []


def sideways(simulator: Simulator, view: ScreenView) -> set[str]:
    """What lies beside the page: a page only ever moves up and down."""
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    room = body.inside.rect()
    parts = [part for part in touched(simulator) if body.inside.isAncestorOf(part)]
    places = {part: QRect(part.mapTo(body.inside, QPoint(0, 0)), part.size()) for part in parts}
    return {
        f"{view.name}: {part.accessibleName()} lies beside the page"
        for part, place in places.items()
        if place.left() < 0 or place.right() > room.right()
    }


def covered(simulator: Simulator, view: ScreenView, room: Room) -> set[str]:
    """What does not come wholly into sight when it is scrolled to."""
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    wrong = set[str]()
    for part in touched(simulator):
        if not body.more.isVisible() or not body.inside.isAncestorOf(part):
            continue
        body.bring(QRect(part.mapTo(body.inside, QPoint(0, 0)), part.size()))
        place = QRect(part.mapTo(body.port, QPoint(0, 0)), part.size())
        air = round(GAP_MM * room.px_per_mm) - 1
        taller = place.height() > body.port.height() - 2 * air
        if not taller and not body.port.rect().adjusted(0, 0, 0, -air).contains(place):
            wrong.add(f"{view.name}: {part.accessibleName()} does not come into sight")
    more = body.more
    if more.isVisible() and min(more.width(), more.height()) < round(LEAST_MM * room.px_per_mm) - 1:
        wrong.add(f"{view.name}: More is small")
    return wrong
