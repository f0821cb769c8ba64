"""Painted surfaces: rounded boxes, the soft shadow and the focus ring."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache, QRegion

from edu_desk.gui.theme.look import Look

_SHADOW_ALPHA = 4
_SHADOW_STEPS = 8
_CORNER = 0.25
"""How far the heavy corners of the focus reach along the shorter side, as a ratio."""


def shadow_depth(look: Look) -> int:
    """The room in px that a card's shadow needs below the card."""
    return look.space(8) if look.theme.shadow else 0


def paint_ground(painter: QPainter, box: QRect, fill: QColor) -> None:
    """`box` filled with `fill`, without an edge.

    `fillRect` also takes gradients: PySide6 makes their 180 names for it, before the first page is seen.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRect(box)


def paint_box(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None,
    stroke: float = 1.0,
) -> None:
    """A rounded box whose edge lies wholly inside `box`."""
    half = stroke / 2 if edge is not None else 0.0
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def paint_shadow(painter: QPainter, look: Look, box: QRectF, radius: float) -> None:
    """The soft shadow of a card at `box`, which covers all but its foot; none in themes without shadows."""
    if not look.theme.shadow:
        return
    depth = shadow_depth(look)
    foot = QRectF(box)
    foot.setTop(max(box.top() + radius, box.bottom() - 2 * radius))
    room = QRectF(foot.adjusted(0, 0, 0, depth)).toAlignedRect()
    if room.isEmpty():
        return
    painter.drawPixmap(room, _shadow_of(room, foot, radius, depth, painter.device().devicePixelRatio()))


def _shadow_of(room: QRect, foot: QRectF, radius: float, depth: int, ratio: float) -> QPixmap:
    """The shadow of a card's `foot` as a picture of `room`, drawn once for each size."""
    lies = foot.translated(-room.topLeft())
    key = f"shadow {room.width()} {room.height()} {lies.getRect()} {radius} {depth} {ratio}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    picture = QPixmap(room.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(40, 34, 20, _SHADOW_ALPHA))
        for step in range(1, _SHADOW_STEPS + 1):
            down = depth * step / _SHADOW_STEPS
            inset = max(0.0, down - depth / 2) / 2
            painter.drawRoundedRect(lies.adjusted(inset, 0, -inset, down), radius, radius)
    QPixmapCache.insert(key, picture)
    return picture


def focus_depth(look: Look) -> float:
    """How far the focus ring reaches into what has it, in px."""
    return float(look.ring) + max(2.0, look.ring / 2)


def paint_focus(
    painter: QPainter, look: Look, box: QRectF, radius: float, inside: QColor | None = None
) -> None:
    """The focus ring on the edge of `box`, with a line of the colour `inside` (the card's) within it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = float(look.ring)
    paint_box(painter, box, radius, None, look.colour("focus"), ring)
    inner = box.adjusted(ring, ring, -ring, -ring)
    line = look.colour("card") if inside is None else inside
    paint_box(painter, inner, max(radius - ring, 1.0), None, line, focus_depth(look) - ring)
    _paint_corners(painter, box, ring, radius, look.colour("focus"))


def _paint_corners(painter: QPainter, box: QRectF, ring: float, radius: float, colour: QColor) -> None:
    """Heavy corners: by its shape nobody takes the focus for the guide's double ring."""
    arm = min(box.width(), box.height()) * _CORNER
    corners = QRegion()
    for x in (box.left(), box.right() - arm):
        for y in (box.top(), box.bottom() - arm):
            corners += QRegion(QRectF(x, y, arm, arm).toAlignedRect())
    painter.save()
    painter.setClipRegion(corners, Qt.ClipOperation.IntersectClip)
    paint_box(painter, box, radius, None, colour, 2 * ring)
    painter.restore()


def dashed(colour: QColor, stroke: float) -> QPen:
    """A pen for what cannot be used now."""
    return QPen(colour, stroke, Qt.PenStyle.DashLine)
