"""Where the guide's tag lies: beside its target or on its empty part, never over anything that matters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize

_STEPS: Final = 6
"""Along an edge the tag is tried in so many places more."""


class TagSide(Enum):
    """Where the tag lies, in the order in which it is tried."""

    BELOW = "below"
    RIGHT = "right"
    LEFT = "left"
    IN_LEFT = "in left"
    """On the target itself, left of what stands on it."""
    IN_RIGHT = "in right"
    ABOVE = "above"
    IN_MIDDLE = "in middle"
    """On the target itself, between what stands on it."""


TURNS: Final = {
    TagSide.BELOW: 0,
    TagSide.RIGHT: -90,
    TagSide.LEFT: 90,
    TagSide.IN_LEFT: 90,
    TagSide.IN_RIGHT: -90,
    TagSide.ABOVE: 180,
    TagSide.IN_MIDDLE: 0,
}
"""How far the hand, which points up, is turned on each side, in degrees."""
MIRRORED: Final = frozenset({TagSide.RIGHT, TagSide.IN_RIGHT})
"""Turned so, the hand would lie on its back: here it is the other hand, with its fingers below."""


@dataclass(frozen=True, slots=True)
class TagPlace:
    """The tag's box in px, on which side of the target, and whether the word has room."""

    box: QRect
    side: TagSide
    worded: bool


@dataclass(frozen=True, slots=True)
class TagRoom:
    """What decides where a tag may lie; all boxes in the same px."""

    around: QRect
    """The target as it is seen."""
    room: QRect
    """The tag stays within it."""
    taken: Sequence[QRect]
    """What must not be covered: other things to touch, words, pictures, and what is on the target itself."""
    worded: QSize
    """The tag with its word."""
    bare: QSize
    """The hand alone."""
    line: int
    """The thickness of the ring, which the tag may cover."""


def place_tag(given: TagRoom) -> TagPlace | None:
    """The first free place, with the word where it has room; None where there is none."""
    for size, worded in ((given.worded, True), (given.bare, False)):
        near = _near(given, size)
        for side in TagSide:
            for corner in _corners(given, size, side):
                box = QRect(corner, size)
                if given.room.contains(box) and not any(box.intersects(one) for one in near):
                    return TagPlace(box, side, worded)
    return None


def _near(given: TagRoom, size: QSize) -> list[QRect]:
    wide, tall = size.width() + given.line, size.height() + given.line
    reach = given.around.adjusted(-wide, -tall, wide, tall)
    return [one for one in given.taken if one.intersects(reach)]


def _corners(given: TagRoom, size: QSize, side: TagSide) -> Iterator[QPoint]:
    """Where the box may begin on `side`, the best first."""
    around, line = given.around, given.line
    wide, tall = size.width(), size.height()
    match side:
        case TagSide.BELOW | TagSide.ABOVE:
            below = side is TagSide.BELOW
            y = around.bottom() + 1 + line if below else around.top() - line - tall
            best = around.center().x() + around.width() // 6
            for x in _along(best, around.left(), around.right() - min(wide, around.width())):
                yield QPoint(x, y)
            yield QPoint(around.right() - wide, y)
        case TagSide.RIGHT | TagSide.LEFT:
            x = around.right() + 1 + line if side is TagSide.RIGHT else around.left() - line - wide
            best = around.center().y() - tall // 2
            for y in _along(best, around.top(), around.bottom() - tall):
                yield QPoint(x, y)
        case TagSide.IN_LEFT | TagSide.IN_RIGHT:
            inset = line + 2
            x = around.left() + inset if side is TagSide.IN_LEFT else around.right() - inset - wide
            best = around.center().y() - tall // 2
            if around.width() >= wide + 2 * inset and around.height() >= tall:
                for y in _along(best, around.top(), around.bottom() - tall):
                    yield QPoint(x, y)
        case TagSide.IN_MIDDLE:
            first, last = around.left() + line + 2, around.right() - line - 2 - wide
            y = around.center().y() - tall // 2
            if last >= first and around.height() >= tall:
                for x in _along(around.center().x() - wide // 2, first, last):
                    yield QPoint(x, y)


def _along(best: int, first: int, last: int) -> Iterator[int]:
    yield best
    low, high = min(first, last), max(first, last)
    for step in range(_STEPS + 1):
        yield low + (high - low) * step // _STEPS
