"""Touches of hands that shake, rest or strike twice are taken for what was meant."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QInputEvent, QWindow

from edu_desk.gui.theme.tokens import DOUBLE_TOUCH_MS, PRESS_MAX_MS

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin)


class ForgivingPress:
    """The touch rule of one element; times are in ms, lengths in px.

    A press of up to 3 s acts; a release within `slop` of the pressed element acts on it and never
    on a neighbour; where the page changes, a second touch within 500 ms of an act is ignored.
    """

    def __init__(self, slop: int, *, changes_page: bool = False) -> None:
        self._slop = slop
        self._changes_page = changes_page
        self._pressed_at: int | None = None
        self._acted_at: int | None = None

    @property
    def held(self) -> bool:
        """Whether a press has begun and not ended."""
        return self._pressed_at is not None

    def press(self, at_ms: int) -> bool:
        """A touch begins; False when it is the second half of a double touch."""
        since = None if self._acted_at is None else at_ms - self._acted_at
        if self._changes_page and since is not None and 0 <= since < DOUBLE_TOUCH_MS:
            return False
        self._pressed_at = at_ms
        return True

    def reaches(self, area: QRect, point: QPoint) -> bool:
        """Whether a release at `point` would still be on the element that fills `area`."""
        grown = self._slop if self.held else 0
        return area.adjusted(-grown, -grown, grown, grown).contains(point)

    def release(self, area: QRect, point: QPoint, at_ms: int) -> bool:
        """The touch ends at `point`; whether it acts."""
        began = self._pressed_at
        acts = began is not None and at_ms - began <= PRESS_MAX_MS and self.reaches(area, point)
        self._pressed_at = None
        if acts:
            self._acted_at = at_ms
        return acts


class PageGuard(QObject):
    """Keeps the second half of a double touch from acting on the page that has just come.

    The window watches its own QWindow and calls `changed` each time it shows another page.
    """

    def __init__(self, clock: Callable[[], float] = monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._until = float("-inf")

    def watch(self, window: QWindow) -> None:
        """Guard what is touched in `window`."""
        window.installEventFilter(self)

    def changed(self) -> None:
        """Another page is shown: touches are ignored for half a second."""
        self._until = self._clock() + DOUBLE_TOUCH_MS / 1000

    @property
    def active(self) -> bool:
        """Whether touches are ignored just now."""
        return self._clock() < self._until

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """Take away a press that comes too soon."""
        return event.type() in _PRESSES and self.active


def moment(event: QInputEvent) -> int:
    """When `event` happened, in ms; platforms that do not say so get the machine's own time."""
    return event.timestamp() or round(monotonic() * 1000)
