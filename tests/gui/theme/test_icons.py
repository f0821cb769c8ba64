from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer

from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import Look

MakeLook = Callable[..., Look]


def colours(look: Look, name: str, colour: str) -> set[str]:
    image = icon_pixmap(look, name, colour, 48).toImage()
    pixels = (image.pixelColor(x, y) for x in range(48) for y in range(48))
    return {QColor(pixel.rgb()).name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("colour", ["primary", "ink", "#8f1d1d"])
def test_an_icon_takes_its_colour(make_look: MakeLook, colour: str) -> None:
    look = make_look()
    assert colours(look, "house", colour) == {look.colour(colour).name()}


def test_an_unknown_icon_is_a_question_mark(make_look: MakeLook) -> None:
    look = make_look()
    unknown = icon_pixmap(look, "no-such-icon", "ink", 48).toImage()
    assert unknown == icon_pixmap(look, "circle-question-mark", "ink", 48).toImage()


def test_a_dense_screen_gets_a_dense_icon(make_look: MakeLook) -> None:
    pixmap = icon_pixmap(make_look(), "house", "ink", 24, 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (48, 2.0)


def test_every_shipped_icon_can_be_drawn_and_coloured(make_look: MakeLook) -> None:
    files = sorted((make_look().assets / "icons").glob("*.svg"))
    assert files
    for file in files:
        source = file.read_bytes()
        assert b"currentColor" in source, file.name
        assert QSvgRenderer(QByteArray(source)).isValid(), file.name
