"""Elements one below the other or side by side; kept from one view to the next while they stay."""

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.simulator.elements.button import Button
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget, Make
from edu_desk.gui.simulator.elements.item_parts import columns_in, even
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.lesson.kinds import ElementKind
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView

_PAIR: Final = 2
_MOST_UPRIGHT: Final = 3
"""Tiles that stand side by side on a machine."""
_REPEATED: Final = frozenset({ElementKind.TILE, ElementKind.BUTTON, ElementKind.FIELD, ElementKind.TEXT})


class Stack:
    """The elements inside one widget."""

    def __init__(self, kit: ElementKit, parent: QWidget, place: ElementPlace, make: Make) -> None:
        self._kit = kit
        self._parent = parent
        self._place = place
        self._make = make
        self.elements: list[ElementWidget] = []
        self._upright: dict[ElementWidget, int] = {}
        """Tiles that stand up, side by side with their neighbours, and how many of them in a line."""

    def show(self, views: Sequence[ElementView]) -> bool:
        """Show `views`, building only what is new; True when an element came or went."""
        known = {_key(element.view): element for element in self.elements}
        elements: list[ElementWidget] = []
        changed = False
        for view in views:
            element = known.pop(_key(view), None)
            if element is None:
                element = self._make(self._kit, view, self._parent, self._place)
                element.widget.show()
                changed = True
            else:
                element.show(view)
            elements.append(element)
        for gone in known.values():
            self._upright.pop(gone, None)
            gone.widget.hide()
            gone.widget.deleteLater()
        self.elements = elements
        read_in_order([element.widget for element in elements])
        return changed or bool(known)

    def least(self) -> int:
        """The widest least width."""
        return max((element.least() for element in self.elements), default=0)

    def keep_within(self, room: int) -> None:
        """So high is what can be seen at once."""
        for element in self.elements:
            element.keep_within(room)

    def whole(self, width: int) -> int:
        """The highest of what must be seen at once; 0 where nothing must."""
        return max((element.whole(width) for element in self.elements), default=0)

    def press_together(self, *, on: bool) -> bool:
        """Let the elements be as low as they can, or as high as they like; True where that differs."""
        differs = [element.press_together(on=on) for element in self.elements]
        return any(differs)

    def stand_up(self, width: int, gap: int) -> bool:
        """Let tiles that follow each other stand up side by side in `width`; True where any do."""
        self.lie_down()
        for like, run in groupby(self.elements, lambda element: element.view.kind is ElementKind.TILE):
            tiles = list(run)
            if not like or len(tiles) < _PAIR or not all(tile.stand_up(on=True) for tile in tiles):
                continue
            fit = columns_in(width, max(tile.least() for tile in tiles), gap)
            if fit < _PAIR:
                for tile in tiles:
                    tile.stand_up(on=False)
            else:
                self._upright |= dict.fromkeys(tiles, even(len(tiles), min(fit, _MOST_UPRIGHT)))
        return bool(self._upright)

    def lie_down(self) -> None:
        """Let all tiles stand one below the other again."""
        for tile in self._upright:
            tile.stand_up(on=False)
        self._upright = {}

    def stretch(self, spare: int) -> bool:
        """Let the last element take `spare` px more; True where it does."""
        return bool(self.elements) and self.elements[-1].stretch(spare)

    def foot(self, x: int, y: int, width: int, gap: int) -> int:
        """One below the other, but the last buttons side by side where each keeps to one line."""
        buttons = list(takewhile(lambda element: isinstance(element, Button), reversed(self.elements)))[::-1]
        share = (width - gap * (len(buttons) - 1)) // max(1, len(buttons))
        if len(buttons) < _PAIR or any(element.line() > share for element in buttons):
            return self.column(x, y, width, gap)
        above = self.elements[: -len(buttons)]
        top = self._column(above, x, y, width, gap) + gap if above else y
        return self._line(buttons, QRect(x, top, width, 0), gap, len(buttons))

    def column(self, x: int, y: int, width: int, gap: int) -> int:
        """Stand the elements one below the other from `x`, `y`; return where they end."""
        return self._column(self.elements, x, y, width, gap)

    def _column(self, elements: Sequence[ElementWidget], x: int, y: int, width: int, gap: int) -> int:
        top, rest = y, list(elements)
        while rest:
            across = self._upright.get(rest[0], 0)
            if across:
                line = list(takewhile(self._upright.__contains__, rest))[:across]
                top = self._line(line, QRect(x, top, width, 0), gap, across) + gap
                rest = rest[len(line) :]
                continue
            element = rest.pop(0)
            edge = x if element.bleeds and self._place is ElementPlace.BODY else 0
            tall = element.arrange(width + 2 * edge)
            element.widget.setGeometry(QRect(x - edge, top, width + 2 * edge, tall))
            top += tall + gap if tall else 0
        return max(y, top - gap)

    def row(self, x: int, y: int, width: int, gap: int) -> int:
        """Side by side while no word breaks, in even lines of like elements, or one below the other."""
        lines = self._lines(width, gap)
        if lines == len(self.elements) and lines > 1:
            return self.column(x, y, width, gap)
        across = -(-len(self.elements) // max(1, lines))
        for start in range(0, len(self.elements), max(1, across)):
            y = self._line(self.elements[start : start + across], QRect(x, y, width, 0), gap, across) + gap
        return y - gap if self.elements else y

    def element(self, target: Target) -> ElementWidget | None:
        """The element that is `target`, wherever it is inside."""
        found = (element.element(target) for element in self.elements)
        return next((element for element in found if element is not None), None)

    def find(self, target: Target) -> QWidget | None:
        """The widget of `target`, wherever it is inside."""
        found = (element.find(target) for element in self.elements)
        return next((widget for widget in found if widget is not None), None)

    def stops(self) -> Iterator[QWidget]:
        """What the keyboard reaches, in reading order."""
        for element in self.elements:
            yield from element.stops()

    def _lines(self, width: int, gap: int) -> int:
        elements = self.elements
        count = len(elements)
        if sum(element.least() for element in elements) + gap * (count - 1) <= width:
            return 1
        if len({element.view.kind for element in elements}) > 1 or elements[0].view.kind not in _REPEATED:
            return count
        fit = (width + gap) // (self.least() + gap)
        return -(-count // even(count, max(1, fit)))

    def _line(self, elements: Sequence[ElementWidget], area: QRect, gap: int, across: int) -> int:
        wides = _shares(elements, area.width(), gap, across)
        tall = max(element.arrange(wide) for element, wide in zip(elements, wides, strict=True))
        x = area.x()
        for element, wide in zip(elements, wides, strict=True):
            element.widget.setGeometry(QRect(x, area.y(), wide, tall))
            x += wide + gap
        return area.y() + tall


def _shares(elements: Sequence[ElementWidget], width: int, gap: int, across: int) -> list[int]:
    """A width for each: what it takes where it is small, else an equal share, never under its least."""
    fixed = [element.natural() for element in elements]
    room = width - gap * (across - 1)
    least = [element.least() for element in elements]
    if sum(wide or small for wide, small in zip(fixed, least, strict=True)) > room:
        fixed = [small if wide else 0 for wide, small in zip(fixed, least, strict=True)]
    shared = [at for at, wide in enumerate(fixed) if not wide]
    room -= sum(fixed)
    cells = max(1, len(shared) + across - len(elements))
    while shared:
        wide = room // cells
        tight = [at for at in shared if least[at] > wide]
        if not tight:
            break
        for at in tight:
            fixed[at] = least[at]
            room -= least[at]
            cells -= 1
            shared.remove(at)
    for at in shared:
        fixed[at] = room // max(1, cells)
    return fixed


def _key(view: ElementView) -> tuple[Target, str, str]:
    return view.target, view.kind, view.style
