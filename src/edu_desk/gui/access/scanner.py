"""Scanning and resting at the window's edge: what lies there, the frame over it, and the switch's keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from edu_desk.access.dwell import REST_MM, Dwell, rested
from edu_desk.access.scan import Place, Scan, chosen, laid_out, moved, rows_of
from edu_desk.gui.access.frame import Frame
from edu_desk.gui.access.things import holder, thing_of
from edu_desk.gui.access.touchables import box_of, press, touchables
from edu_desk.gui.shell.outfit import Outfit
from edu_desk.gui.shell.window import Window

CHOOSE: Final = frozenset(
    {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_1, Qt.Key.Key_F9}
)
"""What a switch box may send for the switch that chooses."""
MOVE: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_2, Qt.Key.Key_F10})
"""What it may send for the one that moves."""
LOOK_MS: Final = 60
"""How often a resting pointer is looked at, in ms."""
_PRESSES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)

Say = Callable[[str], None]
Moment = Callable[[], int]


class Scanner(QObject):
    """Lets one or two switches, or a resting pointer, do all that a finger does.

    `near` tells what the guide marks now, if anything: the frame begins there. `click` sounds at each step.
    """

    def __init__(
        self,
        window: Window,
        outfit: Outfit,
        say: Say,
        near: Callable[[], QWidget | None],
        click: Callable[[], None],
        moment_ms: Moment,
    ) -> None:
        super().__init__(window)
        self._window, self._outfit = window, outfit
        self._say, self._near, self._click, self._moment = say, near, click, moment_ms
        self.frame = Frame(window)
        self._scan, self._dwell = Scan(), Dwell()
        self._things: dict[int, QWidget] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        window.installEventFilter(self)
        self._watch(window.windowHandle())
        outfit.changed.connect(lambda _key: self.dress())
        self.dress()

    @property
    def scan(self) -> Scan:
        """Where the frame is."""
        return self._scan

    @property
    def way(self) -> str:
        """off, one, two or dwell."""
        return self._outfit.settings.switches

    def dress(self) -> None:
        """Take over the settings: the way of choosing, its pace and its look."""
        self.frame.dress(self._outfit.look)
        self.frame.away()
        self._scan, self._dwell = Scan(), Dwell()
        self._timer.stop()
        if self.way == "dwell":
            self._timer.start(LOOK_MS)
        elif self.way != "off":
            self._timer.start(self._outfit.settings.scan_pace)

    def tick(self) -> None:
        """The clock goes on: the frame moves with one switch, a resting pointer is looked at."""
        match self.way:
            case "one":
                self._lay_out()
                self._step()
            case "two":
                self._lay_out()
                self._show()
            case "dwell":
                self.rest_at(self._window.mapFromGlobal(QCursor.pos()))

    def choose(self) -> None:
        """The switch that chooses is pressed: what counts is what was framed before the eyes."""
        if self._scan.rests:
            self._lay_out()
        made = chosen(self._scan, self._marked())
        self._scan = made.scan
        if made.press is not None and self._usable(made.press):
            press(self._things[made.press])
        self._lay_out()
        self._told()

    def move(self) -> None:
        """The switch that moves is pressed."""
        self._lay_out()
        self._scan = chosen(self._scan, self._marked()).scan if self._scan.rests else moved(self._scan)
        self._told()

    def framed(self) -> tuple[QWidget, ...]:
        """What is framed now."""
        return tuple(self._things[name] for name in self._scan.framed if self._usable(name))

    def _usable(self, name: int) -> bool:
        """Whether what was there when it was laid out is still there and can be pressed."""
        widget = self._things.get(name)
        return widget is not None and isValid(widget) and widget.isVisible() and widget.isEnabled()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the switch's keys and clicks from the window while scanning."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._watch(self._window.windowHandle())
            elif event.type() == QEvent.Type.Close:
                self._timer.stop()
            return False
        if self.way not in {"one", "two"}:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            self._pressed(event)
            return True
        return event.type() == QEvent.Type.MouseButtonRelease

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in CHOOSE:
            if not event.isAutoRepeat():
                self.choose()
            return True
        if self.way == "two" and event.key() in MOVE:
            if not event.isAutoRepeat():
                self.move()
            return True
        return False

    def _pressed(self, event: QMouseEvent) -> None:
        if self.way == "two" and event.button() is Qt.MouseButton.RightButton:
            self.move()
        else:
            self.choose()

    def _step(self) -> None:
        if self._scan.rests:
            self._show()
            return
        self._scan = moved(self._scan)
        self._told()

    def _told(self) -> None:
        """Frame, sound and name what the frame is on now; stay as long as it should."""
        self._show()
        self._timer.setInterval(round(self._outfit.settings.scan_pace * self._scan.stay))
        if self._scan.rests or not self._outfit.settings.scan_sounds:
            return
        self._click()
        tr = self._outfit.translator
        self._say(", ".join(thing_of(widget, tr).name for widget in self.framed()))

    def _show(self) -> None:
        box = QRect()
        for widget in self.framed():
            box = box.united(box_of(widget, self._window))
        if box.isEmpty():
            self.frame.away()
        else:
            self.frame.put(box, whole_row=self._scan.item < 0, leaves=self._scan.leaves)

    def _lay_out(self) -> None:
        self._things = {id(widget): widget for widget in touchables(self._window)}
        boxes = ((name, box_of(widget, self._window)) for name, widget in self._things.items())
        places = [Place(name, box.x(), box.y(), box.width(), box.height()) for name, box in boxes]
        self._scan = laid_out(self._scan, rows_of(places), self._marked())

    def _marked(self) -> int | None:
        widget = self._near()
        if widget is None:
            return None
        held = (name for name, one in self._things.items() if one is widget or widget.isAncestorOf(one))
        return next(held, None)

    def rest_at(self, at: QPoint) -> None:
        """The pointer is at `at` (px of the window) now: fill the ring, or press what it has rested on."""
        look = self._outfit.look
        under = holder(self._window.childAt(at))
        things = {id(widget): widget for widget in touchables(self._window)}
        thing = id(under) if under is not None and id(under) in things else None
        pace, slack = self._outfit.settings.scan_pace, look.mm(REST_MM)
        now = rested(self._dwell, at.x(), at.y(), thing, self._moment(), pace, slack)
        self._dwell = now.dwell
        if now.press is not None:
            self.frame.away()
            press(things[now.press])
        elif now.filled > 0:
            self.frame.ring(at, now.filled)
        else:
            self.frame.away()

    def _watch(self, handle: QWindow | None) -> None:
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)
