"""A kiosk: a tall screen in a steel stand, with openings for card, code and paper below it."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPolygon
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.frames.bays import Bays
from edu_desk.gui.simulator.frames.device_frame import DeviceFrame
from edu_desk.gui.simulator.frames.steel_case import paint_glass, paint_steel, stands
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.machine_slots import MachineSlot, in_use, metal
from edu_desk.present.view import ScreenView

_PLACES: Final = (
    (MachineSlot.CARD, MachineSlot.PASSBOOK),
    (MachineSlot.SCANNER,),
    (MachineSlot.RECEIPT, MachineSlot.TICKET, MachineSlot.CASH),
)
_BROAD: Final = 3 / 4
_DECKS: Final = 9
"""The openings take about a ninth of the height, where names leave them so much."""
_TALL: Final = 16 / 9
"""A kiosk's screen is at least a third and at most seven ninths higher than wide."""


class Kiosk(DeviceFrame):
    """The stand with its screen."""

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(kit, parent)
        self._bays = Bays(kit, _PLACES, self)
        self._case = QRect()
        self._screen = QRect()

    def show_view(self, view: ScreenView) -> None:
        """Light the openings that the page speaks of."""
        self._bays.show(in_use((*view.body, *view.foot)))

    def stand(self, size: QSize) -> QRect:
        """The screen above, the openings below it, the foot under all."""
        look = self.skin.look
        rim, edge, foot = look.space(8), look.space(12), look.space(24)
        side = edge + rim
        high = size.height() - foot - 2 * side - edge
        for bay in self._bays.all:
            bay.grow(high // _DECKS)
        most = min(size.width() - 2 * side, round(high * _BROAD))
        deck = self._deck(most)
        wide = min(most, round((high - deck) * _BROAD))
        deck = max(deck, self._deck(wide))
        wide = min(wide, round((high - deck) * _BROAD))
        deck = max(deck, self._deck(wide))
        tall = min(high - deck, round(wide * _TALL))
        if not stands(look, wide, tall) or self._share(wide) < max(bay.least() for bay in self._bays.all):
            return QRect()
        case = QRect(0, 0, wide + 2 * side, tall + deck + 2 * side + edge)
        case.moveTo((size.width() - case.width()) // 2, (size.height() - foot - case.height()) // 2)
        self._case = case
        self._screen = QRect(case.left() + side, case.top() + side, wide, tall)
        self._stand_bays(self._screen.bottom() + 1 + rim + edge, deck)
        return self._screen

    def dress(self) -> None:
        """The openings go with the stand."""
        self._bays.set_visible(self.framed)

    def paint(self, painter: QPainter) -> None:
        """Paint foot, steel and glass."""
        skin, steel = self.skin, metal(self.skin)
        case, unit = self._case, skin.look.space(4)
        middle, top = case.center().x(), case.bottom() - 2
        neck = case.width() // 5
        below = top + 5 * unit
        painter.setPen(steel.edge)
        painter.setBrush(steel.body)
        painter.drawPolygon(
            QPolygon([QPoint(middle - neck, top), QPoint(middle + neck, top),
                      QPoint(middle + neck * 5 // 4, below), QPoint(middle - neck * 5 // 4, below)])
        )  # fmt: skip
        base = QRect(0, 0, case.width() * 3 // 4, 2 * unit)
        base.moveCenter(QPoint(middle, below))
        box(painter, base, steel.plate if not skin.stark else steel.body, steel.edge, unit)
        paint_steel(painter, case, skin, skin.look.space(24))
        lamp = QRect(0, 0, 2 * unit, unit)
        lamp.moveCenter(QPoint(middle, case.top() + skin.look.space(12) // 2 + 1))
        box(painter, lamp, QColor(steel.glow), None, unit // 2)
        paint_glass(painter, self._screen, skin)

    def _share(self, wide: int) -> int:
        """How wide each opening is under a screen of `wide` px."""
        count = len(self._bays.all)
        return (wide - (count - 1) * self.skin.gap) // count

    def _deck(self, wide: int) -> int:
        """How high the openings are there."""
        return max(bay.arrange(self._share(wide)) for bay in self._bays.all)

    def _stand_bays(self, top: int, tall: int) -> None:
        gap, screen = self.skin.gap, self._screen
        share = self._share(screen.width())
        for at, bay in enumerate(self._bays.all):
            bay.arrange(share)
            bay.setGeometry(QRect(screen.left() + at * (share + gap), top, share, tall))
