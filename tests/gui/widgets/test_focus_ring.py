"""The one focus ring of our pages and of practice apps."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.painted_surface import focus_depth, paint_focus

MakeLook = Callable[..., Look]
GROUND = QColor("#123456")
SIDE = 80


def across(look: Look, inside: QColor | None) -> list[str]:
    """The colours from the left edge of a ring to its middle."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    paint_focus(painter, look, QRectF(image.rect()), 0, inside)
    painter.end()
    return [image.pixelColor(x, SIDE // 2).name() for x in range(SIDE // 2)]


@pytest.mark.parametrize("thick", [False, True])
@pytest.mark.parametrize("inside", [None, QColor("#FFEE00")])
def test_a_line_within_parts_the_ring_from_any_ground(
    make_look: MakeLook, thick: bool, inside: QColor | None
) -> None:
    look = replace(make_look(), thick_focus=thick)
    line = (look.colour("card") if inside is None else inside).name()
    colours = across(look, inside)
    deep = int(focus_depth(look))
    assert colours[: look.ring] == [look.colour("focus").name()] * look.ring
    assert colours[look.ring : deep] == [line] * (deep - look.ring)
    assert set(colours[deep + 1 :]) == {GROUND.name()}
    assert deep - look.ring >= 2
