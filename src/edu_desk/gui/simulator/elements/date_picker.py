"""A date picker: wheels of year, month and day, turned by buttons at their ends; nothing is dragged."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadableBox, ReadableNumberBox
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts
from edu_desk.gui.simulator.elements.stepper import MINUS, number_of, press_knob
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

_BAND: Final = 2
"""How thick the edge round the chosen number is."""


class WheelEnd(Part):
    """The number before or after: a press brings it to the middle, and never turns the page."""

    turns = False

    def __init__(self, kit: ElementKit, item: ItemView, parent: "WheelBox") -> None:
        super().__init__(kit, item.target, parent)
        self._wheel = parent
        self._face = self.skin.face(Role.BODY)
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.name(item.label, self.accessibleDescription())
        self.stale()

    def least(self) -> int:
        """The number's longest word, or the arrow."""
        return max(self.skin.least, least(self._shown(), self._face) + 2 * self.skin.tight)

    def compose(self, width: int) -> int:
        """An arrow, and the number that it brings, which lies nearer to the middle."""
        skin, before = self.skin, self.target.part == MINUS
        colour = skin.accent if self.item.enabled else skin.soft
        words = block(self._shown(), self._face, width - 2 * skin.tight, centred=True)
        side = skin.icon_side(Role.BODY)
        height = words.height + side + 2 * skin.tight
        arrow = skin.tight if before else height - skin.tight - side
        self.draw("chevron-up" if before else "chevron-down", colour, (width - side) // 2, arrow, side)
        self.write(words, skin.tight, skin.tight + (side if before else 0), self._ink())
        return height

    def ground(self, painter: QPainter) -> None:
        """A box with a line; the first and the last have nothing beyond."""
        skin, live = self.skin, self.item.enabled
        fill, line = (skin.card, skin.accent) if live else (skin.off, skin.line)
        box(painter, self.rect(), fill, line, self.radius, shut=not live)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down turn the wheel, as in any form; left and right go to the next one."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._wheel.step(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _shown(self) -> str:
        return self.item.label if self.item.enabled else ""

    def _ink(self) -> QColor:
        return self.skin.ink if self.item.enabled else self.skin.soft


class WheelBox(ReadableNumberBox):
    """The ground of a wheel, with a band behind the chosen number."""

    def __init__(self, skin: Skin, parent: QWidget, wheel: "Wheel") -> None:
        super().__init__(parent, wheel.turn)
        self._skin = skin
        self.band = QRect()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the band."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, self.band, self._skin.tint, self._skin.accent, self._skin.radius, _BAND)


class Wheel(ElementWidget):
    """One number of the date: its name, the number before, the chosen one and the one after."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget) -> None:
        self._box = WheelBox(kit.skin, parent, self)
        super().__init__(kit, view, self._box)
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.NOTE), skin.soft, self._box, centred=True)
        face = skin.face(Role.LEAD, FontWeight.HEAVY)
        self._value = PaintedText(kit, face, skin.ink, self._box, centred=True)
        self._items = ItemParts(lambda item: WheelEnd(kit, item, self._box), WheelEnd.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        self._label.say(view.label)
        self._value.say(view.value)
        self._items.show(view.items)
        for part in self._items.parts:
            part.name(part.accessibleName(), view.label)
        self._box.setAccessibleName(view.label)
        self._box.show_number(number_of(view, view.value))
        if self._items.parts:
            before, after = self._items.parts
            read_in_order([self._label, before, self._value, after])

    def turn(self, up: bool) -> None:
        """The next number, or the one before."""
        press_knob(self._items.parts, up=up)

    def least(self) -> int:
        """The longest word of any of its numbers."""
        words = self._value.least() + 2 * self.skin.tight
        return max(words, self._label.least(), *(part.least() for part in self._items.parts))

    def arrange(self, width: int) -> int:
        """One below the other."""
        tall, gap = self._label.arrange(width), self.skin.tight
        self._label.setGeometry(QRect(0, 0, width, tall))
        before, after = self._items.parts
        high = max(before.arrange(width), after.arrange(width))
        number = self._value.arrange(width) + 2 * gap
        y = tall + gap
        for part, top in ((before, y), (after, y + high + number + 2 * self.skin.gap)):
            part.setGeometry(QRect(0, top, width, high))
        y += high + self.skin.gap
        self._box.band = QRect(0, y, width, number)
        self._value.setGeometry(QRect(0, y + gap, width, number - 2 * gap))
        return y + number + self.skin.gap + high

    def find(self, target: Target) -> QWidget | None:
        """The whole, or one of its ends."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """Its ends."""
        yield from self._items.live()


class DatePicker(ElementWidget):
    """A label, and the wheels side by side; one below the other where letters are large."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent))
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.BODY, FontWeight.STRONG), skin.ink, self.widget)
        self._note = PaintedText(kit, skin.face(Role.NOTE), skin.soft, self.widget)
        self._wheels = [Wheel(kit, child, self.widget) for child in view.children]
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        for words, text in ((self._label, self.view.label), (self._note, self.view.note)):
            words.say(text)
            words.setVisible(bool(text))
        self.widget.setAccessibleName(self.view.label)
        for wheel, child in zip(self._wheels, self.view.children, strict=True):
            wheel.show(child)

    def least(self) -> int:
        """The widest wheel, or the longest word above them."""
        return max(self._label.least(), self._note.least(), *(wheel.least() for wheel in self._wheels))

    def arrange(self, width: int) -> int:
        """The words, then the wheels."""
        top, gap = 0, self.skin.gap
        for words in (self._label, self._note):
            if words.text():
                tall = words.arrange(width)
                words.setGeometry(QRect(0, top, width, tall))
                top += tall
        count = len(self._wheels)
        each = (width - gap * (count - 1)) // count
        beside = all(wheel.least() <= each for wheel in self._wheels)
        left, end = 0, top
        for wheel in self._wheels:
            tall = wheel.arrange(each if beside else width)
            wheel.widget.setGeometry(QRect(left, top, each if beside else width, tall))
            end = max(end, top + tall)
            left, top = (left + each + gap, top) if beside else (0, top + tall + gap)
        return end

    def element(self, target: Target) -> ElementWidget | None:
        """This element, or one of its wheels."""
        wheels = (wheel for wheel in self._wheels if wheel.view.target == target)
        return super().element(target) or next(wheels, None)

    def find(self, target: Target) -> QWidget | None:
        """The whole, a wheel, or an end of one."""
        found = (wheel.find(target) for wheel in self._wheels)
        return super().find(target) or next((one for one in found if one is not None), None)

    def stops(self) -> Iterator[QWidget]:
        """The ends of the wheels."""
        for wheel in self._wheels:
            yield from wheel.stops()
