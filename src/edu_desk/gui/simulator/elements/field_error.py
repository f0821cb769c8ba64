"""What is wrong with a field, said at the field itself: a sign and a sentence."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.shared.text import N_

SIGN = "triangle-alert"
WRONG = N_("Wrong entry")
"""Begins what a screen reader says of the field: Qt can tell the platform no invalid entry on Linux."""


class FieldError(QWidget):
    """A line under a field; it is away while nothing is wrong."""

    read_as = ReadAs.GROUP

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = kit.skin
        self._face = kit.skin.face(Role.NOTE, FontWeight.STRONG)
        self._words = PaintedText(kit, self._face, kit.skin.attend, self)
        self.hide()

    def say(self, text: str) -> None:
        """Say what is wrong, or with no words go away."""
        self._words.say(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """What is wrong; empty while nothing is."""
        return self._words.text()

    def least(self) -> int:
        """The sign and the longest word."""
        return self._left() + self._words.least() if self.text() else 0

    def stand(self, x: int, y: int, width: int) -> int:
        """Stand at `x`, `y` in `width` px; return where it ends."""
        if not self.text():
            return y
        air, room = self._skin.look.space(4), width - self._left()
        tall = self._words.arrange(room)
        self._words.setGeometry(QRect(self._left(), 0, room, tall))
        self.setGeometry(QRect(x, y + air, width, tall))
        return y + air + tall

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the sign in the first line."""
        side = self._skin.icon_side(Role.NOTE)
        with QPainter(self) as painter:
            down = max(0, self._face.pitch - side) // 2
            self._skin.icon(painter, SIGN, self._skin.attend, 0, down, side)

    def _left(self) -> int:
        return self._skin.icon_side(Role.NOTE) + self._skin.look.space(4)
