"""Maps: places on a calm plan; where they would lie too near to one another, a list."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.element import Element, Place
from edu_desk.gui.simulator.elements.items import Items, grid
from edu_desk.gui.simulator.elements.rows import Row
from edu_desk.gui.simulator.hands import Kit
from edu_desk.gui.simulator.skin import Skin, box
from edu_desk.gui.theme.look import Role
from edu_desk.runner.action import Target
from edu_desk.runner.view import ElementView, ItemView

_HIGH: Final = 0.9
"""Height to width."""
_STREETS: Final = (0.22, 0.48, 0.76)
_ALL: Final = 100


class Ground(QWidget):
    """Streets and blocks, painted so that nobody takes them for a real place."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self.drawn = True

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the plan."""
        if not self.drawn:
            return
        painter, skin = QPainter(self), self._skin
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(painter, self.rect(), skin.off, skin.line, skin.card_radius)
        painter.setPen(QPen(skin.card, skin.look.space(12)))
        for share in _STREETS:
            x, y = round(self.width() * share), round(self.height() * share)
            painter.drawLine(x, skin.pad, x, self.height() - skin.pad)
            painter.drawLine(skin.pad, y, self.width() - skin.pad, y)


class Map(Element):
    """A map with its places as buttons."""

    def __init__(self, kit: Kit, view: ElementView, parent: QWidget, _place: Place) -> None:
        ground = Ground(kit.skin, parent)
        super().__init__(kit, view, ground)
        self._ground = ground
        self._items = Items(lambda item: Row(kit, item, ground), Row.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self.widget.setAccessibleName(self.view.label)
        self._items.show(self.view.items)

    def least(self) -> int:
        """The longest word."""
        return max((part.least() for part in self._items.parts), default=self.skin.least)

    def arrange(self, width: int) -> int:
        """Places where they lie, or one under the other."""
        height = round(width * _HIGH)
        spots = [self._spot(part, item, width, height) for part, item in self._pairs()]
        gap = self.skin.gap
        apart = all(
            not one.adjusted(0, 0, gap, gap).intersects(other) for one, other in combinations(spots, 2)
        )
        self._ground.drawn = apart and self.skin.look.text < 2  # noqa: PLR2004 - from 200 % on, a list
        if not self._ground.drawn:
            return grid(self._items.parts, 0, width, 1, gap)
        for (part, _), spot in zip(self._pairs(), spots, strict=True):
            part.arrange(spot.width())
            part.setGeometry(spot)
        return height

    def find(self, target: Target) -> QWidget | None:
        """A place, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The places that can be pressed."""
        yield from self._items.live()

    def _pairs(self) -> Iterator[tuple[Row, ItemView]]:
        return ((part, part.item) for part in self._items.parts)

    def _spot(self, part: Row, item: ItemView, width: int, height: int) -> QRect:
        wide = min(max(part.natural(), self.skin.least), width)
        tall = max(part.arrange(wide), self.skin.least, self.skin.icon_side(Role.BODY))
        x = round(width * item.column / _ALL) - wide // 2
        y = round(height * item.line / _ALL) - tall // 2
        return QRect(max(0, min(x, width - wide)), max(0, min(y, height - tall)), wide, tall)
