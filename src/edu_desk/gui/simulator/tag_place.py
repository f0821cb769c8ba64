"""Where the guide's tag lies: beside what it marks, and over nothing that is read or touched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPoint, QRect, QSize


class HandTurn(IntEnum):
    """Where the tag's hand points, in degrees it is turned by."""

    UP = 0
    RIGHT = 90
    DOWN = 180
    LEFT = 270


@dataclass(frozen=True, slots=True)
class TagPlace:
    """The tag's box, where its hand points, and whether it has room for its word."""

    box: QRect
    turn: HandTurn
    worded: bool


@dataclass(frozen=True, slots=True)
class TagRoom:
    """What the tag finds: `around` is marked, inside `room`; `taken` is read or touched (all in px).

    `free` px at the left of what is marked have nothing on them; `gap` px part the tag from the mark.
    """

    around: QRect
    room: QRect
    taken: Sequence[QRect]
    free: int
    gap: int


def tag_place(found: TagRoom, worded: QSize, wordless: QSize) -> TagPlace | None:
    """The first place that covers nothing: with its word, else the hand alone; None where there is none."""
    for size, has_word in ((worded, True), (wordless, False)):
        for box, turn in _places(found, size):
            if found.room.contains(box) and not any(box.intersects(one) for one in found.taken):
                return TagPlace(box, turn, has_word)
        if found.free >= size.width() + 2 * found.gap and found.around.height() >= size.height():
            left = QPoint(found.around.left() + found.gap, found.around.center().y() - size.height() // 2)
            return TagPlace(QRect(left, size), HandTurn.RIGHT, has_word)
    return None


def _places(found: TagRoom, size: QSize) -> Iterator[tuple[QRect, HandTurn]]:
    """Below, above, at the right and at the left; along an edge near its middle first."""
    around, gap = found.around, found.gap
    wide, tall = size.width(), size.height()
    below, above = around.bottom() + 1 + gap, around.top() - gap - tall
    right, left = around.right() + 1 + gap, around.left() - gap - wide
    middle = around.center().x()
    along = (middle + around.width() // 6, middle - wide // 2, around.left(), around.right() - wide)
    for y, turn in ((below, HandTurn.UP), (above, HandTurn.DOWN)):
        for x in along:
            inside = max(found.room.left(), min(x, found.room.right() + 1 - wide))
            yield QRect(QPoint(inside, y), size), turn
    beside = around.center().y() - tall // 2
    for x, turn in ((right, HandTurn.LEFT), (left, HandTurn.RIGHT)):
        for y in (beside, around.top(), around.bottom() - tall):
            yield QRect(QPoint(x, y), size), turn
