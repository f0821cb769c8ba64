"""What the data of practice apps is made of: values, states, formulas, texts, tables, variables, brands."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from edu_desk.lesson.types import Type

Value = Any
"""A value in a state. Its type is checked when the file is read (`lesson.types`), not by Python."""
State = tuple[Value, ...]
"""A practice app's whole state: the screens opened so far, the message shown, then each variable's value.

Plain tuples hash and copy fastest, and the guide makes thousands of them. What may stand in a
place is told by the type of the variable (`lesson.types`).
"""
STACK = 0
"""Place of the opened screens in a state: a tuple of screen names, the last one is shown."""
NOTICE = 1
"""Place of the message the practice app shows: its number in `App.notices`, or -1."""
TODAY = 2
"""Place of the day that the practice app counts from, as a number of days (`date.toordinal`)."""
FIRST_VARIABLE = 3

MONDAY = date(2026, 11, 23).toordinal()
"""The day that practice apps are read and checked on: a Monday, with no public holiday in the month after."""
WEEK = 7

Rows = tuple[Value, ...]
"""The rows around an expression, outermost first: a table's row is its key, a record is a tuple."""
Evaluate = Callable[[State, Rows], Value]


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Where something stands in a file; lines count from 1."""

    file: Path
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Expr:
    """A checked expression over a state; `reads` are the places in a state it looks at."""

    source: str
    evaluate: Evaluate = field(compare=False, repr=False)
    reads: frozenset[int]
    aims: tuple[tuple[int, int], ...] = ()
    """Numbers that some variables (by place) must have for it to hold: how far off a stepper is."""
    place: FilePlace | None = field(default=None, compare=False)
    """Where it is written; None where the program made it."""
    steps: int = field(default=1, compare=False)
    """How many parts are touched when it is evaluated once, as far as can be told beforehand."""

    def __call__(self, state: State, rows: Rows = ()) -> Value:
        """Its value in `state`, with the rows that stand around it."""
        return self.evaluate(state, rows)


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A computed part of a text: an expression and how to say its value."""

    expr: Expr
    forms: tuple[str, ...]
    translated: bool
    """The value itself is looked up in the lessons' catalogue (a name from a table)."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a lesson file: its Korean source, and how any translation of it is understood."""

    source: str
    place: FilePlace
    parts: Callable[[str], tuple[str | TextPiece, ...]] = field(compare=False, repr=False)
    """Given the source or a translation of it: literal strings and computed pieces in order."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that an app reads and never changes; the first column is the key."""

    name: str
    columns: tuple[str, ...]
    rows: Mapping[str, tuple[Value, ...]]
    lines: Mapping[str, FilePlace] = field(default_factory=dict, compare=False, repr=False)
    """Where each row is written."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A typed place in the state; `start` is its value when the app opens."""

    name: str
    index: int
    type: Type
    start: Value
    place: FilePlace | None = field(default=None, compare=False)
    """Where it is declared."""


@dataclass(frozen=True, slots=True)
class Brand:
    """The made-up maker of a practice app: its colour, the ink on it (#RRGGBB) and its mark (an icon)."""

    colour: str
    ink: str
    mark: str
    place: FilePlace = field(compare=False)
