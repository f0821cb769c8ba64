"""Colours that must not lie on each other: red on green, yellow on blue."""

from colorsys import rgb_to_hls
from typing import Final

_STRONG: Final = 0.35
"""Below this saturation, or near black and white, a colour has no hue that matters."""
_LIGHTS: Final = (0.12, 0.9)
_RED, _YELLOW, _GREEN, _BLUE = "red", "yellow", "green", "blue"
_HUES: Final = (
    (20, _RED),
    (45, ""),
    (70, _YELLOW),
    (90, ""),
    (165, _GREEN),
    (195, ""),
    (265, _BLUE),
    (335, ""),
)
_FORBIDDEN: Final = frozenset({(_RED, _GREEN), (_YELLOW, _BLUE)})


def hue(colour: str) -> str:
    """red, yellow, green or blue; empty when #RRGGBB is none of them."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    angle, light, strength = rgb_to_hls(red, green, blue)
    if strength < _STRONG or not _LIGHTS[0] <= light <= _LIGHTS[1]:
        return ""
    return next((name for end, name in _HUES if angle * 360 < end), _RED)


def forbidden(ink: str, ground: str) -> bool:
    """Whether `ink` must not lie on `ground`."""
    return (hue(ink), hue(ground)) in _FORBIDDEN
