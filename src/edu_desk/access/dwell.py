"""Choosing by resting: a pointer that stays on a thing for a while presses it, once."""

from dataclasses import dataclass
from typing import Final

REST_MM: Final = 6.0
"""A pointer that moves no further than this still rests."""


@dataclass(frozen=True, slots=True)
class Dwell:
    """Where the pointer rests, and since when."""

    x: int = 0
    y: int = 0
    thing: int | None = None
    since_ms: int = 0
    spent: bool = False
    """It has been pressed; nothing more happens until the pointer goes elsewhere."""


@dataclass(frozen=True, slots=True)
class Rested:
    """Where the pointer is now, how far the ring is filled (0 to 1), and what is pressed, if anything."""

    dwell: Dwell
    filled: float = 0.0
    press: int | None = None


def rested(before: Dwell, x: int, y: int, thing: int | None, now_ms: int, stay_ms: int, slack: int) -> Rested:
    """The pointer is at (`x`, `y`) on `thing` (None: on nothing that can be pressed) at `now_ms`.

    Resting `stay_ms` within `slack` px of where it came to rest presses the thing.
    """
    near = abs(x - before.x) <= slack and abs(y - before.y) <= slack
    if near and before.spent:
        return Rested(before)
    if not near or thing != before.thing:
        return Rested(Dwell(x, y, thing, now_ms))
    if thing is None:
        return Rested(before)
    filled = (now_ms - before.since_ms) / stay_ms
    if filled < 1.0:
        return Rested(before, filled)
    return Rested(Dwell(before.x, before.y, thing, now_ms, spent=True), 0.0, thing)
