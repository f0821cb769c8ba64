"""Maps: places on a calm plan; where they would lie too near to one another, a list."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import Skin, box
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, grid
from edu_desk.gui.simulator.elements.rows import CHOSEN
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.text_setting import block, least, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.machine.action import Target
from edu_desk.present.shut_rows import shut_rows
from edu_desk.present.view import ElementView, ItemView
from edu_desk.shared.text import N_

_HIGH: Final = 0.9
"""Height to width."""
_TALLEST_MM: Final = 130.0
_ALL: Final = 100
_LARGE: Final = 2.0
"""From this text size on, places stand in a list."""
_WHERE: Final = (
    (N_("upper left"), N_("at the top"), N_("upper right")),
    (N_("at the left"), N_("in the middle"), N_("at the right")),
    (N_("lower left"), N_("at the bottom"), N_("lower right")),
)


class MapSpot(Part):
    """One place: a pin and its name; an address or state stands below."""

    read_as = ReadAs.ITEM

    def __init__(self, kit: ElementKit, item: ItemView, parent: QWidget) -> None:
        super().__init__(kit, item.target, parent)
        self._face = self.skin.face(Role.BODY, FontWeight.STRONG)
        self._small = self.skin.face(Role.NOTE)
        self.tell(item)

    def tell(self, item: ItemView) -> None:
        """Show `item`."""
        self.item = item
        self.setEnabled(item.enabled)
        self.setCheckable(item.chosen)
        self.setChecked(item.chosen)
        self.name(", ".join(filter(None, (item.label, self._more()))), self._told())
        self.stale()

    def least(self) -> int:
        """The longest word beside the pin."""
        words = max(least(self.item.label, self._face), least(self._more(), self._small))
        return max(self.skin.least, words + self._side() + 3 * self.skin.tight)

    def natural(self) -> int:
        """The width in one line."""
        words = max(text_advance(self.item.label, self._face), text_advance(self._more(), self._small))
        return max(self.skin.least, words + self._side() + 3 * self.skin.tight)

    def compose(self, width: int) -> int:
        """The pin, and beside it name and note."""
        skin, side = self.skin, self._side()
        colour = skin.on_fill if self.item.chosen else skin.accent if self.item.enabled else skin.soft
        ink = skin.on_fill if self.item.chosen else skin.ink if self.item.enabled else skin.soft
        left = side + 2 * skin.tight
        label = block(self.item.label, self._face, width - left - skin.tight)
        more = block(self._more(), self._small, width - left - skin.tight)
        height = max(label.height + more.height + 2 * skin.look.space(4), skin.least)
        top = (height - label.height - more.height) // 2
        self.draw("check" if self.item.chosen else "map-pin", colour, skin.tight, (height - side) // 2, side)
        self.write(label, left, top, ink)
        self.write(more, left, top + label.height, ink if self.item.chosen else skin.soft)
        return height

    def ground(self, painter: QPainter) -> None:
        """A pill that stands out from the plan."""
        skin, item = self.skin, self.item
        fill = skin.fill if item.chosen else skin.card if item.enabled else skin.off
        line = skin.accent if item.enabled else skin.line
        box(painter, self.rect(), fill, line, self.radius, 2 if item.enabled else 1, shut=not item.enabled)

    def _more(self) -> str:
        return " · ".join(filter(None, (self.item.tag, self.item.note, self.item.value)))

    def _told(self) -> str:
        third = _ALL // 3 + 1
        where = _WHERE[min(2, self.item.line // third)][min(2, self.item.column // third)]
        chosen = self.kit.tr(CHOSEN) if self.item.chosen else ""
        return ", ".join(filter(None, (self.kit.tr(where), chosen)))

    def _side(self) -> int:
        return self.skin.icon_side(Role.BODY)


class MapGround(QWidget):
    """Blocks, streets, a park and a river, painted so that nobody takes them for a real place."""

    read_as = ReadAs.LIST

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self.plan = QRect()
        """Where the plan is painted; empty where the places stand in a list."""

    def pictures(self) -> tuple[QRect, ...]:
        """The plan."""
        return (self.plan,)

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
            painter.fillRect(self.plan, skin.off)
            self._paint_land(painter)
            painter.restore()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(skin.line, 1))
            painter.drawPath(outline)

    def _paint_land(self, painter: QPainter) -> None:
        skin = self._skin
        road = skin.line if skin.stark else skin.card
        wide, lane = (2, 1) if skin.stark else (skin.look.space(16), skin.look.space(8))
        if not skin.stark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(skin.tint)
            painter.drawRoundedRect(QRectF(self._at(8, 8), self._at(34, 36)), skin.radius, skin.radius)
            painter.drawRoundedRect(QRectF(self._at(58, 60), self._at(90, 92)), skin.radius, skin.radius)
        river = QPainterPath(self._at(62, 0))
        river.cubicTo(self._at(70, 22), self._at(86, 24), self._at(100, 38))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(skin.hair if not skin.stark else skin.line, wide if skin.stark else 2 * wide))
        painter.drawPath(river)
        painter.setPen(QPen(road, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(self._at(0, 48), self._at(100, 48))
        painter.drawLine(self._at(46, 0), self._at(46, 100))
        painter.setPen(QPen(road, lane, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for one, other in (((0, 76), (46, 76)), ((22, 48), (22, 100)), ((46, 20), (100, 20))):
            painter.drawLine(self._at(*one), self._at(*other))

    def _at(self, across: int, down: int) -> QPointF:
        plan = self.plan
        return QPointF(plan.x() + plan.width() * across / _ALL, plan.y() + plan.height() * down / _ALL)


class MapElement(ElementWidget):
    """A map with its places as buttons, in reading order for keyboard and screen reader."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        ground = MapGround(kit.skin, parent)
        super().__init__(kit, view, ground)
        self._ground = ground
        self._label = PaintedText(kit, self.skin.face(Role.BODY, FontWeight.STRONG), self.skin.ink, ground)
        self._items = ItemParts(lambda item: MapSpot(kit, item, ground), MapSpot.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._label.say(self.view.label)
        self._label.setVisible(bool(self.view.label))
        self.widget.setAccessibleName(self.view.label)
        self.widget.setAccessibleDescription(shut_rows(self.view, self.kit.tr))
        self._items.show(sorted(self.view.items, key=lambda item: (item.line, item.column)))

    def least(self) -> int:
        """The longest word."""
        return max([self._label.least(), self.skin.least, *(part.least() for part in self._items.parts)])

    def arrange(self, width: int) -> int:
        """Places where they lie, or one under the other."""
        top = 0
        if self.view.label:
            top = self._label.arrange(width)
            self._label.setGeometry(QRect(0, 0, width, top))
            top += self.skin.tight
        gap = self.skin.gap
        plan = QRect(0, top, width, min(round(width * _HIGH), self.skin.look.mm(_TALLEST_MM)))
        spots = [self._spot(part, plan) for part in self._items.parts]
        air = [spot.adjusted(-gap // 2, -gap // 2, gap - gap // 2, gap - gap // 2) for spot in spots]
        clash = any(one.intersects(other) for one, other in combinations(air, 2))
        if clash or self.skin.look.text >= _LARGE or not all(plan.contains(spot) for spot in spots):
            self._ground.plan = QRect()
            return grid(self._items.parts, top, width, 1, gap)
        self._ground.plan = plan
        for part, spot in zip(self._items.parts, spots, strict=True):
            part.setGeometry(spot)
        return plan.bottom() + 1

    def find(self, target: Target) -> QWidget | None:
        """A place, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The places that can be pressed."""
        yield from self._items.live()

    def _spot(self, part: MapSpot, plan: QRect) -> QRect:
        """Round its place, moved no further than it takes to lie on the plan."""
        edge = self.skin.tight
        wide = min(part.natural(), plan.width() - 2 * edge)
        tall = part.arrange(wide)
        x = plan.x() + round(plan.width() * part.item.column / _ALL) - wide // 2
        y = plan.y() + round(plan.height() * part.item.line / _ALL) - tall // 2
        x = max(plan.x() + edge, min(x, plan.right() - wide - edge))
        y = max(plan.y() + edge, min(y, plan.bottom() - tall - edge))
        return QRect(x, y, wide, tall)
