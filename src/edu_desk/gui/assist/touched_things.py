"""Finds what lies at a point of the window, and says what it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from edu_desk.access.listen_first import TouchedThing
from edu_desk.gui.simulator.elements.entry import EntryLine
from edu_desk.gui.simulator.elements.list_row import CHOSEN
from edu_desk.gui.simulator.elements.toggle import ToggleSwitch
from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.shared.text import N_, Translator


def holder(widget: QWidget | None) -> QWidget | None:
    """The thing that `widget` is, is a part of, or leads to."""
    if isinstance(widget, GuideRing):
        widget = widget.leads_to()
    while widget is not None:
        if isinstance(widget, QAbstractButton | QLineEdit) or (
            isinstance(widget, QLabel) and _name(widget).strip()
        ):
            return widget
        widget = widget.parentWidget()
    return None


def thing_of(widget: QWidget, tr: Translator) -> TouchedThing:
    """`widget` as it is read."""
    match widget:
        case QLineEdit():
            private = isinstance(widget, EntryLine) and widget.private
            value = widget.text() or tr(N_("Nothing is typed yet"))
            shut = widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
            hidden = private and bool(widget.text())
            return TouchedThing(_name(widget), value, _more(widget), barred=shut, mute=shut, private=hidden)
        case QAbstractButton():
            return _button(widget, tr)
        case _:
            private = isinstance(widget, PaintedText) and widget.private
            return TouchedThing(_name(widget), state=_more(widget), acts=False, private=private)


def _button(button: QAbstractButton, tr: Translator) -> TouchedThing:
    shut = button.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
    told = shut and isinstance(button, Part) and button.told
    barred = shut and not told
    private = isinstance(button, Part) and button.private
    name = (isinstance(button, Part) and barred and button.brief) or _name(button)
    state = _state(button, tr)
    mute = not button.isEnabled()
    return TouchedThing(name, state=state, acts=not told, barred=barred, mute=mute, private=private)


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or text


def _more(widget: QWidget) -> str:
    return widget.accessibleDescription()


def _state(button: QAbstractButton, tr: Translator) -> str:
    parts = [_more(button)]
    if isinstance(button, ToggleSwitch):
        parts.insert(0, tr(N_("On")) if button.isChecked() else tr(N_("Off")))
    elif button.isChecked() and tr(CHOSEN) not in parts[0]:
        parts.insert(0, tr(CHOSEN))
    return ", ".join(filter(None, parts))
