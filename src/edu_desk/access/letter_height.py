"""How high Hangul letters stand on the real screen, and how high they must stand."""

from math import hypot
from typing import Final

from edu_desk.access.millimetres import MM_PER_INCH

POINTS_PER_INCH: Final = 72.0
SAMPLE: Final = "한"
"""A syllable with a final consonant: its height is what standards of kiosks call the height of text."""
LETTER_MM: Final = 12.0
"""The least height of a letter (별표5 of the kiosk notice; read at 500 mm)."""
LETTER_SMALL_MM: Final = 7.25
"""The same on a small screen (press release on the notice of 2025)."""
SMALL_SCREEN_MM: Final = 280.0
"""A screen is small when its diagonal is no longer than this."""


def letter_mm(font_px: float, share: float, px_per_mm: float) -> float:
    """The height in mm of a Hangul letter in a font of `font_px`.

    `share` is the height of `SAMPLE` as a part of the font's size; it is measured where fonts are.
    """
    return font_px * share / px_per_mm


def letter_mm_of(points: float, share: float) -> float:
    """The height in mm of a Hangul letter in a font of true `points` (1/72 inch on the real screen)."""
    return points / POINTS_PER_INCH * MM_PER_INCH * share


def diagonal_mm(pixels: tuple[int, int], px_per_mm: float) -> float:
    """The diagonal in mm of a screen of `pixels` (width, height)."""
    return hypot(*pixels) / px_per_mm


def least_letter_mm(diagonal: float) -> float:
    """How high letters must stand at least on a screen whose diagonal is so many mm."""
    return LETTER_SMALL_MM if diagonal <= SMALL_SCREEN_MM else LETTER_MM
