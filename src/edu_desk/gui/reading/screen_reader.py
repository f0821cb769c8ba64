"""Whether a screen reader is running, told the moment it starts or stops.

Linux: `ScreenReaderEnabled` of `org.a11y.Status` on the session bus, which screen readers set; that some
program merely uses the accessibility bus does not count. Windows: SPI_GETSCREENREADER. macOS: VoiceOver
makes Qt's accessibility active. Where the system tells nothing by itself, it is asked each time the
program comes to the front.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant
from PySide6.QtGui import QAccessible, QGuiApplication

SERVICE, PATH, STATUS = "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SPI_GETSCREENREADER = 0x46


class ScreenReader(QObject):
    """`running`, and `changed` when that changes."""

    changed = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.running = False
        self._bus: QDBusConnection | None = None

    def watch(self) -> None:
        """Begin; the first answer may come a little later."""
        if sys.platform.startswith("linux"):
            self._watch_bus()
        else:
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.applicationStateChanged.connect(self._come_to_front)
            self.take(asked())

    def _watch_bus(self) -> None:
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        self._bus = bus
        # PySide's stub asks for bytes, the function itself for text.
        connect: Callable[..., bool] = bus.connect
        slot = SLOT("status_changed(QDBusMessage)")
        connect(SERVICE, PATH, _PROPERTIES, "PropertiesChanged", self, slot)
        self._ask()

    @Slot(QDBusMessage)
    def status_changed(self, _message: QDBusMessage) -> None:
        """Something of the status has changed: ask what."""
        self._ask()

    def _ask(self) -> None:
        if self._bus is None:
            return
        question = QDBusMessage.createMethodCall(SERVICE, PATH, _PROPERTIES, "Get")
        question.setArguments([STATUS, "ScreenReaderEnabled"])
        question.setAutoStartService(False)
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(question), self)
        watcher.finished.connect(self._answered)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        reply = watcher.reply()
        watcher.deleteLater()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            (answer,) = reply.arguments()
            self.take(bool(answer.variant() if isinstance(answer, QDBusVariant) else answer))

    def _come_to_front(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.take(asked())

    def take(self, running: bool) -> None:
        """The system says whether a screen reader is running."""
        if running != self.running:
            self.running = running
            self.changed.emit(running)


def asked() -> bool:
    """What Windows and macOS say when they are asked."""
    if sys.platform == "win32":
        from ctypes import byref, c_int, windll

        running = c_int(0)
        windll.user32.SystemParametersInfoW(_SPI_GETSCREENREADER, 0, byref(running), 0)
        return bool(running.value)
    return QAccessible.isActive()
