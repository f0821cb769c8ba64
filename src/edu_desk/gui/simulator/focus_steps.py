"""Which part of a practice app an arrow key leads to."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget


def step_focus(stops: Sequence[QWidget], present: QWidget, key: int) -> QWidget | None:
    """The stop that an arrow key leads to: beside in reading order, or the nearest above or below."""
    if present not in stops:
        return stops[0] if stops else None
    place = stops.index(present)
    match key:
        case Qt.Key.Key_Right:
            return stops[min(place + 1, len(stops) - 1)]
        case Qt.Key.Key_Left:
            return stops[max(place - 1, 0)]
        case Qt.Key.Key_Down:
            return _nearest(stops, present, down=True)
        case _:
            return _nearest(stops, present, down=False)


def _nearest(stops: Sequence[QWidget], present: QWidget, *, down: bool) -> QWidget | None:
    here = _on_screen(present)
    best: tuple[int, int] | None = None
    found: QWidget | None = None
    for stop in stops:
        there = _on_screen(stop)
        away = there.top() - here.bottom() if down else here.top() - there.bottom()
        if stop is present or away < 0:
            continue
        aside = abs(there.center().x() - here.center().x())
        if best is None or (away, aside) < best:
            best, found = (away, aside), stop
    return found


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
