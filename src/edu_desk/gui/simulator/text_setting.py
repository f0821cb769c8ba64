"""Words set in lines: measured once for each width, painted often."""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from edu_desk.gui.widgets.line_breaking import words, wrap

_KEPT: Final = 4096
_GROUPS: Final = re.compile(r"\d+(?: \d+)+")


class Face:
    """A font with its line distance; one object for each font of a look, so that it hashes by identity."""

    __slots__ = ("font", "metrics", "pitch", "rise")

    def __init__(self, font: QFont, line: float) -> None:
        self.font = font
        self.metrics = QFontMetricsF(font)
        self.pitch = round(font.pixelSize() * line)
        """The distance of lines, in px."""
        letters = self.metrics.ascent() + self.metrics.descent()
        self.rise = (self.pitch - letters) / 2 + self.metrics.ascent()
        """From the top of a line down to where letters stand, in px."""


@lru_cache(64)
def face_of(font: QFont, line: float) -> Face:
    """The face of `font`, always the same object: what was measured with it is found again."""
    return Face(font, line)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Words set in a width: what they take in px, and how to paint them."""

    face: Face
    lines: tuple[tuple[str, float], ...]
    """Each line's words and its indent."""
    width: int
    """The longest line."""
    height: int

    def place(self, x: int, y: int) -> QRect:
        """Where the words stand when their upper left corner is at `x`, `y`."""
        indent = min((indent for _, indent in self.lines), default=0.0)
        return QRect(x + int(indent), y, self.width, self.height)

    def paint(self, painter: QPainter, x: int, y: int, colour: QColor) -> None:
        """Paint the words with their upper left corner at `x`, `y`."""
        painter.setPen(colour)
        painter.setFont(self.face.font)
        below = y + self.face.rise
        for line, indent in self.lines:
            painter.drawText(QPointF(x + indent, below), line)
            below += self.face.pitch


@lru_cache(_KEPT)
def text_advance(text: str, face: Face) -> int:
    """How wide `text` is when no line is broken, in px."""
    return max(ceil(face.metrics.horizontalAdvance(line)) for line in text.split("\n"))


@lru_cache(_KEPT)
def least(text: str, face: Face) -> int:
    """How wide the longest word of `text` is, in px."""
    return max((text_advance(text[start:end], face) for start, end in words(text)), default=0)


@lru_cache(_KEPT)
def block(text: str, face: Face, width: int, centred: bool = False) -> Block:
    """`text` set in lines of at most `width` px; a word that is longer than a line is broken."""
    if not text:
        return Block(face, (), 0, 0)
    if "\n" not in text and text_advance(text, face) <= width:
        lines = [text]
    else:
        measure = face.metrics.horizontalAdvance
        lines = [text[line.start : line.end] for line in wrap(text, measure, max(width, 1))]
        if in_groups(text):
            lines = _alike(text.split(" "), len(lines))
    widths = [text_advance(line, face) for line in lines]
    indents = [(width - wide) / 2 if centred else 0.0 for wide in widths]
    return Block(face, tuple(zip(lines, indents, strict=True)), max(widths), len(lines) * face.pitch)


def in_groups(text: str) -> bool:
    """Whether it is one number, written in groups of digits, such as that of a card."""
    return _GROUPS.fullmatch(text) is not None


def _alike(groups: list[str], lines: int) -> list[str]:
    """The groups in so many lines at most, as many in each: no last group stands alone."""
    each = ceil(len(groups) / lines)
    return [" ".join(groups[first : first + each]) for first in range(0, len(groups), each)]
