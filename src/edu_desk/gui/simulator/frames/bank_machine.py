"""A bank machine: a wide touch screen in steel, openings for card, passbook and receipt, and cash below."""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.frames.bays import Bay, Bays
from edu_desk.gui.simulator.frames.device_frame import DeviceFrame
from edu_desk.gui.simulator.frames.steel_case import paint_glass, paint_steel, stands
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.machine_slots import MachineSlot, in_use
from edu_desk.gui.theme.look import Role
from edu_desk.present.view import ScreenView

_PLACES: Final = (
    (MachineSlot.CARD, MachineSlot.SCANNER),
    (MachineSlot.PASSBOOK,),
    (MachineSlot.RECEIPT, MachineSlot.TICKET),
    (MachineSlot.CASH,),
)
_BROAD: Final = 16 / 10
_DECKS: Final = 9
"""Openings below the screen take about a ninth of the height, where names leave them so much."""
_TALL: Final = 4 / 3
"""Its screen is at most so much wider than high, or higher than wide."""


class Bank(DeviceFrame):
    """The machine: openings at the right where it stands wide, else all below the screen."""

    bare_sides = False

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(kit, parent)
        self._bays = Bays(kit, _PLACES, self)
        self._case = QRect()
        self._screen = QRect()
        self._sign = QRect()
        self._mark = ""

    def show_view(self, view: ScreenView) -> None:
        """Light the openings that the page speaks of."""
        self._bays.show(in_use((*view.body, *view.foot)))
        self._mark = view.mark

    def stand(self, size: QSize) -> QRect:
        """Wide where there is room, else upright."""
        return self._wide(size) or self._upright(size) or QRect()

    def dress(self) -> None:
        """The openings go with the case."""
        self._bays.set_visible(self.framed)

    def paint(self, painter: QPainter) -> None:
        """Paint steel and glass, and the bank's sign."""
        paint_steel(painter, self._case, self.skin, self.skin.look.space(16))
        paint_glass(painter, self._screen, self.skin)
        skin, sign = self.skin, self._sign
        if sign.isEmpty():
            return
        box(painter, sign, skin.fill if not skin.stark else skin.card, skin.line, skin.radius)
        side = skin.icon_side(Role.TITLE)
        ink = skin.on_fill if not skin.stark else skin.accent
        skin.icon(painter, self._mark, ink, sign.center().x() - side // 2, sign.top() + skin.tight, side)

    def _wide(self, size: QSize) -> QRect | None:
        skin, look, gap = self.skin, self.skin.look, self.skin.gap
        *beside, cash = self._bays.all
        side, edge = self._side(), look.space(12)
        column = max(look.mm(22), *(bay.least() for bay in beside))
        cash.grow(size.height() // _DECKS)
        deck = cash.arrange(size.width() // 2)
        wide = size.width() - 2 * side - edge - column
        tall = size.height() - 2 * side - edge - deck
        wide, tall = min(wide, round(tall * _BROAD)), min(tall, round(wide * _TALL))
        sign = skin.icon_side(Role.TITLE) + 2 * skin.tight
        for bay in beside:
            bay.grow((tall - sign - gap) // len(beside) - gap)
        stacked = sign + sum(bay.arrange(column) + gap for bay in beside)
        if wide < tall or stacked > tall or not stands(look, wide, tall):
            return None
        self._case = _centred(size, wide + 2 * side + edge + column, tall + 2 * side + edge + deck)
        corner = self._case.topLeft()
        self._screen = screen = QRect(corner.x() + side, corner.y() + side, wide, tall)
        x, y = screen.right() + 1 + look.space(8) + edge, screen.top()
        self._sign = QRect(x, y, column, sign)
        air = gap + (tall - stacked) // len(beside)
        y += sign
        for bay in beside:
            high = bay.arrange(column)
            bay.setGeometry(QRect(x, y + air, column, high))
            y += high + air
        broad = wide * 3 // 4
        self._put(cash, QRect(screen.left() + (wide - broad) // 2, screen.bottom() + 1 + side, broad, deck))
        return screen

    def _upright(self, size: QSize) -> QRect | None:
        look, gap = self.skin.look, self.skin.gap
        bays, side = self._bays.all, self._side()
        self._sign = QRect()
        for bay in bays:
            bay.grow(size.height() // _DECKS)
        wide = size.width() - 2 * side
        share = (wide - gap * (len(bays) - 1)) // len(bays)
        if share < max(bay.least() for bay in bays):
            return None
        deck = max(bay.arrange(share) for bay in bays)
        tall = min(size.height() - 3 * side - deck, round(wide * _TALL))
        if not stands(look, wide, tall):
            return None
        self._case = _centred(size, wide + 2 * side, tall + 3 * side + deck)
        corner = self._case.topLeft()
        self._screen = screen = QRect(corner.x() + side, corner.y() + side, wide, tall)
        for at, bay in enumerate(bays):
            self._put(bay, QRect(screen.left() + at * (share + gap), screen.bottom() + 1 + side, share, deck))
        return screen

    def _put(self, bay: Bay, spot: QRect) -> None:
        bay.arrange(spot.width())
        bay.setGeometry(spot)

    def _side(self) -> int:
        return self.skin.look.space(12) + self.skin.look.space(8)


def _centred(size: QSize, wide: int, tall: int) -> QRect:
    return QRect((size.width() - wide) // 2, (size.height() - tall) // 2, wide, tall)
