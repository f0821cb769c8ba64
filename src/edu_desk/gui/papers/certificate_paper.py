"""A certificate on paper: A4, upright, in letters that can be read on a wall."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPdfWriter, QPen

from edu_desk.gui.papers.pdf_sheets import MM, POINT, set_up
from edu_desk.report.certificate import Certificate

_WIDE: Final = 210 * MM
_TALL: Final = 297 * MM
_FRAME: Final = 12 * MM
_MARGIN: Final = 26 * MM
_INK: Final = "#1A1D21"
_ACCENT: Final = "#0B57D0"
_TITLE, _NAME, _WORDS, _LEAST = 44, 34, 22, 18
_SHRINK: Final = 0.94
_FLAGS: Final = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
_LINE: Final = "____________________"


@dataclass(frozen=True, slots=True)
class _Line:
    """Words in a band of the sheet, from `top` on and `tall` high, in shares of the sheet."""

    words: str
    top: float
    tall: float
    points: int
    heavy: bool = False


def certificate_pdf(told: Certificate, family: str) -> bytes:
    """The certificate as a PDF with the program's own font in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_up(writer, told.title)
    with QPainter(writer) as painter:
        painter.setPen(QPen(QColor(_ACCENT), 1.2 * MM))
        painter.drawRect(QRectF(_FRAME, _FRAME, _WIDE - 2 * _FRAME, _TALL - 2 * _FRAME))
        for line in _lines(told):
            _paint(painter, line, family)
    buffer.close()
    return bytes(buffer.data().data())


def _lines(told: Certificate) -> tuple[_Line, ...]:
    centre = told.centre or _LINE
    return (
        _Line(told.title, 0.10, 0.10, _TITLE, heavy=True),
        _Line(told.name, 0.25, 0.10, _NAME, heavy=True),
        _Line(told.lesson, 0.37, 0.14, _NAME, heavy=True),
        _Line(told.sentence, 0.52, 0.14, _WORDS),
        _Line(told.day, 0.68, 0.05, _WORDS),
        _Line(centre, 0.75, 0.07, _WORDS, heavy=True),
        _Line(f"{told.signed} {_LINE}", 0.84, 0.05, _WORDS),
    )


def _paint(painter: QPainter, line: _Line, family: str) -> None:
    box = QRectF(_MARGIN, line.top * _TALL, _WIDE - 2 * _MARGIN, line.tall * _TALL)
    painter.setPen(QColor(_INK))
    painter.setFont(fitting(painter, line.words, box, _font(family, line.points, heavy=line.heavy)))
    painter.drawText(box, _FLAGS, line.words)


def fitting(painter: QPainter, words: str, box: QRectF, font: QFont) -> QFont:
    """The font, smaller where a long name needs it, and never smaller than can be read."""
    least = round(_LEAST * POINT)
    while font.pixelSize() > least and not _fits(painter, words, box, font):
        font.setPixelSize(max(least, round(font.pixelSize() * _SHRINK)))
    return font


def _fits(painter: QPainter, words: str, box: QRectF, font: QFont) -> bool:
    needed = QFontMetricsF(font, painter.device()).boundingRect(box, _FLAGS, words)
    return needed.height() <= box.height() and needed.width() <= box.width()


def _font(family: str, points: int, *, heavy: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(points * POINT))
    font.setWeight(QFont.Weight.Bold if heavy else QFont.Weight.Normal)
    return font
