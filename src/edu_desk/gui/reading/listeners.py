"""Who listens on the accessibility bus, and for what: asked of its registry, and again when that changes."""

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusServiceWatcher

from edu_desk.access.reader_presence import RegisteredEvent

SESSION_NAME: Final = "org.a11y.Bus"
"""The service of the session that tells where the accessibility bus is; it is there once anybody uses it."""
_SESSION_PATH: Final = "/org/a11y/bus"
_REGISTRY: Final = "org.a11y.atspi.Registry"
_REGISTRY_PATH: Final = "/org/a11y/atspi/registry"
_LINK: Final = "edu-desk-accessibility"
_PATIENCE_MS: Final = 300
_GATHERING_MS: Final = 50
"""A reader that starts registers some thirty kinds, one after another."""
_PAIR: Final = re.compile(r'\(ss\) "([^"]*)", "([^"]*)"')


class Listeners(QObject):
    """`registered` by anybody on the accessibility bus, and `changed` when that may have changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.registered: tuple[RegisteredEvent, ...] = ()
        self._bus: QDBusConnection | None = None
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(_GATHERING_MS)
        self._gathering.timeout.connect(self._ask)

    def join(self, session: QDBusConnection) -> None:
        """Find the accessibility bus of `session`, and ask. No service is started for it."""
        self.leave()
        question = QDBusMessage.createMethodCall(SESSION_NAME, _SESSION_PATH, SESSION_NAME, "GetAddress")
        told = _answer(session, question)
        if told is None:
            return
        bus = QDBusConnection.connectToBus(str(told.arguments()[0]), _LINK)
        if bus.isConnected():
            self._bus = bus
            self._watch(bus)
            self._ask()

    def leave(self) -> None:
        """The accessibility bus is gone, and with it who listened."""
        self._gathering.stop()
        if self._bus is not None:
            self._bus = None
            QDBusConnection.disconnectFromBus(_LINK)
        self._take(())

    def _watch(self, bus: QDBusConnection) -> None:
        # PySide's stub asks for bytes, the function itself for text.
        connect: Callable[..., bool] = bus.connect
        slot = SLOT("news(QDBusMessage)")
        for signal in ("EventListenerRegistered", "EventListenerDeregistered"):
            connect(_REGISTRY, _REGISTRY_PATH, _REGISTRY, signal, self, slot)
        watcher = QDBusServiceWatcher(
            _REGISTRY, bus, QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange, self
        )
        watcher.serviceOwnerChanged.connect(self._gathering.start)

    @Slot(QDBusMessage)
    def news(self, _message: QDBusMessage) -> None:
        """Somebody begins or ends to listen: ask once they are through."""
        self._gathering.start()

    def _ask(self) -> None:
        if self._bus is None:
            return
        question = QDBusMessage.createMethodCall(_REGISTRY, _REGISTRY_PATH, _REGISTRY, "GetRegisteredEvents")
        told = _answer(self._bus, question)
        self._take(events_told(repr(told)) if told is not None else ())

    def _take(self, registered: tuple[RegisteredEvent, ...]) -> None:
        if registered != self.registered:
            self.registered = registered
            self.changed.emit()


def events_told(answer: str) -> tuple[RegisteredEvent, ...]:
    """The registry's answer, as Qt writes it down.

    PySide's `QDBusArgument` opens arrays for writing only, so that no list of pairs can be read from it;
    a test over a real bus holds that Qt still writes its answers so.
    """
    return tuple(RegisteredEvent(program, kind) for program, kind in _PAIR.findall(answer))


def _answer(bus: QDBusConnection, question: QDBusMessage) -> QDBusMessage | None:
    question.setAutoStartService(False)
    told = bus.call(question, QDBus.CallMode.Block, _PATIENCE_MS)
    return told if told.type() is QDBusMessage.MessageType.ReplyMessage else None
