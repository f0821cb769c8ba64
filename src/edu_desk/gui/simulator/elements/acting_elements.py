"""What several things can be done with: banners, pop-ups and notifications."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.button import Push
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView

_CLOSE: Final = "close"
_ICONS: Final = {
    ElementKind.BANNER: "megaphone",
    ElementKind.POPUP: "",
    ElementKind.NOTIFICATION: "bell",
}


class ActingPlate(QWidget):
    """The ground: a card with an icon."""

    read_as = ReadAs.GROUP

    def __init__(self, skin: Skin, parent: QWidget, kind: ElementKind) -> None:
        super().__init__(parent)
        self._skin = skin
        self._kind = kind
        self.picture = QRect()
        """Where the icon is painted."""

    def pictures(self) -> tuple[QRect, ...]:
        """What stands for its kind."""
        return (self.picture,)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card and what is on it."""
        skin = self._skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            tinted = self._kind in {ElementKind.BANNER, ElementKind.NOTIFICATION}
            edge = skin.line if skin.stark else skin.hair
            box(painter, self.rect(), skin.tint if tinted else skin.card, edge, skin.card_radius)
            if _ICONS[self._kind]:
                side = self.picture.height()
                skin.icon(painter, _ICONS[self._kind], skin.accent, self.picture.x(), self.picture.y(), side)


class Handled(ElementWidget):
    """Label, value and note on a plate, and a button for each thing that can be done."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        plate = ActingPlate(kit.skin, parent, view.kind)
        super().__init__(kit, view, plate)
        self._plate = plate
        skin = self.skin
        large = view.kind is ElementKind.POPUP
        face = skin.face(Role.TITLE if large else Role.LEAD, FontWeight.HEAVY)
        self._label = PaintedText(kit, face, skin.ink, plate)
        if large:
            self._label.read_as = ReadAs.HEADING
        self._value = PaintedText(kit, skin.face(Role.LEAD), skin.ink, plate)
        self._note = PaintedText(kit, skin.face(Role.BODY), skin.soft, plate)
        self._items = ItemParts(self._make, self._tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view = self.view
        for words, text in ((self._label, view.label), (self._value, view.value), (self._note, view.note)):
            words.say(text)
            words.setVisible(bool(text))
        self.widget.setAccessibleName(view.label)
        self._items.show(view.items)

    def least(self) -> int:
        """The longest word, of text or button."""
        buttons = max((part.least() for part in self._items.parts), default=0)
        return max(self._label.least(), self._value.least(), self._note.least(), buttons) + 2 * self.skin.pad

    def arrange(self, width: int) -> int:
        """Picture, words, then the buttons: side by side where they fit."""
        skin = self.skin
        room = width - 2 * skin.pad
        y = self._stand_picture()
        for words in (self._label, self._value, self._note):
            if words.text():
                tall = words.arrange(room)
                words.setGeometry(QRect(skin.pad, y, room, tall))
                y += tall + skin.look.space(4)
        return self._stand_buttons(y + skin.tight, room) + skin.pad

    def find(self, target: Target) -> QWidget | None:
        """A button, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The buttons that can be pressed."""
        yield from self._items.live()

    def _stand_picture(self) -> int:
        skin, kind = self.skin, self.view.kind
        if not _ICONS[kind]:
            return skin.pad
        side = skin.icon_side(Role.TITLE)
        self._plate.picture = QRect(skin.pad, skin.pad, side, side)
        return skin.pad + side + skin.tight

    def _stand_buttons(self, top: int, room: int) -> int:
        parts, gap = self._items.parts, self.skin.gap
        if not parts:
            return top
        beside = all(part.natural() <= (room - gap * (len(parts) - 1)) // len(parts) for part in parts)
        columns = len(parts) if beside else 1
        wide = (room - gap * (columns - 1)) // columns
        y = top
        for start in range(0, len(parts), columns):
            line = parts[start : start + columns]
            tall = max(part.arrange(wide) for part in line)
            for at, part in enumerate(line):
                part.setGeometry(QRect(self.skin.pad + at * (wide + gap), y, wide, tall))
            y += tall + gap
        return y - gap

    def _make(self, item: ItemView) -> Push:
        return Push(self.kit, self._face(item), self.widget, stacked=False)

    def _tell(self, part: Push, item: ItemView) -> None:
        part.tell(self._face(item))

    def _face(self, item: ItemView) -> ElementView:
        """A button for one thing that can be done; the quiet one is to close."""
        part = item.target.part
        style = ElementStyle.PLAIN if part == _CLOSE else ElementStyle.PRIMARY
        icon = "x" if part == _CLOSE else ""
        plain = ElementView(
            item.target, ElementKind.BUTTON, style, item.label, icon=icon, enabled=item.enabled
        )
        return replace(plain, pressable=True)
