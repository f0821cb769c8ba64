"""A telephone that rings: who calls, large, and the green and the red circle."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, grid
from edu_desk.gui.simulator.elements.round_button import GREEN, RED, RoundPush
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import ElementKind
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

_LOOKS: Final = {"answer": ("phone", GREEN), "decline": ("phone-off", RED)}


class CallerPlate(QWidget):
    """The ground: a circle that stands for the caller's picture."""

    read_as = ReadAs.GROUP

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self.picture = QRect()

    def pictures(self) -> tuple[QRect, ...]:
        """The circle, where there is one."""
        return () if self.picture.isEmpty() else (self.picture,)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the circle and the figure in it."""
        skin, at = self._skin, self.picture
        if at.isEmpty():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, at, skin.card, skin.line if skin.stark else None, at.width() // 2)
            side = at.width() * 3 // 5
            inset = (at.width() - side) // 2
            skin.icon(painter, "user-round", skin.soft, at.x() + inset, at.y() + inset, side)


class IncomingCall(ElementWidget):
    """Name, number and what is known of it above; the circles at the lower edge of the page."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        plate = CallerPlate(kit.skin, parent)
        super().__init__(kit, view, plate)
        self._plate = plate
        self._spare = 0
        self._low = False
        skin = self.skin
        self._name = PaintedText(kit, skin.face(Role.TITLE, FontWeight.HEAVY), skin.ink, plate, centred=True)
        self._name.read_as = ReadAs.HEADING
        self._number = PaintedText(
            kit, skin.face(Role.LEAD, FontWeight.STRONG), skin.ink, plate, centred=True
        )
        self._note = PaintedText(kit, skin.face(Role.BODY), skin.soft, plate, centred=True)
        self._items = ItemParts(self._make, self._tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        for words, text in self._texts():
            words.say(text)
            words.setVisible(bool(text))
        self.widget.setAccessibleName(self.view.label)
        self._items.show(self.view.items)

    def stretch(self, spare: int) -> bool:
        """Let the circles lie so much lower."""
        self._spare = spare
        return True

    def press_together(self, *, on: bool) -> bool:
        """Leave the picture out, so that the circles are in sight; there is always that difference."""
        self._low = on
        return True

    def least(self) -> int:
        """The longest word, or the circles side by side."""
        return max(self._words_least(), *(part.least() for part in self._items.parts)) + 2 * self.skin.tight

    def arrange(self, width: int) -> int:
        """The caller, then the circles; where that is too high and there is room, the circles beside."""
        skin = self.skin
        half = (width - skin.gap) // 2
        circles = sum(part.least() + skin.gap for part in self._items.parts)
        if self._low and half >= max(self._words_least(), circles):
            self._plate.picture = QRect()
            words = self._arrange_words(0, half)
            return max(
                words, grid(self._items.parts, 0, half, len(self._items.parts), skin.gap, half + skin.gap)
            )
        side = 0 if self._low else round(skin.icon_side(Role.TITLE) * 2)
        y = self._spare // 6 + (0 if self._low else skin.pad)
        self._plate.picture = QRect((width - side) // 2, y, side, side)
        y = self._arrange_words(y + side + skin.pad if side else y, width)
        parts = self._items.parts
        columns = len(parts) if circles <= width else 1
        top = y + (skin.tight if self._low else skin.pad) + self._spare - self._spare // 6
        return grid(parts, top, width, columns, skin.gap)

    def find(self, target: Target) -> QWidget | None:
        """A circle, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The circles."""
        yield from self._items.live()

    def _words_least(self) -> int:
        return max(text.least() for text, _ in self._texts())

    def _arrange_words(self, y: int, width: int) -> int:
        """Who calls, from `y` on; returns where it ends."""
        for words, text in self._texts():
            if text:
                tall = words.arrange(width)
                words.setGeometry(QRect(0, y, width, tall))
                y += tall + self.skin.look.space(4)
        return y

    def _texts(self) -> tuple[tuple[PaintedText, str], ...]:
        view = self.view
        return (self._name, view.label), (self._number, view.value), (self._note, view.note)

    def _make(self, item: ItemView) -> RoundPush:
        return RoundPush(self.kit, _face(item), self.widget, _LOOKS[item.target.part][1])

    def _tell(self, part: RoundPush, item: ItemView) -> None:
        part.tell(_face(item))


def _face(item: ItemView) -> ElementView:
    icon = _LOOKS[item.target.part][0]
    plain = ElementView(item.target, ElementKind.BUTTON, label=item.label, icon=icon, enabled=item.enabled)
    return replace(plain, pressable=True)
