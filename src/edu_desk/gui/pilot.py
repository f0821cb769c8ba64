"""Drives the program's windows as a hand does: real input at the painted centre of what it means.

What is covered, disabled or out of sight cannot be touched; the pilot then fails and says so.
"""

from collections.abc import Callable
from itertools import groupby
from time import monotonic

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.machine.action import Action, Back, Enter, Press, Target
from edu_desk.shared.errors import Bug

PATIENCE_S = 20.0


class OutOfReach(Bug):
    """What was to be touched is covered, disabled or out of sight."""


class Pilot:
    """Touches and types in `window`; `typed_text` gives the letters for a class of typed text."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window

    def touch(self, widget: QWidget, at: QPoint | None = None) -> None:
        """A touch at the centre of `widget`, or at a point of it. Raises `OutOfReach`."""
        point = at if at is not None else widget.rect().center()
        self._check(widget, point)
        handle = self._window.windowHandle()
        if handle is None:
            raise OutOfReach("the window is not shown")
        QTest.mouseClick(
            handle,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            widget.mapTo(self._window, point),
        )
        QApplication.processEvents()

    def act(self, simulator: Simulator, action: Action, typed: str) -> None:
        """Do `action` on the practice app; `typed` is what to type for an `Enter`."""
        match action:
            case Back():
                self._touch_at(simulator, self._centre(simulator, None), "Back")
            case Press(target):
                self._touch_at(simulator, self._centre(simulator, target), str(target))
            case Enter(target):
                self._type(simulator, target, typed)

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Let the program work until `until` holds. Raises `Bug` when it takes too long."""
        end = monotonic() + PATIENCE_S
        beat = QTimer()
        beat.setInterval(5)
        loop = QEventLoop()
        beat.timeout.connect(lambda: loop.quit() if until() or monotonic() > end else None)
        if until():
            return
        beat.start()
        loop.exec()
        beat.stop()
        if not until():
            raise Bug(f"nothing came of waiting for {what}")

    def settle(self) -> None:
        """Let everything that is due be laid out and painted."""
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def _centre(self, simulator: Simulator, target: Target | None) -> QPoint | None:
        simulator.bring_to_sight(target)
        self.settle()
        return simulator.centre_of(target)

    def _touch_at(self, simulator: Simulator, point: QPoint | None, name: str) -> None:
        if point is None:
            raise OutOfReach(f"{name} is not on the screen")
        self.touch(simulator, point)

    def _type(self, simulator: Simulator, target: Target, typed: str) -> None:
        self._touch_at(simulator, self._centre(simulator, target), str(target))
        widget = QApplication.focusWidget()
        if widget is None or not simulator.isAncestorOf(widget):
            raise OutOfReach(f"{target} does not take typed text")
        QTest.keySequence(widget, "Ctrl+A")
        QTest.keyClick(widget, Qt.Key.Key_Backspace)
        for ascii_only, letters in groupby(typed, str.isascii):
            text = "".join(letters)
            if ascii_only:
                QTest.keyClicks(widget, text)
            else:
                _compose(widget, text)
        QApplication.processEvents()

    def _check(self, widget: QWidget, point: QPoint) -> None:
        if not widget.isVisible():
            raise OutOfReach(f"{widget.accessibleName() or widget} is not shown")
        if not widget.isEnabled():
            raise OutOfReach(f"{widget.accessibleName() or widget} is disabled")
        place = widget.mapTo(self._window, point)
        if not self._window.rect().contains(place):
            raise OutOfReach(f"{widget.accessibleName() or widget} lies outside the window")
        over = self._window.childAt(place)
        if over is None or not (over is widget or widget.isAncestorOf(over)):
            raise OutOfReach(f"{widget.accessibleName() or widget} is covered by {over}")
        if not over.isEnabled():
            raise OutOfReach(f"{over.accessibleName() or over} is disabled")


def _compose(widget: QWidget, text: str) -> None:
    """Type what stands on no key, as a Korean keyboard does: each letter while it is made, then whole."""
    for letter in text:
        QApplication.sendEvent(widget, QInputMethodEvent(letter, []))
        whole = QInputMethodEvent()
        whole.setCommitString(letter)
        QApplication.sendEvent(widget, whole)
