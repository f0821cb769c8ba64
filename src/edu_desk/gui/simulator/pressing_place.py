"""Where the hand of watch mode presses and rests: where its picture covers least of the words."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect

_PARTS: Final = 10
_DOWN: Final = (5, 8, 3, 9, 2)
_ACROSS: Final = (8, 2, 9, 1, 7, 6, 4)
_BEGINS: Final = 3
"""The first of so many parts of the words is where one begins to read: it counts twice."""


def pressing_place(area: QRect, words: Iterable[QRect], lies: Callable[[QPoint], QRect]) -> QPoint:
    """A point in `area`; `lies` tells where the hand's picture is while it presses there."""
    taken = list(words)
    begins = [QRect(box.topLeft(), box.size()) for box in taken]
    for box in begins:
        box.setWidth(box.width() // _BEGINS)

    def covered(at: QPoint) -> int:
        hand = lies(at)
        return sum(_size(hand & box) for box in (*taken, *begins))

    others = (
        QPoint(area.x() + area.width() * across // _PARTS, area.y() + area.height() * down // _PARTS)
        for down in _DOWN
        for across in _ACROSS
    )
    return min((area.center(), *others), key=covered)


def resting_place(hand: QRect, room: QRect, taken: Sequence[QRect]) -> QRect:
    """Where the hand lies in `room` and covers nothing that is `taken`, the nearest to where it is.

    Where nothing is free, where it covers least.
    """
    corners = (
        QPoint(x, y)
        for y in range(room.top(), room.bottom() + 2 - hand.height(), hand.height() // 2)
        for x in range(room.left(), room.right() + 2 - hand.width(), hand.width() // 2)
    )
    near = sorted(corners, key=lambda corner: (corner - hand.topLeft()).manhattanLength())
    places = [hand, *(QRect(corner, hand.size()) for corner in near)]
    free = (place for place in places if not any(place.intersects(box) for box in taken))
    return next(free, None) or min(places, key=lambda place: sum(_size(place & box) for box in taken))


def _size(box: QRect) -> int:
    return 0 if box.isEmpty() else box.width() * box.height()
