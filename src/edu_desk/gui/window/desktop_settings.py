"""What a Linux desktop says of its letters and movements, asked through the portal that all desktops have."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusVariant

from edu_desk.access.platform_wishes import ASKED, DesktopKey, desktop_still, desktop_text

SERVICE: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
SETTINGS: Final = "org.freedesktop.portal.Settings"
_PATIENCE_MS: Final = 300


class DesktopSettings(QObject):
    """`text` and `still` as the desktop says, and `changed` when that may have changed."""

    changed = Signal()

    def __init__(self, parent: QObject, bus: QDBusConnection | None = None) -> None:
        """`bus` is the one of the session."""
        super().__init__(parent)
        self._bus = bus or QDBusConnection.sessionBus()
        self.text, self.still = 1.0, False

    def watch(self) -> None:
        """Ask, and hear of changes from now on. No service is started for it."""
        if not self._bus.isConnected():
            return
        # PySide's stub asks for bytes, the function itself for text.
        connect: Callable[..., bool] = self._bus.connect
        connect(SERVICE, PATH, SETTINGS, "SettingChanged", self, SLOT("setting_changed(QDBusMessage)"))
        self._ask()

    @Slot(QDBusMessage)
    def setting_changed(self, _message: QDBusMessage) -> None:
        """Something has changed: ask what."""
        self._ask()

    def _ask(self) -> None:
        answers: dict[DesktopKey, object] = {}
        for key in ASKED:
            question = QDBusMessage.createMethodCall(SERVICE, PATH, SETTINGS, "Read")
            question.setArguments(list(key))
            question.setAutoStartService(False)
            told = self._bus.call(question, QDBus.CallMode.Block, _PATIENCE_MS)
            if told.type() is QDBusMessage.MessageType.ReplyMessage:
                answers[key] = _bare(told.arguments()[0])
            elif told.errorName() in _NOBODY:
                break
        said = (desktop_text(answers), desktop_still(answers))
        if said != (self.text, self.still):
            self.text, self.still = said
            self.changed.emit()


_NOBODY: Final = frozenset(
    {
        "org.freedesktop.DBus.Error.ServiceUnknown",
        "org.freedesktop.DBus.Error.NoReply",
        "org.freedesktop.DBus.Error.NameHasNoOwner",
        "org.freedesktop.DBus.Error.UnknownMethod",
    }
)
"""Errors after which nothing more is asked: nobody is there, or it does not answer."""


def _bare(answer: object) -> object:
    """What stands in a box, in a box."""
    while isinstance(answer, QDBusVariant):
        answer = answer.variant()
    return answer
