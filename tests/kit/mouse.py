"""Somebody who sees the screen and has nothing but a mouse: clicks things by their names."""

import json
from dataclasses import dataclass
from pathlib import Path

from kit.desk import PYTHON
from kit.locked_screen import BEATS_A_SECOND, LockedScreen

_PLACES = Path(__file__).resolve().parents[1] / "access" / "at_places.py"
_MOST_S = 60
_GUARD_BEATS = BEATS_A_SECOND * 3 // 5
"""A page that has just come takes no touch for half a second."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Something on the screen that is pressed or written into; its box is in px."""

    name: str
    x: int
    y: int
    width: int
    height: int
    led: bool
    """What is advised leads to it."""
    writes: bool
    text: str

    def within(self, width: int, height: int) -> bool:
        """Whether all of it lies on a screen of that size."""
        whole = self.width > 0 and self.height > 0 and self.x >= 0 and self.y >= 0
        return whole and self.x + self.width <= width and self.y + self.height <= height


class Mouse:
    """Sees, and clicks."""

    def __init__(self, screen: LockedScreen) -> None:
        self._screen = screen

    def seen(self) -> list[Seen]:
        """What is shown, once nothing moves any more."""
        looker = self._screen.desk.start(str(PYTHON), str(_PLACES))
        told, lost = looker.communicate(timeout=_MOST_S)
        assert not looker.returncode, lost
        return [Seen(**one) for one in json.loads(told)]

    def to(self, *names: str) -> None:
        """Click what is called so, on one page after another."""
        for name in names:
            self.click(next(one for one in self.seen() if one.name == name))

    def click(self, thing: Seen, beats: int = _GUARD_BEATS) -> None:
        """Click the middle of it, and wait for so many paints."""
        at = thing.x + thing.width // 2, thing.y + thing.height // 2
        self._screen.do("xdotool", "mousemove", *map(str, at), "click", "1")
        self._screen.painted(beats)

    def begin(self, *names: str) -> None:
        """Begin a sitting, and click what is called so, on one page after another."""
        self._screen.do("xdotool", "mousemove", "683", "700", "click", "1")
        self._screen.painted(_GUARD_BEATS)
        self.to(*names)
