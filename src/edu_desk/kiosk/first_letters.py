"""How large the letters are that everybody begins with at a lobby screen, before anybody has chosen."""

from typing import Final

TALL_MM: Final = 250.0
"""A window as tall as this is read from farther away, and has the room."""
TALL_TEXT: Final = 150
"""The text size (percent) that such a window begins with."""


def first_letters(set_to: int, centres: int, tall_mm: float) -> int:
    """The text size (percent) to begin with in a window `tall_mm` high.

    `set_to` is what the kiosk is set to; where that is 0, it is what the centre has set for everybody, and
    `TALL_TEXT` at least in a tall window.
    """
    if set_to:
        return set_to
    return max(centres, TALL_TEXT) if tall_mm >= TALL_MM else centres
