"""How pictures look to eyes that see colours otherwise, and what is left of a difference there.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, table 1, for
a severity of 1.0; they hold for linear RGB.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtGui import QImage

Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

_LUMA = (0.2126, 0.7152, 0.0722)

EYES: dict[str, Matrix] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey": (_LUMA, _LUMA, _LUMA),
}


@lru_cache(200_000)
def light(colour: int, eye: str) -> float:
    """The relative luminance (0 to 1) that 0xAARRGGBB has for an eye."""
    rgb = tuple(_linear((colour >> shift & 0xFF) / 255) for shift in (16, 8, 0))
    seen = (max(0.0, min(1.0, sum(a * b for a, b in zip(row, rgb, strict=True)))) for row in EYES[eye])
    return sum(weight * part for weight, part in zip(_LUMA, seen, strict=True))


@lru_cache(200_000)
def contrast(one: int, other: int, eye: str) -> float:
    """The contrast that an eye sees between two colours."""
    low, high = sorted((light(one, eye), light(other, eye)))
    return (high + 0.05) / (low + 0.05)


def differing(one: QImage, other: QImage, eye: str, least: float) -> int:
    """In how many px an eye sees a contrast of at least `least` between two pictures of one size."""
    assert one.size() == other.size()
    return sum(count for (a, b), count in _differences(one, other).items() if contrast(a, b, eye) >= least)


def _differences(one: QImage, other: QImage) -> Counter[tuple[int, int]]:
    """How often a colour stands where the other picture has another."""
    found = Counter[tuple[int, int]]()
    for here, there in zip(_lines(one), _lines(other), strict=True):
        if here != there:
            found.update((a, b) for a, b in zip(here, there, strict=True) if a != b)
    return found


def _lines(image: QImage) -> Iterator[memoryview]:
    """Its lines of pixels from above, each 0xAARRGGBB."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels, width = memoryview(plain.constBits()).cast("I"), plain.width()
    for y in range(plain.height()):
        yield pixels[y * width : (y + 1) * width]


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
