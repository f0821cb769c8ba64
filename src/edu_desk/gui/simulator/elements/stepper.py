"""A number with minus and plus."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import NumberReadout, ReadableNumberBox
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

MINUS: Final = "minus"
_SIGN: Final = 0.55


class Knob(Part):
    """Minus or plus: pressed again and again, it never turns the page."""

    turns = False

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        self.radius = self.skin.least // 2
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self._item = item
        self.setEnabled(item.enabled)
        self.name(item.label, self.accessibleDescription())
        self.stale()

    def compose(self, width: int) -> int:
        """The sign in the middle."""
        side = round(width * _SIGN)
        colour = self.skin.accent if self._item.enabled else self.skin.soft
        self.draw(self._item.target.part, colour, (width - side) // 2, (width - side) // 2, side)
        return width

    def ground(self, painter: QPainter) -> None:
        """A round box."""
        enabled = self._item.enabled
        fill, line = (self.skin.card, self.skin.accent) if enabled else (self.skin.off, self.skin.line)
        box(painter, self.rect(), fill, line, self.width() // 2, 2 if enabled else 1, shut=not enabled)


def number_of(view: ElementView, said: str) -> NumberReadout:
    """The number of a stepper or volume, as a screen reader is told it."""
    return NumberReadout(view.level, said, view.levels)


def press_knob(knobs: Sequence[Part], *, up: bool) -> None:
    """Press plus or minus, where that can be pressed."""
    for knob in knobs:
        if knob.isEnabled() and (knob.target.part == MINUS) is not up:
            knob.press()


class StepperElement(ElementWidget):
    """Label left; minus, number and plus at the right edge, below the label where that is too narrow."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        self._box = ReadableNumberBox(parent, self._step)
        super().__init__(kit, view, self._box)
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.BODY, FontWeight.STRONG), skin.ink, self.widget)
        self._note = PaintedText(kit, skin.face(Role.NOTE), skin.soft, self.widget)
        self._items = ItemParts(lambda item: Knob(kit, item, self.widget), Knob.tell)
        self._value = PaintedText(
            kit, skin.face(Role.LEAD, FontWeight.HEAVY), skin.ink, self.widget, centred=True
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        self._label.say(view.label)
        self._note.say(view.note)
        self._note.setVisible(bool(view.note))
        self._value.say(view.value)
        self._items.show(view.items)
        for part in self._items.parts:
            part.name(part.accessibleName(), view.value)
        self._box.setAccessibleName(view.label)
        self._box.show_number(number_of(view, view.value))

    def least(self) -> int:
        """The control or the longest word, whichever is wider."""
        return max(self._label.least(), self._note.least(), self._control())

    def arrange(self, width: int) -> int:
        """Beside each other, or below."""
        skin = self.skin
        words = max(self._label.natural(), self._note.natural())
        beside = max(self._label.least(), self._note.least()) + skin.pad + self._control() <= width
        beside = beside and (words <= (width - self._control() - skin.pad) * 2)
        room = width - self._control() - skin.pad if beside else width
        label, note = self._label.arrange(room), self._note.arrange(room) if self.view.note else 0
        side = self._side()
        tall = max(label + note, side) if beside else label + note + skin.tight + side
        top = (tall - label - note) // 2 if beside else 0
        self._label.setGeometry(QRect(0, top, room, label))
        self._note.setGeometry(QRect(0, top + label, room, note))
        self._place_control(width - self._control(), (tall - side) // 2 if beside else tall - side)
        return tall

    def find(self, target: Target) -> QWidget | None:
        """The whole, or minus or plus."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """Minus and plus."""
        yield from self._items.live()

    def _step(self, up: bool) -> None:
        press_knob(self._items.parts, up=up)

    def _place_control(self, x: int, y: int) -> None:
        side, number = self._side(), self._number()
        tall = self._value.arrange(number)
        for part in self._items.parts:
            part.arrange(side)
            first = part.target.part == MINUS
            part.setGeometry(QRect(x if first else x + side + number, y, side, side))
        self._value.setGeometry(QRect(x + side, y + (side - tall) // 2, number, tall))

    def _side(self) -> int:
        return max(self.skin.least, self._value.face.pitch)

    def _number(self) -> int:
        return max(self._value.natural() + 2 * self.skin.tight, self.skin.least)

    def _control(self) -> int:
        return 2 * self._side() + self._number()
