"""A code to be scanned: always black on white, whatever the theme."""

from typing import Final

import segno
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.element import Element, Place
from edu_desk.gui.simulator.hands import Kit
from edu_desk.gui.simulator.words import Words
from edu_desk.gui.theme.look import Role
from edu_desk.runner.view import ElementView
from edu_desk.shared.text import N_

_QUIET: Final = 3
_SIDE_MM: Final = 42.0
CODE: Final = N_("A code for the scanner")


class Code(QWidget):
    """The picture of the code."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()

    def say(self, text: str) -> None:
        """Show `text` as a code."""
        rows = [bytes(row) for row in segno.make(text or " ", error="m", micro=False).matrix]
        side = len(rows) + 2 * _QUIET
        self._image = QImage(side, side, QImage.Format.Format_RGB32)
        self._image.fill(QColor("white"))
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                if dark:
                    self._image.setPixelColor(x + _QUIET, y + _QUIET, QColor("black"))
        self.update()

    def fitting(self, side: int) -> int:
        """The largest side up to `side` px in which every square is equally large."""
        return max(1, side // self._image.width()) * self._image.width()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the squares."""
        QPainter(self).drawImage(self.rect(), self._image)


class Qr(Element):
    """A code with its words under it."""

    def __init__(self, kit: Kit, view: ElementView, parent: QWidget, place: Place) -> None:
        super().__init__(kit, view, QWidget(parent))
        self._code = Code(self.widget)
        self._label = Words(kit, self.skin.face(Role.NOTE), self.skin.soft, self.widget, centred=True)
        self._shown = ""
        self._air = self.skin.look.space(24) if place is Place.CARD else 0
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        if self._shown != self.view.value or not self._shown:
            self._code.say(self.view.value)
            self._shown = self.view.value
        self._label.say(self.view.label or self.view.note)
        self._code.setAccessibleName(self.view.label or self.kit.tr(CODE))

    def arrange(self, width: int) -> int:
        """The code in the middle, its words below."""
        side = self._code.fitting(min(width, self.skin.look.mm(_SIDE_MM)))
        self._code.setGeometry(QRect((width - side) // 2, self._air, side, side))
        tall = self._label.arrange(width) if self._label.text() else 0
        below = self._air + side + self.skin.look.space(4)
        self._label.setGeometry(QRect(0, below, width, tall))
        return below + tall
