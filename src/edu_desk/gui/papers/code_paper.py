"""The recovery code of the staff area on paper: A5, in letters that can be read to somebody."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize, QPainter, QPdfWriter, QPen

from edu_desk.gui.papers.certificate_paper import fitting
from edu_desk.gui.papers.pdf_sheets import MM, POINT, set_up

_WIDE: Final = 148 * MM
_TALL: Final = 210 * MM
_MARGIN: Final = 16 * MM
_INK: Final = "#1A1D21"
_FLAGS: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_CENTRED: Final = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)
_FRAME: Final = QRectF(0.5 * _MARGIN, 0.26 * _TALL, _WIDE - _MARGIN, 0.2 * _TALL)
_CODE_POINTS: Final = 24


@dataclass(frozen=True, slots=True)
class CodeSheet:
    """What stands on the sheet, in words: `rules` say what it is for and where it belongs."""

    title: str
    code: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Band:
    """Words in a band of the sheet, from `top` on and `tall` high, in shares of the sheet."""

    words: str
    top: float
    tall: float
    points: int
    heavy: bool = False


def code_pdf(told: CodeSheet, family: str) -> bytes:
    """The sheet as a PDF with the program's own font in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_up(writer, told.title, QPageSize.PageSizeId.A5)
    with QPainter(writer) as painter:
        for band in _bands(told):
            _paint(painter, band, family)
        _paint_code(painter, told.code, family)
    buffer.close()
    return bytes(buffer.data().data())


def _bands(told: CodeSheet) -> tuple[_Band, ...]:
    each = 0.4 / max(1, len(told.rules))
    rules = (_Band(words, 0.52 + place * each, each, 16) for place, words in enumerate(told.rules))
    return (
        _Band(told.title, 0.07, 0.15, 26, heavy=True),
        *rules,
    )


def _paint(painter: QPainter, band: _Band, family: str) -> None:
    box = QRectF(_MARGIN, band.top * _TALL, _WIDE - 2 * _MARGIN, band.tall * _TALL)
    font = _font(family, band.points, heavy=band.heavy)
    painter.setPen(QColor(_INK))
    painter.setFont(fitting(painter, band.words, box, font))
    painter.drawText(box, _FLAGS, band.words)


def _paint_code(painter: QPainter, code: str, family: str) -> None:
    """Letter by letter: fonts join digits and lines into signs that cannot be copied out of a PDF."""
    painter.setPen(QPen(QColor(_INK), 0.6 * MM))
    painter.drawRect(_FRAME)
    painter.setFont(_font(family, _CODE_POINTS, heavy=True))
    inside = _FRAME.adjusted(4 * MM, 0, -4 * MM, 0)
    each = inside.width() / max(1, len(code))
    for place, letter in enumerate(code):
        cell = QRectF(inside.left() + place * each, inside.top(), each, inside.height())
        painter.drawText(cell, _CENTRED, letter)


def _font(family: str, points: int, *, heavy: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(points * POINT))
    font.setWeight(QFont.Weight.Bold if heavy else QFont.Weight.Normal)
    return font
