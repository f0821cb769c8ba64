"""The shadow of a card: drawn once for each size, below the card alone, and none where there is no room."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmapCache

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.painted_surface import paint_shadow, shadow_depth

BOX = QRectF(20, 20, 120, 60)
WHITE = QColor("white")


def shadow(look: Look, box: QRectF) -> QImage:
    image = QImage(200, 120, QImage.Format.Format_ARGB32)
    image.fill(WHITE)
    with QPainter(image) as painter:
        paint_shadow(painter, look, box, 12.0)
    return image


def test_it_lies_below_the_card_and_grows_lighter(make_look: Callable[..., Look]) -> None:
    look = make_look()
    image = shadow(look, BOX)
    below = [image.pixelColor(80, 79 + down).lightness() for down in range(1, shadow_depth(look) + 2)]
    assert below[0] < 255
    assert below == sorted(below)
    assert below[-1] == 255
    assert image.pixelColor(80, 25) == WHITE


def test_the_same_size_is_the_same_picture_wherever_it_lies(make_look: Callable[..., Look]) -> None:
    look = make_look()
    QPixmapCache.clear()
    first = shadow(look, BOX)
    again = shadow(look, BOX.translated(10, 5))
    assert first.copy(20, 60, 120, 40) == again.copy(30, 65, 120, 40)


@pytest.mark.parametrize("box", [QRectF(0, 0, 0, 0), QRectF(20, 20, 0, 60)])
def test_without_room_nothing_is_painted(make_look: Callable[..., Look], box: QRectF) -> None:
    image = shadow(make_look(), box)
    assert image.pixelColor(20, 60) == WHITE
    assert image.pixelColor(0, 0) == WHITE


def test_dark_themes_have_none(make_look: Callable[..., Look]) -> None:
    image = shadow(make_look(theme="contrast"), BOX)
    assert image.pixelColor(80, 81) == WHITE
