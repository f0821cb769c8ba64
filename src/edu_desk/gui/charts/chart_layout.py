"""Where each part of a chart lies in a width: the same at every text size, on the screen and on paper."""

from collections.abc import Sequence
from math import ceil
from typing import Final, assert_never

from PySide6.QtCore import QPointF, QRectF

from edu_desk.gui.charts.chart_drawing import (
    ChartDrawing,
    DrawnBox,
    DrawnDot,
    DrawnLine,
    DrawnWords,
    stroke_of,
)
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.text_block import TextBlock
from edu_desk.progress.standing import Standing
from edu_desk.report.charts import Bars, BeforeAfter, Chart, ChartMark, Dots, GridLine, GridMarks

_NARROW_EM: Final = 24
"""In less than so many letters what a mark is called stands above it, not beside it."""
_NAME_SHARE: Final = 0.36
_TRACK_SHARE: Final = 0.3
"""What a track has at least; names and values have what they need of the rest."""
_DOTS_EM: Final = 7
_CELL_EM: Final = 2.6
_GAP_EM: Final = 0.6
"""Words keep so far from what stands beside them: what is set in px is nothing in large letters."""


def lay_out(chart: Chart, look: Look, width: float) -> ChartDrawing:
    """The chart in `width` px."""
    rows = _Rows(look, width)
    match chart:
        case Bars():
            _bars(rows, chart)
        case Dots():
            _dots(rows, chart)
        case GridMarks():
            _grid(rows, chart)
        case BeforeAfter():
            _before_after(rows, chart)
        case _:
            assert_never(chart)
    rows.drawing.height = rows.top
    return rows.drawing


class _Rows:
    """Rows under one another: a name, a track, a value."""

    def __init__(self, look: Look, width: float) -> None:
        self.look, self.width = look, width
        self.em = float(look.pixels(Role.BODY))
        self.air = float(look.space(10))
        self.gap = max(self.air, _GAP_EM * self.em)
        self.top = 0.0
        self.drawing = ChartDrawing()
        self.narrow = width < _NARROW_EM * self.em
        self.name_width = self.value_width = 0.0

    def share_out(self, marks: Sequence[ChartMark]) -> None:
        """Give names and values what room they need, and their tracks the rest."""
        names = [ceil(self.block(mark.name).natural_width) + 1 for mark in marks]
        values = [ceil(self.block(mark.value).natural_width) + 1 for mark in marks]
        self.name_width = min(self.width * _NAME_SHARE, max(names, default=0))
        rest = self.width * (1 - _TRACK_SHARE) - self.name_width - 2 * self.gap
        self.value_width = min(rest, max(values, default=0))

    def block(self, words: str, weight: FontWeight = FontWeight.REGULAR) -> TextBlock:
        return TextBlock(self.look, words, Role.BODY, weight)

    def write(
        self, words: str, left: float, top: float, width: float, *, centred: bool = False, soft: bool = False
    ) -> float:
        """Write words and tell how tall they are."""
        block, wide = self.block(words), max(1, int(width))
        self.drawing.words.append(DrawnWords(block, left, top, wide, centred, soft))
        return float(block.height(wide))

    def row(self, name: str, value: str) -> QRectF:
        """A row with its words; the place of its track."""
        thick, top = self.em * 1.1, self.top
        if self.narrow:
            name_tall = self.write(name, 0, top, self.width)
            track = QRectF(0, top + name_tall, self.width, thick)
            tall = name_tall + thick + self.write(value, 0, track.bottom(), self.width, soft=True)
        else:
            left = self.name_width + self.gap
            room = self.width - left - self.value_width - self.gap
            name_tall = self.write(name, 0, top, self.name_width)
            value_tall = self.write(value, left + room + self.gap, top, self.value_width, soft=True)
            line = self.block("가").line_height
            track = QRectF(left, top + (line - thick) / 2, room, thick)
            tall = max(name_tall, value_tall, thick)
        self.drawing.marks.append(QRectF(0, top, self.width, tall))
        self.top += tall + self.air
        return track

    def key(self, entries: list[tuple[str, DrawnBox | DrawnDot]]) -> None:
        """What each pattern means, in rows that fill the width."""
        left, line = 0.0, self.block("가").line_height
        for words, sign in entries:
            wide = self.em * 1.5 + self.block(words).natural_width
            if left and left + wide > self.width:
                left, self.top = 0.0, self.top + line
            self._sign(sign, left, self.top + line / 2)
            room = min(self.block(words).natural_width + 1, self.width - left - self.em * 1.5)
            tall = self.write(words, left + self.em * 1.5, self.top, room)
            left += wide + self.em
            if tall > line + 1:
                left, self.top = 0.0, self.top + tall
        self.top += (line if left else 0) + self.air

    def _sign(self, sign: DrawnBox | DrawnDot, left: float, middle: float) -> None:
        half = self.em * 0.5
        if isinstance(sign, DrawnBox):
            box = QRectF(left, middle - half, 2 * half, 2 * half)
            self.drawing.boxes.append(DrawnBox(box, sign.part))
        else:
            self.drawing.dots.append(DrawnDot(QPointF(left + half, middle), half * 0.8, sign.kind))


def _bars(rows: _Rows, chart: Bars) -> None:
    rows.share_out(chart.marks)
    if len(chart.parts) > 1:
        rows.key([(name, DrawnBox(QRectF(), place)) for place, name in enumerate(chart.parts)])
    for bar in chart.bars:
        track = rows.row(bar.name, bar.value)
        rows.drawing.lines.append(DrawnLine(track.topLeft(), track.bottomLeft()))
        left = track.left()
        for place, part in enumerate(bar.parts):
            wide = track.width() * part / chart.most
            if part:
                box = QRectF(left, track.top(), wide, track.height())
                rows.drawing.boxes.append(DrawnBox(box, place))
            left += wide


def _before_after(rows: _Rows, chart: BeforeAfter) -> None:
    rows.share_out(chart.marks)
    hollow, full = (DrawnDot(QPointF(), 0, kind) for kind in (Standing.BEGUN, Standing.ALONE))
    rows.key([(chart.before, hollow), (chart.after, full)])
    for pair in chart.pairs:
        track = rows.row(pair.name, pair.value)
        radius = rows.em * 0.45
        middle, most = track.center().y(), max(1, chart.most)
        room = track.width() - 2 * radius

        def place(
            amount: int,
            left: float = track.left() + radius,
            span: float = room,
            of: int = most,
            y: float = middle,
        ) -> QPointF:
            return QPointF(left + span * min(amount, of) / of, y)

        rows.drawing.lines.append(DrawnLine(place(0), place(most), quiet=True))
        rows.drawing.lines.append(DrawnLine(place(pair.before), place(pair.after)))
        rows.drawing.dots.append(DrawnDot(place(pair.before), radius, Standing.BEGUN))
        inner = radius if pair.before != pair.after else radius * 0.5
        rows.drawing.dots.append(DrawnDot(place(pair.after), inner, Standing.ALONE))


def _dots(rows: _Rows, chart: Dots) -> None:
    """Columns side by side, as many as find room: the rest stand in a further band."""
    widest = max((rows.block(name).word_width for name in chart.columns), default=1)
    cell = max(widest + rows.air, rows.em * _CELL_EM)
    fit = max(1, int(rows.width // cell))
    cell = min(rows.width / min(fit, max(1, len(chart.columns))), cell * 2)
    for first in range(0, len(chart.columns), fit):
        _dot_band(rows, chart, range(first, min(first + fit, len(chart.columns))), cell)


def _dot_band(rows: _Rows, chart: Dots, columns: range, cell: float) -> None:
    line, top = rows.block("가").line_height, rows.top
    ground = top + line + rows.em * _DOTS_EM
    rows.drawing.lines.append(DrawnLine(QPointF(0, ground), QPointF(cell * len(columns), ground)))
    tall = 0.0
    for column in columns:
        left = cell * (column - columns.start)
        tall = max(tall, rows.write(chart.columns[column], left, ground + rows.air / 2, cell, centred=True))
    before: QPointF | None = None
    for dot in (dot for dot in chart.dots if dot.column in columns):
        left, radius = cell * (dot.column - columns.start), rows.em * 0.4
        room = ground - top - line - 2 * radius
        centre = QPointF(left + cell / 2, ground - radius - room * dot.amount / chart.most)
        if before is not None:
            rows.drawing.lines.append(DrawnLine(before, centre, quiet=True))
        rows.drawing.dots.append(DrawnDot(centre, radius, Standing.ALONE))
        rows.write(str(dot.amount), left, centre.y() - radius - line, cell, centred=True)
        rows.drawing.marks.append(QRectF(left, top, cell, ground - top + tall))
        before = centre
    rows.top = ground + rows.air / 2 + tall + rows.air


def _grid(rows: _Rows, chart: GridMarks) -> None:
    """Cells under numbers, which are told above: titles of lessons are too long to stand on their sides."""
    rows.key([(words, DrawnDot(QPointF(), 0, standing)) for standing, words in chart.words])
    cell = rows.em * _CELL_EM
    names = min(
        rows.width * _NAME_SHARE, max((rows.block(x.name).natural_width for x in chart.lines), default=0)
    )
    names = ceil(names) + rows.gap
    fit = max(1, int((rows.width - names) // cell))
    found: dict[tuple[str, int], QRectF] = {}
    for first in range(0, len(chart.columns), fit):
        _grid_band(rows, chart, range(first, min(first + fit, len(chart.columns))), (names, cell), found)
    rows.drawing.marks = [found[x.key, place] for x in chart.lines for place in range(len(x.cells))]


def _titles(rows: _Rows, chart: GridMarks, columns: range) -> None:
    """What the numbers of a band stand for, side by side as far as there is room."""
    told = [f"{column + 1}. {chart.columns[column]}" for column in columns]
    widest = max(rows.block(words).natural_width for words in told) + 2 * rows.gap
    fit = max(1, int(rows.width // widest))
    each = rows.width / fit if fit == 1 else widest
    for first in range(0, len(told), fit):
        line = told[first : first + fit]
        rows.top += max(rows.write(words, each * at, rows.top, each) for at, words in enumerate(line))
    rows.top += rows.air


def _grid_band(
    rows: _Rows,
    chart: GridMarks,
    columns: range,
    sizes: tuple[float, float],
    found: dict[tuple[str, int], QRectF],
) -> None:
    names, cell = sizes
    line = rows.block("가").line_height
    _titles(rows, chart, columns)
    for column in columns:
        left = names + cell * (column - columns.start)
        rows.write(str(column + 1), left, rows.top, cell, centred=True)
    rows.top += line
    for one in chart.lines:
        tall = max(line, rows.write(one.name, 0, rows.top, names - rows.gap)) + rows.air
        y = rows.top - rows.air / 2
        rows.drawing.lines.append(
            DrawnLine(QPointF(0, y), QPointF(names + cell * len(columns), y), quiet=True)
        )
        for column in columns:
            box = QRectF(names + cell * (column - columns.start), y, cell, tall)
            rows.drawing.dots.append(DrawnDot(box.center(), rows.em * 0.5, _cell(one, column)))
            found[one.key, column] = box
        rows.top += tall
    rows.top += rows.air + stroke_of(rows.look)


def _cell(line: GridLine, column: int) -> Standing:
    return line.cells[column]
