"""A drawn bank card that grows and shrinks until it is as large as a real one held to the screen."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_desk.access.millimetres import CARD_HEIGHT_MM, CARD_WIDTH_MM
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.painted_surface import paint_box

LEAST_PX: Final = 60
"""The drawn card is never narrower; no screen people use is so coarse."""
_HIGH: Final = CARD_HEIGHT_MM / CARD_WIDTH_MM
_CORNER: Final = 3.18 / CARD_WIDTH_MM
_CHIP: Final = (10.2 / CARD_WIDTH_MM, 23.0 / CARD_WIDTH_MM, 12.0 / CARD_WIDTH_MM, 9.3 / CARD_WIDTH_MM)
"""Where the chip lies and how large it is, as parts of the card's width (after ISO/IEC 7816-2)."""


class BankCard(QWidget):
    """The card; its width in px is `card_px`."""

    read_as = ReadAs.PICTURE

    def __init__(self, look: Look, card_px: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._card_px = look, max(card_px, float(LEAST_PX))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(self.sizeHint())

    @property
    def card_px(self) -> float:
        """How wide it is drawn, in px."""
        return self._card_px

    def resize_card(self, card_px: float) -> None:
        """Draw it `card_px` wide, never narrower than `LEAST_PX`."""
        self._card_px = max(card_px, float(LEAST_PX))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The card and nothing round it."""
        return QSize(round(self._card_px), round(self._card_px * _HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the card, its chip and the lines where number and name stand."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            wide = self._card_px
            ground, ink = self._look.colour("primary_soft"), self._look.colour("primary")
            box = QRectF(0, 0, self.width(), self.height())
            paint_box(painter, box, wide * _CORNER, ground, ink, max(2.0, wide / 110))
            left, top, across, down = (part * wide for part in _CHIP)
            paint_box(painter, QRectF(left, top, across, down), wide * 0.02, None, ink, max(1.5, wide / 140))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            for row, (begin, length) in enumerate(((0.12, 0.76), (0.12, 0.34))):
                line = QRectF(begin * wide, (0.46 + row * 0.08) * wide, length * wide, wide * 0.02)
                painter.drawRoundedRect(line, wide * 0.01, wide * 0.01)
