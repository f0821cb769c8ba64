"""Practice apps as frozen data: what their files become once they are read and checked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edu_desk.lesson.kinds import Device, ElementKind, ElementStyle, EntryFormat, ScreenOpening, WayBack
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
FIRST_VARIABLE = 2

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
class Go:
    """Open a screen, on top of the present one unless `way` says otherwise."""

    screen: str
    way: ScreenOpening = ScreenOpening.ON_TOP
    place: FilePlace | None = field(default=None, compare=False)
    """Where it is written."""


@dataclass(frozen=True, slots=True)
class Return:
    """Close the present screen; with `home`, all but the first."""

    home: bool


@dataclass(frozen=True, slots=True)
class Set:
    """Give a variable a value."""

    index: int
    value: Expr


@dataclass(frozen=True, slots=True)
class Toggle:
    """Put a row into a set of rows, or take it out."""

    index: int
    value: Expr


@dataclass(frozen=True, slots=True)
class Add:
    """Append a record to a list."""

    index: int
    fields: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Remove:
    """Take out of a list every record for which the condition holds (`row` is the record)."""

    index: int
    where: Expr


@dataclass(frozen=True, slots=True)
class When:
    """Effects that depend on a condition."""

    condition: Expr
    then: tuple["Effect", ...]
    otherwise: tuple["Effect", ...]


@dataclass(frozen=True, slots=True)
class Check:
    """A form's check: where it fails, the app says why and the remaining effects do not happen."""

    condition: Expr
    notice: int


Effect = Go | Return | Set | Toggle | Add | Remove | When | Check


@dataclass(frozen=True, slots=True)
class Plain:
    """An element that is only shown or pressed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place to type; the variable holds the class of what was typed, never the text itself."""

    index: int
    format: EntryFormat
    hint: Text | None
    length: int
    """Digits or letters expected; 0 where any number will do."""
    values: tuple[str, ...]
    """For a search: the texts it looks through, from the app's own tables."""
    shuffled: bool = False
    """A keypad whose digits stand in another order each time, as bank machines have them."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of several choices."""

    value: str
    label: Text
    note: Text | None = None
    """A sentence that explains it."""
    price: Text | None = None
    """What stands at its end."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several options, held by a variable."""

    index: int
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Stepper:
    """A number with a minus and a plus; both ends are part of the range."""

    index: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Switch:
    """A yes or no, held by a variable."""

    index: int


@dataclass(frozen=True, slots=True)
class Repeated:
    """One item for each row of a table or each record of a list."""

    rows: Expr
    where: Expr | None
    order: Expr | None
    label: Text
    note: Text | None
    value: Text | None
    tag: Text | None
    enabled: Expr | None
    chosen: Expr | None
    empty: Text | None
    key: Expr
    """The part name of an item: the row's key, or the record's first field."""
    mine: Expr | None = None
    """In a chat: whether the learner's side wrote it."""


@dataclass(frozen=True, slots=True)
class Days:
    """A calendar: days counted from the lesson's today (0)."""

    index: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Seats:
    """Items with a place: on a seat map lines and columns count from 0, an aisle is a column left out;
    on a map they are how far down and across it lies, in percent.
    """

    items: Repeated
    line: Expr
    column: Expr


@dataclass(frozen=True, slots=True)
class Group:
    """Elements that stand together."""

    elements: tuple["Element", ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture from the app's own folder; the element's label says what it shows."""

    file: Path


@dataclass(frozen=True, slots=True)
class Act:
    """One of the things that can be done with an element: its part (such as `close`), and what happens."""

    part: str
    do: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Acting:
    """Something that several things can be done with: a pop-up, a call, a card reader.

    `holds` says whether a card reader or printer has something in it: then only `take` can be done,
    else only the rest.
    """

    acts: tuple[Act, ...]
    holds: Expr | None
    word: Text | None = None
    """What stands on the button of its `do`."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Something that goes on by itself after `seconds`, as an action of the clock and never a loss."""

    seconds: int


Spec = Plain | Entry | Choice | Stepper | Switch | Repeated | Days | Seats | Group | Picture | Acting | Wait


@dataclass(frozen=True, slots=True)
class Element:
    """A thing on a screen; `do` happens when it (or one of its items) is pressed."""

    id: str
    kind: ElementKind
    spec: Spec
    place: FilePlace
    label: Text | None = None
    note: Text | None = None
    value: Text | None = None
    icon: str = ""
    style: ElementStyle = ElementStyle.PLAIN
    when: Expr | None = None
    enabled: Expr | None = None
    do: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """A page of a practice app: a scrolling body and a foot that always stays in sight."""

    name: str
    title: Text
    body: tuple[Element, ...]
    foot: tuple[Element, ...]
    way_back: WayBack
    dialog: bool
    place: FilePlace
    address: Text | None = None
    """What a browser's address bar says; None where the screen is no web page of its own."""
    secure: bool = True
    """The browser shows its lock before the address."""


@dataclass(frozen=True, slots=True)
class Brand:
    """The made-up maker of a practice app: its colour, the ink on it (#RRGGBB) and its mark (an icon)."""

    colour: str
    ink: str
    mark: str
    place: FilePlace = field(compare=False)


@dataclass(frozen=True, slots=True)
class Timer:
    """The practice app's clock, which only actions move: never slowness.

    While `condition` holds every action counts one more in the variable at `index`; at `after`
    it begins anew and `do` happens. Where the condition does not hold it is back at 0.
    """

    index: int
    after: int
    condition: Expr
    do: tuple[Effect, ...]
    idle: bool = False
    """Only waits that go on by themselves count, and whatever else is done sets it back to 0."""


@dataclass(frozen=True, slots=True)
class App:
    """A practice app: data, state and screens."""

    name: str
    title: Text
    device: Device
    brand: Brand
    tables: Mapping[str, Table]
    variables: tuple[Variable, ...]
    screens: Mapping[str, Screen]
    first: str
    notices: tuple[Text, ...]
    start: State
    digest: str
    timers: tuple[Timer, ...] = ()
    looks: Mapping[str, "App"] = field(default_factory=dict)
    """The same app in other looks, by name: people learn a screen, and the real one differs."""
