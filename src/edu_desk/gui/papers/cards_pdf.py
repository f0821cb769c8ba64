"""Cards on paper: ten on a sheet of A4, as large as bank cards, each with a picture, a name and a code."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Final

import segno
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPdfWriter, QPen
from PySide6.QtSvg import QSvgRenderer

from edu_desk.gui.papers.pdf_sheets import MM, set_up
from edu_desk.gui.theme.icons import icon_path

CARD_MM: Final = (85.6, 54.0)
_ACROSS: Final = 2
_DOWN: Final = 5
_ON_SHEET: Final = _ACROSS * _DOWN
_TOP_MM: Final = 13.5
_LEFT_MM: Final = (210.0 - _ACROSS * CARD_MM[0]) / 2
_PAD_MM: Final = 5.0
_CODE_MM: Final = 34.0
_QUIET: Final = 4
"""Modules of white that a reader needs round a code."""
_PICTURE_MM: Final = 14.0
_NAME_MM: Final = 7.0
_LEAST_MM: Final = 3.2
_WORDS_MM: Final = 2.8
_INK: Final = "#1A1D21"
_LINE: Final = "#9AA0A6"


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """What one card shows; `words` say what it is for."""

    name: str
    picture: str
    token: str
    words: str


def cards_pdf(title: str, cards: Sequence[PrintedCard], family: str, assets: Path) -> bytes:
    """The cards as a PDF with the program's own font in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_up(writer, title)
    with QPainter(writer) as painter:
        for number, card in enumerate(cards):
            place = number % _ON_SHEET
            if number and place == 0:
                writer.newPage()
            _paint_card(painter, card, card_box(place), family, assets)
    buffer.close()
    return bytes(buffer.data().data())


def sheets_needed(cards: int) -> int:
    """How many sheets so many cards take."""
    return ceil(cards / _ON_SHEET)


def code_of(token: str) -> list[bytes]:
    """The squares of the code, row by row; 1 is dark."""
    return [bytes(row) for row in segno.make(token, error="m", micro=False).matrix]


def card_box(place: int) -> QRectF:
    """Where a card lies on its sheet, in dots."""
    row, column = divmod(place, _ACROSS)
    left, top = _LEFT_MM + column * CARD_MM[0], _TOP_MM + row * CARD_MM[1]
    return QRectF(left * MM, top * MM, CARD_MM[0] * MM, CARD_MM[1] * MM)


def code_box(card: QRectF) -> QRectF:
    """Where the code lies on a card, with the white round it, in dots."""
    side = _CODE_MM * MM
    return QRectF(card.right() - _PAD_MM * MM - side, card.center().y() - side / 2, side, side)


def _paint_card(painter: QPainter, card: PrintedCard, box: QRectF, family: str, assets: Path) -> None:
    painter.setPen(QPen(QColor(_LINE), 0.2 * MM, Qt.PenStyle.DashLine))
    painter.drawRect(box)
    pad, code = _PAD_MM * MM, code_box(box)
    inner = box.adjusted(pad, pad, -pad, -pad)
    room = code.left() - pad - inner.left()
    _paint_code(painter, card.token, code)
    side = _PICTURE_MM * MM
    drawing = icon_path(assets, card.picture).read_bytes().replace(b"currentColor", _INK.encode())
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(inner.left(), inner.top(), side, side))
    painter.setPen(QColor(_INK))
    name = QRectF(inner.left(), inner.top() + side + pad / 2, room, _NAME_MM * 1.5 * MM)
    _paint_name(painter, card.name, name, family)
    painter.setFont(_font(family, _WORDS_MM, QFont.Weight.Normal))
    below = QRectF(inner.left(), name.bottom(), room, inner.bottom() - name.bottom())
    flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(below, int(flags), card.words)


def _paint_name(painter: QPainter, name: str, box: QRectF, family: str) -> None:
    """As large as it fits on one line; a very long one on two."""
    tall = _NAME_MM
    while tall > _LEAST_MM and _wide(_font(family, tall, QFont.Weight.Bold), name, painter) > box.width():
        tall -= 0.2
    painter.setFont(_font(family, tall, QFont.Weight.Bold))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(box, int(flags), name)


def _wide(font: QFont, text: str, painter: QPainter) -> float:
    return QFontMetricsF(font, painter.device()).horizontalAdvance(text)


def _font(family: str, tall_mm: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(tall_mm * MM))
    font.setWeight(weight)
    return font


def _paint_code(painter: QPainter, token: str, box: QRectF) -> None:
    rows = code_of(token)
    side = box.width() / (len(rows) + 2 * _QUIET)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("black"))
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                at = QRectF(
                    box.left() + (x + _QUIET) * side,
                    box.top() + (y + _QUIET) * side,
                    side * 1.02,
                    side * 1.02,
                )
                painter.drawRect(at)
    painter.setBrush(Qt.BrushStyle.NoBrush)
