"""Words that are only read: painted lines that a screen reader knows as text."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.text_setting import Block, Face, block, in_groups, least, text_advance
from edu_desk.gui.widgets.focus_rule import focus_shown
from edu_desk.gui.widgets.painted_surface import paint_focus
from edu_desk.shared.text import N_

HIDDEN: Final = N_("That is personal, so it is not read aloud.")


class PaintedText(QLabel):
    """A text in one face; a touch on it lets the voice read it.

    `inset` px stay free left and right, for the focus ring. Where `private`, what they say is not echoed.
    """

    def __init__(
        self,
        kit: ElementKit,
        face: Face,
        colour: QColor,
        parent: QWidget,
        centred: bool = False,
        inset: int = 0,
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self.face = face
        self.smaller: tuple[Face, ...] = ()
        """Faces that a number in groups may take, the largest first, so that it stays on one line."""
        self.colour = colour
        self.centred = centred
        self._inset = inset
        self._block: Block | None = None
        self.read_as = ReadAs.TEXT
        self.private = False
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, text: str) -> None:
        """Show `text`."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.update()

    def least(self) -> int:
        """The width under which a word would break, in px."""
        return least(self.text(), self.face) + 2 * self._inset

    def natural(self) -> int:
        """The width that the text takes in one line, in px."""
        return text_advance(self.text(), self.face) + 2 * self._inset if self.text() else 0

    def arrange(self, width: int) -> int:
        """Set the text in `width` px and return its height."""
        room = width - 2 * self._inset
        self._block = block(self.text(), self._face_in(room), room, self.centred)
        return self._block.height

    def _face_in(self, room: int) -> Face:
        """The face that keeps a number in groups on one line in `room` px; else its own."""
        text = self.text()
        if not self.smaller or not in_groups(text):
            return self.face
        fitting = (face for face in (self.face, *self.smaller) if text_advance(text, face) <= room)
        return next(fitting, self.face)

    def content(self) -> QRect:
        """Where the words stand, in its px."""
        return self._block.place(self._inset, 0) if self._block is not None else self.rect()

    def spills(self) -> bool:
        """Whether the words need more room than there is."""
        words = self._block
        return words is not None and (words.height > self.height() or words.width > self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lines."""
        with QPainter(self) as painter:
            if self._block is not None:
                self._block.paint(painter, self._inset, 0, self.colour)
            if self.read_as is not ReadAs.HEADING and focus_shown(self):
                paint_focus(painter, self._kit.skin.look, QRectF(self.rect()), 0, self._kit.skin.card)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let the voice know; the touch itself goes on to whoever scrolls."""
        self._kit.hands.touched.emit(self._told())
        if self.private:
            self._kit.hands.struck.emit(self.text())
        event.ignore()

    def _told(self) -> str:
        """What may be said aloud of it: of what is private, only what it is called."""
        if not self.private:
            return self.text()
        name = self.accessibleName()
        return name if name != self.text() else self._kit.tr(HIDDEN)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Keys are left to what these words are part of."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Come into sight; a heading has the focus only to be read, and no ring."""
        self._kit.hands.focused.emit(self)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
