"""One switch without a setting: a page that is left alone, or struck with any key, is scanned by itself."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QInputDevice, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from edu_desk.access.dwell import REST_MM
from edu_desk.gui.assist.pressables import bring, touchable
from edu_desk.gui.assist.scanner import Scanner
from edu_desk.gui.assist.touched_things import holder
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.window import Window
from edu_desk.shared.text import N_

WAIT_MS: Final = 20_000
"""So long a page must be left alone before it is scanned: long enough to hear it read."""
_LOOK_MS: Final = 1000
TOLD: Final = N_(
    "A frame moves over the answers by itself. Press any key, or your switch, when it is round the one you "
    "want. With a finger, the mouse or Tab it stops, and you choose as usual."
)
_WALKS: Final = frozenset(
    {
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left,
        Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    }
)  # fmt: skip
"""Keys of somebody who finds her way with the keyboard."""
_HELD: Final = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_Hangul, Qt.Key.Key_Hangul_Hanja,
    }
)  # fmt: skip
"""Keys that do nothing alone."""
_PRESSES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_POINTING: Final = (QEvent.Type.TouchBegin, QEvent.Type.Wheel, QEvent.Type.TabletPress)

Say = Callable[[str], None]
Moment = Callable[[], int]


class WaitingScan(QObject):
    """Lets `scanner` scan unasked, until a pointer or the keyboard is used; then all is as it was.

    It begins on pages that ask for it only, and goes on over those that follow. `say` reads words aloud,
    `moment_ms` is the program's clock in ms.
    """

    def __init__(
        self, window: Window, appearance: Appearance, scanner: Scanner, say: Say, moment_ms: Moment
    ) -> None:
        super().__init__(window)
        self._window, self._appearance, self._scanner = window, appearance, scanner
        self._say, self._moment = say, moment_ms
        self._left_ms = moment_ms()
        self._walked = False
        """Somebody finds her way with the keyboard: its keys are no switch."""
        self._rest = QPoint()
        """Where the pointer rests (px of the screen) while it is scanned."""
        self._first: QPoint | None = None
        """Where the pointer (px of the screen) was first seen."""
        self._moved = False
        """The pointer has been moved since the program opened."""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.tick)
        scanner.ahead = self.takes

    def arrived(self) -> None:
        """Another page is shown."""
        page = self._page()
        self._left_ms = self._moment()
        if self._appearance.settings.switches != "off":
            self._scanner.unasked = False
        if self._scanner.unasked:
            self._tell(page)
            QTimer.singleShot(0, self, self._restart)
        elif self._waits(page):
            self._timer.start()
        else:
            self._timer.stop()
            self._walked = False

    def tick(self) -> None:
        """Time goes by: a page that has been left alone for long enough is scanned."""
        if self._waits(self._page()) and self._moment() - self._left_ms >= WAIT_MS:
            self._begin()

    def takes(self, event: QEvent) -> bool:
        """Whether `event`, which came to the window, is meant for the frame, and nobody else gets it."""
        if isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._takes_key(event)
        if event.type() in _POINTING:
            self._used()
        elif isinstance(event, QMouseEvent):
            return self._takes_mouse(event)
        return False

    def _takes_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _HELD or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _WALKS:
            self._walked = True
            self._used()
            return False
        if self._scanner.unasked:
            if not event.isAutoRepeat():
                self._scanner.strike()
            return True
        if self._walked or not self._waits(self._page()) or _acts(event):
            return False
        self._begin()
        return True

    def _takes_mouse(self, event: QMouseEvent) -> bool:
        self._watch_pointer(event.globalPosition().toPoint())
        if not self._scanner.unasked and event.type() == QEvent.Type.MouseMove:
            self._left_ms = self._moment()
            return False
        if not self._scanner.unasked:
            return False
        finger = event.pointingDevice().type() == QInputDevice.DeviceType.TouchScreen
        if finger or self._far(event.globalPosition().toPoint(), self._rest):
            self._used()
            return False
        if event.type() in _PRESSES:
            if self._is_meant(event.position().toPoint()):
                self._used()
                return False
            self._scanner.strike()
        return event.type() != QEvent.Type.MouseMove

    def _watch_pointer(self, at: QPoint) -> None:
        self._first = at if self._first is None else self._first
        self._moved = self._moved or self._far(at, self._first)

    def _far(self, one: QPoint, other: QPoint) -> bool:
        return (one - other).manhattanLength() > self._appearance.look.mm(REST_MM)

    def _is_meant(self, at: QPoint) -> bool:
        """Whether a press at `at` (px of the window) of a pointer that rests is for what lies there.

        It is a mouse's, unless a switch was struck before, or a pointer that nobody ever moved answers the
        very question of how one presses.
        """
        page = self._page()
        asks_how = page is not None and page.scan_first is not None
        if self._scanner.struck or (asks_how and not self._moved):
            return False
        under = holder(self._window.childAt(at))
        return under is not None and touchable(under)

    def _begin(self) -> None:
        self._timer.stop()
        self._rest = QCursor.pos()
        self._scanner.scan_unasked(on=True)
        self._tell(self._page())
        self._window.guard_touches()
        self._say(self._appearance.translator(TOLD))
        QTimer.singleShot(0, self, self._restart)

    def _restart(self) -> None:
        """The frame begins, where a switch is used after the page has come to where it begins."""
        if self._scanner.unasked:
            page = self._page()
            if self._scanner.scrolls and page is not None and page.scan_first is not None:
                # A page that has only just come scrolls nowhere before it is laid out.
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
                bring(page.scan_first)
            self._scanner.restart()

    def _used(self) -> None:
        """A pointer or the keyboard is used: it is theirs."""
        self._left_ms = self._moment()
        if self._scanner.unasked:
            self._scanner.scan_unasked(on=False)
            self.arrived()
            page = self._page()
            if page is not None:
                page.tell_scanned("")

    def _tell(self, page: PageFrame | None) -> None:
        if page is not None:
            page.tell_scanned(self._appearance.translator(TOLD))

    def _waits(self, page: PageFrame | None) -> bool:
        """Whether `page` may be scanned unasked, and nothing else scans it."""
        return page is not None and page.scans_when_left and self._scanner.way == "off"

    def _page(self) -> PageFrame | None:
        page = self._window.centralWidget()
        return page if isinstance(page, PageFrame) else None


def _acts(event: QKeyEvent) -> bool:
    """Whether the key does something with what has the focus."""
    focus = QApplication.focusWidget()
    presses = event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return isinstance(focus, QLineEdit) or (presses and isinstance(focus, QAbstractButton))
