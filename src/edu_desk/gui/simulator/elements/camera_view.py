"""What a phone's camera sees: QR codes in the viewfinder; one is scanned by pointing at it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.access.contrast import LINE_RATIO, ratio
from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, columns_in, grid
from edu_desk.gui.simulator.elements.list_words import ListWords
from edu_desk.gui.simulator.elements.menu_grid import FORMS, MenuTile
from edu_desk.gui.simulator.elements.qr import Squares
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.theme.look import Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

_DARK: Final = QColor("#15181C")
_GREY: Final = QColor("#848A92")
"""The ground where the focus ring is dark itself and would be lost on a dark one."""
_CORNER: Final = QColor("#FFFFFF")
_MOST: Final = 2
"""Codes side by side."""
_CODE: Final = 4.6
"""The side of a code, in sides of an icon."""
_MOST_CODE: Final = 120
"""It grows no further with the letters (px at 96 dpi)."""


class CodeTile(MenuTile):
    """A code with where it hangs below it."""

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        self._code = Squares()
        super().__init__(kit, item, parent)

    def tell(self, item: ItemView) -> None:
        """Show `item`; what the code holds is drawn, and never read out."""
        self._code.say(item.value or item.label)
        super().tell(replace(item, value="", icon="", picture=None))

    def _side(self) -> int:
        """Larger than a dish's picture: a code is nothing but its picture."""
        side = min(round(self.skin.icon_side(Role.BODY) * _CODE), self.skin.look.space(_MOST_CODE))
        return round(side * self._form.picture)

    def _paint_picture(self, painter: QPainter, at: QRect) -> None:
        side = self._code.size(at.width())
        spot = QRect(0, 0, side.width(), side.height())
        spot.moveCenter(at.center())
        self._code.paint(painter, spot)


class Viewfinder(ReadableBox):
    """The dark ground of the camera, with the corners in which a code is held."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent, ReadAs.LIST)
        self._skin = skin
        self.area = QRect()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ground and its four corners."""
        skin, area = self._skin, self.area
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, area, self._colour(), skin.line, skin.radius)
            painter.setPen(QPen(_CORNER, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            air = skin.look.space(8)
            inner = area.adjusted(air, air, -air, -air)
            arm = skin.look.space(24)
            for x, along in ((inner.left(), arm), (inner.right(), -arm)):
                for y, down in ((inner.top(), arm), (inner.bottom(), -arm)):
                    painter.drawLine(x, y, x + along, y)
                    painter.drawLine(x, y, x, y + down)

    def _colour(self) -> QColor:
        ring = self._skin.look.colour("focus").name()
        return _DARK if ratio(ring, _DARK.name()) >= LINE_RATIO else _GREY


class CameraView(ElementWidget):
    """What stands above, and the viewfinder with its codes."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        self._ground = Viewfinder(kit.skin, parent)
        super().__init__(kit, view, self._ground)
        self._words = ListWords(kit, self.widget)
        self._items = ItemParts(lambda item: CodeTile(kit, item, self.widget), CodeTile.tell)
        self._low, self._room = False, 0
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._words.say(self.view)
        self._items.show(self.view.items)
        read_in_order([self._words.label, *self._items.parts])

    def least(self) -> int:
        """The widest code's words, and the dark round them."""
        return max((part.least() for part in self._items.parts), default=self.skin.least) + 2 * self._edge()

    def keep_within(self, room: int) -> None:
        """A whole code shall be in sight."""
        self._room = room

    def press_together(self, *, on: bool) -> bool:
        """Show smaller codes where a whole one is not in sight."""
        self._low = on
        return bool(self._items.parts)

    def arrange(self, width: int) -> int:
        """The codes side by side on the dark ground, as large as can be seen at once."""
        top, edge, parts = self._words.arrange_label(width), self._edge(), self._items.parts
        self._ground.area = QRect()
        if not parts:
            return self._words.arrange_empty(top, width)
        for form in FORMS if self._low else FORMS[:1]:
            for part in parts:
                part.stand_as(form)
            columns = min(_MOST, form.columns, columns_in(width - 2 * edge, self._widest(), self.skin.gap))
            end = grid(parts, top + edge, width - 2 * edge, columns, self.skin.gap, edge)
            if max(part.height() for part in parts) <= self._room:
                break
        self._ground.area = QRect(0, top, width, end + edge - top)
        self._ground.update()
        return end + edge

    def find(self, target: Target) -> QWidget | None:
        """One code, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The codes that can be scanned."""
        yield from self._items.live()

    def _widest(self) -> int:
        return max(part.least() for part in self._items.parts)

    def _edge(self) -> int:
        return self.skin.look.space(24)
