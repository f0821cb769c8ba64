"""A layout whose cells go side by side while they fit and below one another when they do not."""

from dataclasses import dataclass
from weakref import finalize

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import Shiboken


@dataclass(frozen=True, slots=True)
class _Cell:
    item: QLayoutItem
    left: int
    top: int
    width: int
    height: int


class FlowLayout(QLayout):
    """Cells from the left, row by row; lengths in px.

    With `most` set, all cells are equally wide and at most that many stand in a row, each at least
    `cell` wide; rows have one height. Without it, each cell takes the width it asks for.
    """

    def __init__(self, gap: int, most: int = 0, cell: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap, self._most, self._cell = gap, most, cell
        self._items: list[QLayoutItem] = []
        self._known: dict[int, list[_Cell]] = {}
        # Qt's own layouts delete their items with themselves; one written in Python must do so too.
        finalize(self, _delete, self._items).atexit = False
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Put `item` last."""
        self._items.append(item)
        self.invalidate()

    def invalidate(self) -> None:
        """A cell has changed: nothing that was worked out holds."""
        self._known = {}
        super().invalidate()

    def count(self) -> int:
        """How many cells there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """The cell at `index`, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take the cell at `index` away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes the width it is given and no more height than it needs."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrow is tall."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all rows in `width`."""
        return max((cell.top + cell.height for cell in self._arrange(width)), default=0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All cells in one row, where the number for a row allows it."""
        across = min(self._most or len(self._items), len(self._items)) or 1
        widest = max((self._wish(item) for item in self._items), default=0)
        width = across * widest + (across - 1) * self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """One column of the narrowest cells."""
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def setGeometry(self, area: QRect) -> None:  # noqa: N802 - Qt's name
        """Put every cell in its place."""
        super().setGeometry(area)
        for cell in self._arrange(area.width()):
            cell.item.setGeometry(QRect(area.x() + cell.left, area.y() + cell.top, cell.width, cell.height))

    def columns(self, width: int) -> int:
        """How many equal cells stand in a row of `width`."""
        least = max((item.minimumSize().width() for item in self._items), default=1)
        fit = (width + self._gap) // (max(least, self._cell, 1) + self._gap)
        return max(1, min(fit, self._most, len(self._items)))

    def _arrange(self, width: int) -> list[_Cell]:
        if width not in self._known:
            self._known[width] = self._worked_out(width)
        return self._known[width]

    def _worked_out(self, width: int) -> list[_Cell]:
        cells: list[_Cell] = []
        top = 0
        for row in self._rows(width):
            tall = max(_height(item, wide) for item, wide in row)
            left = 0
            for item, wide in row:
                cells.append(_Cell(item, left, top, wide, tall))
                left += wide + self._gap
            top += tall + self._gap
        return cells

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        if self._most:
            across = self.columns(width)
            each = (width - (across - 1) * self._gap) // across
            sized = [(item, each) for item in self._shown()]
            return [sized[at : at + across] for at in range(0, len(sized), across)]
        rows: list[list[tuple[QLayoutItem, int]]] = []
        used = width + 1
        for item in self._shown():
            wide = min(self._wish(item), width)
            if used + self._gap + wide > width:
                rows.append([])
                used = -self._gap
            rows[-1].append((item, wide))
            used += self._gap + wide
        return rows

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _wish(self, item: QLayoutItem) -> int:
        return max(item.sizeHint().width(), self._cell)


def _delete(items: list[QLayoutItem]) -> None:
    while items:
        Shiboken.delete(items.pop())


def height_of(widget: QWidget, width: int) -> int:
    """The height in px that `widget`, laid out by its own layout, wants in `width`."""
    layout = widget.layout()
    return widget.sizeHint().height() if layout is None else max(layout.totalHeightForWidth(width), 0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
