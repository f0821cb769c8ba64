"""What a font's Hangul letters measure."""

from functools import lru_cache

from PySide6.QtGui import QFont, QPainterPath

from edu_desk.access.letter_height import SAMPLE

_LARGE_PX = 1000
"""Measured at this size, hinting no longer matters."""


def letter_share(font: QFont, sample: str = SAMPLE) -> float:
    """The height of a letter, Hangul where no other is asked for, as a part of the font's size."""
    return _share(font.family(), int(font.weight()), sample)


@lru_cache(32)
def _share(family: str, weight: int, sample: str) -> float:
    font = QFont(family)
    font.setWeight(QFont.Weight(weight))
    font.setPixelSize(_LARGE_PX)
    path = QPainterPath()
    path.addText(0, 0, font, sample)
    return path.boundingRect().height() / _LARGE_PX
