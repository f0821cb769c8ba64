"""Hears a card reader, which is a keyboard, while somebody is asked who they are."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from edu_desk.gui.widgets.press_rules import moment
from edu_desk.gui.window.window import Window
from edu_desk.people.card_reading import CardReading

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardWatch(QObject):
    """`read` gives a card's number. Its keys come first, so that the Enter at its end presses nothing."""

    read = Signal(str)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._reading = CardReading()
        self._watched: QWindow | None = None

    def listen(self, *, on: bool) -> None:
        """Hear cards from now on, or no more."""
        self._reading = CardReading()
        if self._watched is not None:
            self._watched.removeEventFilter(self)
        self._watched = self._window.windowHandle() if on else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """Count the digits; take the Enter that ends a card."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        at = moment(event)
        if event.key() in _ENTER:
            token, self._reading = self._reading.token(at), CardReading()
            if token:
                self.read.emit(token)
            return bool(token)
        if event.text():
            self._reading = self._reading.struck(event.text(), at)
        return False
