"""A table of a report in its card: columns under their names, numbers one under another at the right."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.label import Label
from edu_desk.report.report_table import ReportTable

_HEAD_EM: Final = 7
"""A column's name breaks in as many letters, unless one of its words is longer."""
_PAIR: Final = 2
"""A name and one figure fit side by side in letters of any size."""
_GAP: Final = 24
"""Between two columns, px of the design."""
_SAME_WIDTH: Final = QFont.Tag("tnum")
"""The font's digits of one width."""


class CellLabel(Label):
    """A cell, read as `cell`; a figure stands at the right, in digits of one width."""

    def __init__(
        self, look: Look, text: str, cell: ReadAs, weight: FontWeight, *, figure: bool = False
    ) -> None:
        super().__init__(look, text, Role.BODY, weight, "ink_soft" if cell is ReadAs.COLUMN_HEAD else "ink")
        self._cell, self.figure = cell, figure
        if figure:
            font = QFont(self._block.font)
            font.setFeature(_SAME_WIDTH, 1)
            self._block.take_font(font)

    @property
    def read_as(self) -> ReadAs:
        """Its place in the table."""
        return self._cell

    def breadth(self, most_em: float) -> int:
        """How wide it is in px when it breaks in `most_em` letters, but in no word."""
        block = self._block
        return max(block.word_width, block.broad(round(most_em * block.em))) + 1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a figure at the right."""
        if not self.figure:
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            self._block.paint(painter, 0, 0, self.width(), self._colour, at_right=True)


class RowRule(QWidget):
    """A fine line between two rows, for the eye only."""

    read_as = ReadAs.DECORATION

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = look.colour("hair")
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._colour)


class TableCard(Card):
    """A table under its heading; in large letters each row has its figures under it, by name."""

    def __init__(self, look: Look, table: ReportTable, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.table = table
        self.setAccessibleName(table.heading)
        self.body.addWidget(Label(look, table.heading, Role.LEAD, FontWeight.HEAVY))
        self._under = look.text >= LARGE_TEXT and len(table.columns) > _PAIR
        self._need = 0
        """How wide it must be for its columns to stand side by side, px; 0 where they never do."""
        self._box = self._filled()
        self.body.addWidget(self._box)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than its columns side by side: where they have no room they stand one under another."""
        least = super().minimumSizeHint()
        return QSize(0 if self._need else least.width(), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Columns side by side where there is room for them, else each row with its figures under it."""
        super().resizeEvent(event)
        under = self.width() < self._need
        if self._need and under is not self._under:
            self._under = under
            self.body.removeWidget(self._box)
            self._box.hide()
            self._box.deleteLater()
            self._box = self._filled()
            self.body.addWidget(self._box)

    def _filled(self) -> QWidget:
        box = ReadableBox(self, ReadAs.TABLE)
        box.setAccessibleName(self.table.heading)
        self._rows = QVBoxLayout(box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(self._look.space(8))
        if self._under:
            self._stand_under(box)
        else:
            self._stand_beside(box)
        return box

    def _stand_beside(self, box: QWidget) -> None:
        """Columns side by side: each is as wide as what is in it needs."""
        heads = self._cells(self.table.columns, ReadAs.COLUMN_HEAD, ReadAs.COLUMN_HEAD, FontWeight.STRONG)
        told = [self._cells(row, ReadAs.ROW_HEAD, ReadAs.CELL, FontWeight.REGULAR) for row in self.table.rows]
        wide = [max(cell.breadth(_HEAD_EM) for cell in column) for column in zip(heads, *told, strict=True)]
        edges = self.body.contentsMargins()
        gaps = self._look.space(_GAP) * (len(wide) - 1)
        self._need = sum(wide) + gaps + edges.left() + edges.right()
        self._add_row(box, heads, wide, ", ".join(self.table.columns))
        for row, cells in zip(self.table.rows, told, strict=True):
            self._add_line(box)
            self._add_row(box, cells, wide, self.table.told(row))

    def _add_row(self, box: QWidget, cells: Sequence[CellLabel], wide: Sequence[int], read: str) -> None:
        row = ReadableBox(box, ReadAs.ROW)
        row.setAccessibleName(read)
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._look.space(_GAP))
        for place, (cell, px) in enumerate(zip(cells, wide, strict=True)):
            if place:
                cell.setFixedWidth(px)
            beside.addWidget(cell, 0 if place else 1, Qt.AlignmentFlag.AlignVCenter)
        self._rows.addWidget(row)

    def _stand_under(self, box: QWidget) -> None:
        """Each row over the whole width, and under it its figures by the names of their columns."""
        for place, cells in enumerate(self.table.rows):
            if place:
                self._add_line(box)
            row = ReadableBox(box, ReadAs.ROW)
            row.setAccessibleName(self.table.told(cells))
            under = QVBoxLayout(row)
            under.setContentsMargins(0, 0, 0, 0)
            under.setSpacing(self._look.space(4))
            under.addWidget(CellLabel(self._look, str(cells[0]), ReadAs.ROW_HEAD, FontWeight.STRONG))
            for name, cell in zip(self.table.columns[1:], cells[1:], strict=True):
                under.addLayout(self._named(name, str(cell)))
            self._rows.addWidget(row)

    def _named(self, name: str, cell: str) -> QHBoxLayout:
        beside = QHBoxLayout()
        beside.setSpacing(self._look.space(12))
        figure = CellLabel(self._look, cell, ReadAs.CELL, FontWeight.REGULAR, figure=True)
        figure.setFixedWidth(figure.breadth(_HEAD_EM))
        beside.addWidget(CellLabel(self._look, name, ReadAs.COLUMN_HEAD, FontWeight.REGULAR), 1)
        beside.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        return beside

    def _cells(
        self, row: Sequence[int | str], first: ReadAs, others: ReadAs, weight: FontWeight
    ) -> list[CellLabel]:
        look = self._look
        return [
            CellLabel(look, str(cell), others if place else first, weight, figure=place > 0)
            for place, cell in enumerate(row)
        ]

    def _add_line(self, box: QWidget) -> None:
        self._rows.addWidget(RowRule(self._look, box))
