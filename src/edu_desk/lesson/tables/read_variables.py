"""The state of a practice app: typed variables with a start."""

from collections.abc import Mapping, Sequence

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import SIMPLE_TYPES, TYPE_KEYS
from edu_desk.lesson.checking.problems import twice, unknown, wrong
from edu_desk.lesson.checking.valid_names import formula_name, part_name
from edu_desk.lesson.formulas.scope import Scope, TypedFormula, TypeShape
from edu_desk.lesson.model import FIRST_VARIABLE, FilePlace, Value, Variable
from edu_desk.lesson.types import Letters, ListOf, Nothing, Number, RecordOf, RowOf, Type, YesNo
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.text import N_

_SIMPLE: dict[str, Type] = dict(zip(SIMPLE_TYPES, (Letters(), Number(), YesNo()), strict=True))


def read_variables(spot: SourceValue, shapes: Mapping[str, TypeShape]) -> dict[str, Variable]:
    """Every variable that `spot` declares, in order."""
    variables: dict[str, Variable] = {}
    places = spot.places()
    for name, declared in spot.mapping(limits.VARIABLES).items():
        formula_name(name, places[name])
        if name in shapes:
            raise twice(places[name], name, shapes[name].place)
        kind = read_type(declared, shapes)
        start = _start(declared, kind, shapes)
        variables[name] = Variable(name, FIRST_VARIABLE + len(variables), kind, start, places[name])
    return variables


def read_type(spot: SourceValue, shapes: Mapping[str, TypeShape]) -> Type:
    """A declared type: a word (`number`, a table's name), `{set: table}`, or a mapping with `type`."""
    if spot.is_text():
        return _word(spot, shapes)
    if "set" in (fields := spot.mapping()):
        spot.fields(("set",))
        return ListOf(_row(fields["set"], shapes))
    word = fields["type"].text() if "type" in fields else ""
    fields = spot.fields(("type",), (*TYPE_KEYS.get(word, ()), "start"))
    match word:
        case "set":
            return ListOf(_row(_need(spot, fields, "of"), shapes))
        case "list":
            return ListOf(_record(_need(spot, fields, "of"), shapes))
        case "text" if "of" in fields:
            return Letters(options=_options(fields["of"]))
        case "number":
            return _number(fields)
        case _:
            return _word(fields["type"], shapes)


def _record(spot: SourceValue, shapes: Mapping[str, TypeShape]) -> RecordOf:
    places = spot.places()
    fields = spot.mapping(limits.COLUMNS)
    if not fields:
        raise wrong(spot.place, "empty", N_("A record needs at least one field."))
    return RecordOf(
        tuple((part_name(name, places[name]), read_type(kind, shapes)) for name, kind in fields.items())
    )


def _options(spot: SourceValue) -> frozenset[str]:
    found: dict[str, FilePlace] = {}
    for option in spot.some():
        name = option.text()
        if name in found:
            raise twice(option.place, name, found[name])
        found[name] = option.place
    return frozenset(found)


def _number(fields: Mapping[str, SourceValue]) -> Number:
    low, high = (fields[end].whole() if end in fields else None for end in ("from", "to"))
    if low is not None and high is not None and low > high:
        raise wrong(
            fields["to"].place,
            "range",
            N_("It ends at {high}, before it begins at {low}."),
            low=low,
            high=high,
        )
    return Number(low, high)


def _need(spot: SourceValue, fields: Mapping[str, SourceValue], name: str) -> SourceValue:
    if name not in fields:
        raise wrong(spot.place, "missing", N_("“{name}” is missing here."), name=name)
    return fields[name]


def _word(spot: SourceValue, shapes: Mapping[str, TypeShape]) -> Type:
    name = spot.text()
    return _SIMPLE[name] if name in _SIMPLE else _row(spot, shapes)


def _row(spot: SourceValue, shapes: Mapping[str, TypeShape]) -> RowOf:
    name = spot.text()
    if name not in shapes:
        known = (*_SIMPLE, *shapes, "set", "list")
        made = {word: shapes[word].place if word in shapes else None for word in known}
        raise unknown(spot.place, "type", N_("There is no type or table “{name}”."), name, made)
    return RowOf(name)


def _start(spot: SourceValue, kind: Type, shapes: Mapping[str, TypeShape]) -> Value:
    fields = {} if spot.is_text() else spot.mapping()
    if "start" in fields:
        return read_value(fields["start"], kind, Scope(shapes))
    match kind:
        case YesNo():
            return False
        case Number(low, high):
            return low if low is not None else min(0, high or 0)
        case Letters(options=options) if options:
            return fields["of"].items()[0].text()
        case Letters():
            return ""
        case ListOf():
            return ()
        case _:
            return None


def read_value(spot: SourceValue, kind: Type, scope: Scope) -> Value:
    """A value written in a file, of a declared type; texts and row keys stand without quotes."""
    match kind:
        case ListOf(RecordOf(fields)):
            return tuple(_read_record(item, fields, scope) for item in spot.items(limits.LIST_ROWS))
        case ListOf(item):
            return _read_set(spot, item, scope)
        case Letters(options=options):
            return spot.word(options) if options else spot.text()
        case RowOf(table):
            return _row_key(spot, table, scope)
        case Number(low, high):
            return spot.whole(
                limits.NUMBER * -1 if low is None else low, limits.NUMBER if high is None else high
            )
        case YesNo():
            return spot.yesno()
        case RecordOf() | Nothing():
            raise wrong(spot.place, "type", N_("No value can be written here."))


def _read_record(spot: SourceValue, fields: Sequence[tuple[str, Type]], scope: Scope) -> tuple[Value, ...]:
    values = spot.fields([name for name, _ in fields])
    return tuple(read_value(values[name], kind, scope) for name, kind in fields)


def _read_set(spot: SourceValue, kind: Type, scope: Scope) -> tuple[Value, ...]:
    """Kept sorted, as sets are in a state."""
    found: dict[Value, FilePlace] = {}
    for item in spot.items():
        value = read_value(item, kind, scope)
        if value is None:
            raise wrong(item.place, "type", N_("“none” cannot stand in a set."))
        if value in found:
            raise twice(item.place, str(value), found[value])
        found[value] = item.place
    return tuple(sorted(found))


def _row_key(spot: SourceValue, table: str, scope: Scope) -> str | None:
    key = spot.text()
    shape = scope.shapes[table]
    if key == "none":
        return None
    if key not in shape.table.rows:
        raise unknown(
            spot.place, "row", N_("There is no row “{name}” in this table."), key, shape.lines, shape.head
        )
    return key


def variable_names(variables: Mapping[str, Variable]) -> dict[str, TypedFormula]:
    """What formulas see of the variables."""
    return {name: _named(variable) for name, variable in variables.items()}


def _named(variable: Variable) -> TypedFormula:
    index = variable.index
    return TypedFormula(
        variable.type,
        lambda state, _rows: state[index],
        frozenset({index}),
        place=index,
        declared=variable.place,
    )
