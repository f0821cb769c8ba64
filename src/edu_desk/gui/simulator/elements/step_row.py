"""A step indicator: how far one is in a row of named steps, as forms on the web have it above them."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.text_setting import Block, Face, block, least
from edu_desk.gui.simulator.told_label import ToldLabel
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView
from edu_desk.shared.text import N_

STEP_OF: Final = N_("Step {now} of {count}: {title}")
ALL_DONE: Final = N_("All {count} steps are done")
_ROUND: Final = 1.5
"""The circle to the line distance of its number."""
_RING: Final = 2


@dataclass(frozen=True, slots=True)
class _Mark:
    """One step as it is painted."""

    number: str
    middle: int
    title: Block
    left: int
    """Where the title begins."""


class StepRow(ToldLabel):
    """Circles in a row, joined by lines: behind a check, here a filled number, ahead an empty one."""

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(kit, parent, ReadAs.PROGRESS)
        self._marks: tuple[_Mark, ...] = ()
        self._level = 0
        self._small = self.skin.face(Role.NOTE)
        self._strong = self.skin.face(Role.NOTE, FontWeight.HEAVY)

    def set_steps(self, view: ElementView, width: int) -> int:
        """Lay out in `width` px and return the height: titles under circles, or the present one only."""
        titles = [item.label for item in view.items]
        self._level, share = view.level, width // max(1, len(titles))
        room = share - self.skin.look.space(8)
        apart = all(least(title, self._strong) <= room for title in titles)
        self._marks = tuple(
            _Mark(
                str(at + 1),
                share * at + share // 2,
                self._title(at, title, room if apart else width, apart=apart),
                share * at + (share - room) // 2 if apart else 0,
            )
            for at, title in enumerate(titles)
        )
        tallest = max((mark.title.height for mark in self._marks), default=0)
        return self.circle() + (self.skin.look.space(4) + tallest if tallest else 0)

    def circle(self) -> int:
        """How wide a circle is, in px."""
        return round(self._small.pitch * _ROUND)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint lines, circles and titles."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = self.circle()
            for at, mark in enumerate(self._marks[1:], 1):
                before = self._marks[at - 1]
                done = at <= self._level
                pen = QPen(self.skin.accent if done else self.skin.line, _RING + 1 if done else _RING)
                painter.setPen(pen if done else QPen(self.skin.line, _RING, Qt.PenStyle.DotLine))
                air = side // 2 + _RING
                painter.drawLine(QPoint(before.middle + air, side // 2), QPoint(mark.middle - air, side // 2))
            for at, mark in enumerate(self._marks):
                self._paint_circle(painter, at, mark, side)
                self._paint_title(painter, at, mark)

    def _title(self, at: int, title: str, room: int, *, apart: bool) -> Block:
        if not apart and at != self._level:
            return block("", self._small, room)
        return block(title, self._face(at), room, centred=apart)

    def _face(self, at: int) -> Face:
        return self._strong if at == self._level else self._small

    def _paint_circle(self, painter: QPainter, at: int, mark: _Mark, side: int) -> None:
        skin, filled = self.skin, at <= self._level
        painter.setPen(QPen(skin.accent if filled else skin.line, _RING))
        painter.setBrush(skin.accent if at == self._level else skin.card)
        painter.drawEllipse(QPoint(mark.middle, side // 2), side // 2 - _RING, side // 2 - _RING)
        inner = round(side * 0.6)
        if at < self._level:
            corner = mark.middle - inner // 2
            skin.icon(painter, "check", skin.accent, corner, (side - inner) // 2, inner)
            return
        number = block(mark.number, self._strong, side, centred=True)
        ink = self._on_accent() if filled else skin.soft
        number.paint(painter, mark.middle - side // 2, (side - number.height) // 2, ink)

    def _on_accent(self) -> QColor:
        """What is legible on `accent`: the card is what `accent` itself is legible on."""
        return self.skin.card

    def _paint_title(self, painter: QPainter, at: int, mark: _Mark) -> None:
        top = self.circle() + self.skin.look.space(4)
        ink = self.skin.ink if at == self._level else self.skin.soft
        mark.title.paint(painter, mark.left, top, ink)


class StepsElement(ElementWidget):
    """A step indicator."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        self._row = StepRow(kit, parent)
        super().__init__(kit, view, self._row)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view, tr = self.view, self.kit.tr
        titles = [item.label for item in view.items]
        done = view.level >= len(titles)
        said = (
            tr(ALL_DONE, count=len(titles))
            if done
            else tr(STEP_OF, now=view.level + 1, count=len(titles), title=titles[view.level])
        )
        self._row.say(said)
        self._row.setAccessibleDescription(", ".join(f"{at} {title}" for at, title in enumerate(titles, 1)))
        self._row.set_steps(view, self._row.width())

    def least(self) -> int:
        """The circles, and the longest word of a title."""
        words = max(
            (least(item.label, self.skin.face(Role.NOTE, FontWeight.HEAVY)) for item in self.view.items),
            default=0,
        )
        return max(words, (self._row.circle() + self.skin.tight) * len(self.view.items))

    def arrange(self, width: int) -> int:
        """Lay the row out."""
        return self._row.set_steps(self.view, width)

    def find(self, target: Target) -> QWidget | None:
        """The row, for each of its steps too."""
        return self.widget if target.element == self.view.target.element else None
