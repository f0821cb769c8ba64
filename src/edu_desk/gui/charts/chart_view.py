"""A chart on a page: painted as on paper, with each mark an item that is read and reached by keys."""

from collections.abc import Sequence
from math import inf
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_desk.gui.charts.chart_drawing import ChartDrawing, paint_drawing
from edu_desk.gui.charts.chart_layout import lay_out
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.focus_rule import focus_shown
from edu_desk.gui.widgets.painted_surface import paint_focus
from edu_desk.report.charts import Chart, ChartMark

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ChartItem(QWidget):
    """One mark: nothing is painted but the focus round it; its value is read after its name."""

    read_as = ReadAs.ITEM

    def __init__(self, look: Look, mark: ChartMark, chart: "ChartView") -> None:
        super().__init__(chart)
        self._look, self._chart, self.mark = look, chart, mark
        self.setAccessibleName(mark.name)
        self.setAccessibleDescription(mark.value)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def value_read(self) -> str:
        """Its value in words."""
        return self.mark.value

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The arrows, Home and End lead to the other marks."""
        if not self._chart.lead(self, Qt.Key(event.key())):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """The focus alone."""
        if focus_shown(self):
            with QPainter(self) as painter:
                paint_focus(painter, self._look, QRectF(self.rect()), float(self._look.radius))


class ChartView(QWidget):
    """A chart as wide as its page; the key Tab comes to it once, the arrows go from mark to mark."""

    read_as = ReadAs.LIST

    def __init__(self, look: Look, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.chart = look, chart
        self.setAccessibleName(chart.title)
        self.items = tuple(ChartItem(look, mark, self) for mark in chart.marks)
        self._known: dict[int, ChartDrawing] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if self.items:
            self.items[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def lead(self, here: ChartItem, key: Qt.Key) -> bool:
        """Go on from a mark; whether the key leads anywhere."""
        last = len(self.items) - 1
        aims = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        place = aims.get(key, self.items.index(here) + _STEPS.get(key, 0))
        if key not in aims and key not in _STEPS:
            return False
        there = self.items[min(max(place, 0), last)]
        here.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        there.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """A chart is taller where it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Its height in px in `width` px."""
        return round(self._drawing(width).height)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As it stands now."""
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for a name and its track."""
        return QSize(self.look.space(200), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The marks lie where they are painted."""
        super().resizeEvent(event)
        boxes = self._drawing(self.width()).marks
        air = min(float(self.look.ring), _apart(boxes) / 2 - 1)
        for item, box in zip(self.items, boxes, strict=True):
            item.setGeometry(box.adjusted(-air, -air, air, air).toAlignedRect() & self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """All of it."""
        drawing = self._drawing(self.width())
        with QPainter(self) as painter:
            paint_drawing(painter, self.look, drawing)

    def _drawing(self, width: int) -> ChartDrawing:
        if width not in self._known:
            self._known = {width: lay_out(self.chart, self.look, float(width))}
        return self._known[width]


def _apart(boxes: Sequence[QRectF]) -> float:
    """How far the first mark is from the nearest other, in px: the marks of a chart lie evenly."""
    first, *others = boxes or [QRectF()]
    gaps = (
        max(
            one.left() - first.right(),
            first.left() - one.right(),
            one.top() - first.bottom(),
            first.top() - one.bottom(),
        )
        for one in others
    )
    return min(gaps, default=inf)
