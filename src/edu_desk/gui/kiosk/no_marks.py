"""Words in a field cannot be marked with a finger or the mouse: what is marked can be drawn out or pasted."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import Shiboken


class NoMarks(QObject):
    """Takes a mark away as soon as it is drawn; keys may still mark, so that one can write over."""

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._app, self._window = app, window
        self._line: QLineEdit | None = None
        app.focusChanged.connect(self._watch)
        self._watch(None, app.focusWidget())

    def let_go(self) -> None:
        """The window goes: what is marked in others does not matter to it."""
        self._app.focusChanged.disconnect(self._watch)

    def _watch(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._line is not None and Shiboken.isValid(self._line):
            self._line.selectionChanged.disconnect(self._unmark)
        self._line = now if isinstance(now, QLineEdit) and now.window() is self._window else None
        if self._line is not None:
            self._line.selectionChanged.connect(self._unmark)

    def _unmark(self) -> None:
        line, pressed = self._line, QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if line is not None and pressed and line.hasSelectedText():
            line.deselect()
