"""A seat map: seats as they stand in the coach, or one after another where they would be too small."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, columns_in, grid
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView
from edu_desk.shared.text import N_

SEATS: Final = N_("Seats")
FREE: Final = N_("Free")
MINE: Final = N_("My seat")
TAKEN: Final = N_("Taken")
_WIDEST_MM: Final = 15.0
_AISLE: Final = 0.7


class Seat(Part):
    """One seat: chosen and given back again, so it never turns the page."""

    read_as = ReadAs.CHECK

    turns = False

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        self._face = self.skin.face(Role.BODY, FontWeight.STRONG)
        self.setCheckable(True)
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled or item.chosen)
        self.setChecked(item.chosen)
        state = self.kit.tr(MINE) if item.chosen else item.tag or self.kit.tr(FREE if item.enabled else TAKEN)
        seat = " ".join(filter(None, (item.label, item.note)))
        self.name(", ".join(filter(None, (seat, item.value, state))))
        self.stale()

    def least(self) -> int:
        """The seat's number."""
        return max(self.skin.least, least(self.item.label, self._face) + self.skin.tight)

    def compose(self, width: int) -> int:
        """The number, and a check when it is chosen."""
        skin, item = self.skin, self.item
        ink = seat_ink(skin, free=item.enabled, mine=item.chosen)
        words = block(item.label, self._face, width, centred=True)
        side = skin.icon_side(Role.NOTE)
        height = max(words.height + side + skin.look.space(4), skin.least)
        shown = words.height + (side if item.chosen else 0)
        top = (height - shown) // 2
        if item.chosen:
            self.draw("check", ink, (width - side) // 2, top, side)
        self.write(words, 0, top + shown - words.height, ink)
        return height

    def ground(self, painter: QPainter) -> None:
        """The seat."""
        paint_seat(painter, self.rect(), self.skin, free=self.item.enabled, mine=self.item.chosen)


def seat_ink(skin: Skin, *, free: bool, mine: bool) -> QColor:
    """The colour of a seat's number."""
    return skin.on_fill if mine else skin.ink if free else skin.soft


def paint_seat(painter: QPainter, rect: QRect, skin: Skin, *, free: bool, mine: bool) -> None:
    """A rounded square; a taken one is grey and struck through at its edge."""
    radius = min(skin.radius, rect.width() // 4)
    if mine:
        box(painter, rect, skin.fill, None, radius)
        return
    box(
        painter,
        rect,
        skin.card if free else skin.off,
        skin.accent if free else skin.line,
        radius,
        2 if free else 1,
    )
    if not free:
        inset = max(3, rect.width() // 10)
        painter.setPen(skin.line)
        corner = rect.adjusted(inset, inset, -inset, -inset)
        painter.drawLine(corner.topLeft(), corner.topLeft() + (corner.center() - corner.topLeft()) / 3)
        painter.drawLine(
            corner.bottomRight(), corner.bottomRight() + (corner.center() - corner.bottomRight()) / 3
        )


class Legend(QWidget):
    """What the looks of seats mean."""

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(parent)
        skin = self._skin = kit.skin
        self._kinds = ((FREE, True, False), (MINE, False, True), (TAKEN, False, False))
        self._swatches: list[QRect] = []
        self._words: list[PaintedText] = []
        for name, _, _ in self._kinds:
            words = PaintedText(kit, skin.face(Role.NOTE), skin.ink, self)
            words.say(kit.tr(name))
            self._words.append(words)

    def arrange(self, width: int) -> int:
        """Lay out in `width` px and return the height."""
        skin, x, y = self._skin, 0, 0
        side = skin.icon_side(Role.NOTE)
        self._swatches.clear()
        tall = max(skin.face(Role.NOTE).pitch, side)
        for words in self._words:
            wide = min(words.natural(), width - side - skin.tight)
            if x and x + side + skin.tight + wide > width:
                x, y = 0, y + tall
            height = words.arrange(wide)
            self._swatches.append(QRect(x, y + (skin.face(Role.NOTE).pitch - side) // 2, side, side))
            words.setGeometry(QRect(x + side + skin.tight, y, wide, height))
            x += side + skin.tight + wide + skin.pad
            y += height - skin.face(Role.NOTE).pitch
        return y + tall

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the small seats."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for rect, (_, free, mine) in zip(self._swatches, self._kinds, strict=False):
                paint_seat(painter, rect, self._skin, free=free, mine=mine)


class SeatMap(ElementWidget):
    """Legend and seats; a column that is left out is an aisle."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent))
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.BODY, FontWeight.STRONG), skin.ink, self.widget)
        self._legend = Legend(kit, self.widget)
        self._items = ItemParts(lambda item: Seat(kit, item, self.widget), Seat.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._label.say(self.view.label)
        self._label.setVisible(bool(self.view.label))
        self.widget.setAccessibleName(self.view.label or self.kit.tr(SEATS))
        self._items.show(self.view.items)

    def least(self) -> int:
        """The widest seat."""
        return max((part.least() for part in self._items.parts), default=self.skin.least)

    def arrange(self, width: int) -> int:
        """Label, legend, then the coach or, where it is too narrow, seats in lines."""
        top = 0
        if self._label.text():
            top = self._label.arrange(width)
            self._label.setGeometry(QRect(0, 0, width, top))
        tall = self._legend.arrange(width)
        self._legend.setGeometry(QRect(0, top, width, tall))
        top += tall + self.skin.gap
        parts, gap, cell = self._items.parts, self.skin.gap, self.least()
        taken = sorted({part.item.column for part in parts})
        places = taken[-1] - taken[0] + 1 if taken else 0
        aisles = places - len(taken)
        aisle = round(self.skin.least * _AISLE)
        room = width - aisles * aisle - (places - 1) * gap
        if taken and room // len(taken) >= cell:
            side = min(room // len(taken), max(cell, self.skin.look.mm(_WIDEST_MM)))
            return self._coach(top, width, side, aisle)
        return grid(parts, top, width, columns_in(width, cell, gap), gap)

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one seat."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The seats that can be chosen."""
        yield from self._items.live()

    def _coach(self, top: int, width: int, side: int, aisle: int) -> int:
        parts, gap = self._items.parts, self.skin.gap
        taken = {part.item.column for part in parts}
        places: dict[int, int] = {}
        x = 0
        for column in range(min(taken), max(taken) + 1):
            places[column] = x
            x += (side if column in taken else aisle) + gap
        left = (width - x + gap) // 2
        tall = max(part.arrange(side) for part in parts)
        first = min(part.item.line for part in parts)
        bottom = top
        for part in parts:
            y = top + (part.item.line - first) * (tall + gap)
            part.setGeometry(QRect(left + places[part.item.column], y, side, tall))
            bottom = max(bottom, y + tall)
        return bottom
