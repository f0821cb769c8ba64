"""How the series of a chart are told apart without colours: hatching for bars, shapes for lines."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from edu_desk.gui.simulator.app_skin import Skin

_WIDE: Final = 3
"""Of a line, in px of a small screen; `Skin.look.space` makes it as large as the screen is fine."""
_MOST_GROWN: Final = 2.0
"""Larger marks would hide the bars that the line crosses."""
_DASHES: Final = ((), (3.0, 2.0), (1.0, 2.0), (5.0, 2.0, 1.0, 2.0))


def grown(skin: Skin, step: int) -> int:
    """`step` px at 96 dpi, larger where letters are: whoever needs those would not see the mark of a line."""
    return skin.look.space(round(step * min(max(skin.look.text, 1.0), _MOST_GROWN)))


def paint_bar(painter: QPainter, skin: Skin, bar: QRect, series: int) -> None:
    """A bar: filled, hatched, empty or crossed."""
    line = max(1, skin.look.space(2))
    painter.setPen(QPen(skin.accent, line))
    painter.setBrush(skin.accent if series == 0 else skin.card)
    painter.drawRect(QRectF(bar).adjusted(line / 2, line / 2, -line / 2, -line / 2))
    if series in {1, 3} and not bar.isEmpty():
        _hatch(painter, skin, bar, crossed=series > 1)


def line_pen(skin: Skin, series: int, *, halo: bool = False) -> QPen:
    """How a line is drawn; its halo parts it from the bars it crosses."""
    wide = max(2, grown(skin, _WIDE))
    pen = QPen(skin.card if halo else skin.ink, wide + (4 if halo else 0))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if _DASHES[series] and not halo:
        pen.setDashPattern(_DASHES[series])
    return pen


def paint_point(painter: QPainter, skin: Skin, point: QPointF, series: int) -> None:
    """The mark of an amount on a line: a round, a square, a diamond or a triangle."""
    half = max(4.0, grown(skin, 6))
    painter.setPen(QPen(skin.ink, max(2, grown(skin, 2))))
    painter.setBrush(skin.card)
    x, y = point.x(), point.y()
    if series == 0:
        painter.drawEllipse(point, half, half)
    elif series == 1:
        painter.drawRect(QRectF(x - half, y - half, 2 * half, 2 * half))
    else:
        corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
        if series > 2:  # noqa: PLR2004 - the last of four
            corners = [(x, y - half), (x + half, y + half), (x - half, y + half)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def paint_sample(painter: QPainter, skin: Skin, spot: QRect, series: int, *, line: bool) -> None:
    """What stands before a title of the legend."""
    if not line:
        paint_bar(painter, skin, spot, series)
        return
    middle = QPointF(spot.center())
    painter.setPen(line_pen(skin, series))
    painter.drawLine(QPointF(spot.left(), middle.y()), QPointF(spot.right(), middle.y()))
    paint_point(painter, skin, middle, series)


def _hatch(painter: QPainter, skin: Skin, bar: QRect, *, crossed: bool) -> None:
    """Slanting strokes inside a bar, as far apart as the screen is fine."""
    painter.save()
    painter.setClipRect(bar)
    painter.setPen(QPen(skin.accent, max(1, skin.look.space(2))))
    apart = max(5, skin.look.space(7))
    reach = bar.height()
    for x in range(bar.left() - reach, bar.right() + 1, apart):
        painter.drawLine(x, bar.bottom(), x + reach, bar.top())
        if crossed:
            painter.drawLine(x, bar.top(), x + reach, bar.bottom())
    painter.restore()
