"""What can be pressed in a window now: where it lies, and how it is pressed without a hand."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from edu_desk.gui.simulator.part import Part

_SEEN_SHARE = 0.5
"""At least this part of a thing's height must be seen."""


def touchables(window: QWidget) -> Iterator[QWidget]:
    """Everything that is shown, usable and in sight, in no order."""
    for kind in (QAbstractButton, QLineEdit):
        for widget in window.findChildren(kind):
            if widget.isVisible() and widget.isEnabled() and not _barred(widget) and _seen(widget):
                yield widget


def box_of(widget: QWidget, window: QWidget) -> QRect:
    """Where it lies in the window, in px."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def press(widget: QWidget) -> None:
    """Press it as a key would."""
    match widget:
        case Part():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            widget.press()
        case QAbstractButton():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            widget.click()
        case _:
            widget.setFocus(Qt.FocusReason.TabFocusReason)


def _barred(widget: QWidget) -> bool:
    return widget.focusPolicy() == Qt.FocusPolicy.NoFocus


def _seen(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().height() >= widget.height() * _SEEN_SHARE
