"""What the parts of a practice app are read against: its names, variables, screens and messages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from edu_desk.lesson.expr.agree import kind_name
from edu_desk.lesson.expr.compile import compile_expr, compile_typed
from edu_desk.lesson.expr.scope import Scope, Typed
from edu_desk.lesson.model import Expr, Text, Variable
from edu_desk.lesson.problems import unknown, wrong
from edu_desk.lesson.source import Spot
from edu_desk.lesson.template import read_text
from edu_desk.lesson.types import Type, YesNo
from edu_desk.shared.text import N_


@dataclass(frozen=True, slots=True)
class Ground:
    """Names in force at a place in a practice app; `notices` grows as checks are read."""

    scope: Scope
    variables: Mapping[str, Variable]
    screens: tuple[str, ...]
    folder: Path
    """Where the app's own files lie."""
    notices: list[Text] = field(default_factory=list)

    def with_row(self, kind: Type) -> "Ground":
        """The ground inside a list: `row` is its row or record."""
        return replace(self, scope=self.scope.with_row("row", kind))

    def text(self, spot: Spot) -> Text:
        """A text of the file."""
        return read_text(spot.text(), self.scope, spot.place)

    def condition(self, spot: Spot) -> Expr:
        """A formula that is true or false."""
        return compile_expr(spot.text(), self.scope, spot.place, YesNo())

    def formula(self, spot: Spot, wanted: Type | None = None) -> Expr:
        """A formula, of type `wanted` if given."""
        return compile_expr(spot.text(), self.scope, spot.place, wanted)

    def typed(self, spot: Spot) -> Typed:
        """A formula with its type."""
        return compile_typed(spot.text(), self.scope, spot.place)

    def variable(self, name: str, spot: Spot) -> Variable:
        """The variable `name`."""
        if name not in self.variables:
            raise unknown(spot.place, "name", N_("There is no variable “{name}”."), name, self.variables)
        return self.variables[name]

    def bound(self, spot: Spot, kind: type[Type]) -> Variable:
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
