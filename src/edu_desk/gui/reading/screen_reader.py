"""Whether a screen reader is running and how it hears words, told the moment that changes.

Linux: two signs (`access/reader_presence.py`), since readers differ: `ScreenReaderEnabled` of
`org.a11y.Status` on the session bus, and what is listened for on the accessibility bus. That some program
merely uses that bus does not count. Windows: SPI_GETSCREENREADER. macOS: VoiceOver makes Qt's
accessibility active. Where the system tells nothing by itself, it is asked each time the program comes to
the front; readers there hear announcements.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusServiceWatcher, QDBusVariant
from PySide6.QtGui import QAccessible, QGuiApplication

from edu_desk.access.reader_presence import ReaderHears, ReaderPresence, presence
from edu_desk.gui.reading.listeners import SESSION_NAME, Listeners

PATH, STATUS = "/org/a11y/bus", "org.a11y.Status"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SPI_GETSCREENREADER = 0x46
_PATIENCE_MS = 300


class ScreenReader(QObject):
    """`present`, and `changed` when that changes."""

    changed = Signal(object)
    """The `ReaderPresence` from now on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.present = ReaderPresence()
        self._said_to_run = False
        self._session: QDBusConnection | None = None
        self._listeners = Listeners(self)
        self._listeners.changed.connect(self._judge)

    def watch(self) -> None:
        """Begin: what is known at once is known afterwards, so that the first words go the right way."""
        if sys.platform.startswith("linux"):
            self._watch_bus()
        else:
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.applicationStateChanged.connect(self._come_to_front)
            self._take_said(running=asked())

    def _watch_bus(self) -> None:
        session = QDBusConnection.sessionBus()
        if not session.isConnected():
            return
        self._session = session
        # PySide's stub asks for bytes, the function itself for text.
        connect: Callable[..., bool] = session.connect
        slot = SLOT("status_changed(QDBusMessage)")
        connect(SESSION_NAME, PATH, _PROPERTIES, "PropertiesChanged", self, slot)
        watcher = QDBusServiceWatcher(
            SESSION_NAME, session, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self
        )
        watcher.serviceOwnerChanged.connect(self._join)
        self._join()

    def _join(self) -> None:
        """The accessibility bus is there, or is another one, or is gone."""
        if self._session is not None:
            self._listeners.join(self._session)
            self._ask()

    @Slot(QDBusMessage)
    def status_changed(self, _message: QDBusMessage) -> None:
        """Something of the status has changed: ask what."""
        self._ask()

    def _ask(self) -> None:
        if self._session is None:
            return
        question = QDBusMessage.createMethodCall(SESSION_NAME, PATH, _PROPERTIES, "Get")
        question.setArguments([STATUS, "ScreenReaderEnabled"])
        question.setAutoStartService(False)
        reply = self._session.call(question, QDBus.CallMode.Block, _PATIENCE_MS)
        if reply.type() is QDBusMessage.MessageType.ReplyMessage:
            (answer,) = reply.arguments()
            self._said_to_run = bool(answer.variant() if isinstance(answer, QDBusVariant) else answer)
        self._judge()

    def _judge(self) -> None:
        self.take(presence(self._listeners.registered, said_to_run=self._said_to_run))

    def _come_to_front(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._take_said(running=asked())

    def _take_said(self, *, running: bool) -> None:
        self.take(ReaderPresence(running, ReaderHears.ANNOUNCEMENTS) if running else ReaderPresence())

    def take(self, present: ReaderPresence) -> None:
        """From now on it is so."""
        if present != self.present:
            self.present = present
            self.changed.emit(present)


def asked() -> bool:
    """What Windows and macOS say when they are asked."""
    if sys.platform == "win32":
        from ctypes import byref, c_int, windll

        running = c_int(0)
        windll.user32.SystemParametersInfoW(_SPI_GETSCREENREADER, 0, byref(running), 0)
        return bool(running.value)
    return QAccessible.isActive()
