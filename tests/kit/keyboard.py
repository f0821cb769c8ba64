"""Somebody with a keyboard alone: Tab, arrows, Enter, and eyes that see the focus."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from edu_desk.access.row_geometry import PlacedThing, rows_of
from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.assist.pressables import zone_of
from edu_desk.gui.preferences.preferences_page import Chooser
from edu_desk.gui.simulator.address_bar import AddressBar
from edu_desk.gui.simulator.page_body import Body
from edu_desk.gui.simulator.page_foot import PageFoot
from edu_desk.gui.simulator.page_header import Header
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.gui.widgets.top_bar import TopBar
from kit.learner import Learner

MOST_TABS = 150
VIEWPORT = "qt_scrollarea_viewport"
RING_PX = 14
"""How far round a thing its ring may lie."""


def key(she: Learner, which: Qt.Key) -> None:
    handle = she.program.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, which)
    she.pilot.settle()


def walked(she: Learner, see: Callable[[QWidget], None] = lambda _widget: None) -> list[QWidget]:
    """Everything that Tab comes to, in its order; it comes round to the first again, so it is no trap.

    `see` is shown each thing while it has the focus.
    """
    reached: list[QWidget] = []
    for _ in range(MOST_TABS):
        key(she, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None, "Tab leads nowhere"
        if focus in reached:
            assert focus is reached[0], f"Tab turns back at {focus.accessibleName()}"
            return reached
        reached.append(focus)
        see(focus)
    raise AssertionError("Tab does not come round")


def from_the_top(reached: list[QWidget]) -> list[QWidget]:
    """The same round, begun at the bar: where one writes, a page begins at its line."""
    bar = [isinstance(ground_of(widget), TopBar) for widget in reached]
    first = bar.index(True) if True in bar and not bar[0] else 0
    return [*reached[first:], *reached[:first]]


def by_arrows(widget: QWidget) -> bool:
    """One of several that exclude each other: Tab comes to the chosen one, arrows to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and not widget.property("checked")


def ground_of(widget: QWidget) -> QWidget:
    """What `widget` scrolls with, or else the bar, panel or device that it belongs to."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        parent = above.parentWidget()
        scrolls = isinstance(parent, Body) or (parent is not None and parent.objectName() == VIEWPORT)
        if scrolls or isinstance(
            above, TopBar | PageFoot | Header | AddressBar | ScreenKeyboard | PageScroll
        ):
            return above
        above = parent
    return widget.window()


def out_of_order(reached: list[QWidget]) -> list[tuple[str, str]]:
    """What Tab comes to at another turn than it stands on its ground, from top left to bottom right."""
    wrong: list[tuple[str, str]] = []
    grounds: dict[QWidget, list[QWidget]] = {}
    for widget in reached:
        grounds.setdefault(ground_of(widget), []).append(widget)
    for ground, widgets in grounds.items():
        places = [_place(at, _whole(widget), ground) for at, widget in enumerate(widgets)]
        order = [name for row in rows_of(places) for name in row]
        wrong += [
            (widgets[at].accessibleName(), widgets[should].accessibleName())
            for at, should in enumerate(order)
            if at != should
        ]
    return wrong


def zones_in_turn(reached: list[QWidget]) -> bool:
    """Whether each part of the screen is gone through at once, not in bits."""
    zones = [zone_of(widget) for widget in reached]
    turns = [zone for at, zone in enumerate(zones) if at == 0 or zones[at - 1] is not zone]
    return len(turns) <= len(set(zones)) + 1


def ring_pixels(she: Learner, widget: QWidget) -> int:
    """How many pixels in and round the focused `widget` are other ones without the focus."""
    window = she.program.window
    box = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    room = box.adjusted(-RING_PX, -RING_PX, RING_PX, RING_PX) & window.rect()
    with_focus = window.grab(room).toImage()
    widget.clearFocus()
    without = window.grab(room).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    she.pilot.settle()
    return differing(with_focus, without)


def differing(one: QImage, other: QImage) -> int:
    a, b = (
        memoryview(bytes(picture.convertToFormat(QImage.Format.Format_RGB32).constBits())).cast("I")
        for picture in (one, other)
    )
    return sum(x != y for x, y in zip(a, b, strict=True))


def _whole(widget: QWidget) -> QWidget:
    """The card whose chosen answer `widget` is: cards are read in order, whatever is chosen in them."""
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above, Chooser):
            return above
        above = above.parentWidget()
    return widget


def _place(name: int, widget: QWidget, ground: QWidget) -> PlacedThing:
    corner = widget.mapTo(ground, QPoint(0, 0))
    return PlacedThing(name, corner.x(), corner.y(), widget.width(), widget.height())
