"""Whether the staff area is open: it locks itself after a while, and when somebody goes on to learn."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputEvent
from PySide6.QtWidgets import QApplication

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
        self._timer.timeout.connect(self.look)

    @property
    def is_open(self) -> bool:
        """Whether it is open now."""
        self.look()
        return self._open

    def open(self) -> None:
        """The PIN was right."""
        self._open, self._touched = True, self._seconds()
        self._timer.start()
        if (application := QApplication.instance()) is not None:
            application.installEventFilter(self)

    def lock(self) -> None:
        """From now on the PIN is asked for again."""
        if not self._open:
            return
        self._open = False
        self._timer.stop()
        if (application := QApplication.instance()) is not None:
            application.removeEventFilter(self)
        self.locked.emit()

    def look(self) -> None:
        """Lock it where its time is over."""
        if self._open and self._seconds() - self._touched >= OPEN_S:
            self.lock()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Somebody is here."""
        if isinstance(event, QInputEvent) and event.type() in _TOUCHES:  # few of the many it sees are
            self._touched = self._seconds()
        return False
