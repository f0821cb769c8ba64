"""What a font's Hangul letters measure."""

from functools import lru_cache

from PySide6.QtGui import QFont, QPainterPath

from edu_desk.access.letter_height import SAMPLE

_LARGE_PX = 1000
"""Measured at this size, hinting no longer matters."""


def letter_share(font: QFont) -> float:
    """The height of a Hangul letter as a part of the font's size, from its outline."""
    return _share(font.family(), int(font.weight()))


@lru_cache(32)
def _share(family: str, weight: int) -> float:
    font = QFont(family)
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(_LARGE_PX)
    path = QPainterPath()
    path.addText(0, 0, font, SAMPLE)
    return path.boundingRect().height() / _LARGE_PX
