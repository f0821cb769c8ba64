"""Contrast between two colours, as WCAG 2.2 defines it."""

from typing import Final

TEXT_RATIO: Final = 7.0
"""The least for text (WCAG 2.2, 1.4.6)."""
LINE_RATIO: Final = 3.0
"""The least for borders, icons and focus (WCAG 2.2, 1.4.11)."""

_DARK_PART: Final = 0.04045
_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722


def ratio(one: str, other: str) -> float:
    """The contrast of two colours given as #RRGGBB, from 1 to 21.

    Raises ValueError when a colour is not written that way.
    """
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of #RRGGBB, from 0 to 1."""
    digits = colour.removeprefix("#")
    if len(digits) != len("RRGGBB") or not colour.startswith("#"):
        raise ValueError(f"{colour!r} is not a colour like #1A2B3C")
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return _RED * red + _GREEN * green + _BLUE * blue


def ink_on(colour: str, dark: str = "#000000", light: str = "#FFFFFF") -> str:
    """Whichever of `dark` and `light` is easier to read on `colour`."""
    return max((dark, light), key=lambda ink: ratio(ink, colour))


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARK_PART else ((part + 0.055) / 1.055) ** 2.4
