"""The glass over the real window: where it lies, what it shows, and that it is never in the way."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from edu_desk.access.contrast import LINE_RATIO, ratio
from edu_desk.access.lens_geometry import LensBox
from edu_desk.gui.assist.magnifier import Magnifier
from edu_desk.gui.theme.tokens import THEMES
from kit.learner import Learner

SPOT = QPoint(300, 250)


@pytest.fixture
def learner(tmp_path: Path, qapp: QApplication) -> Iterator[Learner]:
    assert qapp is not None
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


@pytest.fixture
def glass(learner: Learner) -> Magnifier:
    found = learner.program.window.findChild(Magnifier)
    assert isinstance(found, Magnifier)
    return found


def point_at(learner: Learner, glass: Magnifier, spot: QPoint = SPOT) -> None:
    for place in (QPoint(spot.x() ^ 1, spot.y()), spot):
        QTest.mouseMove(learner.program.window.windowHandle(), place)
    learner.pilot.wait(lambda: shows(glass, spot), "the glass to come")


def shows(glass: Magnifier, spot: QPoint) -> bool:
    placed = glass.placed
    if placed is None:
        return False
    source = placed.source
    return QRect(source.x, source.y, source.width, source.height).contains(spot)


def picture(glass: Magnifier) -> QImage:
    return glass.grab().toImage()


def test_it_is_put_away_until_it_is_wanted_and_again_after(learner: Learner, glass: Magnifier) -> None:
    assert glass.isHidden()
    learner.program.appearance.change("magnifier", 200)
    point_at(learner, glass)
    assert glass.isVisible()
    learner.program.appearance.change("magnifier", 0)
    assert glass.isHidden()
    QTest.mouseMove(learner.program.window.windowHandle(), QPoint(500, 300))
    learner.pilot.settle()
    assert glass.placed is None


def test_touches_go_through_it(learner: Learner, glass: Magnifier) -> None:
    learner.program.appearance.change("magnifier", 150)
    point_at(learner, glass)
    window, middle = learner.program.window, glass.geometry().center()
    assert window.childAt(middle) is not glass
    assert glass.focusPolicy() == Qt.FocusPolicy.NoFocus
    learner.choose_lesson("train-book")
    assert "follow" in learner.question_keys()


@pytest.mark.parametrize("zoom", [150, 200, 300])
def test_it_lies_beside_the_pointer_in_the_window(learner: Learner, glass: Magnifier, zoom: int) -> None:
    learner.program.appearance.change("magnifier", zoom)
    for spot in (SPOT, QPoint(1, 1), QPoint(1360, 760), QPoint(1360, 4)):
        point_at(learner, glass, spot)
        assert not glass.geometry().contains(spot)
        assert learner.program.window.rect().contains(glass.geometry())


def test_it_shows_the_page_larger_and_never_itself(learner: Learner, glass: Magnifier) -> None:
    """The share of ink in the picture is that of what it shows; a glass in a glass would not be."""
    learner.program.appearance.change("magnifier", 200)
    point_at(learner, glass)
    glass.hide()
    window, placed = learner.program.window, glass._placed
    assert placed is not None
    source = window.grab(QRect(placed.source.x, placed.source.y, placed.source.width, placed.source.height))
    small, large = source.toImage(), glass._picture.toImage()
    page = THEMES["light"].page
    assert share(small, page) == pytest.approx(share(large, page), abs=0.05)
    assert 0.02 < share(small, page) < 0.98


def share(image: QImage, colour: str) -> float:
    """How much of the picture has `colour`."""
    wanted = QColor(colour).rgb()
    found = sum(
        image.pixel(x, y) == wanted for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )
    return found * 4 / (image.width() * image.height())


def test_letters_are_drawn_anew_and_not_stretched(learner: Learner, glass: Magnifier) -> None:
    learner.program.appearance.change("magnifier", 300)
    point_at(learner, glass)
    placed = glass.placed
    assert placed is not None
    window = learner.program.window
    glass.hide()
    source = window.grab(QRect(placed.source.x, placed.source.y, placed.source.width, placed.source.height))
    mode = Qt.TransformationMode.SmoothTransformation
    stretched = source.scaled(glass._picture.size(), Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    assert sharpness(glass._picture.toImage()) > 1.3 * sharpness(stretched.toImage())


def sharpness(image: QImage) -> float:
    """The mean square of steps between neighbours."""
    steps = [
        image.pixelColor(x + 1, y).lightness() - image.pixelColor(x, y).lightness()
        for y in range(0, image.height(), 3)
        for x in range(image.width() - 1)
    ]
    return sum(step * step for step in steps) / len(steps)


def test_it_goes_where_the_keyboard_goes(learner: Learner, glass: Magnifier) -> None:
    learner.program.appearance.change("magnifier", 200)
    point_at(learner, glass)
    handle = learner.program.window.windowHandle()
    for _ in range(3):
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        middle = focus.mapTo(learner.program.window, focus.rect().center())
        learner.pilot.wait(partial(shows, glass, middle), "the glass to follow the focus")
        corner = focus.mapTo(learner.program.window, QPoint(0, 0))
        placed = glass.placed
        assert placed is not None
        assert placed.lens.shared(LensBox(corner.x(), corner.y(), focus.width(), focus.height())) == 0
    point_at(learner, glass, QPoint(900, 500))


def test_it_stays_on_top_when_the_page_changes(learner: Learner, glass: Magnifier) -> None:
    learner.program.appearance.change("magnifier", 200)
    point_at(learner, glass)
    learner.choose_lesson("train-book")
    window = learner.program.window
    learner.pilot.wait(lambda: window.children()[-1] is glass, "the glass to come up")


def test_nothing_is_drawn_while_nothing_changes(learner: Learner, glass: Magnifier) -> None:
    """With motion off the page is still, so the glass comes to rest and starts no work by itself."""
    learner.program.appearance.change("motion", value=False)
    learner.program.appearance.change("magnifier", 200)
    point_at(learner, glass)
    learner.pilot.wait(lambda: not glass._due.isActive(), "the glass to rest")
    learner.pilot.settle()
    learner.pilot.wait(lambda: not glass._due.isActive(), "the glass to rest")
    seen = glass._picture.cacheKey()
    for _ in range(3):
        learner.pilot.settle()
        assert not glass._due.isActive()
    assert glass._picture.cacheKey() == seen


def test_it_shows_what_changed_under_it(learner: Learner, glass: Magnifier) -> None:
    learner.program.appearance.change("magnifier", 200)
    point_at(learner, glass)
    before = picture(glass)
    learner.program.appearance.change("theme", "contrast")
    learner.pilot.wait(lambda: picture(glass) != before, "the glass to show the new colours")


@pytest.mark.parametrize("theme", list(THEMES))
def test_its_frame_is_seen_on_every_ground(learner: Learner, glass: Magnifier, theme: str) -> None:
    learner.program.appearance.change("theme", theme)
    learner.program.appearance.change("magnifier", 200)
    point_at(learner, glass)
    image = picture(glass)
    row = [image.pixelColor(x, image.height() // 2).name() for x in range(12)]
    tokens = THEMES[theme]
    for ground in (tokens.page, tokens.card, tokens.primary, "#0B5D66", "#16181C"):
        assert max(ratio(colour, ground) for colour in row) >= LINE_RATIO
    assert ratio(max(row), min(row)) >= LINE_RATIO
