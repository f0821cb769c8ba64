"""Things on a screen as rows, by where they lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_ALIKE: Final = 0.5
"""Middles that differ by no more than this part of the lower thing's height stand at one height."""


@dataclass(frozen=True, slots=True)
class PlacedThing:
    """Where a thing lies, in px of the window."""

    name: int
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> float:
        """How far down its middle is, in px."""
        return self.y + self.height / 2


def rows_of(places: Sequence[PlacedThing]) -> tuple[tuple[int, ...], ...]:
    """Names in reading order: rows from the top down, each from left to right.

    Things whose middles stand at one height are a row, unless one lies over the other.
    """
    rows: list[list[PlacedThing]] = []
    for place in sorted(places, key=lambda one: (one.middle, one.x)):
        row = next((row for row in rows if all(_beside(place, other) for other in row)), None)
        if row is None:
            rows.append([place])
        else:
            row.append(place)
    return tuple(tuple(one.name for one in sorted(row, key=lambda one: one.x)) for row in rows)


def _beside(one: PlacedThing, other: PlacedThing) -> bool:
    apart = one.x >= other.x + other.width or other.x >= one.x + one.width
    return apart and abs(one.middle - other.middle) <= min(one.height, other.height) * _ALIKE
