"""Feeds systemd's watchdog from the window's thread, each time after something was painted.

A window that hangs, or that paints no more, feeds nothing and is begun anew. One that cannot be seen, since
its screen is off or unplugged, paints nothing and is fed for living.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.window.window import Window
from edu_desk.kiosk.watchdog import FED, READY, Watchdog


class PaintPulse(QWidget):
    """A point that shows nothing and lies over everything: it is painted when anything could be."""

    read_as = ReadAs.DECORATION

    def __init__(self, window: QWidget, painted: Callable[[], None]) -> None:
        super().__init__(window)
        self._painted = painted
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(0, 0, 1, 1)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Nothing is painted; that it could be is told when it is over."""
        QTimer.singleShot(0, self, self._painted)


class WatchdogFeeder(QObject):
    """Says that the program is ready at its first paint, and then that it lives."""

    def __init__(self, window: Window, dog: Watchdog) -> None:
        super().__init__(window)
        self._window, self._dog = window, dog
        self._asked, self._ready = True, False
        self._pulse = PaintPulse(window, self._feed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.ask)
        if dog.every_s:
            self._timer.start(round(dog.every_s * 1000))
        self.ask()

    def ask(self) -> None:
        """Have the point painted, and feed when it has been."""
        handle = self._window.windowHandle()
        seen = self._window.isVisible() and handle is not None and handle.isExposed()
        if self._ready and not seen:
            self._dog.tell(FED)
            return
        self._asked = True
        self._pulse.raise_()
        self._pulse.update()

    def _feed(self) -> None:
        """It was painted; what was painted for another reason feeds nothing."""
        if self._asked:
            self._asked = False
            self._dog.tell(FED if self._ready else READY)
            self._ready = True
