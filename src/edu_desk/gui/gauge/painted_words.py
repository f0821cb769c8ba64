"""The words that a widget really paints, with font and place: read from a drawing, not from the code."""

from dataclasses import dataclass
from math import sqrt
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, QRect, QRectF, QXmlStreamReader
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_RESOLUTION: Final = 96


@dataclass(frozen=True, slots=True)
class Ink:
    """Words in one line; `at` is where they begin on their base line, in px of what was painted."""

    words: str
    at: QPointF
    px: float
    """The size of the font."""
    font: QFont

    @property
    def place(self) -> QRectF:
        """Where the words stand, in px."""
        font = QFont(self.font)
        font.setPixelSize(max(1, round(self.px)))
        wide = QFontMetricsF(font).horizontalAdvance(self.words)
        return QRectF(self.at.x(), self.at.y() - self.px, wide, self.px)


def painted(widget: QWidget) -> tuple[Ink, ...]:
    """Everything with letters or digits that `widget` and what is in it paint, hidden parts too."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setResolution(_RESOLUTION)
    drawing.setViewBox(QRect(QPoint(0, 0), widget.size()))
    with QPainter(drawing) as painter:
        widget.render(painter, QPoint(0, 0))
    return tuple(_read(QXmlStreamReader(bytes(buffer.data().data()).decode())))


def _read(reader: QXmlStreamReader) -> list[Ink]:
    found: list[Ink] = []
    groups: list[QTransform] = []
    while not reader.atEnd():
        kind = reader.readNext()
        if kind is QXmlStreamReader.TokenType.StartElement:
            if reader.name() == "g":
                groups.append(_transform(reader.attributes().value("transform")))
            elif reader.name() == "text":
                found += _ink(reader, groups[-1] if groups else QTransform())
        elif kind is QXmlStreamReader.TokenType.EndElement and reader.name() == "g":
            groups.pop()
    return found


def _ink(reader: QXmlStreamReader, transform: QTransform) -> list[Ink]:
    said = reader.attributes()
    at = QPointF(float(said.value("x")), float(said.value("y")))
    px = float(said.value("font-size")) * sqrt(abs(transform.determinant()))
    font = QFont(str(said.value("font-family")).split(",")[0])
    font.setWeight(QFont.Weight(int(said.value("font-weight"))))
    words = reader.readElementText().strip()
    if not any(letter.isalnum() for letter in words):
        return []
    return [Ink(words, transform.map(at), px, font)]


def _transform(written: str) -> QTransform:
    if not written.startswith("matrix("):
        return QTransform()
    a, b, c, d, e, f = (float(part) for part in written.removeprefix("matrix(").rstrip(")").split(","))
    return QTransform(a, b, c, d, e, f)
