"""Rows that go into a variable by a press: terms that are agreed to, and a file that is attached."""

from collections.abc import Mapping

from edu_desk.lesson.checking.problems import wrong
from edu_desk.lesson.formulas.formula_compiler import compile_expr
from edu_desk.lesson.formulas.text_template import read_text
from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.model import (
    AgreeAll,
    Check,
    Effect,
    Expr,
    Repeated,
    Set,
    Text,
    Toggle,
    Variable,
    When,
)
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import ListOf, RowOf, YesNo
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.text import N_


def terms_to_agree(
    fields: Mapping[str, SourceValue], ground: ReadingContext
) -> tuple[Repeated, ReadingContext]:
    """Every row of the bound set's table, with what agrees to all of them. Raises `Broken`."""
    variable, table = _set_of_rows(fields["bind"], ground)
    if "label" not in fields:
        raise wrong(fields["bind"].place, "missing", N_("“{name}” is missing here."), name="label")
    inner, index, depth = ground.with_row(RowOf(table)), variable.index, len(ground.scope.rows)
    keys = tuple(ground.scope.shapes[table].table.rows)
    taken = Expr("all", lambda state, _rows: len(state[index]) == len(keys), frozenset({index}))
    none, every = (_always(()), _always(tuple(sorted(keys))))
    whole = AgreeAll(
        label=ground.words(fields["all"]),
        taken=taken,
        must=inner.condition(fields["must"]) if "must" in fields else None,
        do=(When(taken, (Set(index, none),), (Set(index, every),)),),
    )
    return Repeated(
        rows=_always(keys),
        where=None,
        order=None,
        label=inner.words(fields["label"]),
        note=inner.text(fields["note"]) if "note" in fields else None,
        value=None,
        tag=None,
        enabled=inner.condition(fields["enabled"]) if "enabled" in fields else None,
        chosen=Expr("row", lambda state, rows: rows[depth] in state[index], frozenset({index})),
        empty=None,
        key=_this(depth),
        agree=whole,
    ), inner


def file_words(fields: Mapping[str, SourceValue], inner: ReadingContext) -> Text:
    """How large a file is, as it stands on its tile."""
    spot = fields["size"]
    return read_text(f"{{{spot.text()}:size}}", inner.scope, spot.place)


def file_chosen(fields: Mapping[str, SourceValue], ground: ReadingContext) -> Expr:
    """Whether a row is the file that is attached."""
    index, depth = ground.bound(fields["bind"], RowOf).index, len(ground.scope.rows)
    return Expr("row", lambda state, rows: rows[depth] == state[index], frozenset({index}))


def own_effects(
    kind: ElementKind, fields: Mapping[str, SourceValue], ground: ReadingContext, inner: ReadingContext
) -> tuple[Effect, ...]:
    """What a press on a row does before the element's `do`: nothing, where it binds no rows."""
    depth = len(ground.scope.rows)
    match kind:
        case ElementKind.AGREE:
            return (Toggle(_set_of_rows(fields["bind"], ground)[0].index, _this(depth)),)
        case ElementKind.FILES:
            return (*_refusals(fields, ground, inner), Set(_same_rows(fields, ground), _this(depth)))
        case _:
            return ()


def _refusals(
    fields: Mapping[str, SourceValue], ground: ReadingContext, inner: ReadingContext
) -> tuple[Check, Check]:
    """A file of a wrong kind is refused first, then one that is too large."""
    most, spot = fields["most"].whole(1), fields["size"]
    small = compile_expr(f"({spot.text()}) <= {most}", inner.scope, spot.place, YesNo())
    return (
        Check(inner.condition(fields["fits"]), _notice(fields["unfit"], ground)),
        Check(small, _notice(fields["large"], ground)),
    )


def _notice(spot: SourceValue, ground: ReadingContext) -> int:
    ground.notices.append(ground.words(spot))
    return len(ground.notices) - 1


def _same_rows(fields: Mapping[str, SourceValue], ground: ReadingContext) -> int:
    """The place of the variable, which holds rows of the table that is shown."""
    variable, source = ground.bound(fields["bind"], RowOf), ground.typed(fields["each"])
    if not isinstance(source.type, ListOf) or source.type.item != variable.type:
        raise wrong(
            fields["bind"].place,
            "type",
            N_("“{name}” holds rows of another table than the one that is shown."),
            name=variable.name,
        )
    return variable.index


def _set_of_rows(spot: SourceValue, ground: ReadingContext) -> tuple[Variable, str]:
    variable = ground.bound(spot, ListOf)
    kind = variable.type
    if not isinstance(kind, ListOf) or not isinstance(kind.item, RowOf):
        raise wrong(spot.place, "type", N_("“{name}” is no set of a table's rows."), name=variable.name)
    return variable, kind.item.table


def _always(value: object) -> Expr:
    return Expr("rows", lambda _state, _rows: value, frozenset())


def _this(depth: int) -> Expr:
    return Expr("row", lambda _state, rows: rows[depth], frozenset())
