"""What can be pressed in a window now: where it lies, what it belongs to, how no hand presses it."""

from collections.abc import Iterator
from enum import Enum

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.gui.widgets.top_bar import TopBar
from edu_desk.shared.text import N_

_SEEN_SHARE = 0.5
"""A thing can be chosen where at least this share of its height is in sight."""
_SEEN_PX = 96
"""Of a thing higher than the page, as in large letters, this many px in sight are enough."""


class Zone(Enum):
    """A part of the screen, in reading order; the value is its words, marked for translation."""

    BAR = N_("The buttons at the top")
    PAGE = N_("This page")
    APP = N_("The practice app")
    KEYBOARD = N_("Keyboard on the screen")


def touchables(window: QWidget) -> Iterator[QWidget]:
    """Everything that is shown, usable and in sight, in no order."""
    for kind in (QAbstractButton, QLineEdit):
        for widget in window.findChildren(kind):
            if touchable(widget):
                yield widget


def touchable(widget: QWidget) -> bool:
    """Whether it is shown, usable and in sight."""
    presses = isinstance(widget, QAbstractButton | QLineEdit)
    return presses and widget.isVisible() and widget.isEnabled() and not _barred(widget) and _seen(widget)


def zone_of(widget: QWidget) -> Zone:
    """What it belongs to."""
    above = widget.parentWidget()
    while above is not None:
        match above:
            case TopBar():
                return Zone.BAR
            case Simulator():
                return Zone.APP
            case ScreenKeyboard():
                return Zone.KEYBOARD
            case _:
                above = above.parentWidget()
    return Zone.PAGE


def box_of(widget: QWidget, window: QWidget) -> QRect:
    """Where it lies in the window, in px."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def seen_of(widget: QWidget) -> QRect:
    """The part of it that is in sight, in its own px."""
    return widget.visibleRegion().boundingRect()


def bring(widget: QWidget) -> None:
    """Scroll it wholly into sight, where a part of it is hidden."""
    if seen_of(widget).height() >= widget.height():
        return
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, Simulator):
            above.bring(widget)
            return
        if isinstance(above, PageScroll):
            above.show_widget(widget)
            return
        above = above.parentWidget()


def press(widget: QWidget, window: QWidget) -> None:
    """Press it as a key would; a line to type on gets the focus, and the keyboard where there is one."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    match widget:
        case Part() | TouchButton():
            widget.press()
        case QAbstractButton():
            widget.click()
        case QLineEdit():
            for keyboard in window.findChildren(ScreenKeyboard):
                keyboard.serve(widget)


def _barred(widget: QWidget) -> bool:
    return widget.focusPolicy() == Qt.FocusPolicy.NoFocus


def _seen(widget: QWidget) -> bool:
    return seen_of(widget).height() >= min(widget.height() * _SEEN_SHARE, _SEEN_PX)
