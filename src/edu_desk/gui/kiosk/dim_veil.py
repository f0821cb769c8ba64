"""Darkens the whole window while nobody is here, down to black outside the centre's hours."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.kiosk.screen_day import FULL


class DimVeil(QWidget):
    """Lies over everything and lets every touch through."""

    read_as = ReadAs.DECORATION

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.light = FULL
        """How bright what lies under it is, in percent."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_light(self, percent: int) -> None:
        """Let so much through."""
        if percent != self.light:
            self.light = percent
            self.setVisible(percent != FULL)
            self.update()
        self.fit()

    def fit(self) -> None:
        """Be as large as the window, above all in it."""
        over = self.parentWidget()
        if over is not None and self.isVisible():
            self.setGeometry(over.rect())
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the dark."""
        with QPainter(self) as painter:
            ink = QColor(Qt.GlobalColor.black)
            ink.setAlphaF(1 - self.light / FULL)
            painter.fillRect(self.rect(), ink)
