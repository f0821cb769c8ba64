"""When the focus is shown: while keys or a switch are used. A touch or the mouse ends it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

_SHOWN: Final = "focusShown"
"""A property of each window. Qt's own (WA_KeyboardFocusChange) is lost where the program moves the focus."""
_POINTER: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin)
_ALONE: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)
"""Keys that do nothing by themselves."""


def focus_shown(widget: QWidget) -> bool:
    """Whether the ring of the focus is to be seen on `widget`, in practice apps and on our own pages."""
    return widget.hasFocus() and bool(widget.window().property(_SHOWN))


def keys_used(widget: QWidget) -> None:
    """A key or a switch was used in the window of `widget`."""
    _show(widget.window(), shown=True)


def pointer_used(widget: QWidget) -> None:
    """A finger or the mouse was used in the window of `widget`."""
    _show(widget.window(), shown=False)


class FocusWatch(QObject):
    """Sees the keys and touches of one window before anything in it does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def watch(self, handle: QWindow) -> None:
        """Watch the window's native one."""
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """Note what is used; nothing is taken away."""
        if event.type() in _POINTER:
            pointer_used(self._window)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not _types(event):
            keys_used(self._window)
        return False


def _types(event: QKeyEvent) -> bool:
    """Whether a key only writes in a line, as everybody does who fills in a form, or does nothing alone."""
    writes = isinstance(QApplication.focusWidget(), QLineEdit) and bool(event.text().strip())
    return event.key() in _ALONE or writes


def _show(window: QWidget, *, shown: bool) -> None:
    if bool(window.property(_SHOWN)) is shown:
        return
    window.setProperty(_SHOWN, shown)
    focus = window.focusWidget()
    if focus is not None:
        focus.update()
        above = focus.parentWidget()
        if above is not None:
            above.update()
