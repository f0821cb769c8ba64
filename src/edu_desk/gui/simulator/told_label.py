"""Something that is painted as a picture or a line of a table, and read as one sentence."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.learner_hands import ElementKit


class ToldLabel(QLabel):
    """A label that a subclass paints in its own way; its text is what is read and said of it."""

    def __init__(self, kit: ElementKit, parent: QWidget, read_as: ReadAs = ReadAs.TEXT) -> None:
        super().__init__(parent)
        self.kit = kit
        self.skin = kit.skin
        self.read_as = read_as
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, words: str) -> None:
        """Become `words` to whoever listens."""
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let the voice know; the touch itself goes on to whoever scrolls."""
        self.kit.hands.touched.emit(self.text())
        event.ignore()
