"""Which types go together, and names of types for people."""

from collections.abc import Iterable, Sequence

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.formulas.scope import Scope, Site, TypedFormula, constant
from edu_desk.lesson.model import FilePlace, Rows, State, Value
from edu_desk.lesson.types import Letters, ListOf, Nothing, Number, RecordOf, RowOf, Type, YesNo
from edu_desk.shared.text import N_


def type_name(kind: Type) -> str:
    """A type in a word."""
    match kind:
        case YesNo():
            return "yesno"
        case Number():
            return "number"
        case Letters():
            return "text"
        case RowOf(table):
            return f"row of {table}"
        case RecordOf():
            return "record"
        case ListOf(item):
            return f"list of {type_name(item)}"
        case Nothing():
            return "none"


_WORDS: dict[type[Type], str] = {
    YesNo: "yesno",
    Number: "number",
    Letters: "text",
    RowOf: "row",
    RecordOf: "record",
    ListOf: "list",
    Nothing: "none",
}


def kind_name(kind: type[Type]) -> str:
    """A kind of type in a word."""
    return _WORDS[kind]


def expect(part: TypedFormula, kind: type[Type], site: Site) -> TypedFormula:
    """`part`, if it has the kind of type asked for."""
    if not isinstance(part.type, kind):
        raise wrong(
            site.place,
            "type",
            N_("“{source}”: {found} stands where {wanted} is needed."),
            source=site.source,
            found=type_name(part.type),
            wanted=kind_name(kind),
        )
    return part


def fit(
    part: TypedFormula, wanted: Type, scope: Scope, site: Site, declared: FilePlace | None = None
) -> TypedFormula:
    """`part` as a value of type `wanted`: a literal name becomes a row, none fits any row or record.

    `declared` is where the variable of that type is declared.
    """
    match wanted, part.type:
        case RowOf(table), Letters() if part.literal:
            shape = scope.shapes[table]
            if part.value() not in shape.table.rows:
                name = str(part.value())
                raise unknown(
                    site.place,
                    "row",
                    N_("There is no row “{name}” in this table."),
                    name,
                    shape.lines,
                    shape.head,
                )
            return constant(wanted, part.value())
        case (RowOf() | RecordOf() | Nothing(), Nothing()):
            return part
        case RowOf(table), RowOf(other) if table == other:
            return part
        case Letters(options=options), Letters() if options and part.literal and part.value() not in options:
            raise unknown(
                site.place,
                "option",
                N_("“{name}” is not one of the options."),
                str(part.value()),
                dict.fromkeys(options, declared),
            )
        case (YesNo(), YesNo()) | (Number(), Number()) | (Letters(), Letters()):
            return part
        case ListOf(item), ListOf() if part.items:
            return _in_order(
                [fit(one, item, scope, site, declared) for one in part.items],
                wanted,
                as_set=isinstance(item, RowOf),
            )
        case ListOf(item), ListOf(other) if other in {item, Nothing()} or _alike(item, other):
            return part
        case RecordOf(fields), RecordOf(other_fields) if fields == other_fields:
            return part
        case _:
            raise wrong(
                site.place,
                "type",
                N_("“{source}”: {found} stands where {wanted} is needed."),
                source=site.source,
                found=type_name(part.type),
                wanted=type_name(wanted),
            )


def written_list(parts: Sequence[TypedFormula], scope: Scope, site: Site) -> TypedFormula:
    """The list of some values of one type; texts among rows are names of rows, and `none` may stand there."""
    kinds = [part.type for part in parts if not isinstance(part.type, Nothing)]
    kind = next((one for one in kinds if isinstance(one, RowOf)), kinds[0] if kinds else Nothing())
    if isinstance(kind, Letters):
        kind = Letters(label=any(isinstance(one, Letters) and one.label for one in kinds))
    fitted = [part if isinstance(part.type, Nothing) else fit(part, kind, scope, site) for part in parts]
    return _in_order(fitted, ListOf(kind))


def _in_order(parts: Sequence[TypedFormula], kind: ListOf, *, as_set: bool = False) -> TypedFormula:
    """The values one after another; as a set they are sorted, and none stands twice."""
    evaluates = tuple(part.evaluate for part in parts)

    def values(state: State, rows: Rows) -> Value:
        return tuple(evaluate(state, rows) for evaluate in evaluates)

    return TypedFormula(
        kind,
        (lambda state, rows: set_of(values(state, rows))) if as_set else values,
        frozenset[int]().union(*(part.reads for part in parts)),
        literal=all(part.literal for part in parts),
        items=tuple(parts),
    )


def set_of(keys: Iterable[str | None]) -> tuple[str, ...]:
    """Rows as a state holds a set of them: sorted, none twice."""
    return tuple(sorted({key for key in keys if key is not None}))


def joined(left: TypedFormula, right: TypedFormula, site: Site) -> TypedFormula:
    """Two texts as one, which grows no longer than a text of a file; what is missing is empty."""
    one, other = expect(left, Letters, site), expect(right, Letters, site)
    a, b = one.evaluate, other.evaluate
    return TypedFormula(
        Letters(joined=True),
        lambda state, rows: ((a(state, rows) or "") + (b(state, rows) or ""))[: limits.LETTERS],
        left.reads | right.reads,
        literal=left.literal and right.literal,
    )


def _alike(one: Type, other: Type) -> bool:
    """Whether items can stand in one list: numbers and texts of any kind, records of the same fields."""
    match one, other:
        case (Number(), Number()) | (Letters(), Letters()):
            return True
        case _:
            return one == other


def alike(
    left: TypedFormula, right: TypedFormula, scope: Scope, site: Site
) -> tuple[TypedFormula, TypedFormula]:
    """Both sides of a comparison, made to fit each other."""
    if left.literal or isinstance(left.type, Nothing):
        if isinstance(right.type, Nothing):
            return left, right
        return fit(left, right.type, scope, site, right.declared), right
    return left, fit(right, left.type, scope, site, left.declared)
