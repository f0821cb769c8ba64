"""A step card on paper: A4 or A5, in large letters, with a picture of the practice screen for each step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from edu_desk.gui.papers.card_size import CardSize
from edu_desk.gui.papers.pdf_sheets import MM, POINT, set_up
from edu_desk.present.step_card import CardStep, StepCard

_MARGIN: Final = 13 * MM
_PAD: Final = 3 * MM
_FOOT: Final = 9 * MM
_PICTURE_TALL: Final = 100 * MM
_INK: Final = "#1A1D21"
_LINE: Final = "#9AA0A6"
_TITLE, _NUMBER, _WORDS, _SMALL = 26, 24, 20, 16
"""Points; nothing on the card is smaller than 16."""
_FLAGS: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


_SHEETS: Final = {
    CardSize.A4: (QPageSize.PageSizeId.A4, QSizeF(210, 297)),
    CardSize.A5: (QPageSize.PageSizeId.A5, QSizeF(148, 210)),
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words, or a step with its picture; `tall` in dots."""

    tall: float
    words: str = ""
    points: int = _WORDS
    heavy: bool = False
    step: int = -1
    keeps: bool = False
    """It stays on the sheet of the piece after it."""


class CardPaper:
    """Lays a card out and paints it, sheet by sheet."""

    def __init__(self, card: StepCard, pictures: Sequence[QImage], size: CardSize, family: str) -> None:
        self._card, self._pictures, self._family = card, tuple(pictures), family
        self._page, millimetres = _SHEETS[size]
        self._wide, self._tall = millimetres.width() * MM, millimetres.height() * MM
        self._room = self._wide - 2 * _MARGIN
        self._beside = size is CardSize.A4
        self._buffer = QBuffer()
        self.points_used: set[int] = set()
        """How large the letters on it are, in points."""
        self.pdf = b""
        """The whole file, once all sheets are painted."""

    def paint(self) -> Iterator[tuple[int, int]]:
        """Paint the sheets; after each it says how many of how many are done."""
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(self._buffer)
        set_up(writer, self._card.title, self._page)
        with QPainter(writer) as painter:
            sheets = self._sheets(self._pieces(painter))
            for number, sheet in enumerate(sheets, 1):
                if number > 1:
                    writer.newPage()
                self._paint_sheet(painter, sheet)
                self._paint_foot(painter, f"{self._card.title} · {number} / {len(sheets)}")
                yield number, len(sheets)
        self._buffer.close()
        self.pdf = bytes(self._buffer.data().data())

    def _pieces(self, painter: QPainter) -> list[_Piece]:
        card = self._card
        pieces = [
            self._said(painter, card.title, _TITLE, heavy=True, keeps=True),
            self._said(painter, card.task, _WORDS, keeps=True),
            self._said(painter, card.note, _SMALL, keeps=True),
        ]
        pieces += [_Piece(self._step_tall(painter, place), step=place) for place in range(len(card.steps))]
        pieces.append(self._said(painter, card.outside_title, _NUMBER, heavy=True, keeps=True))
        pieces += [self._said(painter, f"□ {line}", _WORDS, keeps=True) for line in card.outside]
        pieces.append(self._said(painter, f"{card.day} ____________________", _WORDS))
        return pieces

    def _sheets(self, pieces: Sequence[_Piece]) -> list[list[_Piece]]:
        room, sheets, filled = self._tall - 2 * _MARGIN - _FOOT, [list[_Piece]()], 0.0
        groups: list[list[_Piece]] = [[]]
        for piece in pieces:
            groups[-1].append(piece)
            if not piece.keeps:
                groups.append([])
        for group in filter(None, groups):
            tall = sum(piece.tall for piece in group)
            if sheets[-1] and filled + tall > room:
                sheets.append([])
                filled = 0.0
            sheets[-1] += group
            filled += tall
        return sheets

    def _said(
        self, painter: QPainter, words: str, points: int, *, heavy: bool = False, keeps: bool = False
    ) -> _Piece:
        tall = self._words_tall(painter, words, points, self._room, heavy=heavy) + _PAD
        return _Piece(tall, words, points, heavy, keeps=keeps)

    def _words_tall(
        self, painter: QPainter, words: str, points: int, wide: float, *, heavy: bool = False
    ) -> float:
        metrics = QFontMetricsF(self._font(points, heavy=heavy), painter.device())
        return metrics.boundingRect(QRectF(0, 0, wide, self._tall * 2), _FLAGS, words).height()

    def _words_wide(self) -> float:
        return self._room / 2 - _PAD if self._beside else self._room

    def _step_tall(self, painter: QPainter, place: int) -> float:
        wide = self._words_wide()
        words = self._number_tall(painter) + self._words_tall(painter, self._told(place), _WORDS, wide)
        tall = max(words, _PICTURE_TALL) if self._beside else words + _PAD + _PICTURE_TALL
        return tall + 2 * _PAD

    def _number_tall(self, painter: QPainter) -> float:
        return QFontMetricsF(self._font(_NUMBER, heavy=True), painter.device()).height()

    def _told(self, place: int) -> str:
        step: CardStep = self._card.steps[place]
        return step.words

    def _paint_sheet(self, painter: QPainter, sheet: Sequence[_Piece]) -> None:
        y = _MARGIN
        for piece in sheet:
            painter.setPen(QColor(_INK))
            if piece.step >= 0:
                self._paint_step(painter, piece, y)
            else:
                painter.setFont(self._font(piece.points, heavy=piece.heavy))
                painter.drawText(QRectF(_MARGIN, y, self._room, piece.tall), _FLAGS, piece.words)
            y += piece.tall

    def _paint_step(self, painter: QPainter, piece: _Piece, y: float) -> None:
        painter.setPen(QPen(QColor(_LINE), 0.3 * MM))
        painter.drawLine(round(_MARGIN), round(y), round(self._wide - _MARGIN), round(y))
        painter.setPen(QColor(_INK))
        top, wide, number = y + _PAD, self._words_wide(), self._number_tall(painter)
        left = _MARGIN + self._room / 2 + _PAD if self._beside else _MARGIN
        painter.setFont(self._font(_NUMBER, heavy=True))
        painter.drawText(QRectF(left, top, wide, number), _FLAGS, str(piece.step + 1))
        painter.setFont(self._font(_WORDS))
        told = self._told(piece.step)
        tall = self._words_tall(painter, told, _WORDS, wide)
        painter.drawText(QRectF(left, top + number, wide, tall), _FLAGS, told)
        below = top if self._beside else top + number + tall + _PAD
        room = QRectF(_MARGIN, below, self._room / 2 - _PAD if self._beside else self._room, _PICTURE_TALL)
        picture = self._pictures[piece.step]
        size = QSizeF(picture.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(room.center().x() - size.width() / 2, room.top(), size.width(), size.height())
        painter.drawImage(box, picture, QRectF(picture.rect()))
        painter.setPen(QPen(QColor(_LINE), 0.3 * MM))
        painter.drawRect(box)

    def _paint_foot(self, painter: QPainter, words: str) -> None:
        painter.setFont(self._font(_SMALL))
        painter.setPen(QColor(_INK))
        foot = QRectF(_MARGIN, self._tall - _MARGIN - _FOOT, self._room, _FOOT)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), words)

    def _font(self, points: int, *, heavy: bool = False) -> QFont:
        self.points_used.add(points)
        font = QFont(self._family)
        font.setPixelSize(round(points * POINT))
        font.setWeight(QFont.Weight.Bold if heavy else QFont.Weight.Normal)
        return font
