"""The pointer in its three sizes, on the program's own pages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.access.contrast import LINE_RATIO, ratio
from edu_desk.gui.theme.cursor import arrow, beam, hand
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import THEMES
from kit.learner import Learner

MakeLook = Callable[..., Look]
Draw = Callable[[Look], QCursor]
OWN = {Qt.CursorShape.ArrowCursor, Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor}
SHAPES = [arrow, hand, beam]


@pytest.fixture
def learner(tmp_path: Path, qapp: QApplication) -> Iterator[Learner]:
    assert qapp is not None
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


def inks(cursor: QCursor) -> set[str]:
    """The colours that cover a pixel wholly."""
    image = cursor.pixmap().toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("draw", SHAPES)
def test_at_100_percent_it_is_the_machine_s_own(make_look: MakeLook, draw: Draw) -> None:
    assert draw(make_look()).shape() in OWN


@pytest.mark.parametrize("draw", SHAPES)
def test_it_grows_as_it_was_asked_to(make_look: MakeLook, draw: Draw) -> None:
    double, triple = (draw(replace(make_look(), pointer=size)).pixmap() for size in (2.0, 3.0))
    assert triple.height() == pytest.approx(double.height() * 1.5, abs=2)
    assert triple.width() == pytest.approx(double.width() * 1.5, abs=2)
    assert double.height() >= 38


@pytest.mark.parametrize("draw", SHAPES)
def test_its_hot_spot_lies_on_its_ink(make_look: MakeLook, draw: Draw) -> None:
    cursor = draw(replace(make_look(), pointer=3.0))
    near = cursor.pixmap().copy(cursor.hotSpot().x() - 4, cursor.hotSpot().y() - 4, 12, 12).toImage()
    assert any(near.pixelColor(x, y).alpha() for x in range(12) for y in range(12))


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("draw", SHAPES)
def test_body_or_edge_is_seen_on_every_ground(make_look: MakeLook, draw: Draw, theme: object) -> None:
    grounds = [getattr(theme, name) for name in ("page", "card", "sunk", "primary", "lit")]
    drawn = inks(draw(replace(make_look(), pointer=2.0)))
    assert {"#000000", "#ffffff"} <= drawn
    for ground in grounds:
        assert max(ratio("#000000", ground), ratio("#FFFFFF", ground)) >= LINE_RATIO


def shapes(root: QWidget) -> set[Qt.CursorShape]:
    return {widget.cursor().shape() for widget in (root, *root.findChildren(QWidget)) if widget.isVisible()}


def test_everything_on_a_page_takes_the_size_at_once_and_gives_it_back(learner: Learner) -> None:
    learner.choose_lesson("train-book")
    learner.choose("follow")
    learner.do_advice()
    appearance, window = learner.program.appearance, learner.program.window
    appearance.change("pointer", 300)
    learner.pilot.settle()
    assert shapes(window) == {Qt.CursorShape.BitmapCursor}
    appearance.change("pointer", 100)
    learner.pilot.settle()
    assert Qt.CursorShape.BitmapCursor not in shapes(window)
    assert Qt.CursorShape.PointingHandCursor in shapes(window)
