"""The guide's ring and the focus ring differ in colour and in shape, in every theme."""

from collections.abc import Callable
from itertools import groupby
from math import dist

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import THEMES
from edu_desk.gui.widgets.focus_rule import keys_used, pointer_used
from edu_desk.machine.action import Target
from edu_desk.shared.text import Translator
from gui.simulator.builders import button, screen

TARGET = Target("조회")
LEAST = 60
"""Colours are so far apart (of 441), for eyes that do not tell red from green as well."""


def seen(colour: QColor) -> tuple[float, float, float]:
    return colour.red(), colour.green(), colour.blue()


def red_green_blind(colour: QColor) -> tuple[float, float, float]:
    """As who sees no green sees it (Viénot 1999, on the values as they stand)."""
    red, green, blue = colour.red(), colour.green(), colour.blue()
    mixed = 0.29 * red + 0.71 * green
    return mixed, mixed, 0.05 * red - 0.05 * green + blue


@pytest.mark.parametrize("theme", list(THEMES))
def test_their_colours_differ_for_every_eye(theme: str) -> None:
    focus, guide = QColor(THEMES[theme].focus), QColor(THEMES[theme].guide)
    assert dist(seen(focus), seen(guide)) > LEAST
    assert dist(red_green_blind(focus), red_green_blind(guide)) > LEAST


def runs(image: QImage, at: list[QPoint], colour: QColor) -> list[int]:
    """How thick the lines of `colour` are that are met on the way along `at`."""
    met = (image.pixel(point) == colour.rgb() for point in at)
    return [len(list(some)) for hit, some in groupby(met) if hit]


@pytest.mark.parametrize("theme", list(THEMES))
def test_their_shapes_differ(
    qtbot: QtBot, make_look: Callable[..., Look], tr: Translator, theme: str
) -> None:
    look = make_look(theme=theme)
    simulator = Simulator(look, tr)
    qtbot.addWidget(simulator)
    simulator.resize(420, 860)
    with qtbot.waitExposed(simulator):
        simulator.show()
    simulator.activateWindow()
    simulator.show_screen(screen(button("조회")))
    part = simulator.widget_of(TARGET)
    assert part is not None
    part.setFocus()
    assert part.hasFocus()
    focus, guide = look.colour("focus"), look.colour("guide")
    corner = part.mapTo(simulator, QPoint(0, 0))
    across = part.width() // 4
    middle = [corner + QPoint(across, y) for y in range(-24, part.height() // 3)]
    edge = [corner + QPoint(look.radius + 2, y) for y in range(-24, part.height() // 3)]

    keys_used(simulator)
    ringed = simulator.grab().toImage()
    assert len(runs(ringed, middle, focus)) == 1
    assert max(runs(ringed, edge, focus)) > max(runs(ringed, middle, focus))
    assert runs(ringed, middle, guide) == []

    pointer_used(simulator)
    simulator.mark(TARGET, back=False, word="여기")
    marked = simulator.grab().toImage()
    assert len(runs(marked, middle, guide)) == 2
    assert runs(marked, middle, focus) == []
    ring = simulator.findChild(GuideRing)
    assert isinstance(ring, GuideRing)
    assert not ring.tag.isEmpty()
