"""A calendar: weeks with their weekdays, or, where days would be too small to touch, days by name."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, columns_in, grid
from edu_desk.gui.simulator.elements.list_row import CHOSEN
from edu_desk.gui.simulator.elements.one_of import OneOf
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.text_setting import Face, block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView
from edu_desk.shared.text import N_

_WEEK: Final = 7
DAYS: Final = N_("Days")
_FIRST: Final = "1"


class Day(OneOf):
    """One day: its number in a week, its whole name in a list."""

    named = False

    def more(self) -> str:
        """That it is chosen: a calendar's days are many."""
        return self.kit.tr(CHOSEN) if self.item.chosen else ""

    def call(self, *, named: bool) -> None:
        """Show the whole name, or only the number."""
        if named != self.named:
            self.named = named
            self.stale()

    def least(self) -> int:
        """The number, or the longest word of the name."""
        words = least(self.item.label, self._face()) if self.named else self.number()
        return max(self.skin.least, words + 2 * self.skin.tight)

    def number(self) -> int:
        """How wide the number is."""
        return text_advance(
            self.item.value, self.skin.face(Role.BODY, FontWeight.STRONG)
        ) + self.skin.look.space(4)

    def natural(self) -> int:
        """The width of the whole name in one line."""
        return (
            text_advance(self.item.label, self._face()) + 2 * self.skin.tight + self.skin.icon_side(Role.NOTE)
        )

    def compose(self, width: int) -> int:
        """The words in the middle, and a check when chosen."""
        skin, item = self.skin, self.item
        mark = skin.icon_side(Role.NOTE) if item.chosen and self.named else 0
        text = item.label if self.named else item.value
        edge = skin.tight if self.named else 0
        words = block(text, self._face(), width - 2 * edge - mark)
        left = edge + max(0, (width - 2 * edge - mark - words.width) // 2)
        self.write(words, left + mark, skin.tight, self._ink())
        height = words.height + 2 * skin.tight
        if mark:
            self.draw("check", self._ink(), left - skin.look.space(4), (height - mark) // 2, mark)
        return height

    def ground(self, painter: QPainter) -> None:
        """Filled when chosen."""
        skin, item = self.skin, self.item
        plain = self.named or skin.stark
        line = skin.line if plain and not (item.chosen and item.enabled) else None
        box(
            painter,
            self.rect(),
            self.fill(skin.fill),
            line,
            self.radius,
            shut=skin.stark and not item.enabled,
        )

    def _ink(self) -> QColor:
        ink = self.ink(self.skin.on_fill)
        sunday = self.item.column == 0 and ink == self.skin.ink
        return self.skin.sunday if sunday else ink

    def _face(self) -> Face:
        return self.skin.face(Role.BODY, FontWeight.STRONG)


class MonthSheet(QWidget):
    """The calendar's ground: white under weeks."""

    read_as = ReadAs.GROUP

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self.white = False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        if self.white:
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), self._skin.card)


@dataclass(slots=True)
class _Month:
    """The days of one month."""

    head: PaintedText
    days: list[Day] = field(default_factory=list)


class Calendar(ElementWidget):
    """Days from today on, a heading for each month."""

    bleeds = True

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        sheet = MonthSheet(kit.skin, parent)
        super().__init__(kit, view, sheet)
        self._sheet = sheet
        self._edge = self.skin.pad if place is ElementPlace.BODY else 0
        self._air = 0
        """What is left at both sides of the weeks: a ring round a day lies there."""
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.BODY), skin.soft, self.widget)
        self._items = ItemParts(lambda item: Day(kit, item, self.widget), Day.tell)
        self._heads: list[PaintedText] = []
        locale = QLocale(kit.tr.locale)
        self._week = [
            PaintedText(kit, skin.face(Role.NOTE, FontWeight.STRONG), colour, self.widget, centred=True)
            for colour in (skin.sunday, *([skin.soft] * (_WEEK - 1)))
        ]
        for at, words in enumerate(self._week):
            words.read_as = ReadAs.DECORATION
            words.say(locale.dayName(at or _WEEK, QLocale.FormatType.ShortFormat))
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._label.say(self.view.label)
        self._label.setVisible(bool(self.view.label))
        self.widget.setAccessibleName(self.view.label or self.kit.tr(DAYS))
        self._items.show(self.view.items)
        self._months = self._split()
        read_in_order([part for month in self._months for part in (month.head, *month.days)])

    def least(self) -> int:
        """A day by name."""
        return max(
            (least(part.item.label, part.skin.face(Role.BODY)) for part in self._items.parts), default=0
        )

    def arrange(self, width: int) -> int:
        """Weeks where each day is at least 12 mm wide, else days by name."""
        gap, parts = self.skin.gap, self._items.parts
        need = max((max(part.number(), self.skin.least) for part in parts), default=0)
        spare = max(0, width - (_WEEK - 1) * gap - _WEEK * need)
        self._air = min(gap, spare // 2)
        cell = (width - 2 * self._air - (_WEEK - 1) * gap) // _WEEK
        weeks = cell >= need
        for part in parts:
            part.call(named=not weeks)
        for words in (*self._week, *(month.head for month in self._months)):
            words.setVisible(weeks)
        self._sheet.white = weeks
        room = width - 2 * self._edge
        top = self._stand(self._label, self._edge, 0, room) if self._label.text() else 0
        if not weeks:
            return self._arrange_names(top, room)
        top = self._arrange_week(top, cell, gap)
        for month in self._months:
            top = self._stand(month.head, self._edge, top, room)
            top = self._arrange_weeks(month.days, top, cell, gap)
        return top

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one day."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The days that can be chosen."""
        yield from self._items.live()

    def _split(self) -> list[_Month]:
        months: list[_Month] = []
        for part in self._items.parts:
            if not months or part.item.value == _FIRST:
                months.append(_Month(self._head(len(months))))
                months[-1].head.say(part.item.note)
            months[-1].days.append(part)
        for head in self._heads[len(months) :]:
            head.hide()
        return months

    def _head(self, at: int) -> PaintedText:
        if at == len(self._heads):
            face = self.skin.face(Role.BODY, FontWeight.HEAVY)
            head = PaintedText(self.kit, face, self.skin.ink, self.widget)
            head.read_as = ReadAs.HEADING
            self._heads.append(head)
        return self._heads[at]

    def _arrange_week(self, top: int, cell: int, gap: int) -> int:
        tall = max(words.arrange(cell) for words in self._week)
        for at, words in enumerate(self._week):
            words.setGeometry(QRect(self._air + at * (cell + gap), top, cell, tall))
        return top + tall + self.skin.look.space(4)

    def _arrange_weeks(self, days: list[Day], top: int, cell: int, gap: int) -> int:
        tall = max(part.arrange(cell) for part in days)
        first = days[0].item.line
        for part in days:
            x = self._air + part.item.column * (cell + gap)
            y = top + (part.item.line - first) * (tall + gap)
            part.setGeometry(QRect(x, y, cell, tall))
        return top + (days[-1].item.line - first + 1) * (tall + gap)

    def _arrange_names(self, top: int, room: int) -> int:
        parts, gap = self._items.parts, self.skin.gap
        columns = columns_in(room, max((part.natural() for part in parts), default=1), gap)
        return grid(parts, top, room, columns, gap, left=self._edge)

    def _stand(self, words: PaintedText, x: int, top: int, width: int) -> int:
        tall = words.arrange(width)
        words.setGeometry(QRect(x, top, width, tall))
        return top + tall + self.skin.look.space(4)
