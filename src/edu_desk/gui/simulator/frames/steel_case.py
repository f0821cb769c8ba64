"""Cases of machines: brushed steel, dark glass, and how small a machine may be."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.machine_slots import metal
from edu_desk.gui.theme.look import Look

_GLASS: Final = QColor("#101216")
_LEAST_WIDE_MM: Final = 80.0
_LEAST_TALL_MM: Final = 95.0
"""A smaller page is better without a machine round it."""
_SHARE: Final = 0.75
"""Where the text grows, so does what a page needs, in this share of it."""
_LARGE: Final = 2.0
"""From this text size on, the page needs all the room."""


def stands(look: Look, wide: int, tall: int) -> bool:
    """Whether a machine may stand round a page of so many px."""
    more = max(1.0, look.text * _SHARE)
    large = wide >= look.mm(_LEAST_WIDE_MM * more) and tall >= look.mm(_LEAST_TALL_MM * more)
    return large and look.text < _LARGE


def paint_steel(painter: QPainter, case: QRect, skin: Skin, radius: int) -> None:
    """A steel case, lighter in the middle."""
    steel = metal(skin)
    if skin.stark:
        box(painter, case, steel.body, steel.edge, radius, 2)
        return
    from PySide6.QtGui import QLinearGradient  # 180 names of Qt: no start needs them

    light = QLinearGradient(case.left(), 0, case.right(), 0)
    for at, factor in ((0.0, 108), (0.12, 100), (0.5, 96), (0.88, 100), (1.0, 108)):
        light.setColorAt(at, steel.body.darker(factor))
    painter.setPen(QPen(steel.edge, 1))
    painter.setBrush(light)
    painter.drawRoundedRect(QRectF(case).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(steel.body.lighter(108), 1))
    painter.drawRoundedRect(QRectF(case).adjusted(2.5, 2.5, -2.5, -2.5), radius - 2, radius - 2)


def paint_glass(painter: QPainter, screen: QRect, skin: Skin) -> None:
    """The dark rim round a screen."""
    rim = skin.look.space(8)
    glass = screen.adjusted(-rim, -rim, rim, rim)
    if skin.stark:
        box(painter, glass, skin.page, skin.line, rim, 3)
        return
    box(painter, glass, _GLASS, metal(skin).edge, rim, 1)
