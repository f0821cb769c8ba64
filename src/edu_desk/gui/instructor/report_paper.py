"""A report on paper: A4, in large clear letters, with numbered sheets and columns named on each."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPdfWriter, QPen

from edu_desk.gui.papers.pdf_sheets import MM, set_up
from edu_desk.report.paper_pages import PaperKind, PaperLine, paper_lines, paper_pages
from edu_desk.report.report_table import WrittenReport

_WIDE: Final = 210 * MM
_TALL: Final = 297 * MM
_MARGIN: Final = 18 * MM
_FOOT: Final = 10 * MM
_FIRST_SHARE: Final = 0.52
"""How much of the width the first column takes; the others share the rest."""
_PAD: Final = 1.6 * MM
_LETTERS_MM: Final = {
    PaperKind.TITLE: 8.0,
    PaperKind.WORDS: 4.6,
    PaperKind.HEADING: 6.0,
    PaperKind.COLUMNS: 4.6,
    PaperKind.ROW: 4.6,
}
"""4.6 mm are 13 points."""
_ABOVE_MM: Final = {PaperKind.HEADING: 7.0}
_HEAVY: Final = frozenset({PaperKind.TITLE, PaperKind.HEADING, PaperKind.COLUMNS})
_INK: Final = "#1A1D21"
_LINE: Final = "#9AA0A6"
_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


def report_pdf(report: WrittenReport, family: str) -> bytes:
    """The report as a PDF with the program's own font in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_up(writer, report.title)
    with QPainter(writer) as painter:
        measured = [(line, _height(painter, line, family)) for line in paper_lines(report)]
        named = max((tall for line, tall in measured if line.kind is PaperKind.COLUMNS), default=0.0)
        pages = paper_pages(measured, _TALL - 2 * _MARGIN - _FOOT, named)
        for number, page in enumerate(pages, 1):
            if number > 1:
                writer.newPage()
            _paint_page(painter, page, family)
            _paint_foot(painter, f"{number} / {len(pages)}", family)
    buffer.close()
    return bytes(buffer.data().data())


def _paint_page(painter: QPainter, page: tuple[PaperLine, ...], family: str) -> None:
    y = _MARGIN
    for line in page:
        tall = _height(painter, line, family)
        above = _above(line)
        painter.setFont(_font(line.kind, family))
        painter.setPen(QColor(_INK))
        for box, (place, cell) in zip(_boxes(line), enumerate(line.cells), strict=True):
            side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            lower = QRectF(box.left(), y + above, box.width(), tall - above)
            painter.drawText(lower, int(_FLAGS | side), str(cell))
        y += tall
        if line.kind in {PaperKind.COLUMNS, PaperKind.ROW}:
            thick = 0.5 if line.kind is PaperKind.COLUMNS else 0.2
            painter.setPen(QPen(QColor(_LINE), thick * MM))
            painter.drawLine(round(_MARGIN), round(y), round(_WIDE - _MARGIN), round(y))


def _paint_foot(painter: QPainter, words: str, family: str) -> None:
    painter.setFont(_font(PaperKind.WORDS, family))
    painter.setPen(QColor(_INK))
    foot = QRectF(_MARGIN, _TALL - _MARGIN - _FOOT, _WIDE - 2 * _MARGIN, _FOOT)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), words)


def _height(painter: QPainter, line: PaperLine, family: str) -> float:
    """As tall as its tallest cell, wrapped."""
    metrics = QFontMetricsF(_font(line.kind, family), painter.device())
    tallest = max(
        metrics.boundingRect(QRectF(0, 0, box.width(), _TALL), int(_FLAGS), str(cell)).height()
        for box, cell in zip(_boxes(line), line.cells, strict=True)
    )
    return tallest + 2 * _PAD + _above(line)


def _above(line: PaperLine) -> float:
    return _ABOVE_MM.get(line.kind, 0.0) * MM


def _boxes(line: PaperLine) -> list[QRectF]:
    """Where its cells lie, from left to right."""
    room = _WIDE - 2 * _MARGIN
    if len(line.cells) == 1:
        return [QRectF(_MARGIN, 0, room, 0)]
    first = room * _FIRST_SHARE
    each = (room - first) / (len(line.cells) - 1)
    others = [
        QRectF(_MARGIN + first + place * each + _PAD, 0, each - _PAD, 0)
        for place in range(len(line.cells) - 1)
    ]
    return [QRectF(_MARGIN, 0, first, 0), *others]


def _font(kind: PaperKind, family: str) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(_LETTERS_MM[kind] * MM))
    font.setWeight(QFont.Weight.Bold if kind in _HEAVY else QFont.Weight.Normal)
    return font
