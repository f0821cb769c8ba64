"""The types of a practice app's values, as its author declares them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YesNo:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number; both ends, where given, are part of the range."""

    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Letters:
    """A text; `label` texts are translated when shown; `options` are the only ones allowed, if any."""

    label: bool = False
    options: frozenset[str] = frozenset()
    joined: bool = False
    """Put together by a formula: it stands in no catalogue, whatever its parts do."""


@dataclass(frozen=True, slots=True)
class RowOf:
    """A row of a table, or none."""

    table: str


@dataclass(frozen=True, slots=True)
class RecordOf:
    """A record with named fields."""

    fields: tuple[tuple[str, "Type"], ...]


@dataclass(frozen=True, slots=True)
class ListOf:
    """Several values in order; a set of rows is one, kept sorted and without repetition."""

    item: "Type"


@dataclass(frozen=True, slots=True)
class Nothing:
    """The type of `none`."""


Type = YesNo | Number | Letters | RowOf | RecordOf | ListOf | Nothing
