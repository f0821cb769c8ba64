"""Radio rows: one of several, one below the other, each with what it means and what it costs."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, grid
from edu_desk.gui.simulator.elements.one_of import OneOf
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

_DOT: Final = 0.46
"""The share of a radio circle that its dot fills."""
_THICK: Final = 2


class RadioRow(OneOf):
    """One option: its circle, its words, and what stands at its end."""

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item, parent)
        skin = self.skin
        self._label = skin.face(Role.BODY, FontWeight.STRONG)
        self._note = skin.face(Role.NOTE)
        self._value = skin.face(Role.BODY, FontWeight.HEAVY)
        self._middle = 0

    def words(self) -> tuple[str, ...]:
        """The option and what it costs."""
        return self.item.label, self.item.value

    def least(self) -> int:
        """The longest word beside the circle."""
        item = self.item
        words = max(
            least(item.label, self._label), least(item.note, self._note), least(item.value, self._value)
        )
        return max(self.skin.least, words + self._left() + self._edge())

    def compose(self, width: int) -> int:
        """The label and, right or below, its value; under both the note."""
        skin, item, left, y = self.skin, self.item, self._left(), self.skin.look.space(12)
        room = width - left - self._edge()
        price = text_advance(item.value, self._value) if item.value else 0
        beside = text_advance(item.label, self._label) + skin.pad + price <= room
        label = block(item.label, self._label, room)
        value = block(item.value, self._value, room)
        note = block(item.note, self._note, room)
        self.write(label, left, y, self.ink(skin.ink))
        self._middle = y + label.face.pitch // 2
        if beside:
            self.write(value, width - self._edge() - value.width, y, self.ink(skin.ink))
        y += label.height
        if not beside:
            self.write(value, left, y, self.ink(skin.ink))
            y += value.height
        self.write(note, left, y, skin.soft)
        return y + note.height + skin.look.space(12)

    def content(self) -> list[QRect]:
        """Its words, and the circle."""
        side = self._circle()
        return [*super().content(), QRect(self._edge(), self._middle + self.spare() - side // 2, side, side)]

    def ground(self, painter: QPainter) -> None:
        """A card with the circle; the chosen one has a dot, a tint and a thicker line."""
        skin, item = self.skin, self.item
        plain = skin.line if skin.stark or not item.enabled else skin.hair
        line = skin.accent if item.chosen and item.enabled else plain
        width = _THICK if item.chosen else 1
        box(painter, self.rect(), self.fill(skin.tint), line, self.radius, width, shut=not item.enabled)
        self._paint_circle(painter, skin.accent if item.chosen and item.enabled else skin.line)

    def _paint_circle(self, painter: QPainter, colour: QColor) -> None:
        side = self._circle()
        middle = QPointF(self._edge() + side / 2, self._middle + self.spare())
        painter.setPen(QPen(colour, max(_THICK, side // 10)))
        painter.setBrush(self.skin.card)
        radius = side / 2 - _THICK
        painter.drawEllipse(middle, radius, radius)
        if self.item.chosen:
            painter.setBrush(colour)
            painter.drawEllipse(middle, radius * _DOT, radius * _DOT)

    def _circle(self) -> int:
        return self.skin.icon_side(Role.BODY)

    def _edge(self) -> int:
        return self.skin.look.space(12)

    def _left(self) -> int:
        return self._edge() + self._circle() + self.skin.tight


class RadioRows(ElementWidget):
    """A question, and its answers one below the other."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent))
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.BODY, FontWeight.STRONG), skin.ink, self.widget)
        self._note = PaintedText(kit, skin.face(Role.NOTE), skin.soft, self.widget)
        self._items = ItemParts(lambda item: RadioRow(kit, item, self.widget), RadioRow.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        for words, text in ((self._label, self.view.label), (self._note, self.view.note)):
            words.say(text)
            words.setVisible(bool(text))
        self.widget.setAccessibleName(self.view.label)
        self._items.show(self.view.items)

    def least(self) -> int:
        """The widest row's longest word."""
        return max((part.least() for part in self._items.parts), default=self.skin.least)

    def arrange(self, width: int) -> int:
        """The question, then the rows."""
        top = 0
        for words in (self._label, self._note):
            if words.text():
                tall = words.arrange(width)
                words.setGeometry(QRect(0, top, width, tall))
                top += tall
        top += self.skin.look.space(4) if top else 0
        return grid(self._items.parts, top, width, 1, self.skin.gap)

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one row."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The rows that can be chosen."""
        yield from self._items.live()
