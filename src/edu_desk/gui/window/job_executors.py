"""Jobs and the window's thread: short slices while no event waits, and facts brought over to it."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from edu_desk.jobs import Step

SLICE_S = 0.006
"""The longest that one slice takes: well under a frame (16 ms)."""


class WindowDelivery(QObject):
    """Calls in the window's thread what other threads hand over."""

    _handed_over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handed_over.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def __call__(self, call: Callable[[], None]) -> None:
        """Call it soon, in the order of handing over."""
        self._handed_over.emit(call)

    def _call(self, call: Callable[[], None]) -> None:
        call()


class IdleExecutor(QObject):
    """Takes steps in the window's own thread, a slice at a time, whenever no event waits."""

    sliced = Signal()
    """A slice has ended."""

    def __init__(self, parent: QObject | None = None, slice_s: float = SLICE_S) -> None:
        super().__init__(parent)
        self._slice_s = slice_s
        self._steps: list[Step] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_slice)

    def execute(self, step: Step) -> None:
        """Begin with the next slice; jobs are worked on in the order in which they came."""
        self._steps.append(step)
        self._timer.start()

    def _take_slice(self) -> None:
        end = perf_counter() + self._slice_s
        while self._steps and perf_counter() < end:
            step = self._steps.pop(0)  # one that meets a bug is not taken again
            if step():
                self._steps.insert(0, step)
        if not self._steps:
            self._timer.stop()
        self.sliced.emit()
