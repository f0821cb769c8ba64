"""The plan under a map's places: land, routes and one's own position, so calm that the places stand out."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.text_setting import block, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.map_parts import AREAS, Land, LandKind, Point
from edu_desk.present.map_view import MapView, RouteView

_ALL: Final = 100
_BRIGHT: Final = {
    LandKind.BLOCK: "#E3E6E0",
    LandKind.PARK: "#D3E5CB",
    LandKind.RIVER: "#BFD9EA",
    LandKind.STREET: "#FFFFFF",
    LandKind.LANE: "#FFFFFF",
}
_BRIGHT_GROUND: Final = "#EFEFE9"
_ORDER: Final = (LandKind.BLOCK, LandKind.PARK, LandKind.RIVER, LandKind.LANE, LandKind.STREET)
"""What lies below comes first: streets cross rivers."""
PLAIN_LAND: Final = (
    Land(LandKind.PARK, ((8, 8), (34, 8), (34, 36), (8, 36))),
    Land(LandKind.PARK, ((58, 60), (90, 60), (90, 92), (58, 92))),
    Land(LandKind.RIVER, ((62, 0), (70, 20), (84, 26), (100, 38))),
    Land(LandKind.STREET, ((0, 48), (100, 48))),
    Land(LandKind.STREET, ((46, 0), (46, 100))),
    Land(LandKind.LANE, ((0, 76), (46, 76))),
    Land(LandKind.LANE, ((22, 48), (22, 100))),
    Land(LandKind.LANE, ((46, 20), (100, 20))),
)
"""What lies under a map that brings no land of its own."""


class MapGround(QWidget):
    """Blocks, streets, parks and rivers, painted so that nobody takes them for a real place."""

    read_as = ReadAs.LIST

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self._small = skin.face(Role.NOTE, FontWeight.STRONG)
        self.plan = QRect()
        """Where the plan is painted."""
        self.shown = MapView(PLAIN_LAND)
        self.marks: Sequence[tuple[Point, bool]] = ()
        """Places that stand in a list below: where they lie, and whether they are chosen."""
        self.reach: Callable[[QPoint], Callable[[QMouseEvent], None] | None] = lambda _point: None
        """What a touch on the plan does there."""
        self._held: Callable[[QMouseEvent], None] | None = None

    def pictures(self) -> tuple[QRect, ...]:
        """The plan."""
        return (self.plan,)

    def at(self, point: Point) -> QPoint:
        """Where a point of the map lies, in px."""
        return self._at(point).toPoint()

    def mark_side(self) -> int:
        """How wide a place's numbered mark is: as in the list, so that its number is as large."""
        return self._skin.icon_side(Role.BODY) + self._skin.tight

    def numbered(self) -> dict[int, QRect]:
        """The marks with room for their number, by number; the chosen place comes first.

        One that would lie over another's number is a mere dot: the list below has its number.
        """
        side = self.mark_side()
        found: dict[int, QRect] = {}
        order = sorted(enumerate(self.marks, 1), key=lambda one: not one[1][1])
        for number, (point, _chosen) in order:
            middle = self.at(point)
            circle = QRect(middle.x() - side // 2, middle.y() - side // 2, side, side)
            if not any(circle.intersects(other) for other in found.values()):
                found[number] = circle
        return found

    def own_spots(self) -> list[QRect]:
        """What one's own position takes: its dot, and its words where they fit."""
        if self.shown.here is None:
            return []
        point, half = self.at(self.shown.here), self._skin.look.space(12)
        dot = QRect(point.x() - half, point.y() - half, 2 * half, 2 * half)
        return [dot, self._own_words(dot)]

    def _own_words(self, dot: QRect) -> QRect:
        wide = text_advance(self.shown.here_label, self._small) + 2 * self._skin.tight
        tall = self._small.pitch + 4
        top = dot.bottom() + 3 if dot.bottom() + 3 + tall <= self.plan.bottom() else dot.top() - 2 - tall
        left = min(max(dot.center().x() - wide // 2, self.plan.left() + 2), self.plan.right() - 2 - wide)
        return QRect(left, top, wide, tall)

    # Touch: a number on the plan stands for its row below.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A touch on a numbered place is one on its row; any other is the page's."""
        self._held = self.reach(event.position().toPoint())
        event.setAccepted(self._held is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Press the place that was touched."""
        if self._held is not None and self.rect().contains(event.position().toPoint()):
            self._held(event)
        self._held = None

    # Paint.

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the plan."""
        if self.plan.isEmpty():
            return
        skin = self._skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            outline = QPainterPath()
            outline.addRoundedRect(
                QRectF(self.plan).adjusted(1, 1, -1, -1), skin.card_radius, skin.card_radius
            )
            painter.save()
            painter.setClipPath(outline)
            painter.fillRect(self.plan, QColor(_BRIGHT_GROUND) if skin.bright else skin.off)
            for kind in _ORDER:
                for land in self.shown.land or PLAIN_LAND:
                    if land.kind is kind:
                        self._paint_land(painter, land)
            for route in self.shown.routes:
                self._paint_route(painter, route)
            self._paint_marks(painter)
            self._paint_here(painter)
            painter.restore()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(skin.line, 1))
            painter.drawPath(outline)

    def _paint_land(self, painter: QPainter, land: Land) -> None:
        skin = self._skin
        colour = self._colour(land.kind)
        points = [self._at(point) for point in land.points]
        if land.kind in AREAS:
            painter.setBrush(Qt.BrushStyle.NoBrush if skin.stark else colour)
            edge = QPen(skin.line, 1, Qt.PenStyle.DotLine) if skin.stark else QPen(colour, skin.tight)
            edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(edge)
            painter.drawPolygon(QPolygonF(points))
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(colour, self._width(land.kind))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(_curve(points) if land.kind is LandKind.RIVER else _straight(points))

    def _colour(self, kind: LandKind) -> QColor:
        skin = self._skin
        if skin.stark:
            return skin.line
        if skin.bright:
            return QColor(_BRIGHT[kind])
        return {LandKind.BLOCK: skin.tint, LandKind.PARK: skin.tint, LandKind.RIVER: skin.hair}.get(
            kind, skin.card
        )

    def _width(self, kind: LandKind) -> int:
        """How broad a line is; a river is the broadest, a lane the narrowest."""
        space, stark = self._skin.look.space, self._skin.stark
        match kind:
            case LandKind.RIVER:
                return 3 if stark else space(32)
            case LandKind.STREET:
                return 2 if stark else space(16)
            case _:
                return 1 if stark else space(8)

    def _paint_route(self, painter: QPainter, route: RouteView) -> None:
        """A broad line with a light edge; the way that is walked is dotted."""
        skin, path = self._skin, _straight([self._at(point) for point in route.points])
        broad = skin.look.space(4) + 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width, dotted in ((skin.card, broad + 4, False), (skin.accent, broad, route.walked)):
            pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            if dotted:
                pen.setDashPattern([0.1, 2.0])
            painter.setPen(pen)
            painter.drawPath(path)

    def _paint_marks(self, painter: QPainter) -> None:
        skin, numbered, half = self._skin, self.numbered(), self._skin.tight
        for number, (_point, chosen) in enumerate(self.marks, 1):
            if number in numbered:
                paint_number(painter, skin, numbered[number], number, chosen=chosen)
        painter.setPen(QPen(skin.card, 2))
        painter.setBrush(skin.fill)
        for number, (point, _chosen) in enumerate(self.marks, 1):
            if number not in numbered:
                painter.drawEllipse(self._at(point), half, half)

    def _paint_here(self, painter: QPainter) -> None:
        if self.shown.here is None:
            return
        skin = self._skin
        dot, words = self.own_spots()
        halo = QColor(skin.accent)
        halo.setAlpha(60)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(skin.card if skin.stark else halo)
        painter.drawEllipse(dot)
        third = dot.width() // 4
        painter.setPen(QPen(skin.card, 3))
        painter.setBrush(skin.ink if skin.stark else skin.accent)
        painter.drawEllipse(dot.adjusted(third, third, -third, -third))
        box(painter, words, skin.card, skin.line, words.height() // 2)
        said = block(self.shown.here_label, self._small, words.width())
        said.paint(painter, words.x() + (words.width() - said.width) // 2, words.y() + 2, skin.ink)

    def _at(self, point: Point) -> QPointF:
        plan = self.plan
        across, down = point
        return QPointF(plan.x() + plan.width() * across / _ALL, plan.y() + plan.height() * down / _ALL)


def paint_number(painter: QPainter, skin: Skin, circle: QRect, number: int, *, chosen: bool) -> None:
    """A place's number in its round mark."""
    fill, ink = (skin.card, skin.accent) if chosen else (skin.fill, skin.on_fill)
    painter.setPen(QPen(skin.accent if chosen else skin.card, 2))
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(circle).adjusted(1, 1, -1, -1))
    font = skin.look.font(Role.NOTE, FontWeight.STRONG)
    font.setPixelSize(max(font.pixelSize(), round(circle.height() * 0.58)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number))


def _straight(points: Sequence[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    return path


def _curve(points: Sequence[QPointF]) -> QPainterPath:
    """Through the middle of each stretch, so that a river has no corners."""
    path = QPainterPath(points[0])
    for here, onward in pairwise(points[1:]):
        path.quadTo(here, (here + onward) / 2)
    path.lineTo(points[-1])
    return path
