"""A table: cells under their titles; where those have no room, or scroll away, each row says them itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts
from edu_desk.gui.simulator.elements.list_row import CHOSEN, paint_card
from edu_desk.gui.simulator.elements.list_words import ListWords
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import Block, Face, block, least, text_advance
from edu_desk.gui.simulator.told_label import ToldLabel
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

_NUMBER: Final = re.compile(r"[-−+]?[₩]?[0-9]")
"""What is written like this is a number, and stands at the right of its column."""
_AFTER_TITLE: Final = 16
"""Between a title and the cell that it stands before, in px at 96 dpi."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """How a table's cells stand: left edges and widths in px; without them titles and cells are stacked."""

    titles: tuple[str, ...]
    lefts: tuple[int, ...] = ()
    wides: tuple[int, ...] = ()
    right: tuple[bool, ...] = ()
    said: tuple[int, ...] = ()
    """How wide the titles are that stand before the cells of each row."""

    @property
    def above(self) -> bool:
        """Whether the titles stand above the rows."""
        return bool(self.lefts) and not self.said


@dataclass(frozen=True, slots=True)
class _Words:
    """Words at a place, in a colour."""

    block: Block
    x: int
    y: int
    colour: QColor


def _lay(
    skin: Skin, cells: Sequence[str], columns: _Columns, width: int, faces: tuple[Face, Face]
) -> tuple[list[_Words], int]:
    """The words of a row and their height: side by side, or below each other with their titles."""
    quiet, loud = faces
    if columns.said:
        return _lay_told(skin, cells, columns, faces)
    if columns.lefts:
        blocks = [block(cell, loud, wide) for cell, wide in zip(cells, columns.wides, strict=True)]
        places = zip(blocks, columns.lefts, columns.wides, columns.right, strict=True)
        words = [
            _Words(one, left + (wide - one.width if right else 0), 0, skin.ink)
            for one, left, wide, right in places
        ]
        return words, max((one.height for one in blocks), default=0)
    words, y = [], 0
    room = width - 2 * skin.pad
    for title, cell in zip(columns.titles, cells, strict=True):
        said, value = block(title, quiet, room), block(cell, loud, room)
        beside = said.width + skin.pad + value.width <= room
        down = max(0, value.height - said.height) // 2 if beside else 0
        words.append(_Words(said, skin.pad, y + down, skin.soft))
        y += 0 if beside else said.height
        words.append(_Words(value, skin.pad + (room - value.width if beside else 0), y, skin.ink))
        y += max(value.height, said.height if beside else 0)
    return words, y


def _lay_told(
    skin: Skin, cells: Sequence[str], columns: _Columns, faces: tuple[Face, Face]
) -> tuple[list[_Words], int]:
    """A row in one line, each cell with its title before it."""
    words, tall, gap = list[_Words](), 0, skin.look.space(_AFTER_TITLE)
    for title, cell, left, said in zip(columns.titles, cells, columns.lefts, columns.said, strict=True):
        before, value = (
            block(title, faces[0], said + 1),
            block(cell, faces[1], text_advance(cell, faces[1]) + 1),
        )
        high = max(before.height, value.height)
        words.append(_Words(before, left, (high - before.height) // 2, skin.soft))
        words.append(_Words(value, left + said + gap, (high - value.height) // 2, skin.ink))
        tall = max(tall, high)
    return words, tall


class TableRow(Part):
    """A row that can be pressed, on a card of its own."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget, table: "TableElement") -> None:
        super().__init__(kit, item.target, parent)
        self._table = table
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.told = item.told
        self.setCheckable(item.chosen)
        self.setChecked(item.chosen)
        self.name(self._table.called(item), self.kit.tr(CHOSEN) if item.chosen else "")
        self.stale()

    def compose(self, width: int) -> int:
        """The cells, and a check where it is chosen."""
        air = self.skin.look.space(12)
        words, height = self._table.lay(self.item, width)
        for one in words:
            ink = one.colour if self.item.enabled else self.skin.soft
            self.write(one.block, one.x, one.y + air, ink)
        if self.item.chosen:
            side = self._table.mark() - self.skin.look.space(4)
            self.draw(
                "check", self.skin.accent, self.skin.look.space(4), (height + 2 * air - side) // 2, side
            )
        return height + 2 * air

    def ground(self, painter: QPainter) -> None:
        """The card of a row."""
        paint_card(painter, self.skin, self.rect(), self.item, edged=False)


class TableLine(ToldLabel):
    """A row that is only read, or the titles above the rows."""

    def __init__(self, kit: ElementKit, parent: QWidget, read_as: ReadAs) -> None:
        super().__init__(kit, parent, read_as)
        self.words: list[_Words] = []
        self.chosen = False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the words, on a ground of its own where it is the row that is meant."""
        with QPainter(self) as painter:
            if self.chosen:
                inside = self.rect().adjusted(2, 2, -2, -2)
                box(painter, inside, self.skin.tint, self.skin.accent, self.skin.radius, 2)
            for one in self.words:
                one.block.paint(painter, one.x, one.y + self.skin.tight, one.colour)


class TableGround(ReadableBox):
    """The table's ground: the band of its titles, and the card and lines of rows that are only read."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent, ReadAs.LIST)
        self._skin = skin
        self.card, self.band = QRect(), QRect()
        self.lines: list[int] = []

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint them."""
        skin = self._skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = skin.line if skin.stark else skin.hair
            if not self.card.isEmpty():
                box(painter, self.card, skin.card, line, skin.radius)
            if not self.band.isEmpty():
                box(painter, self.band, skin.off, line, skin.radius)
            for y in self.lines:
                painter.fillRect(self.card.left() + 1, y, self.card.width() - 2, 1, line)


class TableElement(ElementWidget):
    """A table: what stands above it, its titles, its rows, or what it says when it has none."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        self._ground = TableGround(kit.skin, parent)
        super().__init__(kit, view, self._ground)
        skin = self.skin
        self._faces = (skin.face(Role.NOTE, FontWeight.STRONG), skin.face(Role.BODY))
        self._told_faces = (skin.face(Role.NOTE), skin.face(Role.BODY, FontWeight.STRONG))
        self._columns = _Columns(view.heads)
        self._words = ListWords(kit, self.widget)
        self._head = TableLine(kit, self.widget, ReadAs.TEXT)
        self._items = ItemParts(lambda item: TableRow(kit, item, self.widget, self), TableRow.tell)
        self._told: list[TableLine] = []
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        self._words.say(view)
        self._head.say(", ".join(view.heads))
        told = all(item.told for item in view.items)
        self._items.show(() if told else view.items)
        self._tell_lines(view.items if told else ())
        read_in_order([self._words.label, self._head, *self._items.parts, *self._told, self._words.empty])

    def least(self) -> int:
        """The longest word of a cell or title."""
        quiet, loud = self._faces
        words = [least(cell, loud) for item in self.view.items for cell in item.cells]
        words += [least(title, quiet) for title in self.view.heads]
        return max(self.skin.least, max(words, default=0) + 2 * self.skin.pad + self.mark())

    def arrange(self, width: int) -> int:
        """What stands above, the titles, the rows."""
        top = self._words.arrange_label(width)
        self._ground.card, self._ground.band, self._ground.lines = QRect(), QRect(), []
        self._columns = self._measure(width)
        if not self.view.items:
            self._head.hide()
            return self._words.arrange_empty(top, width)
        self._head.setVisible(self._columns.above)
        for part in self._items.parts:
            part.stale()
        end = self._arrange_lines(top, width) if self._told else self._arrange_parts(top, width)
        self._ground.update()
        return end

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one row."""
        if target.element != self.view.target.element:
            return None
        lines = zip(self.view.items, self._told, strict=False)
        told = next((line for item, line in lines if item.target == target), None)
        return self._items.find(target) or told or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The rows that can be pressed."""
        yield from self._items.live()

    def said(self, item: ItemView) -> str:
        """A row as it is read: each cell after its title."""
        pairs = zip(self.view.heads, item.cells, strict=True)
        return ", ".join(f"{title} {cell}".strip() for title, cell in pairs if cell)

    def called(self, item: ItemView) -> str:
        """A row that is pressed: what it is called by comes first and alone, so that it is found by that."""
        if item.label not in item.cells:
            return self.said(item)
        at = item.cells.index(item.label)
        rest = zip(self.view.heads, item.cells, strict=True)
        others = (f"{title} {cell}".strip() for nth, (title, cell) in enumerate(rest) if cell and nth != at)
        return ", ".join((item.label, *others))

    def lay(self, item: ItemView, width: int) -> tuple[list[_Words], int]:
        """The words of a row in `width` px, and their height."""
        faces = self._told_faces if self._columns.said else self._faces
        return _lay(self.skin, item.cells, self._columns, width, faces)

    def mark(self) -> int:
        """The room that a check takes before the cells, in px; 0 where no row can be chosen."""
        if all(item.told for item in self.view.items):
            return 0
        return self.skin.icon_side(Role.NOTE) + self.skin.look.space(4)

    def _measure(self, width: int) -> _Columns:
        """Columns as wide as their words in one line, or as their longest words, or none."""
        quiet, loud = self._faces
        heads, gap = self.view.heads, self.skin.pad
        rows = [item.cells for item in self.view.items]
        columns = [[row[at] for row in rows] for at in range(len(heads))]
        edge = self.skin.look.space(12)
        room = width - 2 * edge - self.mark() - gap * (len(heads) - 1)
        wide = [
            max([text_advance(title, quiet), *(text_advance(cell, loud) for cell in cells if cell)])
            for title, cells in zip(heads, columns, strict=True)
        ]
        tight = [
            max([least(title, quiet), *(least(cell, loud) for cell in cells)])
            for title, cells in zip(heads, columns, strict=True)
        ]
        if self.skin.look.text >= LARGE_TEXT:
            return self._told_columns(columns, room)
        if sum(tight) > room or not heads:
            return _Columns(heads)
        wides = _shares(wide, tight, room)
        lefts, x = [], edge + self.mark()
        for one in wides:
            lefts.append(x)
            x += one + gap
        right = [all(_NUMBER.match(cell) for cell in cells if cell) and any(cells) for cells in columns]
        return _Columns(heads, tuple(lefts), tuple(wides), tuple(right))

    def _told_columns(self, columns: list[list[str]], room: int) -> _Columns:
        """In large letters few rows are seen at once, and titles above them would soon be out of sight."""
        quiet, loud = self._told_faces
        heads, gap = self.view.heads, self.skin.look.space(_AFTER_TITLE)
        said = [text_advance(title, quiet) for title in heads]
        wides = [
            before + gap + max([text_advance(cell, loud) for cell in cells], default=0)
            for before, cells in zip(said, columns, strict=True)
        ]
        over = room - sum(wides)
        if over < 0 or not heads:
            return _Columns(heads)
        lefts, x = [], self.skin.look.space(12) + self.mark()
        for one in wides:
            lefts.append(x)
            x += one + over // len(wides) + self.skin.pad
        return _Columns(heads, tuple(lefts), tuple(wides), said=tuple(said))

    def _tell_lines(self, items: Sequence[ItemView]) -> None:
        while len(self._told) > len(items):
            gone = self._told.pop()
            gone.hide()
            gone.deleteLater()
        while len(self._told) < len(items):
            self._told.append(TableLine(self.kit, self.widget, ReadAs.ITEM))
            self._told[-1].show()
        for line, item in zip(self._told, items, strict=True):
            line.chosen = item.chosen
            line.say(", ".join(filter(None, (self.said(item), self.kit.tr(CHOSEN) if item.chosen else ""))))

    def _arrange_head(self, top: int, width: int) -> int:
        if not self._columns.above:
            return top
        quiet = self._faces[0]
        words, tall = _lay(self.skin, self.view.heads, self._columns, width, (quiet, quiet))
        self._head.words = words
        high = tall + 2 * self.skin.tight
        self._head.setGeometry(QRect(0, top, width, high))
        self._ground.band = QRect(0, top, width, high)
        return top + high

    def _arrange_lines(self, top: int, width: int) -> int:
        y = self._arrange_head(top, width)
        for at, (line, item) in enumerate(zip(self._told, self.view.items, strict=True)):
            line.words, tall = self.lay(item, width)
            high = tall + 2 * self.skin.tight
            line.setGeometry(QRect(0, y, width, high))
            if at:
                self._ground.lines.append(y)
            y += high
        self._ground.card = QRect(0, top, width, y - top)
        return y

    def _arrange_parts(self, top: int, width: int) -> int:
        y = self._arrange_head(top, width)
        y += self.skin.look.space(4) if y > top else 0
        for part in self._items.parts:
            tall = part.arrange(width)
            part.setGeometry(QRect(0, y, width, tall))
            y += tall + self.skin.gap
        return y - self.skin.gap


def _shares(wide: list[int], tight: list[int], room: int) -> list[int]:
    """A width for each column: its one line and a share of what is over, or as much above its least."""
    over = room - sum(wide)
    if over >= 0:
        return [one + over // len(wide) for one in wide]
    spare, wish = room - sum(tight), sum(wide) - sum(tight)
    return [small + spare * (one - small) // max(1, wish) for one, small in zip(wide, tight, strict=True)]
