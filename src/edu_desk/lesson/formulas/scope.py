"""What names mean at a place in a lesson file, and a compiled part of a formula."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from edu_desk.lesson.model import Evaluate, FilePlace, Table, Value
from edu_desk.lesson.types import Type


@dataclass(frozen=True, slots=True)
class TypedFormula:
    """A compiled part: its type, how to get its value, and the places in the state it reads."""

    type: Type
    evaluate: Evaluate
    reads: frozenset[int] = frozenset()
    literal: bool = False
    """Its value is the same in every state."""
    place: int | None = None
    """It is a variable and nothing else: its place in the state."""
    aims: tuple[tuple[int, int], ...] = ()
    """Numbers that some variables must have for it to hold."""
    declared: FilePlace | None = None
    """It has a name: where that is made."""
    steps: int = 1
    """How many parts are touched when it is evaluated once, as far as can be told beforehand."""
    items: tuple["TypedFormula", ...] = ()
    """The values of a list that is written out."""

    def value(self) -> Value:
        """The value of a literal."""
        return self.evaluate((), ())


@dataclass(frozen=True, slots=True)
class TypeShape:
    """A table with the types of its columns."""

    table: Table
    types: Mapping[str, Type]
    place: FilePlace | None = None
    columns: Mapping[str, FilePlace] = field(default_factory=dict)
    """Where each column is declared."""
    lines: Mapping[str, FilePlace] = field(default_factory=dict)
    """Where each row stands."""
    head: FilePlace | None = None
    """Where its file begins."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The names that a formula may use."""

    shapes: Mapping[str, TypeShape] = field(default_factory=dict)
    names: Mapping[str, TypedFormula] = field(default_factory=dict)
    task: Mapping[str, TypedFormula] | None = None
    """What `task.x` may name; None outside lessons."""
    rows: tuple[tuple[str, Type], ...] = ()
    """The rows around, outermost first: (name, type)."""
    later: Mapping[str, FilePlace] = field(default_factory=dict)
    """Names that are made further down, where a formula may not use them yet."""

    def with_row(self, name: str, kind: Type) -> "Scope":
        """This scope inside a repetition."""
        return replace(self, rows=(*self.rows, (name, kind)))

    def with_names(self, more: Mapping[str, TypedFormula]) -> "Scope":
        """This scope with more names."""
        return replace(self, names={**self.names, **more})

    def known(self) -> dict[str, FilePlace | None]:
        """Every name and where it is made, for suggestions."""
        return {
            **{name: part.declared for name, part in self.names.items()},
            **{name: None for name, _ in self.rows},
            **{name: shape.place for name, shape in self.shapes.items()},
        }


def constant(kind: Type, value: Value) -> TypedFormula:
    """A part that always has `value`."""
    return TypedFormula(kind, lambda _state, _rows: value, literal=True)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a formula stands: what errors about it name."""

    source: str
    place: FilePlace
