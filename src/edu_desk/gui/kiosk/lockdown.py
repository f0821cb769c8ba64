"""What leads out of the window is shut: keys, menus, dragging, closing; staff has a way of its own."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent, QTouchEvent

from edu_desk.gui.window.window import Window

STAFF_KEYS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.Key.Key_F12,
)
"""Ctrl+Shift+F12: together they are on no key of a screen, and no switch box sends them."""
HOLD_S: Final = 5.0
"""So long a finger stays in the corner: longer than any press acts."""
CORNER_MM: Final = 20.0
_LEADS_OUT: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
MODIFIERS: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock}
)
_OPEN_F: Final = frozenset({Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F11})
"""Help, hear again, and what switch boxes send."""
_SHUT: Final = frozenset(
    {Qt.Key.Key_Print, Qt.Key.Key_SysReq, Qt.Key.Key_Menu, Qt.Key.Key_Pause, Qt.Key.Key_Meta,
     Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Hyper_L, Qt.Key.Key_Hyper_R}
)  # fmt: skip
_FIRST_F, _LAST_F = Qt.Key.Key_F1, Qt.Key.Key_F35
_FIRST_MEDIA, _LAST_MEDIA = int(Qt.Key.Key_Back), 0x01000FFF
"""Keys for the web, for sound, for power and for programs; those of input methods lie above."""
_KEY_EVENTS: Final = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_DRAGS: Final = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})
_PRESSES: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_TOUCHES: Final = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TabletPress})
_ENDS: Final = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})
_WATCHED: Final = _KEY_EVENTS | _DRAGS | _PRESSES | _TOUCHES | _ENDS | {QEvent.Type.Wheel}
_STRAY: Final = frozenset(
    {Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}
)

Heard = Callable[[QInputEvent], bool]
"""What somebody did at the window; returns whether nothing else is to hear of it."""


def leads_out(key: int, held: Qt.KeyboardModifier) -> bool:
    """Whether `key`, with what is `held`, is for the system or for other programs, not for practice."""
    if key in MODIFIERS:
        return False
    if held & _LEADS_OUT or key in _SHUT or _FIRST_MEDIA <= key <= _LAST_MEDIA:
        return True
    if _FIRST_F <= key <= _LAST_F:
        return key not in _OPEN_F or bool(held & Qt.KeyboardModifier.ShiftModifier)
    return False


class Lockdown(QObject):
    """Watches the window's own native window, so that it hears of everything first.

    `heard` is told what people do, `staff` of the staff's gesture or keys.
    """

    let_go = Signal()
    """The last finger has left the screen, or the button is up: what was pressed hears of it afterwards."""

    def __init__(
        self,
        window: Window,
        heard: Heard,
        staff: Callable[[], None],
        corner_px: Callable[[], int],
        right_button: Callable[[], bool],
        hold_s: float = HOLD_S,
    ) -> None:
        """`right_button` tells whether it is a switch now; else it does nothing."""
        super().__init__(window)
        self._window, self._heard, self._staff = window, heard, staff
        self._corner_px, self._right_button = corner_px, right_button
        self._leaves = False
        self.pressed = False
        """Whether a finger or a button is down now."""
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(round(hold_s * 1000))
        self._hold.timeout.connect(self._held)
        window.may_close = lambda: self._leaves

    def shut(self) -> None:
        """Fill the screen with the window, without a frame, and hear everything that comes to it."""
        window = self._window
        window.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        window.setAcceptDrops(False)
        window.installEventFilter(self)
        window.showFullScreen()
        window.activateWindow()
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def leave(self) -> None:
        """Staff ends the program: from now on the window closes."""
        self._leaves = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take away what leads out, and tell what people do."""
        kind = event.type()
        if watched is self._window:
            if kind is QEvent.Type.WindowStateChange:
                self._stay_full()
            return False
        if kind not in _WATCHED:
            return False
        if kind in _DRAGS:
            event.ignore()
            return True
        return self._of_person(event)

    def _of_person(self, event: QEvent) -> bool:
        match event:
            case QKeyEvent():
                return self._key(event)
            case QMouseEvent() if event.type() in _PRESSES:
                return self._press(event, event.position())
            case QTouchEvent() if event.type() is QEvent.Type.TouchBegin and event.points():
                return self._press(event, event.points()[0].position())
            case QInputEvent() if event.type() in _ENDS:
                self._hold.stop()
                self.pressed = False
                self.let_go.emit()
                return False
            case QInputEvent():
                return self._heard(event)
            case _:
                return False

    def _key(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (held, event.key()) == STAFF_KEYS:
            if event.type() is QEvent.Type.KeyPress:
                QTimer.singleShot(0, self, self._staff)
            event.accept()
            return True
        if leads_out(event.key(), held):
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyRelease:
            return False
        return self._heard(event)

    def _press(self, event: QInputEvent, at: QPointF) -> bool:
        self.pressed = True
        if isinstance(event, QMouseEvent):
            button = event.button()
            right = button is Qt.MouseButton.RightButton and not self._right_button()
            if right or button in _STRAY:
                return True
        corner = self._corner_px()
        if at.x() < corner and at.y() < corner:
            self._hold.start()
        return self._heard(event)

    def in_corner(self, point: QPoint) -> bool:
        """Whether `point` lies where staff holds a finger."""
        corner = self._corner_px()
        return point.x() < corner and point.y() < corner

    def _held(self) -> None:
        self._staff()

    def _stay_full(self) -> None:
        if not self._leaves and self._window.windowState() != Qt.WindowState.WindowFullScreen:
            QTimer.singleShot(0, self._window, self._come_back)

    def _come_back(self) -> None:
        self._window.setWindowState(Qt.WindowState.WindowFullScreen)
        self._window.activateWindow()
