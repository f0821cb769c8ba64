"""Feeds systemd's watchdog from the window's thread, each time after something was painted.

A window that hangs, or that paints no more, feeds nothing and is begun anew. One that cannot be seen, since
its screen is off or unplugged, paints nothing and is fed for living.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from edu_desk.gui.window.window import Window
from edu_desk.kiosk.watchdog import FED, READY, Watchdog


class WatchdogFeeder(QObject):
    """Says that the program is ready at its first paint, and then that it lives."""

    def __init__(self, window: Window, dog: Watchdog) -> None:
        super().__init__(window)
        self._window, self._dog = window, dog
        self._painted: QWidget | None = None
        self._words = READY
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.ask)
        if dog.every_s:
            self._timer.start(round(dog.every_s * 1000))
        self.ask()

    def ask(self) -> None:
        """Have a little painted, and feed when it has been."""
        handle, page = self._window.windowHandle(), self._window.centralWidget()
        if page is None:
            return
        if self._words == FED and (handle is None or not handle.isExposed()):
            self._dog.tell(FED)
            return
        self._watch(page)
        page.update(QRect(0, 0, 1, 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """It was painted: tell so when that is over."""
        if event.type() is QEvent.Type.Paint and watched is self._painted:
            self._let_be()
            QTimer.singleShot(0, self, self._feed)
        return False

    def _feed(self) -> None:
        self._dog.tell(self._words)
        self._words = FED

    def _watch(self, page: QWidget) -> None:
        self._let_be()
        self._painted = page
        page.installEventFilter(self)
        page.destroyed.connect(self._gone)

    def _let_be(self) -> None:
        page, self._painted = self._painted, None
        if page is not None:
            page.removeEventFilter(self)
            page.destroyed.disconnect(self._gone)

    def _gone(self) -> None:
        self._painted = None
