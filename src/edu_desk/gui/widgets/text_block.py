"""A text laid out for one font: measuring and painting use the same line breaks."""

from functools import lru_cache
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.theme.tokens import HEADING_LINE_HEIGHT, LINE_HEIGHT
from edu_desk.gui.widgets.line_breaking import TextLine, words, wrap

_HEADINGS = (Role.TITLE, Role.DISPLAY)
_KEPT: Final = 2048


class LaidText:
    """A text laid out in one font: its widths in px, and its lines for each width that was asked for.

    The same words come again at each return to a page, so what was measured is kept.
    """

    __slots__ = ("_lines", "_widths", "font", "metrics", "natural_width", "text", "word_width")

    def __init__(self, text: str, font: QFont) -> None:
        self.text, self.font, self.metrics = text, font, QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self._lines: dict[int, tuple[TextLine, ...]] = {}
        self.natural_width = ceil(max(map(self.advance, text.split("\n")))) if text else 0
        self.word_width = ceil(max((self.advance(text[at:end]) for at, end in words(text)), default=0.0))

    def advance(self, part: str) -> float:
        """How wide a part of the text is."""
        if part not in self._widths:
            self._widths[part] = self.metrics.horizontalAdvance(part)
        return self._widths[part]

    def lines(self, width: int) -> tuple[TextLine, ...]:
        """The lines in `width`."""
        if width not in self._lines:
            self._lines[width] = wrap(self.text, self.advance, max(width, 1))
        return self._lines[width]


@lru_cache(_KEPT)
def laid_text(text: str, font: QFont) -> LaidText:
    """`text` in `font`, measured once."""
    return LaidText(text, QFont(font))


class TextBlock:
    """Plain text in one font, broken into lines to fit a width; lengths are in px."""

    def __init__(
        self, look: Look, text: str, role: Role, weight: FontWeight = FontWeight.REGULAR, leading: float = 0.0
    ) -> None:
        self.text = text
        self._text = laid_text(text, look.font(role, weight))
        self.font: QFont = self._text.font
        self._metrics = self._text.metrics
        self.em = float(look.pixels(role))
        self.line_height = self.em * (leading or (HEADING_LINE_HEIGHT if role in _HEADINGS else LINE_HEIGHT))
        self.natural_width, self.word_width = self._text.natural_width, self._text.word_width

    def take_font(self, font: QFont) -> None:
        """Lay the text out in `font` instead, which has letters of the same size."""
        self._text = laid_text(self.text, font)
        self.font, self._metrics = self._text.font, self._text.metrics
        self.natural_width, self.word_width = self._text.natural_width, self._text.word_width

    def advance(self, part: str) -> float:
        """How wide a part of the text is."""
        return self._text.advance(part)

    def lines(self, width: int) -> tuple[TextLine, ...]:
        """The lines in `width`."""
        return self._text.lines(width)

    def height(self, width: int) -> int:
        """How tall the text is in `width`; 0 when there is none."""
        return ceil(len(self.lines(width)) * self.line_height) if self.text else 0

    def broad(self, width: int) -> int:
        """How wide its widest line is when it is broken to fit `width`."""
        return ceil(
            max((self._text.advance(self.text[x.start : x.end]) for x in self.lines(width)), default=0)
        )

    def paint(
        self,
        painter: QPainter,
        left: float,
        top: float,
        width: int,
        colour: QColor,
        *,
        centred: bool = False,
        at_right: bool = False,
    ) -> None:
        """Paint the lines with their left top corner at (`left`, `top`)."""
        painter.setFont(self.font)
        painter.setPen(colour)
        for row, line in enumerate(self.lines(width)):
            part = self.text[line.start : line.end]
            left_over = width - self._text.advance(part)
            indent = left_over / 2 if centred else left_over if at_right else 0.0
            painter.drawText(QPointF(left + indent, self._baseline(top, row)), part)

    def lit_boxes(self, width: int, span: tuple[int, int]) -> list[tuple[QRectF, str]]:
        """Where the letters of `span` stand when the text begins at (0, 0), line by line, and the letters."""
        boxes: list[tuple[QRectF, str]] = []
        tall = self._metrics.ascent() + self._metrics.descent()
        for row, line in enumerate(self.lines(width)):
            first, last = max(span[0], line.start), min(span[1], line.end)
            if first < last:
                left, part = self._text.advance(self.text[line.start : first]), self.text[first:last]
                top = self._baseline(0, row) - self._metrics.ascent()
                boxes.append((QRectF(left, top, self._text.advance(part), tall), part))
        return boxes

    def paint_grounds(self, painter: QPainter, boxes: list[tuple[QRectF, str]], ground: QColor) -> None:
        """The grounds of lit letters, a little wider than the letters; paint them before the text."""
        air = self.em / 8
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for box, _ in boxes:
            painter.drawRoundedRect(box.adjusted(-air, 0, air, self._stroke()), air, air)

    def paint_lit(
        self, painter: QPainter, boxes: list[tuple[QRectF, str]], ground: QColor, ink: QColor
    ) -> None:
        """The lit letters and the line under them; paint them after the text."""
        for box, part in boxes:
            painter.fillRect(box, ground)
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), self._stroke()), ink)
            painter.setFont(self.font)
            painter.setPen(ink)
            painter.drawText(QPointF(box.left(), box.top() + self._metrics.ascent()), part)

    def _stroke(self) -> float:
        return max(2.0, self.em / 9)

    def _baseline(self, top: float, row: int) -> float:
        letters = self._metrics.ascent() + self._metrics.descent()
        return top + row * self.line_height + (self.line_height - letters) / 2 + self._metrics.ascent()
