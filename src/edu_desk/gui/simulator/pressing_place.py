"""Where the hand of watch mode presses: in the middle, or where its picture covers less of the words."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QPoint, QRect

_PARTS: Final = 10
_DOWN: Final = (5, 8)
_ACROSS: Final = (8, 2, 9, 1)


def pressing_place(area: QRect, words: Iterable[QRect], lies: Callable[[QPoint], QRect]) -> QPoint:
    """A point in `area`; `lies` tells where the hand's picture is while it presses there."""
    taken = list(words)

    def covered(at: QPoint) -> int:
        return sum(_size(lies(at) & box) for box in taken)

    others = (
        QPoint(area.x() + area.width() * across // _PARTS, area.y() + area.height() * down // _PARTS)
        for down in _DOWN
        for across in _ACROSS
    )
    return min((area.center(), *others), key=covered)


def _size(box: QRect) -> int:
    return 0 if box.isEmpty() else box.width() * box.height()
