"""The warning before a sitting ends: a large countdown over what was being done; any touch takes it back."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.kiosk.cover import Cover
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.text_block import TextBlock
from edu_desk.shared.text import N_, Plural, Translator

STILL_HERE = N_("Are you still there?")
GO_ON = N_("Touch the screen or press any key, and everything stays as it is.")
LEFT = Plural("It starts again in {count} second.", "It starts again in {count} seconds.")
_WHOLE_TURN: Final = 360 * 16
_ROOM: Final = 0.86
"""The words take this part of the width."""
_RING_BROAD, _RING_TALL, _RING_LEAST = 0.6, 0.36, 0.25
"""The ring takes these parts of the width and of the height."""
_FULL: Final = 0.94
_WISHED, _LEAST, _STEP = 1.5, 1.0, 0.25
"""The size of the letters: it is read from where one has stepped back to."""


class WarningCover(Cover):
    """Shows how many of `whole` seconds are left, as a number, as words and as a ring that empties."""

    def __init__(self, look: Look, tr: Translator, over: QWidget, whole: int) -> None:
        super().__init__(look, over)
        self._tr, self._whole = tr, whole
        self.left = whole
        self.setAccessibleName(tr(STILL_HERE))
        self.read(tr(GO_ON))
        self._left = self.read(self.left_said())

    def said(self) -> str:
        """All of it, as it is spoken when it comes."""
        return f"{self._tr(STILL_HERE)} {self._tr(GO_ON)} {self.left_said()}"

    def left_said(self) -> str:
        """What is left, as it is spoken."""
        return self._tr.counted(LEFT, self.left)

    def count(self, left: int) -> None:
        """So many seconds are left."""
        self.left = left
        self._left.setAccessibleName(self.left_said())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the ring with its number, and the words below it."""
        look, blocks, room, tall = self._fitting()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), look.colour("page"))
            side, gap = self._side(look), look.space(24)
            left, top = (self.width() - room) / 2, (self.height() - tall) / 2
            self._paint_ring(painter, look, QRectF((self.width() - side) / 2, top, side, side))
            top += side + gap
            for block, ink in zip(blocks, ("ink", "ink", "ink_soft"), strict=True):
                block.paint(painter, left, top, room, look.colour(ink), centred=True)
                top += block.height(room) + gap

    def _paint_ring(self, painter: QPainter, look: Look, box: QRectF) -> None:
        broad = max(4.0, box.width() / 14)
        inner = box.adjusted(broad, broad, -broad, -broad)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("line"), broad / 3))
        painter.drawEllipse(inner)
        painter.setPen(QPen(look.colour("primary"), broad))
        painter.drawArc(inner, _WHOLE_TURN // 4, round(_WHOLE_TURN * self.left / self._whole))
        font = look.font(Role.DISPLAY, FontWeight.HEAVY)
        font.setPixelSize(round(inner.height() / 2))
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(self.left))

    def _fitting(self) -> tuple[Look, tuple[TextBlock, ...], int, int]:
        size, room = max(self.look.text, _WISHED), max(1, round(self.width() * _ROOM))
        while True:
            look = replace(self.look, text=size)
            blocks = (
                TextBlock(look, self._tr(STILL_HERE), Role.DISPLAY, FontWeight.HEAVY),
                TextBlock(look, self._tr(GO_ON), Role.LEAD, FontWeight.STRONG),
                TextBlock(look, self.left_said(), Role.BODY),
            )
            tall = self._side(look) + sum(block.height(room) + look.space(24) for block in blocks)
            if tall <= self.height() * _FULL or size <= _LEAST:
                return look, blocks, room, tall
            size = max(_LEAST, size - _STEP)

    def _side(self, look: Look) -> int:
        tall = round(self.height() * (_RING_TALL if look.text > _LEAST else _RING_LEAST))
        return min(round(self.width() * _RING_BROAD), tall)
