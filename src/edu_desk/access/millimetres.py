"""Millimetres and pixels: the true size of a screen, from what it reports or from a bank card."""

from typing import Final

MM_PER_INCH: Final = 25.4
REFERENCE_DPI: Final = 96.0
"""The density that is taken when a screen does not tell the truth."""
REPORTED_DPI: Final = (40.0, 600.0)
"""What a screen may say of itself, in its own px: from a wall's large panel to a small dense one."""
MEASURED_DPI: Final = (20.0, 1200.0)
"""What a person may measure: she has the card in her hand, so only what is no screen is refused."""
CARD_WIDTH_MM: Final = 85.60
CARD_HEIGHT_MM: Final = 53.98
"""The size of a bank card (ISO/IEC 7810 ID-1)."""
_SHAPES: Final = frozenset({(160, 90), (160, 100), (16, 9), (16, 10)})
"""Sizes in mm that screens report when they tell their shape instead (known from EDID readers)."""
_SKEW: Final = 1.25
"""No screen's px are longer than this one way than the other."""


def px_per_mm(pixels: tuple[int, int], millimetres: tuple[float, float], scale: float = 1.0) -> float:
    """Logical px in a millimetre of a screen of `pixels` (width, height) that reports `millimetres`.

    The desktop draws each logical px with `scale` of the screen's own, and what can be true is asked of
    those. A screen that reports nothing, only its shape, px that are not square, or a density outside
    `REPORTED_DPI`, is taken as one of 96 logical dpi.
    """
    width, height = millimetres
    if width <= 0 or height <= 0 or (round(width), round(height)) in _SHAPES:
        return REFERENCE_DPI / MM_PER_INCH
    across, down = pixels[0] / width, pixels[1] / height
    density = (across + down) / 2
    square = max(across, down) <= _SKEW * min(across, down)
    likely = square and _within(density * scale, REPORTED_DPI)
    return density if likely else REFERENCE_DPI / MM_PER_INCH


def measurable(px_per_mm: float) -> bool:
    """Whether a screen may have so many px of its own in a millimetre, where a person measured it."""
    return _within(px_per_mm, MEASURED_DPI)


def from_card(card_px: float, scale: float = 1.0) -> float:
    """Logical px in a millimetre when a bank card is `card_px` wide, each with `scale` px of the screen.

    Raises ValueError when that is not the width of a card on any screen people use.
    """
    density = card_px / CARD_WIDTH_MM
    if not measurable(density * scale):
        raise ValueError(
            f"a card {card_px:g} px wide would be on a screen of {density * scale * MM_PER_INCH:.0f} dpi"
        )
    return density


def _within(px_per_mm: float, dpi: tuple[float, float]) -> bool:
    return dpi[0] <= px_per_mm * MM_PER_INCH <= dpi[1]
