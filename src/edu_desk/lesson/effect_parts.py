"""What touching something does to the state of a practice app, as frozen data."""

from dataclasses import dataclass, field

from edu_desk.lesson.basic_parts import Expr, FilePlace
from edu_desk.lesson.kinds import ScreenOpening


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
