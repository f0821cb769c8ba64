"""Whether something looks otherwise while it is pressed, and while the keyboard is on it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from edu_desk.gui.widgets.focus_rule import keys_used


def answers_press(widget: QWidget) -> bool:
    """Whether a press can be seen; a field to type in answers with its frame."""
    if not isinstance(widget, QAbstractButton):
        return rings_focus(widget)
    before = _picture(widget)
    was = widget.isDown()
    widget.setDown(True)
    after = _picture(widget)
    widget.setDown(was)
    return before != after


def rings_focus(widget: QWidget) -> bool:
    """Whether the focus of the keyboard can be seen, once the widget can be used."""
    held = QApplication.focusWidget()
    if held is not None:
        held.clearFocus()
    was = widget.isEnabled()
    widget.setEnabled(True)
    before = _picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    keys_used(widget)
    after = _picture(widget)
    widget.clearFocus()
    widget.setEnabled(was)
    return before != after


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()
