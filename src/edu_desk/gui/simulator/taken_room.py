"""What on a practice app must not be covered, as boxes: things to touch, words and pictures; what is free."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeGuard

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from edu_desk.gui.simulator.frames.device_frame import DeviceFrame
from edu_desk.gui.simulator.page_body import Body, Thumb
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part


class Pictured(Protocol):
    """Something that paints pictures itself, beside what is in it."""

    def pictures(self) -> Sequence[QRect]:
        """Where they stand, in its own px."""
        ...


def is_pictured(widget: QWidget) -> TypeGuard[Pictured]:
    """Whether it paints pictures itself; asked of every widget of a page, so by its class alone."""
    return hasattr(type(widget), "pictures")


def taken_room(home: QWidget, frame: QWidget, body: Body, own: QWidget) -> list[QRect]:
    """All that is taken in `frame`, in the px of `home`; of the part `own` only what stands on it."""
    found: list[QRect] = []
    scrolled = body.port.rect().translated(body.port.mapTo(home, QPoint(0, 0)))
    for widget in frame.findChildren(QWidget):
        if not widget.isVisibleTo(frame) or isinstance(widget, Thumb):
            continue
        corner = widget.mapTo(home, QPoint(0, 0))
        port = scrolled if body.inside.isAncestorOf(widget) else None
        if port is not None and not port.intersects(QRect(corner, widget.size())):
            continue
        for spot in _spots(widget, own):
            place = spot.translated(corner)
            seen = place if port is None else place & port
            if not seen.isEmpty():
                found.append(seen)
    return found


def _spots(widget: QWidget, own: QWidget) -> Iterator[QRect]:
    match widget:
        case Part() if widget is own:
            yield from widget.content()
        case QAbstractButton():
            yield widget.rect()
        case PaintedText():
            yield widget.content()
        case _ if is_pictured(widget):
            yield from widget.pictures()
        case _ if not any(isinstance(child, QWidget) for child in widget.children()):
            yield widget.rect()


def port_of(simulator: QWidget, body: Body, marked: QWidget) -> QRect | None:
    """What is seen of the page that scrolls `marked`, in px of `simulator`; None where nothing scrolls it."""
    if not body.inside.isAncestorOf(marked):
        return None
    return QRect(body.port.mapTo(simulator, QPoint(0, 0)), body.port.size())


def free_room(simulator: QWidget, page: QWidget, frame: DeviceFrame) -> QRect:
    """Where something may lie, in px of `simulator`: on the page, or beside a bare device."""
    room = QRect(page.mapTo(simulator, QPoint(0, 0)), page.size())
    if frame.framed and frame.bare_sides:
        room.setLeft(0)
        room.setRight(simulator.width() - 1)
    return room
