"""What is read while the program ends: that it is meant, and what comes next."""

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.kiosk.cover import Cover
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.text_block import TextBlock
from edu_desk.shared.text import N_, Translator

GOES_OFF = N_("It is turning off")
COMES_BACK = N_("It is starting again")
_SOON = N_("Please wait a moment.")
_ROOM: Final = 0.86
"""The words take this part of the width."""


class StoppingCover(Cover):
    """Covers everything until the window has gone."""

    def __init__(self, look: Look, tr: Translator, over: QWidget, *, again: bool) -> None:
        super().__init__(look, over)
        self.words = tr(COMES_BACK if again else GOES_OFF)
        self.setAccessibleName(self.words)
        self._blocks = [TextBlock(look, self.words, Role.DISPLAY, FontWeight.HEAVY)]
        if again:
            self._blocks.append(TextBlock(look, tr(_SOON), Role.LEAD))
        for block in self._blocks:
            self.read(block.text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the words in the middle."""
        room, gap = max(1, round(self.width() * _ROOM)), self.look.space(24)
        tall = sum(block.height(room) + gap for block in self._blocks) - gap
        top = (self.height() - tall) / 2
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.look.colour("page"))
            for block in self._blocks:
                block.paint(
                    painter, (self.width() - room) / 2, top, room, self.look.colour("ink"), centred=True
                )
                top += block.height(room) + gap
