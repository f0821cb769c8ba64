"""Contrast as it is on the screen: what was painted where, read from the pixels of a picture.

The widgets say where words and icons stand (`Watch` listens to the painting); what they look like is read
from the picture alone: the colour that most of an area has is its ground, and the one that differs from it
most is its ink.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.access.contrast import luminance
from edu_desk.gui.simulator.app_skin import Skin
from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.simulator.text_setting import Block, text_advance
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.text_block import TextBlock

_LEAST_PX = 6
"""Areas smaller than this say nothing."""


class What(Enum):
    WORDS = "words"
    ICON = "icon"


@dataclass(frozen=True, slots=True)
class Spot:
    """Something painted on `widget`, at `area` of it (px)."""

    what: What
    name: str
    widget: QWidget
    area: QRect


@dataclass(frozen=True, slots=True)
class Seen:
    """What the pixels say of a spot."""

    what: What
    name: str
    contrast: float
    enabled: bool

    def __str__(self) -> str:
        state = "" if self.enabled else " (off)"
        return f"{self.what.value} {self.name!r}{state}: {self.contrast:.2f}"


class Watch:
    """Listens to everything that paints words or icons, and lets it paint."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.spots: list[Spot] = []
        self._listen_to_pages(patch)
        self._listen_to_apps(patch)

    def look(self, root: QWidget) -> tuple[QImage, list[Seen]]:
        """Paint `root` and read every spot that can be seen whole."""
        self.spots.clear()
        image = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        rings = [ring for ring in root.findChildren(GuideRing) if ring.isVisible()]
        return image, [seen for spot in self.spots for seen in _read(image, root, spot, rings)]

    def _add(self, what: What, name: str, painter: QPainter, area: QRectF) -> None:
        widget = painter.device()
        if isinstance(widget, QWidget):
            place = painter.worldTransform().mapRect(area).toAlignedRect()
            self.spots.append(Spot(what, name, widget, place))

    def _listen_to_pages(self, patch: pytest.MonkeyPatch) -> None:
        watch, paint, icon = self, TextBlock.paint, ActionButton._paint_icon

        def words(
            block: TextBlock,
            painter: QPainter,
            left: float,
            top: float,
            width: int,
            colour: QColor,
            *,
            centred: bool = False,
        ) -> None:
            for row, line in enumerate(block.lines(width)):
                part = block.text[line.start : line.end]
                wide = block.advance(part)
                indent = (width - wide) / 2 if centred else 0.0
                area = QRectF(left + indent, top + row * block.line_height, wide, block.line_height)
                watch._add(What.WORDS, part, painter, area)
            paint(block, painter, left, top, width, colour, centred=centred)

        def picture(button: ActionButton, painter: QPainter, left: float, top: float, tint: str) -> None:
            if button._icon:
                watch._add(What.ICON, button.words, painter, QRectF(left, top, button._icon, button._icon))
            icon(button, painter, left, top, tint)

        patch.setattr(TextBlock, "paint", words)
        patch.setattr(ActionButton, "_paint_icon", picture)

    def _listen_to_apps(self, patch: pytest.MonkeyPatch) -> None:
        watch, paint, icon = self, Block.paint, Skin.icon

        def words(block: Block, painter: QPainter, x: int, y: int, colour: QColor) -> None:
            for row, (line, indent) in enumerate(block.lines):
                area = QRectF(
                    x + indent, y + row * block.face.pitch, text_advance(line, block.face), block.face.pitch
                )
                watch._add(What.WORDS, line, painter, area)
            paint(block, painter, x, y, colour)

        def picture(
            skin: Skin, painter: QPainter, name: str, colour: QColor, x: int, y: int, side: int
        ) -> None:
            watch._add(What.ICON, name, painter, QRectF(x, y, side, side))
            icon(skin, painter, name, colour, x, y, side)

        patch.setattr(Block, "paint", words)
        patch.setattr(Skin, "icon", picture)


def _read(image: QImage, root: QWidget, spot: Spot, rings: Sequence[GuideRing]) -> Iterator[Seen]:
    widget = spot.widget
    if not spot.name.strip() or not widget.isVisible():
        return
    place = spot.area.translated(widget.mapTo(root, QPoint(0, 0)))
    if not _whole(root, spot, place, rings) or min(place.width(), place.height()) < _LEAST_PX:
        return
    yield Seen(spot.what, spot.name, area_contrast(image, place), widget.isEnabled())


def _whole(root: QWidget, spot: Spot, place: QRect, rings: Sequence[GuideRing]) -> bool:
    """Whether nothing hides any of it: neither an edge, nor another widget, nor the guide's ring."""
    widget = spot.widget
    if not widget.visibleRegion().contains(spot.area.center()) or not root.rect().contains(place):
        return False
    if widget.visibleRegion().intersected(spot.area).boundingRect() != spot.area:
        return False
    for ring in rings:
        round_it = QRect(ring.mapTo(root, QPoint(0, 0)), ring.size())
        if ring is not widget and round_it.intersects(place):
            return False
    y = place.center().y()
    for x in (place.left() + 1, place.center().x(), place.right() - 1):
        over = root.childAt(QPoint(x, y))
        if (
            not isinstance(widget, GuideRing)
            and over is not widget
            and not (over and over.isAncestorOf(widget))
        ):
            return False
    return True


def colours(image: QImage, area: QRect) -> Counter[int]:
    """How often each colour (0xAARRGGBB) stands in `area` of a 32-bit picture."""
    part = image.copy(area & image.rect())
    return Counter(memoryview(part.constBits()).cast("I").tolist())


def area_contrast(image: QImage, area: QRect) -> float:
    """The contrast of the ink in `area` to its ground."""
    found = colours(image, area)
    ground = found.most_common(1)[0][0]
    return max(between(ground, ink) for ink in found)


@lru_cache(100_000)
def between(one: int, other: int) -> float:
    """The contrast of two colours given as 0xAARRGGBB."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(100_000)
def _light(colour: int) -> float:
    return luminance(f"#{colour & 0xFFFFFF:06X}")
