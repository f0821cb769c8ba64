"""Scanning and resting at the window's edge: what lies there, the frame over it, and the switch's keys."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

from edu_desk.access.dwell import REST_MM, Dwell, rested
from edu_desk.access.scan_machine import (
    Event,
    Framed,
    LaidOut,
    Pressed,
    Scan,
    ScanBack,
    ScanChoose,
    ScanLevel,
    ScanMove,
    ScanTick,
    step,
)
from edu_desk.gui.assist.pressables import bring, press, touchable
from edu_desk.gui.assist.scan_frame import FrameShape, ScanFrame
from edu_desk.gui.assist.scan_map import ScanMap, ScanPosition
from edu_desk.gui.assist.touched_things import holder
from edu_desk.gui.theme.tokens import DOUBLE_TOUCH_MS
from edu_desk.gui.widgets.focus_rule import keys_used
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.tile import Tile
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.window import Window

CHOOSE: Final = "choose"
MOVE: Final = "move"
BACK: Final = "back"
KEYS: Final[Mapping[int, str]] = {
    Qt.Key.Key_Space: CHOOSE,
    Qt.Key.Key_Return: CHOOSE,
    Qt.Key.Key_Enter: CHOOSE,
    Qt.Key.Key_1: CHOOSE,
    Qt.Key.Key_F9: CHOOSE,
    Qt.Key.Key_Tab: MOVE,
    Qt.Key.Key_Right: MOVE,
    Qt.Key.Key_Down: MOVE,
    Qt.Key.Key_2: MOVE,
    Qt.Key.Key_F10: MOVE,
    Qt.Key.Key_Backspace: BACK,
    Qt.Key.Key_Left: BACK,
    Qt.Key.Key_Up: BACK,
    Qt.Key.Key_3: BACK,
    Qt.Key.Key_F11: BACK,
}
"""What a switch box may send, and what it is taken for; a third switch, where there is one, goes back."""
LOOK_MS: Final = 60
"""How often a resting pointer is looked at, and how often the frame follows what it is round, in ms."""
_PRESSES: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_SHAPES: Final = {
    ScanLevel.PARTS: FrameShape.PART,
    ScanLevel.ROWS: FrameShape.ROW,
    ScanLevel.THINGS: FrameShape.THING,
}

Say = Callable[[str], None]
Moment = Callable[[], int]


class Scanner(QObject):
    """Lets one or two switches, or a resting pointer, do all that a finger does.

    `say` speaks a name, `click` sounds at each step, `moment_ms` is the program's clock in ms.
    """

    def __init__(
        self, window: Window, appearance: Appearance, say: Say, click: Callable[[], None], moment_ms: Moment
    ) -> None:
        super().__init__(window)
        self._window, self._appearance = window, appearance
        self._say, self._click, self._moment = say, click, moment_ms
        self.frame = ScanFrame(window)
        self._ground = ScanMap(window)
        self._scan, self._dwell = Scan(), Dwell()
        self.unasked = False
        """One switch is taken although no setting says so."""
        self.struck = False
        """While it is unasked: the switch was struck, so there is somebody who uses one."""
        self.ahead: Callable[[QEvent], bool] = lambda _event: False
        """Sees what comes to the window first, and tells whether it has taken it."""
        self._chose_ms: int | None = None
        self._pressed_at: QPoint | None = None
        self._meant = False
        """The press that is under way is for what lies under the pointer."""
        self._walked = False
        """The last key was one that walks through a page, such as Tab."""
        self._timer, self._follow = QTimer(self), QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._follow.setInterval(LOOK_MS)
        self._follow.timeout.connect(self._show)
        window.installEventFilter(self)
        self._watch(window.windowHandle())
        appearance.changed.connect(lambda _key: self.dress())
        self._was = "off"
        self.dress()

    @property
    def scan(self) -> Scan:
        """Where the frame is."""
        return self._scan

    @property
    def way(self) -> str:
        """off, one, two or dwell."""
        way = self._appearance.settings.switches
        return "one" if way == "off" and self.unasked else way

    def scan_unasked(self, *, on: bool) -> None:
        """Take one switch although no setting says so, or no longer."""
        self.unasked, self.struck = on, False
        self.dress()

    def strike(self) -> None:
        """The one switch was pressed."""
        self.struck = True
        self._switch(CHOOSE)

    def dress(self) -> None:
        """Take over the settings: the way of choosing, its pace and its look."""
        self.frame.dress(self._appearance.look)
        if self.way != self._was:
            self._was = self.way
            self._scan = Scan()
            self.frame.away()
            self._follow.stop()
        self._timer.stop()
        if self.way == "dwell":
            self.rest_anew(self._window.mapFromGlobal(QCursor.pos()))
            self._timer.start(LOOK_MS)
        elif self.way != "off":
            self._pace()

    def tick(self) -> None:
        """The clock goes on: the frame moves with one switch, a resting pointer is looked at."""
        match self.way:
            case "one":
                before = self._scan.framed
                self._lay_out()
                if self._scan.framed == before:
                    self._take(ScanTick())
            case "two":
                self._lay_out()
            case "dwell":
                self.rest_at(self._window.mapFromGlobal(QCursor.pos()))

    def choose(self) -> None:
        """The switch that chooses is pressed: what counts is what was framed before the eyes."""
        if self._scan.rests:
            self._lay_out()
        self._take(ScanChoose(self._ground.near))

    def restart(self) -> None:
        """Begin anew where one begins on this page."""
        self._scan = Scan()
        self.choose()

    def move(self) -> None:
        """The switch that moves is pressed."""
        self._lay_out()
        self._take(ScanMove(self._ground.near))

    @property
    def scrolls(self) -> bool:
        """Whether it may move the page: never before somebody has shown that a switch is used."""
        return self.struck or not self.unasked

    def framed(self) -> tuple[QWidget, ...]:
        """What is framed now."""
        return self._ground.usable(self._scan.framed)

    def rest_anew(self, at: QPoint) -> None:
        """Press nothing under the pointer until it has been elsewhere."""
        self.frame.away()
        self._dwell = Dwell(at.x(), at.y(), None, self._moment(), spent=True)

    def rest_at(self, at: QPoint) -> None:
        """The pointer is at `at` (px of the window) now: fill the ring, or press what it has rested on."""
        under = holder(self._window.childAt(at))
        thing = under if under is not None and touchable(under) else None
        name = None if thing is None else id(thing)
        pace, slack = self._appearance.settings.scan_pace, self._appearance.look.mm(REST_MM)
        now = rested(self._dwell, at.x(), at.y(), name, self._moment(), pace, slack)
        self._dwell = now.dwell
        if now.press is not None and thing is not None:
            self.frame.away()
            press(thing, self._window)
        elif now.filled > 0:
            self.frame.ring(at, now.filled)
        else:
            self.frame.away()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the switch's keys and clicks from the window while scanning."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:
                self._watch(self._window.windowHandle())
            elif event.type() == QEvent.Type.Close:
                self._timer.stop()
                self._follow.stop()
            return False
        if self.ahead(event):
            return True
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            self._meant = self._is_meant(event.position().toPoint())
        if self.way not in {"one", "two"}:
            return False
        if self._meant and isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() in _PRESSES and isinstance(event, QMouseEvent):
            moves = self.way == "two" and event.button() is Qt.MouseButton.RightButton
            self._switch(MOVE if moves else CHOOSE)
            return True
        return event.type() == QEvent.Type.MouseButtonRelease

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key is a switch, which is then struck; with one switch only the one that chooses is."""
        does = KEYS.get(event.key(), "")
        if self._page_takes_all():
            if does == CHOOSE and self._walked:
                return False
            self._walked = self.way == "one" and does != CHOOSE
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not does:
            return False
        if self.way == "one" and does != CHOOSE:
            return False
        if not event.isAutoRepeat():
            self._switch(does)
        return True

    def _page_takes_all(self) -> bool:
        page = self._window.centralWidget()
        return isinstance(page, PageFrame) and page.takes_all_devices

    def _is_meant(self, at: QPoint) -> bool:
        """Whether a press at `at` (px of the window) is for what lies there: the pointer was brought to it.

        A switch that clicks like a mouse does so where the pointer happens to rest.
        """
        before, self._pressed_at = self._pressed_at, at
        if before is not None and (at - before).manhattanLength() < self._appearance.look.mm(REST_MM):
            return False
        under = holder(self._window.childAt(at))
        only = isinstance(under, Tile) and under.switch_only
        return self._page_takes_all() and under is not None and touchable(under) and not only

    def _switch(self, does: str) -> None:
        """A switch was pressed; a hand that shakes and chooses twice at once chooses once."""
        match does:
            case "choose":
                now = self._moment()
                since = None if self._chose_ms is None else now - self._chose_ms
                if since is None or not 0 <= since < DOUBLE_TOUCH_MS:
                    self._chose_ms = now
                    self.choose()
            case "move":
                self.move()
            case _:
                self._lay_out()
                self._take(ScanBack())

    def _take(self, event: Event) -> None:
        turn = step(self._scan, event)
        self._scan = turn.scan
        for effect in turn.effects:
            if isinstance(effect, Pressed):
                self._press(effect.name)
        if Framed() in turn.effects:
            self._tell()
        self._show()
        if turn.effects or self._scan.rests:
            self._pace()

    def _press(self, name: int) -> None:
        """Press it, and see what has become of the window."""
        keys_used(self._window)
        for widget in self._ground.usable((name,)):
            press(widget, self._window)
        anew = self._ground.survey()
        self._scan = step(self._scan, LaidOut(self._ground.parts, self._ground.near, anew)).scan

    def _lay_out(self) -> None:
        """See what lies there now; where the step or the page is another one, the frame begins anew."""
        anew = self._ground.survey()
        self._take(LaidOut(self._ground.parts, self._ground.near, anew))

    def _pace(self) -> None:
        self._timer.start(round(self._appearance.settings.scan_pace * self._scan.stay))

    def _tell(self) -> None:
        """Sound and name what the frame is on, wholly in sight."""
        if self.scrolls and not self._standing().of_part:
            for widget in self.framed():
                bring(widget)
        settings = self._appearance.settings
        if settings.scan_sounds and not self._scan.rests:
            self._click()
            standing = self._standing()
            if settings.earphones or not standing.private:
                self._say(standing.words(self._appearance.translator))

    def _show(self) -> None:
        """The frame where it belongs now: things may move under it."""
        standing = self._standing()
        box = standing.box(self._window, air=self._appearance.look.space(12))
        if box.isEmpty():
            self.frame.away()
            self._follow.stop()
            return
        leaves = standing.leaves
        words = standing.words(self._appearance.translator) if leaves else ""
        self.frame.put(box, FrameShape.OUT if leaves else _SHAPES[standing.level], words)
        if not self._follow.isActive():
            self._follow.start()

    def _standing(self) -> ScanPosition:
        return ScanPosition(self.framed(), self._scan.level, leaves=self._scan.leaves)

    def _watch(self, handle: QWindow | None) -> None:
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)
