"""Lists: rows of trains, tickets or stations; short names stand in columns."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, columns_in, grid
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView
from edu_desk.shared.text import N_

_MOST_COLUMNS: Final = 3
CHOSEN: Final = N_("Chosen")
LIST: Final = N_("A list to choose from")


class ListRow(Part):
    """One item: label and note left, tag and value right."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        skin = self.skin
        self._label = skin.face(Role.LEAD, FontWeight.HEAVY)
        self._name = skin.face(Role.BODY, FontWeight.STRONG)
        self._note = skin.face(Role.NOTE)
        self._value = skin.face(Role.BODY, FontWeight.HEAVY)
        self._tag = skin.face(Role.NOTE, FontWeight.STRONG)
        self._pill = QRect()
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.brief = ", ".join(filter(None, (item.label, item.tag)))
        self.setCheckable(item.chosen)
        self.setChecked(item.chosen)
        self.name(
            ", ".join(filter(None, (item.label, item.tag, item.value, item.note))),
            self.kit.tr(CHOSEN) if item.chosen else "",
        )
        self.stale()

    @property
    def short(self) -> bool:
        """Whether it is only a name."""
        return not (self.item.note or self.item.value or self.item.tag)

    def least(self) -> int:
        """The longest word."""
        face = self._name if self.short else self._label
        words = max(least(self.item.label, face), least(self.item.note, self._note), self._side_width())
        return max(self.skin.least, words + 2 * self._edge() + (self._mark() if self.item.chosen else 0))

    def natural(self) -> int:
        """The width of the label in one line."""
        return text_advance(self.item.label, self._name) + 2 * self._edge() + self._mark()

    def compose(self, width: int) -> int:
        """A name in the middle of its cell, or all that is known of the item."""
        return self._compose_name(width) if self.short else self._compose_row(width)

    def ground(self, painter: QPainter) -> None:
        """A card and the tag's pill; chosen: tinted, thick line; not to be had: grey, broken line."""
        skin, item = self.skin, self.item
        fill = skin.tint if item.chosen else skin.card if item.enabled else skin.off
        plain = skin.line if skin.stark or self.short else skin.hair
        line = skin.accent if item.chosen else plain if item.enabled else skin.line
        box(painter, self.rect(), fill, line, self.radius, 3 if item.chosen else 1, shut=not item.enabled)
        if item.tag:
            ground = skin.tint if item.enabled else skin.card
            edge = skin.line if skin.stark or not item.enabled else None
            box(painter, self._pill.translated(0, self.spare()), ground, edge, skin.look.space(4))

    def _compose_name(self, width: int) -> int:
        edge, ink = self._edge(), self._ink()
        mark = self._mark() if self.item.chosen else 0
        words = block(self.item.label, self._name, width - 2 * edge - mark)
        left = edge + max(0, (width - 2 * edge - mark - words.width) // 2)
        self.write(words, left + mark, self.skin.tight, ink)
        height = words.height + 2 * self.skin.tight
        self._draw_mark(left, height)
        return height

    def _compose_row(self, width: int) -> int:
        edge, pad = self._edge(), self.skin.look.space(12)
        left = edge + (self._mark() if self.item.chosen else 0)
        side = self._side_width()
        room = width - left - edge
        words = max(
            least(self.item.label, self._label),
            min(text_advance(self.item.label, self._label), room * 2 // 3),
        )
        if side and words + self.skin.pad + side <= room:
            height = self._beside(width, left, room - side - self.skin.pad, side)
        else:
            height = self._below(left, room)
        self._draw_mark(edge, height + 2 * pad)
        return height + 2 * pad

    def _beside(self, width: int, left: int, room: int, side: int) -> int:
        pad, right = self.skin.look.space(12), width - self._edge()
        label = block(self.item.label, self._label, room)
        note = block(self.item.note, self._note, room)
        tag = self._pill_height() if self.item.tag else 0
        value = block(self.item.value, self._value, side)
        height = max(label.height + note.height, tag + value.height)
        top = pad + (height - label.height - note.height) // 2
        self.write(label, left, top, self._ink())
        self.write(note, left, top + label.height, self.skin.soft)
        y = pad + (height - tag - value.height) // 2
        self._write_tag(right - self._tag_width(), y, side)
        self.write(value, right - value.width, y + tag, self._price())
        return height

    def _below(self, left: int, room: int) -> int:
        y = top = self.skin.look.space(12)
        label = block(self.item.label, self._label, room)
        note = block(self.item.note, self._note, room)
        self.write(label, left, y, self._ink())
        self.write(note, left, y + label.height, self.skin.soft)
        y += label.height + note.height
        if self.item.tag:
            self._write_tag(left, y, room)
            y += self._pill.height() + self.skin.look.space(4)
        value = block(self.item.value, self._value, room)
        self.write(value, left, y, self._price())
        return y + value.height - top

    def _write_tag(self, x: int, y: int, room: int) -> None:
        if not self.item.tag:
            return
        inset = self.skin.tight
        words = block(self.item.tag, self._tag, room - 2 * inset)
        self._pill = QRect(x, y, words.width + 2 * inset, words.height + self.skin.look.space(4))
        colour = self.skin.accent if self.item.enabled else self.skin.ink
        self.write(words, x + inset, y + self.skin.look.space(4) // 2, colour)

    def _draw_mark(self, x: int, height: int) -> None:
        if self.item.chosen:
            side = self._mark() - self.skin.tight
            self.draw("circle-check", self.skin.accent, x, (height - side) // 2, side)

    def _side_width(self) -> int:
        value = text_advance(self.item.value, self._value) if self.item.value else 0
        return max(value, self._tag_width())

    def _tag_width(self) -> int:
        return text_advance(self.item.tag, self._tag) + 2 * self.skin.tight if self.item.tag else 0

    def _pill_height(self) -> int:
        return self._tag.pitch + 2 * self.skin.look.space(4)

    def _mark(self) -> int:
        return self.skin.icon_side(Role.BODY) + self.skin.tight

    def _edge(self) -> int:
        return self.skin.tight if self.short else self.skin.pad

    def _ink(self) -> QColor:
        if not self.item.enabled:
            return self.skin.soft
        return self.skin.accent if self.item.chosen else self.skin.ink

    def _price(self) -> QColor:
        return self.skin.accent if self.item.enabled else self.skin.soft


class RowsElement(ElementWidget):
    """A list: its label, its rows, or what it says when it has none."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent, ReadAs.LIST))
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.BODY, FontWeight.STRONG), skin.ink, self.widget)
        self._empty = PaintedText(kit, skin.face(Role.BODY), skin.soft, self.widget, centred=True)
        self._items = ItemParts(lambda item: ListRow(kit, item, self.widget), ListRow.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        self._label.say(view.label)
        self._label.setVisible(bool(view.label))
        self._empty.say(view.empty)
        self._empty.setVisible(bool(view.empty) and not view.items)
        self.widget.setAccessibleName(view.label or self.kit.tr(LIST))
        self._items.show(view.items)

    def least(self) -> int:
        """The longest word."""
        return max((part.least() for part in self._items.parts), default=self.skin.least)

    def arrange(self, width: int) -> int:
        """Label, then rows in one column, or names in up to three."""
        skin, top = self.skin, 0
        if self._label.text():
            tall = self._label.arrange(width)
            self._label.setGeometry(QRect(0, 0, width, tall))
            top = tall + skin.look.space(4)
        parts = self._items.parts
        if not parts:
            return self._arrange_empty(top, width)
        columns = 1
        if len(parts) > 1 and all(part.short for part in parts):
            widest = max(part.natural() for part in parts)
            columns = min(_MOST_COLUMNS, columns_in(width, widest, skin.gap))
        return grid(parts, top, width, columns, skin.gap)

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one row."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The rows that can be pressed."""
        yield from self._items.live()

    def _arrange_empty(self, top: int, width: int) -> int:
        if not self._empty.text():
            return top
        air = self.skin.look.space(24)
        tall = self._empty.arrange(width)
        self._empty.setGeometry(QRect(0, top + air, width, tall))
        return top + tall + 2 * air
