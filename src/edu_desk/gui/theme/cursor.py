"""The pointer: the machine's own, or drawn larger for eyes that lose it."""

from enum import Enum
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
    QTransform,
)

from edu_desk.gui.theme.look import Look

_BODY: Final = QColor("#000000")
_EDGE: Final = QColor("#FFFFFF")
_EDGE_WIDTH: Final = 1.5
"""Half of it lies outside the shape; in px at 100 %, as all lengths here."""
_ARROW: Final = ((0, 0), (0, 17), (4, 13.2), (6.7, 19.4), (9.6, 18.1), (6.9, 12.1), (12.2, 12.1))


class CursorShape(Enum):
    """What the pointer looks like; the value is its hot spot and the machine's own shape."""

    ARROW = ((0.0, 0.0), Qt.CursorShape.ArrowCursor)
    HAND = ((7.0, 0.0), Qt.CursorShape.PointingHandCursor)
    BEAM = ((4.0, 10.0), Qt.CursorShape.IBeamCursor)


def arrow(look: Look) -> QCursor:
    """The pointer over what cannot be pressed."""
    return _cursor(look, CursorShape.ARROW)


def hand(look: Look) -> QCursor:
    """The pointer over what can be pressed."""
    return _cursor(look, CursorShape.HAND)


def beam(look: Look) -> QCursor:
    """The pointer over what can be typed into."""
    return _cursor(look, CursorShape.BEAM)


def paint_arrow(painter: QPainter, tip: QPointF, scale: float) -> None:
    """Paint the arrow with its tip at `tip`, `scale` times as large as at 100 %."""
    painter.save()
    painter.translate(tip)
    painter.scale(scale, scale)
    _paint(painter, CursorShape.ARROW)
    painter.restore()


def _cursor(look: Look, shape: CursorShape) -> QCursor:
    (across, down), own = shape.value
    if look.pointer <= 1.0:
        return QCursor(own)
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    rim = _EDGE_WIDTH * look.pointer
    hot = (round(across * look.pointer + rim), round(down * look.pointer + rim))
    return QCursor(_picture(shape, look.pointer, ratio), *hot)


def _picture(shape: CursorShape, scale: float, ratio: float) -> QPixmap:
    key, kept = f"pointer/{shape.name}/{scale}/{ratio}", QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    room = _outline(shape).boundingRect()
    rim = 2 * _EDGE_WIDTH
    wide, tall = (ceil((side + rim) * scale * ratio) for side in (room.right(), room.bottom()))
    picture = QPixmap(wide, tall)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.scale(scale * ratio, scale * ratio)
        painter.translate(_EDGE_WIDTH, _EDGE_WIDTH)
        _paint(painter, shape)
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def _paint(painter: QPainter, shape: CursorShape) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = _outline(shape)
    pen = QPen(_EDGE, 2 * _EDGE_WIDTH)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(outline, pen)
    painter.fillPath(outline, _BODY)
    if shape is CursorShape.HAND:
        painter.setPen(QPen(_EDGE, 0.9))
        for x in (9.4, 12.7, 15.9):
            painter.drawLine(QPointF(x, 9.2), QPointF(x, 13.4))


def _outline(shape: CursorShape) -> QPainterPath:
    path = QPainterPath()
    match shape:
        case CursorShape.ARROW:
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _ARROW]))
            path.closeSubpath()
        case CursorShape.HAND:
            for left, top, wide, tall in (
                (5.4, 0.0, 3.6, 16.0),
                (8.8, 6.4, 3.6, 9.0),
                (12.1, 7.0, 3.5, 9.0),
                (15.3, 8.0, 3.3, 8.0),
            ):
                path = path.united(_rounded(QRectF(left, top, wide, tall), 1.75))
            path = path.united(_rounded(QRectF(5.4, 11.0, 13.2, 10.6), 4.0))
            path = path.united(_thumb())
        case CursorShape.BEAM:
            for left, top, wide, tall in ((1.0, 0.0, 6.0, 1.6), (3.1, 0.0, 1.8, 20.0), (1.0, 18.4, 6.0, 1.6)):
                path = path.united(_rounded(QRectF(left, top, wide, tall), 0.4))
    return path


def _thumb() -> QPainterPath:
    turned = QTransform().translate(2.4, 10.2).rotate(-38.0)
    return turned.map(_rounded(QRectF(-1.8, 0.0, 3.7, 9.6), 1.8))


def _rounded(box: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
