"""The drawing of a chart: its legend, and bars and lines that stand, or lie where names have no room."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box, shade
from edu_desk.gui.simulator.elements.chart_marks import line_pen, paint_bar, paint_point, paint_sample
from edu_desk.gui.simulator.elements.chart_scale import ChartScale, chart_scale
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.text_setting import Block, block, least, text_advance
from edu_desk.gui.simulator.told_label import ToldLabel
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.view import ElementView, ItemView

_HIGH: Final = 0.5
"""Height to width of the place where bars stand."""
_TALLEST_MM: Final = 50.0
_FULL: Final = 0.7
"""The share of a row's room that its bars take."""


@dataclass(frozen=True, slots=True)
class _Title:
    """A title of the legend: where its sample stands, and its words."""

    sample: QRect
    words: Block
    at: QPoint


@dataclass(frozen=True, slots=True)
class _Band:
    """The room of one row: all of it, where its amounts are drawn, and its name."""

    item: ItemView
    whole: QRect
    room: QRect
    name: Block
    at: QPoint


class ChartPlot(ToldLabel):
    """Bars and lines; what is drawn is read in the table below it."""

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(kit, parent, ReadAs.PICTURE)
        skin = kit.skin
        self._face = skin.face(Role.NOTE)
        self._strong = skin.face(Role.NOTE, FontWeight.STRONG)
        self._view: ElementView | None = None
        self._scale = ChartScale(0, 1, 1)
        self._titles: list[_Title] = []
        self._bands: list[_Band] = []
        self.lying = False
        """Whether the bars lie, each under the name of its row."""
        self.reach: Callable[[ItemView], Callable[[QMouseEvent], None] | None] = lambda _item: None
        """What a touch on a row's bars does."""
        self._held: Callable[[QMouseEvent], None] | None = None

    def show_chart(self, view: ElementView) -> None:
        """Draw `view`."""
        self._view = view
        self._scale = chart_scale(amount for item in view.items for amount in item.amounts)
        self.update()

    def least(self) -> int:
        """The longest word of the legend and of the rows' names."""
        if self._view is None:
            return 0
        names = [least(item.label, self._strong) for item in self._view.items]
        titles = [least(title, self._face) + self._sample() for title in self._view.heads[1:]]
        return max([*names, *titles], default=0) + 2 * self.skin.pad

    def arrange(self, width: int) -> int:
        """Legend, and the bars below it; returns the height."""
        view, pad = self._view, self.skin.pad
        self._bands = []
        if view is None or not view.items:
            self._titles = []
            return 0
        y = self._arrange_legend(view, width) + self.skin.tight
        inside = QRect(pad, y, width - 2 * pad, 0)
        end = self._stand(view, inside) or self._lie(view, inside)
        self.update()
        return end + pad

    def band_of(self, item: ItemView) -> QRect:
        """Where a row's amounts are drawn."""
        return next((band.room for band in self._bands if band.item.target == item.target), QRect())

    # Where everything stands.

    def _sample(self) -> int:
        return self._face.pitch + self.skin.tight

    def _arrange_legend(self, view: ElementView, width: int) -> int:
        """Titles one after the other; each that has no more room begins a line."""
        skin, side = self.skin, self._face.pitch
        pad = skin.pad
        x = y = bottom = pad
        self._titles = []
        for title in view.heads[1:]:
            words = block(title, self._face, width - 2 * pad - self._sample())
            wide = self._sample() + words.width
            if x > pad and x + wide > width - pad:
                x, y = pad, bottom + skin.look.space(4)
            spot = QRect(x, y + side // 6, side, side - side // 3)
            self._titles.append(_Title(spot, words, QPoint(x + self._sample(), y)))
            x, bottom = x + wide + skin.pad, max(bottom, y + words.height)
        return bottom

    def _stand(self, view: ElementView, inside: QRect) -> int:
        """Rows side by side over their names; 0 where those have no room."""
        skin, items = self.skin, view.items
        edge = max(text_advance(f"{tick:,}", self._face) for tick in self._scale.ticks()) + skin.tight
        wide = (inside.width() - edge) // len(items)
        air = skin.look.space(4)
        needed = [least(item.label, self._strong) for item in items]
        if max(needed) + air > wide or wide < skin.look.space(12) * (view.lines.count(False) or 1):
            return 0
        self.lying = False
        top = inside.top() + self._strong.pitch
        tall = min(round(inside.width() * _HIGH), skin.look.mm(_TALLEST_MM))
        names = [block(item.label, self._strong, wide - air, centred=True) for item in items]
        below = top + tall + air
        deep = max(name.height for name in names)
        for at, (item, name) in enumerate(zip(items, names, strict=True)):
            x = inside.left() + edge + at * wide
            whole = QRect(x, inside.top(), wide, below + deep - inside.top())
            room = QRect(x, top, wide, tall)
            self._bands.append(_Band(item, whole, room, name, QPoint(x + air // 2, below)))
        return below + deep

    def _lie(self, view: ElementView, inside: QRect) -> int:
        """Rows below each other, each under its name."""
        self.lying = True
        skin, y = self.skin, inside.top()
        thick = max(skin.look.space(20), self._face.pitch)
        for item in view.items:
            name = block(item.label, self._strong, inside.width())
            room = QRect(inside.left(), y + name.height, inside.width(), thick * len(view.lines))
            whole = QRect(inside.left(), y, inside.width(), name.height + room.height())
            self._bands.append(_Band(item, whole, room, name, QPoint(inside.left(), y)))
            y += whole.height() + skin.gap
        return y - skin.gap

    # Paint.

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint legend, rows, bars and lines."""
        view = self._view
        if view is None or not self._bands:
            return
        skin = self.skin
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shade(painter, self.rect(), skin.card_radius, skin)
            for series, title in enumerate(self._titles):
                paint_sample(painter, skin, title.sample, series, line=view.lines[series])
                title.words.paint(painter, title.at.x(), title.at.y(), skin.ink)
            for band in self._bands:
                if band.item.chosen:
                    box(painter, band.whole, skin.tint, skin.line, skin.radius)
            if self.lying:
                self._paint_lying(painter, view)
            else:
                self._paint_ticks(painter)
                self._paint_standing(painter, view)
            for band in self._bands:
                band.name.paint(painter, band.at.x(), band.at.y(), skin.ink)

    def _paint_ticks(self, painter: QPainter) -> None:
        """The round numbers at the left, each with its line; that of nothing is the strongest."""
        first, last = self._bands[0].room, self._bands[-1].room
        for tick in self._scale.ticks():
            y = first.bottom() + 1 - round(first.height() * self._scale.share(tick))
            painter.setPen(QPen(self.skin.line if tick == 0 else self.skin.hair, 2 if tick == 0 else 1))
            painter.drawLine(first.left(), y, last.right(), y)
            words = block(f"{tick:,}", self._face, self.width())
            left = first.left() - self.skin.tight - words.width
            words.paint(painter, left, y - self._face.pitch // 2, self.skin.soft)

    def _paint_standing(self, painter: QPainter, view: ElementView) -> None:
        bars = [series for series, line in enumerate(view.lines) if not line]
        written = len(view.lines) == len(bars) and self._have_room(len(bars))
        for band in self._bands:
            wide = round(band.room.width() * _FULL) // max(1, len(bars))
            left = band.room.center().x() - wide * len(bars) // 2
            for at, series in enumerate(bars):
                amount = band.item.amounts[series]
                if amount is None:
                    continue
                bar = self._upright(band.room, amount, left + at * wide, wide)
                paint_bar(painter, self.skin, bar, series)
                if written:
                    words = block(f"{amount:,}", self._strong, band.room.width())
                    x = bar.center().x() - words.width // 2
                    y = bar.top() - self._strong.pitch
                    ground = self.skin.tint if band.item.chosen else self.skin.card
                    painter.fillRect(QRect(x, y, words.width, words.height - 1), ground)
                    words.paint(painter, x, y, self.skin.ink)
        for series, line in enumerate(view.lines):
            if line:
                self._paint_line(painter, series)

    def _have_room(self, bars: int) -> bool:
        """Whether every amount fits over its bar."""
        said = [text_advance(f"{amount:,}", self._strong) for amount in self._amounts()]
        return max(said, default=0) < round(self._bands[0].room.width() * _FULL) // bars

    def _amounts(self) -> Sequence[int]:
        return [amount for band in self._bands for amount in band.item.amounts if amount is not None]

    def _upright(self, room: QRect, amount: int, left: int, wide: int) -> QRect:
        ends = [room.bottom() + 1 - round(room.height() * self._scale.share(one)) for one in (0, amount)]
        return QRect(left, min(ends), wide, max(2, abs(ends[0] - ends[1])))

    def _paint_line(self, painter: QPainter, series: int) -> None:
        """From row to row; where an amount is missing the line is broken."""
        path, points = QPainterPath(), []
        drawn = False
        for band in self._bands:
            amount = band.item.amounts[series]
            if amount is None:
                drawn = False
                continue
            up = band.room.height() * self._scale.share(amount)
            point = QPointF(band.room.center().x(), band.room.bottom() + 1 - up)
            points.append(point)
            (path.lineTo if drawn else path.moveTo)(point)
            drawn = True
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for halo in (True, False):
            painter.setPen(line_pen(self.skin, series, halo=halo))
            painter.drawPath(path)
        for point in points:
            paint_point(painter, self.skin, point, series)

    def _paint_lying(self, painter: QPainter, view: ElementView) -> None:
        """Bars from left to right with their amounts; of lines a stroke that ends in its mark."""
        skin = self.skin
        said = max((text_advance(f"{amount:,}", self._face) for amount in self._amounts()), default=0)
        for band in self._bands:
            room = band.room.adjusted(0, 0, -said - 2 * skin.tight, 0)
            thick = room.height() // len(view.lines)
            zero = room.left() + round(room.width() * self._scale.share(0))
            for series, amount in enumerate(band.item.amounts):
                if amount is None:
                    continue
                end = room.left() + round(room.width() * self._scale.share(amount))
                top = room.top() + series * thick
                bar = QRect(min(zero, end), top + thick // 6, max(2, abs(end - zero)), thick - thick // 3)
                if view.lines[series]:
                    self._paint_stroke(painter, QPointF(zero, bar.center().y()), end, series)
                else:
                    paint_bar(painter, skin, bar, series)
                words = block(f"{amount:,}", self._face, said)
                down = (thick - words.height) // 2
                words.paint(painter, bar.right() + skin.tight, top + down, skin.ink)

    def _paint_stroke(self, painter: QPainter, begin: QPointF, end: int, series: int) -> None:
        point = QPointF(end, begin.y())
        painter.setPen(line_pen(self.skin, series))
        painter.drawPolyline(QPolygonF([begin, point]))
        paint_point(painter, self.skin, point, series)

    # Touch: a row's bars stand for its row in the table.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A touch on the bars of a row that can be pressed is one on that row; any other is the page's."""
        point = event.position().toPoint()
        item = next((band.item for band in self._bands if band.whole.contains(point)), None)
        self._held = self.reach(item) if item is not None else None
        if self._held is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Press the row whose bars were touched."""
        if self._held is not None and QRectF(self.rect()).contains(event.position()):
            self._held(event)
        self._held = None
