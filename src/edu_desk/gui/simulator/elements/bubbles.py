"""Messages: bubbles at the left for others, at the right for the learner's own side."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, SingleElement
from edu_desk.gui.simulator.elements.part_list import PartList
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.present.view import ElementView, ItemView

_WIDE: Final = 0.86
"""Share of the width that a bubble takes at most, as in messengers."""


class Bubble(Part):
    """One message: who, what, when."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        skin = self.skin
        self._who = skin.face(Role.NOTE, FontWeight.STRONG)
        self._what = skin.face(Role.BODY)
        self._when = skin.face(Role.NOTE)
        self._spot = QRect()
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.told = not item.enabled
        self.name(", ".join(filter(None, (item.label, item.value))), item.note)
        self.stale()

    def least(self) -> int:
        """The longest word."""
        item = self.item
        words = max(least(item.label, self._who), least(item.value, self._what), least(item.note, self._when))
        return max(self.skin.least, words + 2 * self.skin.pad)

    def compose(self, width: int) -> int:
        """The bubble at its side, as wide as its words want."""
        skin, item, pad = self.skin, self.item, self.skin.pad
        room = max(round(width * _WIDE), min(width, self.least())) - 2 * pad
        blocks = [
            (block(item.label, self._who, room), skin.accent),
            (block(item.value, self._what, room), skin.ink),
            (block(item.note, self._when, room), skin.soft),
        ]
        wide = max(words.width for words, _ in blocks) + 2 * pad
        left = width - wide if item.mine else 0
        y = skin.tight
        for words, colour in blocks:
            self.write(words, left + pad, y, colour)
            y += words.height
        height = y + skin.tight
        self._spot = QRect(left, 0, wide, max(height, skin.least))
        return height

    def ground(self, painter: QPainter) -> None:
        """Own ones tinted."""
        skin = self.skin
        fill = skin.tint if self.item.mine else skin.card
        line = skin.line if skin.stark or self.isEnabled() else skin.hair
        box(painter, self._spot.translated(0, self.spare()), fill, line, skin.card_radius)


class Message(SingleElement):
    """One message that stands alone."""

    part: Bubble

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, Bubble(kit, _item(view), parent))

    def refresh(self) -> None:
        """Show the view."""
        self.part.tell(_item(self.view))


class Chat(PartList[Bubble]):
    """Messages in order, the newest below."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, parent, Bubble, Bubble.tell)


def _item(view: ElementView) -> ItemView:
    return ItemView(
        view.target,
        view.label,
        view.note,
        view.value,
        enabled=view.enabled and view.pressable,
        mine=view.style is ElementStyle.MINE,
    )
