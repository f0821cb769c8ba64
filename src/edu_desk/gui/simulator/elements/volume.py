"""How loud it is, or by its icon how bright: a number between minus and plus, and bars that grow."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableNumberBox, ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts
from edu_desk.gui.simulator.elements.stepper import MINUS, Knob, number_of, press_knob
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView
from edu_desk.shared.text import N_

LEVEL: Final = N_("{level} of {levels}")
_SPEAKER: Final = "volume-2"
_MOST_BARS: Final = 10
_LOWEST: Final = 0.3
_WIDEST_MM: Final = 80.0


class VolumeBars(QWidget):
    """Bars from low to high, as many filled as it is loud."""

    read_as = ReadAs.PICTURE

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self.filled, self.count = 0, 0

    def say(self, level: int, levels: int) -> None:
        """Show `level` of `levels`; many levels share a bar, and any sound at all fills one."""
        self.count = min(levels, _MOST_BARS)
        self.filled = -(-level * self.count // levels) if levels else 0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bars: full ones filled, the others outlined."""
        if not self.count:
            return
        skin = self._skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            step = self.width() / self.count
            wide = max(3, round(step * 0.62))
            for at in range(self.count):
                share = _LOWEST + (1 - _LOWEST) * (at + 1) / self.count
                tall = round(self.height() * share)
                bar = QRect(round(at * step + (step - wide) / 2), self.height() - tall, wide, tall)
                full = at < self.filled
                box(
                    painter,
                    bar,
                    skin.accent if full else None,
                    skin.accent if full else skin.line,
                    wide // 4,
                    2,
                )


class Volume(ElementWidget):
    """A speaker with its word; below, the bars; below them, minus, the number and plus."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        self._speaker = Speaker(kit.skin, parent, self._step)
        super().__init__(kit, view, self._speaker)
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.BODY, FontWeight.STRONG), skin.ink, self.widget)
        self._note = PaintedText(kit, skin.face(Role.NOTE), skin.soft, self.widget)
        self._bars = VolumeBars(skin, self.widget)
        self._value = PaintedText(
            kit, skin.face(Role.LEAD, FontWeight.HEAVY), skin.ink, self.widget, centred=True
        )
        self._items = ItemParts(lambda item: Knob(kit, item, self.widget), Knob.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        for words, text in ((self._label, view.label), (self._value, view.value), (self._note, view.note)):
            words.say(text)
            words.setVisible(bool(text))
        self._bars.say(view.level, view.levels)
        told = self.kit.tr(LEVEL, level=view.level, levels=view.levels) if view.levels else view.value
        self._bars.setAccessibleName(told)
        self._items.show(view.items)
        for part in self._items.parts:
            part.name(part.accessibleName(), told)
        self._speaker.icon = view.icon or _SPEAKER
        self._speaker.setAccessibleName(view.label)
        self._speaker.show_number(number_of(view, told))

    def least(self) -> int:
        """The longest word beside the speaker, or the control."""
        words = self._label.least() + self._side() + self.skin.tight
        return max(words, self._control(), self._note.least())

    def arrange(self, width: int) -> int:
        """Words at the speaker; then the bars; then minus, the number and plus."""
        left = self._side() + self.skin.tight
        label = self._label.arrange(width - left)
        tall = max(label, self._side())
        self._label.setGeometry(QRect(left, (tall - label) // 2, width - left, label))
        self._speaker.line, y = tall, tall
        if self.view.note:
            high = self._note.arrange(width)
            self._note.setGeometry(QRect(0, y, width, high))
            y += high
        return self._stand_control(y + self.skin.tight, width)

    def find(self, target: Target) -> QWidget | None:
        """The whole, or minus or plus."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """Minus and plus."""
        yield from self._items.live()

    def _step(self, up: bool) -> None:
        press_knob(self._items.parts, up=up)

    def _stand_control(self, y: int, width: int) -> int:
        """The number stands beside both signs, so that they come with words."""
        skin, side, number = self.skin, self._knob(), self._number()
        whole = min(width, max(skin.look.mm(_WIDEST_MM), self._control()))
        self._bars.setGeometry(QRect((width - whole) // 2, y, whole, side))
        y += side + skin.tight
        left, tall = (width - self._control()) // 2, self._value.arrange(number)
        for part in self._items.parts:
            part.arrange(side)
            x = left if part.target.part == MINUS else left + side + number
            part.setGeometry(QRect(x, y, side, side))
        self._value.setGeometry(QRect(left + side, y + (side - tall) // 2, number, tall))
        return y + side

    def _number(self) -> int:
        return max(self._value.natural() + 2 * self.skin.tight, self.skin.least)

    def _control(self) -> int:
        return 2 * self._knob() + self._number()

    def _knob(self) -> int:
        return max(self.skin.least, self._value.face.pitch)

    def _side(self) -> int:
        return self.skin.icon_side(Role.BODY)


class Speaker(ReadableNumberBox):
    """The ground, with a speaker, or another icon, at its upper left corner."""

    icon = _SPEAKER

    def __init__(self, skin: Skin, parent: QWidget, step: Callable[[bool], None]) -> None:
        super().__init__(parent, step)
        self._skin = skin
        self.line = 0
        """How high the line is in which the speaker stands, in px."""

    def pictures(self) -> tuple[QRect, ...]:
        """The speaker."""
        return (QRect(0, 0, self._skin.icon_side(Role.BODY), self.line),)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the speaker."""
        skin = self._skin
        with QPainter(self) as painter:
            side = skin.icon_side(Role.BODY)
            skin.icon(painter, self.icon, skin.accent, 0, max(0, self.line - side) // 2, side)
