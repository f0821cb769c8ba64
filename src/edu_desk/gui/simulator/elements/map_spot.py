"""One place on a map: its mark, and its name beside it."""

from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.elements.list_row import CHOSEN
from edu_desk.gui.simulator.elements.map_ground import paint_number
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.map_parts import Point
from edu_desk.present.view import ItemView
from edu_desk.shared.text import N_, Translator

_THIRD: Final = 34
_WHERE: Final = (
    (N_("upper left"), N_("at the top"), N_("upper right")),
    (N_("at the left"), N_("in the middle"), N_("at the right")),
    (N_("lower left"), N_("at the bottom"), N_("lower right")),
)


def where(point: Point, tr: Translator) -> str:
    """In which part of a map a point lies."""
    across, down = point
    return tr(_WHERE[min(2, down // _THIRD)][min(2, across // _THIRD)])


class MapSpot(Part):
    """A pill with a mark at one end, which lies on the place; in a list the mark is the place's number."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        self._face = self.skin.face(Role.BODY, FontWeight.STRONG)
        self._small = self.skin.face(Role.NOTE)
        self._number = 0
        self._turned = False
        self._mark = QRect()
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.setCheckable(item.chosen)
        self.setChecked(item.chosen)
        self.name(", ".join(filter(None, (item.label, self._more()))), self._told())
        self.stale()

    def stand(self, number: int, *, turned: bool) -> None:
        """In a list with its number; on the plan (0) with its mark at the left, or `turned` at the right."""
        if (number, turned) != (self._number, self._turned):
            self._number, self._turned = number, turned
            self.stale()

    def least(self) -> int:
        """The longest word beside the mark."""
        words = max(least(self.item.label, self._face), least(self._more(), self._small))
        return max(self.skin.least, words + self.mark() + 2 * self.skin.tight)

    def natural(self) -> int:
        """The width in one line."""
        words = max(text_advance(self.item.label, self._face), text_advance(self._more(), self._small))
        return max(self.skin.least, words + self.mark() + 2 * self.skin.tight)

    def mark(self) -> int:
        """How wide its mark is."""
        return self.skin.icon_side(Role.BODY) + self.skin.tight

    def compose(self, width: int) -> int:
        """The mark, and beside it name and note."""
        skin, side = self.skin, self.mark()
        ink = skin.on_fill if self.item.chosen else skin.ink if self.item.enabled else skin.soft
        room = width - side - 2 * skin.tight
        label, more = block(self.item.label, self._face, room), block(self._more(), self._small, room)
        height = max(label.height + more.height + 2 * skin.look.space(4), skin.least)
        self._mark = QRect(width - side if self._turned else 0, (height - side) // 2, side, side)
        left, top = (0 if self._turned else side) + skin.tight, (height - label.height - more.height) // 2
        if self._number == 0 or self.item.chosen:
            inset = skin.tight
            icon = "check" if self.item.chosen else self.item.icon or "map-pin"
            colour = skin.on_fill if self.item.enabled else skin.soft
            self.draw(icon, colour, self._mark.x() + inset, self._mark.y() + inset, side - 2 * inset)
        self.write(label, left, top, ink)
        self.write(more, left, top + label.height, ink if self.item.chosen else skin.soft)
        return height

    def ground(self, painter: QPainter) -> None:
        """A pill that stands out from the plan, and the mark's ground."""
        skin, item = self.skin, self.item
        fill = skin.fill if item.chosen else skin.card if item.enabled else skin.off
        line = skin.accent if item.enabled else skin.line
        box(painter, self.rect(), fill, line, self.radius, 2 if item.enabled else 1, shut=not item.enabled)
        mark = self._mark.translated(0, self.spare()).adjusted(3, 3, -3, -3)
        if self._number and not item.chosen:
            paint_number(painter, skin, mark, self._number, chosen=False)
        elif item.enabled:
            box(painter, mark, skin.fill, None, mark.height() // 2)

    def _more(self) -> str:
        return " · ".join(filter(None, (self.item.tag, self.item.note, self.item.value)))

    def _told(self) -> str:
        chosen = self.kit.tr(CHOSEN) if self.item.chosen else ""
        place = where((self.item.column, self.item.line), self.kit.tr)
        return ", ".join(filter(None, (place, chosen)))
