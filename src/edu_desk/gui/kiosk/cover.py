"""What lies over the whole window for a while; what is under it stays exactly as it is."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import Shiboken

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.theme.look import Look


class Cover(QWidget):
    """Covers `over`, and takes the focus; `uncover` gives it back to what had it."""

    read_as = ReadAs.PAGE

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self.look = look
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("page"))
        self.setPalette(palette)
        self._before: QWidget | None = None
        self._read: list[ReadableBox] = []
        self.fit()

    def read(self, words: str) -> ReadableBox:
        """`words`, painted by the cover, as a screen reader finds them on it."""
        box = ReadableBox(self, ReadAs.TEXT)
        box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box.setAccessibleName(words)
        box.setGeometry(self.rect())
        self._read.append(box)
        return box

    def cover(self) -> None:
        """Lie over everything."""
        over = self.parentWidget()
        self._before = over.focusWidget() if over is not None else None
        self.show()
        self.raise_()
        self.setFocus()

    def uncover(self) -> None:
        """Go, and leave everything as it was."""
        if self._before is not None and Shiboken.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def fit(self) -> None:
        """Be as large as what is covered."""
        over = self.parentWidget()
        if over is not None:
            self.setGeometry(over.rect())
        for box in self._read:
            box.setGeometry(self.rect())

    def strike(self, key: int, text: str) -> None:
        """A key of a real keyboard, where the cover is staff's."""

    def touch(self, point: QPoint) -> None:
        """A touch at `point` of the window: what lies there is pressed, whatever switches are in use."""
        there = self.childAt(self.mapFrom(self.window(), point))
        while there is not None and not isinstance(there, QPushButton):
            there = None if there is self else there.parentWidget()
        if isinstance(there, QPushButton) and there.isEnabled():
            there.click()
