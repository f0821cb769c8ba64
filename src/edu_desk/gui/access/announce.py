"""Says things to whoever listens with a screen reader."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_Politeness = QAccessible.AnnouncementPoliteness


class Announcer(QObject):
    """Announces words as coming from `window`; without a listener nothing happens."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def announce(self, words: str, *, urgent: bool = False) -> None:
        """Have `words` read; `urgent` ones break into what is being read."""
        if not words or not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self._window, words)
        event.setPoliteness(_Politeness.Assertive if urgent else _Politeness.Polite)
        QAccessible.updateAccessibility(event)
