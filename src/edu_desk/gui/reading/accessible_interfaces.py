"""The interfaces behind `reading`: Qt asks `make_interface` for one when a screen reader meets a widget."""

import sys
from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleTextInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QPushButton, QWidget
from shiboken6 import Shiboken

from edu_desk.gui.reading.roles import (
    Leading,
    Numbered,
    NumberReadout,
    Pressable,
    ReadAs,
    Valued,
    is_readable,
)

_WORDED = frozenset({ReadAs.HEADING, ReadAs.ENTRY})
_CHECKED = frozenset({ReadAs.CHECK, ReadAs.RADIO})
_PAGE = QAccessible.Role.Whitespace if sys.platform.startswith("linux") else QAccessible.Role.Pane
"""A page is told by its name alone: of a panel that gets the focus, Orca reads every label before anything
is announced, and of a layered pane it counts “0 items”. White space is the filler of AT-SPI, as GTK boxes."""
_Relation = QAccessible.RelationFlag


def make_interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """The interface of a widget that says as what it is read; None leaves it to Qt."""
    if not isinstance(thing, QWidget) or not _says_how(thing):
        return None
    if isinstance(thing, QAbstractButton) and isinstance(thing, Pressable):
        return ButtonReading(thing)
    if isinstance(thing, Numbered):
        return NumberReading(thing)
    if isinstance(thing, QLabel):
        return WordReading(thing)
    return Reading(thing)


def _says_how(widget: QWidget) -> bool:
    return is_readable(widget)


class Reading(QAccessibleWidget):
    """A widget that is only read; the role is the widget's own, whenever it is asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Client)

    def read_as(self) -> ReadAs:
        """The role the widget gives itself."""
        widget = self.widget()
        return widget.read_as if is_readable(widget) else ReadAs.GROUP

    def role(self) -> QAccessible.Role:
        """The platform's role."""
        read_as = self.read_as()
        return _PAGE if read_as is ReadAs.PAGE else QAccessible.Role[read_as.value]

    def text(self, kind: QAccessible.Text) -> str:
        """A label without a name of its own is read as it is written; what has a value says it."""
        said, widget = super().text(kind), self.widget()
        if kind is QAccessible.Text.Name and not said and isinstance(widget, QLabel):
            return widget.text()
        if kind is QAccessible.Text.Value and isinstance(widget, Valued):
            return widget.value_read
        return said

    def state(self) -> QAccessible.State:
        """The widget's own state; a decoration is invisible to a screen reader."""
        state = super().state()
        if self.read_as() is ReadAs.DECORATION:
            state.invisible = True
        elif self.read_as() is ReadAs.ENTRY:
            state.readOnly = True
        return state

    def relations(
        self, match: QAccessible.RelationFlag = _Relation.AllRelations
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        """Advice flows on to what it is about: Qt counts from the other end."""
        found = super().relations(match)
        widget = self.widget()
        onward = widget.leads_to() if isinstance(widget, Leading) else None
        if onward is not None and match & _Relation.FlowsFrom:
            found.append((QAccessible.queryAccessibleInterface(onward), _Relation.FlowsFrom))
        return found


class ButtonReading(Reading):
    """Something that can be pressed; a press from here is a press like any other."""

    def state(self) -> QAccessible.State:
        """Whether it is chosen, besides what every widget has."""
        state, button = super().state(), self.widget()
        if isinstance(button, QAbstractButton):
            state.pressed = button.isDown()
            state.defaultButton = isinstance(button, QPushButton) and button.isDefault()
            if self.read_as() in _CHECKED:
                state.checkable, state.checked = True, button.isChecked()
            elif self.read_as() is ReadAs.ITEM:
                state.selectable, state.selected = True, button.isChecked()
            elif self.read_as() is ReadAs.TEXT:
                state.disabled = False
            state.busy = self.read_as() is ReadAs.PROGRESS
        return state

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        """A press, or a toggle where it can be on and off; and the focus."""
        if not self.widget().isEnabled() or self.read_as() is ReadAs.TEXT:
            return []
        toggles = self.read_as() is ReadAs.CHECK
        first = QAccessibleActionInterface.toggleAction if toggles else QAccessibleActionInterface.pressAction
        return [first(), QAccessibleActionInterface.setFocusAction()]

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Press."""
        widget = self.widget()
        presses = (QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.toggleAction())
        if name not in presses:
            super().doAction(name)
        elif isinstance(widget, Pressable) and widget.isEnabled():
            widget.press()


class NumberReading(Reading):
    """A number between a least and a most."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._value = _Value(widget)

    def text(self, kind: QAccessible.Text) -> str:
        """The value as it is said; the rest as with every widget."""
        if kind is QAccessible.Text.Value:
            return _number(self.widget()).said
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """The way to the number, and to a press where the platform asks for one; there is nothing else."""
        match kind:
            case QAccessible.InterfaceType.ValueInterface:
                return _pointer(Shiboken.getCppPointer(self._value)[0])
            case QAccessible.InterfaceType.ActionInterface:
                return super().interface_cast(kind)
            case _:
                return _pointer(0)


class WordReading(Reading):
    """Words; those of a heading are asked for as a text too: of headings, Orca reads nothing else."""

    def __init__(self, widget: QLabel) -> None:
        super().__init__(widget)
        self._words = _Words(widget)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """The way to the text, and to the focus; there is nothing else."""
        match kind:
            case QAccessible.InterfaceType.TextInterface if self.read_as() in _WORDED:
                return _pointer(Shiboken.getCppPointer(self._words)[0])
            case QAccessible.InterfaceType.ActionInterface:
                return super().interface_cast(kind)
            case _:
                return _pointer(0)


class _Words(QAccessibleTextInterface):
    """The words of a label: they are read, no part is chosen, and nothing is written."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label

    def text(self, start: int, end: int) -> str:
        return self._whole()[start : end if end >= 0 else None]

    def characterCount(self) -> int:  # noqa: N802 - Qt's name
        return len(self._whole())

    def cursorPosition(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def selectionCount(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def characterRect(self, _offset: int) -> QRect:  # noqa: N802 - Qt's name
        return QRect(self._label.mapToGlobal(QPoint(0, 0)), self._label.size())

    def offsetAtPoint(self, _point: QPoint) -> int:  # noqa: N802 - Qt's name
        return 0

    def addSelection(self, _start: int, _end: int) -> None:  # noqa: N802 - Qt's name
        pass

    def removeSelection(self, _index: int) -> None:  # noqa: N802 - Qt's name
        pass

    def setSelection(self, _index: int, _start: int, _end: int) -> None:  # noqa: N802 - Qt's name
        pass

    def setCursorPosition(self, _position: int) -> None:  # noqa: N802 - Qt's name
        pass

    def scrollToSubstring(self, _start: int, _end: int) -> None:  # noqa: N802 - Qt's name
        pass

    def _whole(self) -> str:
        return self._label.accessibleName() or self._label.text()


def _pointer(address: int) -> int:
    """What PySide takes for a pointer: its stub says int, but an int or None would be read as anything."""
    return cast("int", Shiboken.VoidPtr(address))


class _Value(QAccessibleValueInterface):
    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def currentValue(self) -> int:  # noqa: N802 - Qt's name
        return _number(self._widget).value

    def minimumValue(self) -> int:  # noqa: N802 - Qt's name
        return _number(self._widget).least

    def maximumValue(self) -> int:  # noqa: N802 - Qt's name
        return _number(self._widget).most

    def minimumStepSize(self) -> int:  # noqa: N802 - Qt's name
        return 1

    def setCurrentValue(self, value: float) -> None:  # noqa: N802 - Qt's name
        """One step towards `value`: as with the buttons, every step is the learner's own."""
        here = _number(self._widget).value
        if isinstance(self._widget, Numbered) and value != here:
            self._widget.step(value > here)


def _number(widget: QWidget) -> NumberReadout:
    number = widget.number if isinstance(widget, Numbered) else None
    return number or NumberReadout(0, "", 0)
