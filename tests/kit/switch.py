"""Somebody with one switch: sees the frame and the guide's ring, hears names, and presses Space in time."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from edu_desk.gui.assist.scan_frame import FrameShape
from edu_desk.gui.assist.scanner import Scanner
from kit.learner import Learner

MOST_TICKS = 400


class OneSwitch:
    """Knows nothing of the program but what is framed, what is named and what is marked."""

    def __init__(self, she: Learner) -> None:
        self.she = she
        (self.scanner,) = she.program.window.findChildren(Scanner)
        self.scanner._timer.timeout.disconnect()  # the test's hand moves the clock, not the machine's
        self.presses = self.ticks = 0

    @property
    def frame(self) -> QRect:
        """Where the frame is seen."""
        return self.scanner.frame.box

    @property
    def names(self) -> tuple[str, ...]:
        """What things in the frame are called."""
        return tuple(widget.accessibleName() for widget in self.scanner.framed())

    @property
    def leads_out(self) -> bool:
        return self.scanner.frame.shape is FrameShape.OUT

    @property
    def ring(self) -> QRect:
        """Where the guide's ring is seen; empty where there is none."""
        simulator = self.she.lesson_page.simulator
        around = simulator._ring.around
        return QRect(simulator.mapTo(self.she.program.window, around.topLeft()), around.size())

    def press(self, key: Qt.Key = Qt.Key.Key_Space) -> None:
        handle = self.she.program.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key)
        self.she.pilot.settle()
        self.presses += 1

    def tick(self) -> None:
        self.scanner.tick()
        self.she.pilot.settle()
        self.ticks += 1

    def choose_named(self, part: str) -> None:
        """Choose the thing whose name begins with `part`."""
        self._choose(lambda: any(name.startswith(part) for name in self.names), part)

    def choose_marked(self) -> None:
        """Choose what the guide's ring lies round."""
        assert not self.ring.isEmpty(), "nothing is marked"
        self._choose(lambda: self.frame.intersects(self._heart(self.ring)), "the ring")

    def _choose(self, wanted: Callable[[], bool], what: str) -> None:
        for _ in range(MOST_TICKS):
            if self.frame.isEmpty():
                self.press()
            elif wanted() and not self.leads_out:
                last = self.scanner.frame.shape is FrameShape.THING or len(self.names) == 1
                self.press()
                if last:
                    return
            else:
                self.tick()
        raise AssertionError(f"the frame never comes to {what}")

    def _heart(self, box: QRect) -> QRect:
        """The middle of what the ring lies round."""
        return QRect(box.center() - QPoint(2, 2), box.center() + QPoint(2, 2))
