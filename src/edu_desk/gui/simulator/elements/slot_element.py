"""Card readers and printers: the machine's opening as a picture, what it says, and what can be done."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, shade
from edu_desk.gui.simulator.elements.button import Push
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, grid
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.machine_slots import MachineSlot, Opening, slot_of
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView
from edu_desk.shared.text import N_

TAKE: Final = "take"
HOLDS: Final = N_("Something is in it")
EMPTY: Final = N_("Nothing is in it")
_HIGH_MM: Final = 24.0
_BROAD: Final = 2.6
_ICONS: Final = {
    MachineSlot.CARD: "credit-card",
    MachineSlot.PASSBOOK: "book-open",
    MachineSlot.SCANNER: "scan-barcode",
    MachineSlot.RECEIPT: "receipt",
    MachineSlot.TICKET: "ticket",
    MachineSlot.CASH: "banknote",
}


class SlotPlate(QWidget):
    """A card with the picture of the opening on it."""

    read_as = ReadAs.GROUP

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self.opening = Opening(MachineSlot.CARD, lit=False, full=False)
        self.picture = QRect()

    def pictures(self) -> tuple[QRect, ...]:
        """The opening."""
        return (self.picture,)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card and the opening."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shade(painter, self.rect(), self._skin.card_radius, self._skin)
            self.opening.paint(painter, self.picture, self._skin)


class SlotElement(ElementWidget):
    """The opening beside its words, or above them; below, a button for each thing that can be done now."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        plate = SlotPlate(kit.skin, parent)
        super().__init__(kit, view, plate)
        self._plate = plate
        skin = self.skin
        self._label = PaintedText(kit, skin.face(Role.LEAD, FontWeight.HEAVY), skin.ink, plate)
        self._value = PaintedText(kit, skin.face(Role.LEAD, FontWeight.STRONG), skin.accent, plate)
        self._note = PaintedText(kit, skin.face(Role.BODY), skin.soft, plate)
        self._words = (self._label, self._value, self._note)
        self._items = ItemParts(self._make, self._tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view: only what can be done now has a button."""
        view = self.view
        for words, text in zip(self._words, (view.label, view.value, view.note), strict=True):
            words.say(text)
            words.setVisible(bool(text))
        slot = slot_of(view) or MachineSlot.CARD
        self._plate.opening = Opening(slot, lit=view.enabled, full=view.chosen)
        self._plate.setAccessibleName(view.label)
        self._plate.setAccessibleDescription(self.kit.tr(HOLDS if view.chosen else EMPTY))
        self._plate.update()
        self._items.show([item for item in view.items if item.enabled] or view.items)

    def least(self) -> int:
        """The longest word, of text or button."""
        buttons = max((part.least() for part in self._items.parts), default=0)
        return max(buttons, *(words.least() for words in self._words)) + 2 * self.skin.pad

    def arrange(self, width: int) -> int:
        """Picture left and words right while no word breaks; else one below the other."""
        skin, pad = self.skin, self.skin.pad
        room = width - 2 * pad
        high = max(skin.look.mm(_HIGH_MM), skin.icon_side(Role.LEAD) * 2)
        broad = min(round(high * _BROAD), room)
        rest = room - broad - pad
        beside = rest >= max(words.least() for words in self._words) and rest >= room // 3
        if beside:
            tall = self._stand_words(pad + broad + pad, 0, rest)
            top = pad + max(0, (high - tall) // 2)
            self._stand_words(pad + broad + pad, top, rest)
            y = pad + max(high, tall)
        else:
            y = pad + high + skin.tight
            y += self._stand_words(pad, y, room)
        self._plate.picture = QRect(pad if beside else pad + (room - broad) // 2, pad, broad, high)
        parts = self._items.parts
        if not parts:
            return y + pad
        fits = all(part.natural() <= (room - skin.gap * (len(parts) - 1)) // len(parts) for part in parts)
        return grid(parts, y + skin.gap, room, len(parts) if fits else 1, skin.gap, pad) + pad

    def find(self, target: Target) -> QWidget | None:
        """A button, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The buttons that can be pressed."""
        yield from self._items.live()

    def _stand_words(self, x: int, top: int, width: int) -> int:
        y = top
        for words in self._words:
            if words.text():
                tall = words.arrange(width)
                words.setGeometry(QRect(x, y, width, tall))
                y += tall
        return y - top

    def _make(self, item: ItemView) -> Push:
        return Push(self.kit, self._face(item), self.widget, stacked=False)

    def _tell(self, part: Push, item: ItemView) -> None:
        part.tell(self._face(item))

    def _face(self, item: ItemView) -> ElementView:
        """A button for one thing that can be done."""
        slot = slot_of(self.view) or MachineSlot.CARD
        icon = "hand" if item.target.part == TAKE else _ICONS[slot]
        enabled = item.enabled and self.view.enabled
        return ElementView(
            item.target,
            ElementKind.BUTTON,
            ElementStyle.SECONDARY if self.view.style is ElementStyle.QUIET else ElementStyle.PRIMARY,
            item.label,
            icon=icon,
            enabled=enabled,
            pressable=True,
        )
