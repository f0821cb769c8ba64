"""The surfaces of a page (itself, and what moves in it) and what is touched on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from edu_desk.gui.reading.roles import ReadAs, is_readable
from edu_desk.gui.simulator.page_body import Body, More
from edu_desk.gui.widgets.page_scroll import ScrollButtons

_MOST_STOPS: Final = 400


@dataclass(frozen=True, slots=True)
class Touched:
    """Something that is touched; `place` is where it lies on its surface, in px."""

    widget: QWidget
    surface: QWidget
    place: QRect
    reached: bool
    """The keyboard reaches it: by the Tab key, or by the arrows within its group."""
    tabbed: bool


def surfaces(page: QWidget) -> tuple[QWidget, ...]:
    """The page, and every ground that scrolls in it."""
    areas = [area.widget() for area in page.findChildren(QScrollArea) if area.isVisibleTo(page)]
    bodies = [body.inside for body in page.findChildren(Body) if body.isVisibleTo(page)]
    return (page, *(ground for ground in (*areas, *bodies) if ground is not None))


def touched_targets(page: QWidget, grounds: tuple[QWidget, ...]) -> tuple[Touched, ...]:
    """All that can be touched now: first the stops of the Tab key in their order, then the rest."""
    usable = [widget for widget in page.findChildren(QWidget) if _usable(widget, page)]
    stops = _tabbed(page)
    found: list[Touched] = []
    for widget in (*(stop for stop in stops if stop in usable), *(one for one in usable if one not in stops)):
        ground = _ground(widget, grounds)
        place = QRect(widget.mapTo(ground, QPoint(0, 0)), widget.size())
        reached = widget in stops or _by_arrows(widget, stops) or _spare(widget)
        found.append(Touched(widget, ground, place, reached, widget in stops))
    return tuple(found)


def _usable(widget: QWidget, page: QWidget) -> bool:
    touchable = isinstance(widget, QAbstractButton | QLineEdit) and widget.isEnabled()
    if widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return False
    return touchable and widget.isVisibleTo(page) and not widget.size().isEmpty()


def _spare(widget: QWidget) -> bool:
    """Whether keys can do without it: pages scroll with the focus, and decorations repeat what has a stop."""
    role = widget.read_as if is_readable(widget) else None
    return isinstance(widget, More) or isinstance(widget.parent(), ScrollButtons) or role is ReadAs.DECORATION


def _by_arrows(widget: QWidget, stops: list[QWidget]) -> bool:
    """Whether the arrow keys reach it from a stop of the Tab key in its group."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(one in stops for one in group.buttons())


def gaps(things: tuple[Touched, ...]) -> Iterator[tuple[Touched, Touched, int]]:
    """Two things on one surface and how far apart they are, in px.

    The strip below a page that moves ("More") is no neighbour of what passes under its edge.
    """
    solid = [thing for thing in things if not isinstance(thing.widget, More)]
    for one, other in combinations(solid, 2):
        if one.surface is other.surface and not _nested(one.widget, other.widget):
            yield one, other, _apart(one.place, other.place)


def jumps(things: tuple[Touched, ...]) -> int:
    """How often the focus goes up on one surface without going to the right."""
    stops = [thing for thing in things if thing.tabbed and not isinstance(thing.widget, More)]
    up = 0
    for before, after in pairwise(stops):
        if before.surface is after.surface and after.place.bottom() <= before.place.top():
            up += after.place.left() < before.place.right()
    return up


def _tabbed(page: QWidget) -> list[QWidget]:
    """The stops of the Tab key in order, until the first comes again. The page must be shown."""
    handle = page.window().windowHandle()
    page.window().activateWindow()
    page.setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        if widget is None or widget in met:
            break
        met.append(widget)
    return met


def _ground(widget: QWidget, grounds: tuple[QWidget, ...]) -> QWidget:
    above = widget.parentWidget()
    while above is not None and above not in grounds:
        above = above.parentWidget()
    return above if above is not None else grounds[0]


def _nested(one: QWidget, other: QWidget) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


def _apart(here: QRect, there: QRect) -> int:
    across = max(there.left() - here.right(), here.left() - there.right()) - 1
    down = max(there.top() - here.bottom(), here.top() - there.bottom()) - 1
    return max(across, down)
