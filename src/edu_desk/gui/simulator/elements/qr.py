"""QR codes (ISO/IEC 18004)."""

from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.element_widget import ElementPlace
from edu_desk.gui.simulator.elements.scan_code import Code, Pattern
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.present.view import ElementView

_QUIET: Final = 3
_SIDE_MM: Final = 42.0


class Squares(Pattern):
    """The picture of a QR code."""

    def __init__(self) -> None:
        self._image = QImage(1, 1, QImage.Format.Format_RGB32)

    def say(self, text: str) -> None:
        """Become the code of `text`."""
        import segno

        rows = [bytes(row) for row in segno.make(text or " ", error="m", micro=False).matrix]
        side = len(rows) + 2 * _QUIET
        self._image = QImage(side, side, QImage.Format.Format_RGB32)
        self._image.fill(QColor("white"))
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    self._image.setPixelColor(x + _QUIET, y + _QUIET, QColor("black"))

    def size(self, width: int) -> QSize:
        """The largest square."""
        side = max(1, width // self._image.width()) * self._image.width()
        return QSize(side, side)

    def paint(self, painter: QPainter, room: QRect) -> None:
        """Paint the squares."""
        painter.drawImage(room, self._image)


class Qr(Code):
    """A QR code with its words under it."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        super().__init__(kit, view, parent, place, Squares(), _SIDE_MM)
