"""The list of conversations on a phone: who or which number, the last words, the time, and what is new."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace
from edu_desk.gui.simulator.elements.part_list import PartList
from edu_desk.gui.simulator.elements.round_button import RED
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import Block, Face, block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.view import ElementView, ItemView

_WHITE: Final = QColor("#FFFFFF")
_LINES: Final = 2
"""Lines of the last words that are shown; the whole is read when what came is opened."""
_BESIDE: Final = 14
"""A line of at least so many letters has room for a picture beside it."""


class ThreadRow(Part):
    """A conversation: picture, who, time at the right, the last words below, the number of new ones."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        skin = self.skin
        self._who = skin.face(Role.BODY, FontWeight.HEAVY)
        self._what = skin.face(Role.NOTE)
        self._new = skin.face(Role.NOTE, FontWeight.STRONG)
        self._picture = self._badge = QRect()
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.brief = ", ".join(filter(None, (item.label, item.tag)))
        self.name(", ".join(filter(None, (item.label, item.tag, item.note, item.value))))
        self.stale()

    def least(self) -> int:
        """The longest word."""
        item = self.item
        words = max(least(item.label, self._who), least(item.note, self._what), self._right())
        return max(self.skin.least, words + 2 * self._pad())

    def compose(self, width: int) -> int:
        """In one line who and when, where both fit; below it the last words.

        What came at some time is opened to be read whole, so two lines of it are enough here. Where no time
        stands, as of people to call and of places, nothing more is shown elsewhere: all the words are here.
        """
        skin, item, pad = self.skin, self.item, self._pad()
        left = pad + self._put_picture(width)
        room = width - left - pad
        right = self._right()
        beside = text_advance(item.label, self._who) + skin.tight + right <= room
        who = block(item.label, self._who, room)
        self.write(who, left, skin.tight, skin.ink)
        y = skin.tight + who.height
        top = skin.tight + (who.height - self._what.pitch) // 2 if beside else y
        self._put_right(left + room - right if beside else left, top)
        y = y if beside else y + self._what.pitch
        words = (shortened if item.value else block)(item.note, self._what, room)
        self.write(words, left, y, skin.ink if item.tag else skin.soft)
        return max(y + words.height + skin.tight, self._picture.bottom() + 1 + skin.tight)

    def ground(self, painter: QPainter) -> None:
        """A card, the circle of the picture, the badge."""
        skin, down = self.skin, self.spare()
        box(painter, self.rect(), skin.card, skin.line if skin.stark else skin.hair, skin.radius)
        if not self._picture.isNull():
            circle = self._picture.translated(0, down)
            box(painter, circle, skin.tint, skin.line if skin.stark else None, circle.width() // 2)
        if not self._badge.isNull():
            box(painter, self._badge.translated(0, down), RED, None, self._badge.height() // 2)

    def _put_picture(self, width: int) -> int:
        """The circle at the left, where a line keeps room for words beside it; return what it takes."""
        side = round(self.skin.icon_side(Role.BODY) * 1.8)
        takes = side + self.skin.look.space(12)
        letters = (width - takes - 2 * self._pad()) // max(1, self._what.font.pixelSize())
        self._picture = QRect()
        if letters < _BESIDE:
            return 0
        self._picture = QRect(self._pad(), self.skin.tight, side, side)
        inner = round(side * 0.6)
        inset = (side - inner) // 2
        icon = self.item.icon or "user-round"
        self.draw(icon, self.skin.accent, self._pad() + inset, self.skin.tight + inset, inner)
        return takes

    def _put_right(self, x: int, y: int) -> None:
        """Time and badge from `x` on."""
        item, skin = self.item, self.skin
        when = block(item.value, self._what, max(1, text_advance(item.value, self._what)))
        self.write(when, x, y, skin.soft)
        self._badge = QRect()
        if item.tag:
            at = x + when.width + skin.tight
            wide = self._badge_wide()
            self._badge = QRect(at, y, wide, self._new.pitch)
            self.write(block(item.tag, self._new, wide, centred=True), at, y, _WHITE)

    def _right(self) -> int:
        item = self.item
        badge = self.skin.tight + self._badge_wide() if item.tag else 0
        return text_advance(item.value, self._what) + badge

    def _badge_wide(self) -> int:
        return max(self._new.pitch, text_advance(self.item.tag, self._new) + self.skin.tight)

    def _pad(self) -> int:
        return self.skin.look.space(12)


class ThreadList(PartList[ThreadRow]):
    """Conversations one below the other, or what is said when there is none."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, parent, ThreadRow, ThreadRow.tell)


def shortened(text: str, face: Face, width: int) -> Block:
    """`text` in two lines of at most `width` px; what is left out is told by dots."""
    words = block(text, face, width)
    short = text
    while len(words.lines) > _LINES and short:
        short = short[:-1].rstrip()
        words = block(f"{short}…", face, width)
    return words
