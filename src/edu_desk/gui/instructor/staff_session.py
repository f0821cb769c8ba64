"""Whether the staff area is open: it locks itself after a while, and when somebody goes on to learn."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputEvent

OPEN_S: Final = 300.0
"""So many seconds without a touch, and it is locked."""
_LOOK_MS: Final = 1000
_TOUCHES: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)


class StaffSession(QObject):
    """`seconds` counts on whatever the computer's clock says."""

    locked = Signal()
    """It has just been locked."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        super().__init__()
        self._seconds = seconds
        self._touched = 0.0
        self._open = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look_again)

    @property
    def is_open(self) -> bool:
        """Whether it is open now."""
        self.look()
        return self._open

    def open(self) -> None:
        """The PIN was right."""
        self._open, self._touched = True, self._seconds()
        self._timer.start()
        self._watch()

    def lock(self) -> None:
        """From now on the PIN is asked for again."""
        if not self._open:
            return
        self.let_go()
        self.locked.emit()

    def let_go(self) -> None:
        """Lock it without a word: the window goes."""
        self._open = False
        self._timer.stop()
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)

    def look(self) -> None:
        """Lock it where its time is over."""
        if self._open and self._seconds() - self._touched >= OPEN_S:
            self.lock()

    def _look_again(self) -> None:
        self.look()
        if self._open:
            self._watch()

    def _watch(self) -> None:
        """All that somebody does comes to a window first: watching it costs other events nothing."""
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Somebody is here."""
        if isinstance(event, QInputEvent) and event.type() in _TOUCHES:
            self._touched = self._seconds()
        return False
