"""The state of a practice app: typed variables with a start."""

from collections.abc import Mapping

from edu_desk.lesson.expr.compile import compile_typed
from edu_desk.lesson.expr.scope import Scope, Shape, Typed
from edu_desk.lesson.model import FIRST_VARIABLE, Value, Variable
from edu_desk.lesson.problems import unknown, wrong
from edu_desk.lesson.source import Spot
from edu_desk.lesson.types import Letters, ListOf, Number, RecordOf, RowOf, Type, YesNo
from edu_desk.shared.text import N_

_SIMPLE: dict[str, Type] = {"text": Letters(), "number": Number(), "yesno": YesNo()}


def read_variables(spot: Spot, shapes: Mapping[str, Shape]) -> dict[str, Variable]:
    """Every variable that `spot` declares, in order."""
    variables: dict[str, Variable] = {}
    for name, declared in spot.mapping().items():
        if not name.isidentifier() or name in {"row", "task", "screen", "true", "false", "none"}:
            raise wrong(declared.place, "name", N_("“{name}” cannot be a name here."), name=name)
        kind = read_type(declared, shapes)
        start = _start(declared, kind, shapes)
        variables[name] = Variable(name, FIRST_VARIABLE + len(variables), kind, start)
    return variables


def read_type(spot: Spot, shapes: Mapping[str, Shape]) -> Type:
    """A declared type: a word (`number`, a table's name), `{set: table}`, or a mapping with `type`."""
    if spot.is_text():
        return _word(spot, shapes)
    if "set" in (fields := spot.mapping()):
        spot.fields(("set",))
        return ListOf(_row(fields["set"], shapes))
    fields = spot.fields(("type",), ("of", "from", "to", "start"))
    match fields["type"].text():
        case "set":
            return ListOf(_row(_need(spot, fields, "of"), shapes))
        case "list":
            of = _need(spot, fields, "of").mapping()
            return ListOf(RecordOf(tuple((name, read_type(kind, shapes)) for name, kind in of.items())))
        case "text" if "of" in fields:
            return Letters(options=frozenset(option.text() for option in fields["of"].items()))
        case "number":
            ends = [fields[end].whole() if end in fields else None for end in ("from", "to")]
            return Number(ends[0], ends[1])
        case _:
            return _word(fields["type"], shapes)


def _need(spot: Spot, fields: Mapping[str, Spot], name: str) -> Spot:
    if name not in fields:
        raise wrong(spot.place, "missing", N_("“{name}” is missing here."), name=name)
    return fields[name]


def _word(spot: Spot, shapes: Mapping[str, Shape]) -> Type:
    name = spot.text()
    return _SIMPLE[name] if name in _SIMPLE else _row(spot, shapes)


def _row(spot: Spot, shapes: Mapping[str, Shape]) -> RowOf:
    name = spot.text()
    if name not in shapes:
        known = (*_SIMPLE, *shapes, "set", "list")
        raise unknown(spot.place, "type", N_("There is no type or table “{name}”."), name, known)
    return RowOf(name)


def _start(spot: Spot, kind: Type, shapes: Mapping[str, Shape]) -> Value:
    fields = {} if spot.is_text() else spot.mapping()
    if "start" in fields:
        return read_value(fields["start"], kind, Scope(shapes))
    match kind:
        case YesNo():
            return False
        case Number(low):
            return low or 0
        case Letters(options=options) if options:
            return fields["of"].items()[0].text()
        case Letters():
            return ""
        case ListOf():
            return ()
        case _:
            return None


def read_value(spot: Spot, kind: Type, scope: Scope) -> Value:
    """A value written in a file, of a declared type; texts and row keys stand without quotes."""
    match kind:
        case ListOf(RecordOf(fields)):
            return tuple(
                tuple(
                    read_value(item.fields([n for n, _ in fields])[name], part, scope)
                    for name, part in fields
                )
                for item in spot.items()
            )
        case ListOf(item):
            return tuple(read_value(part, item, scope) for part in spot.items())
        case Letters(options=options):
            return spot.word(options) if options else spot.text()
        case RowOf(table):
            return _row_key(spot, table, scope)
        case Number(low, high):
            number = spot.whole()
            if (low is not None and number < low) or (high is not None and number > high):
                raise wrong(
                    spot.place,
                    "range",
                    N_("{number} is outside {low} to {high}."),
                    number=number,
                    low=low,
                    high=high,
                )
            return number
        case _:
            return compile_typed(spot.text(), scope, spot.place, kind).value()


def _row_key(spot: Spot, table: str, scope: Scope) -> str | None:
    key = spot.text()
    rows = scope.shapes[table].table.rows
    if key == "none":
        return None
    if key not in rows:
        raise unknown(spot.place, "row", N_("There is no row “{name}” in this table."), key, rows)
    return key


def variable_names(variables: Mapping[str, Variable]) -> dict[str, Typed]:
    """What formulas see of the variables."""
    return {name: _named(variable) for name, variable in variables.items()}


def _named(variable: Variable) -> Typed:
    index = variable.index
    return Typed(variable.type, lambda state, _rows: state[index], frozenset({index}), place=index)
