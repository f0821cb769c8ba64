"""Says things to whoever listens with a screen reader, in the way that it hears them."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.access.reader_presence import ReaderHears
from edu_desk.gui.reading.roles import ReadableBox, ReadAs, is_readable


class Announcer(QObject):
    """Announces words as coming from `window`; without a listener nothing happens.

    What is to be read comes once the window has done what it is at: a page's words after the page has come.
    A page that has just got the focus is told by its name: words that begin with it go on behind it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._notice: ReadableBox | None = None
        self._told_name = ""
        self._waiting: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell_waiting)
        self.hears = ReaderHears.NOTHING
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focused)

    def let_go(self) -> None:
        """The window goes: where the focus is in others does not matter to it."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._focused)

    def announce(self, words: str) -> None:
        """Have `words` read when the present sentence is over."""
        self._waiting.append(words)
        self._soon.start(0)

    def _tell_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for words in waiting:
            self._tell(words)

    def _tell(self, words: str) -> None:
        left = self._untold(words)
        if not left or not QAccessible.isActive():
            return
        if self.hears is ReaderHears.NOTICES:
            self._show_notice(left)
            return
        event = QAccessibleAnnouncementEvent(self._window, left)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def _untold(self, words: str) -> str:
        """`words` without the name that the reader has just read, once."""
        name, self._told_name = self._told_name, ""
        read = bool(name) and self.hears is not ReaderHears.NOTHING
        return words.removeprefix(name).lstrip(" .") if read else words

    def _show_notice(self, words: str) -> None:
        """A notice that appears is read by readers that know no announcements; nobody sees it."""
        if self._notice is None:
            self._notice = ReadableBox(self._window, ReadAs.NOTICE)
            self._notice.hide()
        self._notice.setAccessibleName(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self._notice, QAccessible.Event.ObjectShow))

    def _focused(self, _before: QWidget | None, now: QWidget | None) -> None:
        told = now is not None and _is_page(now) and QAccessible.isActive()
        self._told_name = now.accessibleName() if now is not None and told else ""


def _is_page(thing: object) -> bool:
    return is_readable(thing) and thing.read_as is ReadAs.PAGE
