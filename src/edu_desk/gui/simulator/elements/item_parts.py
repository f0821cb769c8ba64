"""Parts made from an element's items: kept while their target stays, told only what changed."""

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.machine.action import Target
from edu_desk.present.view import ItemView

P = TypeVar("P", bound=Part)


class ItemParts(Generic[P]):
    """The parts of an element, in order."""

    def __init__(self, make: Callable[[ItemView], P], tell: Callable[[P, ItemView], None]) -> None:
        """`make` builds a part for an item, `tell` shows it a changed one."""
        self._make = make
        self._tell = tell
        self._known: dict[Target, tuple[ItemView, P]] = {}
        self.parts: list[P] = []

    def show(self, items: Sequence[ItemView]) -> None:
        """Show `items`: parts that went are taken away, new ones built."""
        known: dict[Target, tuple[ItemView, P]] = {}
        for item in items:
            found = self._known.pop(item.target, None)
            if found is None:
                part = self._make(item)
                part.show()
            else:
                part = found[1]
                if found[0] != item:
                    self._tell(part, item)
            known[item.target] = (item, part)
        for _, part in self._known.values():
            part.hide()
            part.deleteLater()
        self._known = known
        self.parts = [part for _, part in known.values()]
        read_in_order(self.parts)

    def find(self, target: Target) -> P | None:
        """The part of `target`."""
        found = self._known.get(target)
        return found[1] if found is not None else None

    def live(self) -> Iterable[QWidget]:
        """The parts that can be pressed, in order."""
        return (part for part in self.parts if part.isEnabled())


def grid(parts: Sequence[Part], top: int, width: int, columns: int, gap: int, left: int = 0) -> int:
    """Stand `parts` in equal columns from `top` on; return where they end."""
    y = top
    for start in range(0, len(parts), columns):
        line = parts[start : start + columns]
        cells = [_cell(at, columns, width, gap) for at in range(len(line))]
        tall = max(part.arrange(wide) for part, (_, wide) in zip(line, cells, strict=True))
        for part, (x, wide) in zip(line, cells, strict=True):
            part.setGeometry(QRect(left + x, y, wide, tall))
        y += tall + gap
    return y - gap if parts else top


def flow(parts: Sequence[tuple[Part, int]], top: int, width: int, gap: int) -> int:
    """Stand parts one after another, each as wide as given, in lines from `top` on; return the end."""
    x, y, tall = 0, top, 0
    line: list[tuple[Part, int, int]] = []
    for part, wished in parts:
        wide = min(wished, width)
        if line and x + wide > width:
            y = _end_line(line, y, tall) + gap
            x, tall, line = 0, 0, []
        line.append((part, x, wide))
        tall = max(tall, part.arrange(wide))
        x += wide + gap
    return _end_line(line, y, tall)


def even(count: int, most: int) -> int:
    """How many columns (at most `most`) make lines of nearly the same length for `count` cells."""
    lines = -(-count // max(1, most))
    return -(-count // max(1, lines))


def columns_in(width: int, least: int, gap: int) -> int:
    """How many cells of at least `least` px stand side by side in `width`."""
    return max(1, (width + gap) // (least + gap))


def _cell(at: int, columns: int, width: int, gap: int) -> tuple[int, int]:
    room = width - gap * (columns - 1)
    left, right = room * at // columns, room * (at + 1) // columns
    return left + gap * at, right - left


def _end_line(line: Sequence[tuple[Part, int, int]], y: int, tall: int) -> int:
    for part, x, wide in line:
        part.setGeometry(QRect(x, y, wide, tall))
    return y + tall
