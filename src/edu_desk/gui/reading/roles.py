"""As what a widget is read: the words between the widgets and the interfaces that screen readers ask."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeGuard, runtime_checkable

from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QWidget


class ReadAs(Enum):
    """What a screen reader calls a widget; the value is the name of the platform's role."""

    BUTTON = "Button"
    CHECK = "CheckBox"
    RADIO = "RadioButton"
    LINK = "Link"
    ITEM = "ListItem"
    LIST = "List"
    TABLE = "Table"
    ROW = "Row"
    COLUMN_HEAD = "ColumnHeader"
    ROW_HEAD = "RowHeader"
    CELL = "Cell"
    GROUP = "Grouping"
    TOOLS = "ToolBar"
    PAGE = "Pane"
    HEADING = "Heading"
    TEXT = "StaticText"
    ENTRY = "EditableText"
    """Where what is typed with keys beside it stands; it cannot be written in itself."""
    PICTURE = "Graphic"
    NUMBER = "SpinBox"
    PROGRESS = "ProgressBar"
    NOTICE = "Notification"
    DECORATION = "NoRole"
    """Painted for the eye only: what it shows is said by something else, so it is not read at all."""


@dataclass(frozen=True, slots=True)
class NumberReadout:
    """A value that can be changed: as a number, as it is said, and its range."""

    value: int
    said: str
    most: int
    least: int = 0


class Readable(Protocol):
    """A widget that says as what it is to be read."""

    @property
    def read_as(self) -> ReadAs:
        """Its role, asked each time."""
        ...


def is_readable(thing: object) -> TypeGuard[Readable]:
    """Whether it says as what it is read: what checks of protocols do at length."""
    return hasattr(thing, "read_as")


@runtime_checkable
class Pressable(Protocol):
    """A widget that a screen reader can press."""

    def press(self) -> None:
        """Do what a touch does."""
        ...


@runtime_checkable
class Numbered(Protocol):
    """A widget that stands for a number."""

    number: NumberReadout | None

    def step(self, up: bool) -> None:
        """One more, or one less."""
        ...


@runtime_checkable
class Valued(Protocol):
    """A widget with a value in words that nobody changes, such as a bar of a chart."""

    @property
    def value_read(self) -> str:
        """The value."""
        ...


@runtime_checkable
class Leading(Protocol):
    """Words that lead on to another widget, such as advice to what it is about."""

    def leads_to(self) -> QWidget | None:
        """Where to go on, or None."""
        ...


class ReadableBox(QWidget):
    """Holds what belongs together, and is read as a whole with its accessible name."""

    def __init__(self, parent: QWidget, read_as: ReadAs = ReadAs.GROUP) -> None:
        super().__init__(parent)
        self._read_as = read_as

    @property
    def read_as(self) -> ReadAs:
        """Its role."""
        return self._read_as


class ReadableNumberBox(ReadableBox):
    """Holds a number with its minus and plus; `step` is told by whoever has the buttons."""

    def __init__(self, parent: QWidget, step: Callable[[bool], None]) -> None:
        super().__init__(parent, ReadAs.NUMBER)
        self.number: NumberReadout | None = None
        self._step = step

    def step(self, up: bool) -> None:
        """One more, or one less."""
        self._step(up)

    def show_number(self, number: NumberReadout) -> None:
        """Say the number as it is now."""
        if number != self.number:
            self.number = number
            self.setAccessibleDescription(number.said)
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, number.value))
