"""Lists: rows of trains, tickets or stations; short names stand in columns."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, columns_in, grid
from edu_desk.gui.simulator.elements.list_row import ListRow, paint_card
from edu_desk.gui.simulator.elements.list_words import ListWords
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

_MOST_COLUMNS: Final = 3


class SecondButton(Part):
    """The second button of a row."""

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        self._face = self.skin.face(Role.NOTE, FontWeight.STRONG)
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self._item = item
        self.name(item.label)
        self.stale()

    def least(self) -> int:
        """The word in one line beside its icon."""
        return max(
            self.skin.least, text_advance(self._item.value, self._face) + self._icon() + 2 * self.skin.tight
        )

    def compose(self, width: int) -> int:
        """Icon and word in the middle."""
        skin, item = self.skin, self._item
        words = block(item.value, self._face, width - self._icon() - 2 * skin.tight)
        left = (width - words.width - self._icon()) // 2
        if item.icon:
            side = skin.icon_side(Role.NOTE)
            self.draw(item.icon, skin.accent, left, skin.tight + (words.height - side) // 2, side)
        self.write(words, left + self._icon(), skin.tight, skin.accent)
        return words.height + 2 * skin.tight

    def ground(self, painter: QPainter) -> None:
        """A box with a line."""
        box(painter, self.rect(), self.skin.card, self.skin.line, self.radius)

    def _icon(self) -> int:
        return self.skin.icon_side(Role.NOTE) + self.skin.look.space(4) if self._item.icon else 0


class RowCards(ReadableBox):
    """The list's ground: the cards of rows that have a second button on them."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent, ReadAs.LIST)
        self._skin = skin
        self.cards: list[tuple[QRect, ItemView]] = []

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cards."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for area, item in self.cards:
                paint_card(painter, self._skin, area, item, edged=False)


class RowsElement(ElementWidget):
    """A list: its label, its rows, or what it says when it has none."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        self._ground = RowCards(kit.skin, parent)
        super().__init__(kit, view, self._ground)
        self._words = ListWords(kit, self.widget)
        self._items = ItemParts(lambda item: ListRow(kit, item, self.widget), ListRow.tell)
        self._seconds = ItemParts(lambda item: SecondButton(kit, item, self.widget), SecondButton.tell)
        self._room = 0
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        self._words.say(view)
        self._items.show(view.items)
        self._seconds.show([item.second for item in view.items if item.second is not None])
        if self._seconds.parts:
            read_in_order([self._words.label, *self._parts()])

    def least(self) -> int:
        """The longest word."""
        seconds = max((part.least() + 2 * self.skin.tight for part in self._seconds.parts), default=0)
        return max((part.least() for part in self._items.parts), default=max(self.skin.least, seconds))

    def arrange(self, width: int) -> int:
        """Label, then rows in one column, or names in up to three."""
        skin, top = self.skin, self._words.arrange_label(width)
        parts = self._items.parts
        if not parts:
            return self._words.arrange_empty(top, width)
        self._ground.cards.clear()
        if self._seconds.parts:
            return self._arrange_pairs(top, width)
        columns = 1
        if len(parts) > 1 and all(part.short for part in parts):
            widest = max(part.natural() for part in parts)
            columns = min(_MOST_COLUMNS, columns_in(width, widest, skin.gap))
        return grid(parts, top, width, columns, skin.gap)

    def keep_within(self, room: int) -> None:
        """No row is higher than this."""
        self._room = room

    def press_together(self, *, on: bool) -> bool:
        """Each row that is too high to be seen at once is lower."""
        high = [row for row in self._items.parts if not on or row.height() > self._room]
        for row in high:
            row.press_together(on=on)
        return bool(high)

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one row."""
        return self._items.find(target) or self._seconds.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The rows that can be pressed, each with its second button."""
        return (part for part in self._parts() if part.isEnabled())

    def _parts(self) -> Iterator[Part]:
        for part in self._items.parts:
            yield part
            second = self._second_of(part)
            if second is not None:
                yield second

    def _second_of(self, part: ListRow) -> SecondButton | None:
        return self._seconds.find(part.item.second.target) if part.item.second is not None else None

    def _arrange_pairs(self, top: int, width: int) -> int:
        """Rows with their second buttons on one card: beside each other, or the button below."""
        y, gap, inset = top, self.skin.gap, self.skin.tight
        for part in self._items.parts:
            second = self._second_of(part)
            if second is None:
                tall = part.arrange(width)
                part.setGeometry(QRect(0, y, width, tall))
                y += tall + gap
                continue
            wide = second.least()
            beside = part.least() + gap + wide + inset <= width
            row = width - (gap + wide + inset if beside else 0)
            tall, button = part.arrange(row), second.arrange(wide)
            high = max(tall, button + 2 * inset) if beside else tall + gap + button + inset
            part.setGeometry(QRect(0, y, row, high if beside else tall))
            down = (high - button) // 2 if beside else high - button - inset
            second.setGeometry(QRect(width - wide - inset, y + down, wide, button))
            self._ground.cards.append((QRect(0, y, width, high), part.item))
            y += high + gap
        return y - gap
