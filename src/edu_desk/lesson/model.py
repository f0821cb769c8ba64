"""Practice apps as frozen data: what their files become once they are read and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from edu_desk.lesson.basic_parts import (
    FIRST_VARIABLE,
    NOTICE,
    STACK,
    Brand,
    Evaluate,
    Expr,
    FilePlace,
    Rows,
    State,
    Table,
    Text,
    TextPiece,
    Value,
    Variable,
)
from edu_desk.lesson.effect_parts import Add, Check, Effect, Go, Remove, Return, Set, Toggle, When
from edu_desk.lesson.kinds import Device, ElementKind, ElementStyle, EntryFormat, Ground, WayBack
from edu_desk.lesson.map_parts import MapPlan

__all__ = (
    "FIRST_VARIABLE",
    "NOTICE",
    "STACK",
    "Add",
    "Check",
    "Effect",
    "Evaluate",
    "Expr",
    "FilePlace",
    "Go",
    "Remove",
    "Return",
    "Rows",
    "Set",
    "State",
    "Table",
    "Text",
    "TextPiece",
    "Toggle",
    "Value",
    "Variable",
    "When",
)
"""What the parts of an app are made of is known by this module's name too."""


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
    """A number that minus and plus change by `by`, at most to `top`; in a date `unit` says what."""

    index: int
    low: int
    high: int
    by: int = 1
    top: Expr | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Switch:
    """A yes or no, held by a variable."""

    index: int


@dataclass(frozen=True, slots=True)
class Second:
    """A second button on each row of a list, such as one that takes the row out; `when` it is there."""

    label: Text
    icon: str
    when: Expr | None
    do: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class AgreeAll:
    """What stands above terms to agree to: one press takes all of them, or none where all are taken."""

    label: Text
    taken: Expr
    """All of them are agreed to."""
    must: Expr | None
    """Whether one may not go on without the row; None where all are like this."""
    do: tuple[Effect, ...]


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
    icon: Expr | None = None
    """In a list: the name of the row's icon."""
    icons: tuple[str, ...] = ()
    """Every icon that `icon` may name."""
    picture: Expr | None = None
    """In a list: the file of the row's picture, or None."""
    second: Second | None = None
    agree: AgreeAll | None = None
    """Of terms to agree to."""


@dataclass(frozen=True, slots=True)
class OtherApp:
    """Another app that a screen leaves for, on a device of its own: who one is, is approved there."""

    title: Text
    device: Device
    brand: Brand


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
    plan: MapPlan | None = None
    """Of a map: what is shown beside its places."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid: its title, and what a row has there.

    A chart draws those that have an `amount`: as bars, or as a `line`.
    """

    title: Text
    value: Text
    amount: Expr | None = None
    line: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows with cells under titles; of a chart the first column says what each row is."""

    items: Repeated
    columns: tuple[Column, ...]


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


@dataclass(frozen=True, slots=True)
class Steps:
    """How far one is in a row of named steps: the number of the present one, from 1."""

    titles: tuple[Text, ...]
    now: Expr


Spec = (
    Grid
    | Steps
    | Plain
    | Entry
    | Choice
    | Stepper
    | Switch
    | Repeated
    | Days
    | Seats
    | Group
    | Picture
    | Acting
    | Wait
)


@dataclass(frozen=True, slots=True)
class FieldFault:
    """What may be wrong with a field, and what is then shown and said at the field."""

    when: Expr
    say: Text


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
    faults: tuple[FieldFault, ...] = ()
    """The first that holds is told."""


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
    ground: Ground = Ground.BRAND
    other: OtherApp | None = None
    """The other app that it belongs to."""


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
    clock: Expr | None = None
    """The device's time in minutes after midnight, where the lesson's time does not fit what is shown."""
    letters: Expr | None = None
    """How large the device's own letters are (percent), where it has a setting for them."""
    low: Expr | None = None
    """While it holds, the page lies in the lower part of the device's screen."""
    language: Expr | None = None
    """The language the device was set to; where it is that of lesson files, the learner's own is shown."""
