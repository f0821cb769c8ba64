"""Elements that stand together: a card, a row or a column; a card with a code is a ticket."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, shade
from edu_desk.gui.simulator.elements.element_stack import Stack
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget, Make
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView

_LINES: Final = frozenset({ElementKind.FIELD, ElementKind.TOGGLE, ElementKind.STEPPER})


class GroupPanel(QWidget):
    """A group's ground: nothing, or a card with its dividers and the tear line of a ticket."""

    read_as = ReadAs.GROUP

    def __init__(self, skin: Skin, parent: QWidget, *, card: bool) -> None:
        super().__init__(parent)
        self._skin = skin
        self._card = card
        self.dividers: list[int] = []
        self.tear = 0
        """Where a ticket is torn off, from the top; 0 for a card that is none."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card."""
        if not self._card:
            return
        skin = self._skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shade(painter, self.rect(), skin.card_radius, skin)
            painter.setPen(QPen(skin.hair, 1))
            for y in self.dividers:
                painter.drawLine(skin.pad, y, self.width() - skin.pad, y)
            if self.tear:
                self._paint_tear(painter)

    def _paint_tear(self, painter: QPainter) -> None:
        skin, y, notch = self._skin, self.tear, self._skin.tight
        painter.setPen(QPen(skin.line, 2, Qt.PenStyle.DashLine))
        painter.drawLine(2 * notch, y, self.width() - 2 * notch, y)
        painter.setPen(QPen(skin.line if skin.stark else skin.hair, 1))
        painter.setBrush(skin.page)
        for x in (-1, self.width()):
            painter.drawEllipse(QPoint(x, y), notch, notch)


class GroupElement(ElementWidget):
    """A group."""

    def __init__(
        self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace, make: Make
    ) -> None:
        self._card = view.style is ElementStyle.CARD
        self._row = view.style is ElementStyle.ROW
        plain = place is ElementPlace.BODY and any(child.kind is ElementKind.FIELD for child in view.children)
        self._plate = self._card or (self._row and plain)
        panel = GroupPanel(kit.skin, parent, card=self._plate)
        super().__init__(kit, view, panel)
        self._panel = panel
        inside = ElementPlace.CARD if self._card else ElementPlace.ROW if self._row else place
        face = self.skin.face(Role.LEAD if self._card else Role.BODY, FontWeight.HEAVY)
        self._label = PaintedText(kit, face, self.skin.ink, panel)
        self._label.read_as = ReadAs.HEADING
        self._note = PaintedText(kit, self.skin.face(Role.NOTE), self.skin.soft, panel)
        self._stack = Stack(kit, panel, inside, make)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        for words, text in ((self._label, view.label), (self._note, view.note)):
            words.say(text)
            words.setVisible(bool(text))
        self._panel.setAccessibleName(view.label)
        self._stack.show(view.children)
        self._panel.update()

    def least(self) -> int:
        """The widest child's, and the card's edges."""
        edge = 2 * self._pad() if self._plate else 0
        return max(self._stack.least(), self._label.least()) + edge

    def arrange(self, width: int) -> int:
        """Label, then the children."""
        skin = self.skin
        x = self._pad() if self._plate else 0
        y = top = self._pad() if self._plate else 0
        room = width - 2 * x
        for words in (self._label, self._note):
            if words.text():
                tall = words.arrange(room)
                words.setGeometry(QRect(x, y, room, tall))
                y += tall
        y += skin.tight if y > top else 0
        end = self._stack.row(x, y, room, skin.gap) if self._row else self._column(x, y, room)
        self._find_lines()
        return end + (self._pad() if self._plate and self._stack.elements else 0)

    def keep_within(self, room: int) -> None:
        """So high is what can be seen at once."""
        self._stack.keep_within(room)

    def whole(self, width: int) -> int:
        """What is inside."""
        return self._stack.whole(width)

    def press_together(self, *, on: bool) -> bool:
        """What is inside."""
        return self._stack.press_together(on=on)

    def element(self, target: Target) -> ElementWidget | None:
        """The group, or what is inside."""
        return super().element(target) or self._stack.element(target)

    def find(self, target: Target) -> QWidget | None:
        """The whole, or what is inside."""
        return super().find(target) or self._stack.find(target)

    def stops(self) -> Iterator[QWidget]:
        """What is inside."""
        yield from self._stack.stops()

    def children(self) -> list[ElementWidget]:
        """The elements inside."""
        return self._stack.elements

    def _column(self, x: int, y: int, width: int) -> int:
        return self._stack.column(x, y, width, self.skin.gap)

    def _find_lines(self) -> None:
        panel, elements = self._panel, self._stack.elements
        panel.dividers, panel.tear = [], 0
        if not self._card:
            return
        for above, below in pairwise(elements):
            middle = (above.widget.geometry().bottom() + below.widget.geometry().top()) // 2
            if below.view.kind is ElementKind.QR:
                panel.tear = below.widget.geometry().top() + self.skin.look.space(4)
            elif above.view.kind in _LINES and below.view.kind in _LINES:
                panel.dividers.append(middle)

    def _pad(self) -> int:
        return self.skin.look.space(12) if self._card else self.skin.tight
