"""What the parts of a practice app are read against: its names, variables, screens and messages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.formulas.formula_compiler import compile_expr, compile_typed
from edu_desk.lesson.formulas.scope import Scope, TypedFormula
from edu_desk.lesson.formulas.text_template import read_text
from edu_desk.lesson.formulas.type_agreement import kind_name, set_of
from edu_desk.lesson.model import Expr, FilePlace, Rows, State, Text, Value, Variable
from edu_desk.lesson.types import Letters, ListOf, Number, RowOf, Type, YesNo
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.text import N_

_NOTHING: Mapping[type[Type], Value] = {YesNo: False, Number: 0, Letters: "", ListOf: ()}
"""What a variable holds when nothing is put into it; a row is none."""


def known_variable(name: str, place: FilePlace, variables: Mapping[str, Variable]) -> Variable:
    """The variable `name` that is spoken of at `place`. Raises `Broken`."""
    if name not in variables:
        made = {known: variable.place for known, variable in variables.items()}
        raise unknown(place, "name", N_("There is no variable “{name}”."), name, made)
    return variables[name]


def _in_range(number: int, kind: Number, spot: SourceValue) -> None:
    low, high = kind.low, kind.high
    if (low is not None and number < low) or (high is not None and number > high):
        raise wrong(
            spot.place, "range", N_("{number} is outside {low} to {high}."), number=number, low=low, high=high
        )


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """Names in force at a place in a practice app; `notices` grows as checks are read."""

    scope: Scope
    variables: Mapping[str, Variable]
    screens: Mapping[str, FilePlace]
    """Every screen, and where it stands."""
    folder: Path
    """Where the app's own files lie."""
    notices: list[Text] = field(default_factory=list)

    def with_row(self, kind: Type) -> "ReadingContext":
        """The ground inside a list: `row` is its row or record."""
        return replace(self, scope=self.scope.with_row("row", kind))

    def text(self, spot: SourceValue) -> Text:
        """A text of the file."""
        return read_text(spot.text(), self.scope, spot.place)

    def words(self, spot: SourceValue) -> Text:
        """A text of the file that says something."""
        return read_text(spot.words(), self.scope, spot.place)

    def condition(self, spot: SourceValue) -> Expr:
        """A formula that is true or false."""
        return compile_expr(spot.text(), self.scope, spot.place, YesNo())

    def value(self, spot: SourceValue, wanted: Type, declared: FilePlace | None = None) -> Expr:
        """A formula whose value is kept in the state: what is missing becomes nothing of its type."""
        part = compile_typed(spot.text(), self.scope, spot.place, wanted, declared)
        if isinstance(wanted, Number) and part.literal:
            _in_range(part.value(), wanted, spot)
        evaluate, nothing = part.evaluate, _NOTHING.get(type(wanted))
        as_set = isinstance(wanted, ListOf) and isinstance(wanted.item, RowOf)

        def kept(state: State, rows: Rows) -> Value:
            value = evaluate(state, rows)
            return nothing if value is None else set_of(value) if as_set else value

        return Expr(spot.text(), kept, part.reads, place=spot.place)

    def formula(self, spot: SourceValue, wanted: Type | None = None) -> Expr:
        """A formula, of type `wanted` if given."""
        return compile_expr(spot.text(), self.scope, spot.place, wanted)

    def typed(self, spot: SourceValue) -> TypedFormula:
        """A formula with its type."""
        return compile_typed(spot.text(), self.scope, spot.place)

    def variable(self, name: str, spot: SourceValue) -> Variable:
        """The variable `name`."""
        return known_variable(name, spot.place, self.variables)

    def bound(self, spot: SourceValue, kind: type[Type]) -> Variable:
        """The variable that an element is bound to, of the kind of type it needs."""
        variable = self.variable(spot.text(), spot)
        if not isinstance(variable.type, kind):
            raise wrong(
                spot.place,
                "type",
                N_("“{name}” is of another type; {wanted} is needed here."),
                name=variable.name,
                wanted=kind_name(kind),
            )
        return variable
