"""Whether there is a real keyboard: somebody who types on one needs no keys on the screen."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow

from edu_desk.gui.window.window import Window

_SHORTCUT: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class RealKeyboard(QObject):
    """Knows whether a letter, a digit or Tab was struck on a real keyboard since the program began.

    Other keys prove nothing: a switch, a presenter or the buttons of a machine may send them.
    """

    found = Signal()
    """The first one was struck."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.used = False
        self._window = window
        window.installEventFilter(self)
        self.watch(window.windowHandle())

    def watch(self, thing: QObject | None) -> None:
        """Look at the keys that come to `thing`: the window, or a line that letters are composed in."""
        if thing is not None and not self.used:
            thing.removeEventFilter(self)
            thing.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice the first key."""
        if watched is self._window and event.type() == QEvent.Type.Show:
            self.watch(self._window.windowHandle())
        elif not self.used and strikes(event):
            self.used = True
            self.found.emit()
        if self.used and (watched is self._window or isinstance(watched, QWindow)):
            watched.removeEventFilter(self)
        return False


def strikes(event: QEvent) -> bool:
    """Whether `event` is a letter, a digit or Tab of a real keyboard."""
    if isinstance(event, QInputMethodEvent):
        return bool(event.preeditString() or event.commitString())
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
        return True
    return event.text().isalnum() and not event.modifiers() & _SHORTCUT
