"""Where a magnifying glass lies, and what it shows: plain geometry in px."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from math import floor
from typing import Final

_SHARE_WIDE: Final = 0.46
_SHARE_TALL: Final = 0.42
"""The most a glass takes of the window: what it shows must fit beside it."""


@dataclass(frozen=True, slots=True)
class LensBox:
    """A rectangle; `right` and `bottom` are the first px outside."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first px at its right."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first px below it."""
        return self.y + self.height

    def shared(self, other: "LensBox") -> int:
        """How many px it has in common with `other`."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(0, across) * max(0, down)


class Side(Enum):
    """Where the glass lies, seen from the thing."""

    BELOW = "below"
    ABOVE = "above"
    RIGHT = "right"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Lens:
    """A glass that is placed: `lens` lies in the window and shows `source`, `zoom` times as large."""

    lens: LensBox
    source: LensBox
    side: Side
    zoom: float


def place(
    window: tuple[int, int],
    thing: LensBox,
    point: tuple[int, int],
    size: tuple[int, int],
    zoom: float,
    gap: int,
    before: Side = Side.BELOW,
) -> Lens:
    """Put a glass of at most `size` beside `thing`, so that it shows what lies round `point`.

    It lies inside `window` and, where there is room, off `thing` and off what it shows. It stays at
    the side where it was `before` as long as that hides no more than another side would.
    """
    beside_the_middle = floor((window[1] / 2 - gap) / (1 + 1 / (2 * zoom))) - 1
    wide = min(size[0], round(window[0] * _SHARE_WIDE))
    tall = min(size[1], round(window[1] * _SHARE_TALL), beside_the_middle)
    source = _source(window, point, (max(1, round(wide / zoom)), max(1, round(tall / zoom))))
    order = (before, *(side for side in Side if side is not before))
    best = min(_tried(window, thing, source, (wide, tall), gap, order), key=lambda found: found[0])
    return Lens(best[1], source, best[2], zoom)


def _tried(
    window: tuple[int, int],
    thing: LensBox,
    source: LensBox,
    size: tuple[int, int],
    gap: int,
    order: tuple[Side, ...],
) -> Iterator[tuple[tuple[int, int], LensBox, Side]]:
    """Each side with what a glass there would hide: of the thing, and of what it shows."""
    for around in (_union(thing, source), thing, source):
        for side in order:
            lens = _beside(window, around, size, gap, side)
            yield (lens.shared(thing), lens.shared(source)), lens, side


def _source(window: tuple[int, int], point: tuple[int, int], size: tuple[int, int]) -> LensBox:
    wide, tall = min(size[0], window[0]), min(size[1], window[1])
    x, y = point[0] - wide // 2, point[1] - tall // 2
    return LensBox(_within(x, window[0] - wide), _within(y, window[1] - tall), wide, tall)


def _beside(window: tuple[int, int], around: LensBox, size: tuple[int, int], gap: int, side: Side) -> LensBox:
    wide, tall = size
    x, y = around.x + (around.width - wide) // 2, around.y + (around.height - tall) // 2
    match side:
        case Side.BELOW:
            y = around.bottom + gap
        case Side.ABOVE:
            y = around.y - gap - tall
        case Side.RIGHT:
            x = around.right + gap
        case Side.LEFT:
            x = around.x - gap - wide
    return LensBox(_within(x, window[0] - wide), _within(y, window[1] - tall), wide, tall)


def _union(one: LensBox, other: LensBox) -> LensBox:
    x, y = min(one.x, other.x), min(one.y, other.y)
    return LensBox(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)


def _within(place: int, most: int) -> int:
    return max(0, min(place, most))
