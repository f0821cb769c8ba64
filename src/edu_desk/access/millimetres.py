"""Millimetres and pixels: the true size of a screen, from what it reports or from a bank card."""

from typing import Final

MM_PER_INCH: Final = 25.4
REFERENCE_DPI: Final = 96.0
"""The density that is taken when a screen does not tell the truth."""
SANE_DPI: Final = (60.0, 400.0)
CARD_WIDTH_MM: Final = 85.60
CARD_HEIGHT_MM: Final = 53.98
"""The size of a bank card (ISO/IEC 7810 ID-1)."""
_SHAPES: Final = frozenset({(160, 90), (160, 100), (16, 9), (16, 10)})
"""Sizes in mm that screens report when they tell their shape instead (known from EDID readers)."""
_SKEW: Final = 1.25
"""No screen's px are longer than this one way than the other."""


def px_per_mm(pixels: tuple[int, int], millimetres: tuple[float, float]) -> float:
    """Logical px in a millimetre of a screen of `pixels` (width, height) that reports `millimetres`.

    A screen that reports nothing, only its shape, px that are not square, or a density outside 60 to
    400 dpi, is taken as one of 96 dpi.
    """
    width, height = millimetres
    if width <= 0 or height <= 0 or (round(width), round(height)) in _SHAPES:
        return REFERENCE_DPI / MM_PER_INCH
    across, down = pixels[0] / width, pixels[1] / height
    density = (across + down) / 2
    square = max(across, down) <= _SKEW * min(across, down)
    likely = square and SANE_DPI[0] <= density * MM_PER_INCH <= SANE_DPI[1]
    return density if likely else REFERENCE_DPI / MM_PER_INCH


def from_card(card_px: float) -> float:
    """Px in a millimetre when a bank card held to the screen is `card_px` wide.

    Raises ValueError when that is not the width of a card on any screen people use.
    """
    density = card_px / CARD_WIDTH_MM
    if not SANE_DPI[0] <= density * MM_PER_INCH <= SANE_DPI[1]:
        raise ValueError(
            f"a card {card_px:g} px wide would be on a screen of {density * MM_PER_INCH:.0f} dpi"
        )
    return density
