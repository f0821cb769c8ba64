"""A certificate on paper: A4, upright, in letters that can be read on a wall."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPdfWriter, QPen

from edu_desk.gui.papers.pdf_sheets import MM, POINT, set_up
from edu_desk.report.certificate import Certificate

_WIDE: Final = 210 * MM
_TALL: Final = 297 * MM
_FRAME: Final = 12 * MM
_MARGIN: Final = 26 * MM
_ROOM: Final = _WIDE - 2 * _MARGIN
_INK: Final = "#1A1D21"
_ACCENT: Final = "#0B57D0"
_TITLE, _NAME, _WORDS, _LEAST = 44, 34, 22, 18
_SMALLER: Final = (_LEAST, 14, 11, 8)
"""Points below which no letter is made: the next ones only where the sheet would not hold the words."""
_SHRINK: Final = 0.94
_CENTRED: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_FLAGS: Final = int(_CENTRED | Qt.TextFlag.TextWordWrap)
_ANYWHERE: Final = int(_CENTRED | Qt.TextFlag.TextWrapAnywhere)
"""For a word that is longer than a line."""
_LINE: Final = "____________________"


@dataclass(frozen=True, slots=True)
class _Line:
    """Words in a band of the sheet, from `top` on and `tall` high, in shares of the sheet."""

    words: str
    top: float
    tall: float
    points: int
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class CertificateBlock:
    """Words on the sheet, as they are painted; the sheet is in dots."""

    words: str
    box: QRectF
    font: QFont
    flags: int


def certificate_pdf(told: Certificate, family: str) -> bytes:
    """The certificate as a PDF with the program's own font in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_up(writer, told.title)
    with QPainter(writer) as painter:
        painter.setPen(QPen(QColor(_ACCENT), 1.2 * MM))
        painter.drawRect(QRectF(_FRAME, _FRAME, _WIDE - 2 * _FRAME, _TALL - 2 * _FRAME))
        painter.setPen(QColor(_INK))
        for block in laid_out(painter, told, family):
            painter.setFont(block.font)
            painter.drawText(block.box, block.flags, block.words)
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


def laid_out(painter: QPainter, told: Certificate, family: str) -> tuple[CertificateBlock, ...]:
    """All words where they stand: each in its band, or, where one needs more, in what the others leave."""
    lines = _lines(told)
    whole = (lines[-1].top + lines[-1].tall - lines[0].top) * _TALL
    blocks: tuple[CertificateBlock, ...] = ()
    for least in _SMALLER:
        blocks = tuple(_block(painter, line, family, least) for line in lines)
        if sum(block.box.height() for block in blocks) <= whole:
            break
    return _spread(lines, blocks, whole)


def _spread(
    lines: Sequence[_Line], blocks: Sequence[CertificateBlock], whole: float
) -> tuple[CertificateBlock, ...]:
    """Below each other, with as much of the room that bands and gaps would have as there is."""
    heights = [block.box.height() for block in blocks]
    spare = [max(0.0, line.tall * _TALL - tall) for line, tall in zip(lines, heights, strict=True)]
    gaps = [(after.top - line.top - line.tall) * _TALL for line, after in pairwise(lines)]
    share = max(0.0, min(1.0, (whole - sum(heights)) / (sum(spare) + sum(gaps))))
    spread, top = [], lines[0].top * _TALL
    for block, more, gap in zip(blocks, spare, (*gaps, 0.0), strict=True):
        tall = block.box.height() + more * share
        spread.append(replace(block, box=QRectF(_MARGIN, top, _ROOM, tall)))
        top += tall + gap * share
    return tuple(spread)


def _block(painter: QPainter, line: _Line, family: str, least: int) -> CertificateBlock:
    """The words as high as they need to be."""
    box = QRectF(_MARGIN, 0, _ROOM, line.tall * _TALL)
    font = fitting(painter, line.words, box, _font(family, line.points, heavy=line.heavy), least)
    metrics = QFontMetricsF(font, painter.device())
    narrow = all(metrics.horizontalAdvance(word) <= _ROOM for word in line.words.split())
    flags = _FLAGS if narrow else _ANYWHERE
    tall = metrics.boundingRect(QRectF(0, 0, _ROOM, 10 * _TALL), flags, line.words).height()
    return CertificateBlock(line.words, QRectF(_MARGIN, 0, _ROOM, tall), font, flags)


def fitting(painter: QPainter, words: str, box: QRectF, font: QFont, points: int = _LEAST) -> QFont:
    """The font, smaller where a long name needs it, and never smaller than `points`."""
    least = round(points * POINT)
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
