"""Reads what is touched or has the focus, before it acts where that is wished; one place for every page."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.access.listen_first import judge_touch, reading
from edu_desk.gui.assist.touched_things import holder, thing_of
from edu_desk.gui.widgets.focus_rule import pointer_used
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.window import Window

_PRESSES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_REST: Final = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease)
_MOVING: Final = frozenset(
    {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}
)
"""Keys that move the focus: what they move it to is read."""

Read = Callable[[str, bool], None]
"""Reads words, which may be private."""


class ListenFirst(QObject):
    """Watches the window's own touches and keys; `hush` is called at each touch, before anything else.

    What the keyboard moves to is left to a screen reader where one `reads_focus`.
    """

    def __init__(
        self,
        window: Window,
        appearance: Appearance,
        read: Read,
        hush: Callable[[], None],
        reads_focus: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(window)
        self._window, self._appearance, self._read, self._hush = window, appearance, read, hush
        self._reads_focus = reads_focus
        self._held: int | None = None
        self._thing: QWidget | None = None
        self._kept = False
        self._moving = False
        window.installEventFilter(self)
        self._watch(window.windowHandle())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep a touch that only reads from what lies under it."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._watch(self._window.windowHandle())
            elif event.type() == QEvent.Type.Close:
                self._let_go(self._window.windowHandle())
            return False
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            return self._pressed(event)
        if event.type() in _REST and self._kept:
            self._kept = event.type() != QEvent.Type.MouseButtonRelease
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._moving = event.key() in _MOVING
            self._held = None
        elif event.type() == QEvent.Type.KeyRelease:
            self._moving = False
        return False

    def _watch(self, handle: QWindow | None) -> None:
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def _let_go(self, handle: QWindow | None) -> None:
        """The window goes: nothing is watched any more."""
        self._window.removeEventFilter(self)
        if handle is not None:
            handle.removeEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._focused)

    def _pressed(self, event: QMouseEvent) -> bool:
        self._moving = False
        if event.button() != Qt.MouseButton.LeftButton or self._window.guarded:
            return False
        pointer_used(self._window)
        self._hush()
        widget = holder(self._window.childAt(event.position().toPoint()))
        thing = thing_of(widget, self._appearance.translator) if widget is not None else None
        held = self._held if widget is self._thing else None
        first = self._appearance.settings.listen_first
        verdict = judge_touch(held, id(widget), thing, listen_first=first)
        self._held, self._thing = verdict.held, widget
        if verdict.reads and widget is not None:
            self._say(widget)
        self._kept = not verdict.acts
        return self._kept

    def _focused(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Read what the keyboard has moved to."""
        if (
            self._moving
            and now is not None
            and self._appearance.settings.voice
            and not self._reads_focus()
            and now.window() is self._window
        ):
            widget = holder(now)
            if widget is not None:
                self._hush()
                self._say(widget)

    def _say(self, widget: QWidget) -> None:
        appearance = self._appearance
        thing = thing_of(widget, appearance.translator)
        self._read(*reading(thing, appearance.translator, earphones=appearance.settings.earphones))
