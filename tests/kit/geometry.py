"""Finds what does not fit on a page that is shown: cut off, covered, or out of the window sideways."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from edu_desk.gui.simulator.screen_measure import look_over
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.label import Label


def texts(page: QWidget) -> list[Label | TouchButton]:
    """What shows words on `page`, outside the practice app."""
    own: list[Label | TouchButton] = [*page.findChildren(Label), *page.findChildren(TouchButton)]
    return [part for part in own if part.isVisibleTo(page) and not _of_app(part, page)]


def misfits(page: QWidget, look: Look) -> list[str]:
    """What does not fit; what a page scrolls to is no misfit, what it cannot scroll to is."""
    return [*_clipped(page), *_overlapping(page), *_sideways(page), *_app(page, look)]


def _clipped(page: QWidget) -> Iterator[str]:
    for part in texts(page):
        if part.height() < part.heightForWidth(part.width()):
            yield f"cut off below: {_name(part)}"
        if part.width() < part.minimumSizeHint().width():
            yield f"too narrow for its words: {_name(part)}"
        place = QRect(part.mapTo(page, QPoint(0, 0)), part.size())
        if place.left() < 0 or place.right() >= page.width():
            yield f"out of the page sideways: {_name(part)}"
        parent = part.parentWidget()
        if parent is not None and not parent.rect().contains(part.geometry()):
            yield f"out of what holds it: {_name(part)}"


def _overlapping(page: QWidget) -> Iterator[str]:
    for holder in [page, *page.findChildren(QWidget)]:
        if isinstance(holder, Simulator | TouchButton) or _of_app(holder, page):
            continue
        shown = [one for one in holder.children() if isinstance(one, QWidget) and one.isVisibleTo(page)]
        for one, other in combinations(shown, 2):
            if not one.isWindow() and one.geometry().intersects(other.geometry()):
                yield f"{_name(one)} lies over {_name(other)}"


def _sideways(page: QWidget) -> Iterator[str]:
    for area in page.findChildren(QAbstractScrollArea):
        if area.isVisibleTo(page) and area.horizontalScrollBar().maximum() > 0:
            yield f"scrolls sideways: {_name(area)}"


def _app(page: QWidget, look: Look) -> Iterator[str]:
    for simulator in page.findChildren(Simulator):
        if simulator.isVisibleTo(page):
            for fault in look_over(simulator, look):
                yield f"practice app: {fault.rule} {fault.target} {fault.words}"


def _of_app(part: QWidget, page: QWidget) -> bool:
    return any(one.isAncestorOf(part) for one in page.findChildren(Simulator))


def _name(part: QWidget) -> str:
    return f"{type(part).__name__} {part.accessibleName()!r}"
