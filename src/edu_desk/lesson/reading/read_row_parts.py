"""Parts of elements: a row's icon, picture and second button, a table's columns, a field's faults."""

import re
from collections.abc import Callable, Mapping

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import CELLS, ERROR, SECOND
from edu_desk.lesson.checking.problems import unknown, wrong
from edu_desk.lesson.formulas.formula_compiler import compile_typed
from edu_desk.lesson.model import Column, Expr, FieldFault, FilePlace, Rows, Second, State, Value
from edu_desk.lesson.reading.read_effects import read_effects
from edu_desk.lesson.reading.read_picture import picture_file
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import Letters, RowOf
from edu_desk.lesson.yaml.nodes import SequenceNode
from edu_desk.lesson.yaml.source_values import Collector, SourceValue
from edu_desk.shared.text import N_

_ICON = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_FEWEST = 2


def icon_name(spot: SourceValue) -> str:
    """The name of an icon: a file name without its ending. Raises `Broken`."""
    _icon_at(spot.text(), spot.place)
    return spot.text()


def row_icon(
    fields: Mapping[str, SourceValue], ground: ReadingContext
) -> tuple[Expr | None, tuple[str, ...]]:
    """The icon of each row, one for all by its name or a column of names; and all that there can be."""
    if "icon" not in fields:
        return None, ()
    spot = fields["icon"]
    if _ICON.fullmatch(spot.text()):
        name = spot.text()
        return Expr(name, lambda _state, _rows: name, frozenset(), place=spot.place), (name,)
    return _column(spot, ground, _icon_at)


def row_picture(fields: Mapping[str, SourceValue], ground: ReadingContext) -> Expr | None:
    """The picture of each row: a column of files in the app's own folder, empty where a row has none."""
    if "picture" not in fields:
        return None
    folder = ground.folder
    named, _ = _column(fields["picture"], ground, lambda name, place: picture_file(name, place, folder))

    def file(state: State, rows: Rows) -> Value:
        name = named(state, rows)
        return folder / name if name else None

    return Expr(named.source, file, named.reads, place=named.place)


def row_second(fields: Mapping[str, SourceValue], ground: ReadingContext) -> Second | None:
    """The second button of each row."""
    if "second" not in fields:
        return None
    known = fields["second"].fields(SECOND.required, SECOND.optional)
    return Second(
        label=ground.words(known["label"]),
        icon=icon_name(known["icon"]) if "icon" in known else "",
        when=ground.condition(known["when"]) if "when" in known else None,
        do=read_effects(known["do"], ground),
    )


def field_faults(fields: Mapping[str, SourceValue], ground: ReadingContext) -> tuple[FieldFault, ...]:
    """What may be wrong with a field: one condition with its words, or a list of them."""
    if "error" not in fields:
        return ()
    spot, collector = fields["error"], Collector()

    def fault(item: SourceValue) -> FieldFault:
        known = item.fields(ERROR.required, ERROR.optional)
        return FieldFault(ground.condition(known["when"]), ground.words(known["say"]))

    several = isinstance(spot.node, SequenceNode)
    faults = collector.each(spot.items(limits.ERRORS) if several else (spot,), fault)
    collector.settle()
    return faults


def grid_columns(spot: SourceValue, ground: ReadingContext) -> tuple[Column, ...]:
    """The columns of a table on a screen."""
    collector = Collector()

    def column(item: SourceValue) -> Column:
        known = item.fields(CELLS.required, CELLS.optional)
        return Column(ground.words(known["title"]), ground.words(known["value"]))

    columns = collector.each(spot.items(limits.MOST_CELLS), column)
    collector.settle()
    if len(columns) < _FEWEST:
        raise wrong(spot.place, "empty", N_("This list needs at least two values."))
    return columns


def _column(
    spot: SourceValue, ground: ReadingContext, check: Callable[[str, FilePlace], object]
) -> tuple[Expr, tuple[str, ...]]:
    """A column such as `row.photo`, all of whose values are held against `check` at their own lines."""
    base, dot, name = spot.text().rpartition(".")
    table = compile_typed(base, ground.scope, spot.place).type if dot else None
    if not isinstance(table, RowOf):
        raise wrong(
            spot.place, "type", N_("A column of a table is needed here, such as row.{name}."), name=name
        )
    shape = ground.scope.shapes[table.table]
    if name not in shape.types:
        raise unknown(
            spot.place, "column", N_("There is no column “{name}” in this table."), name, shape.types
        )
    at = shape.table.columns.index(name)
    formula = ground.formula(spot, Letters())
    rows = [(key, str(row[at])) for key, row in shape.table.rows.items() if row[at]]
    collector = Collector()
    collector.each(rows, lambda row: check(row[1], shape.lines.get(row[0], spot.place)))
    collector.settle()
    return formula, tuple(sorted({value for _, value in rows}))


def _icon_at(name: str, place: FilePlace) -> None:
    if not _ICON.fullmatch(name):
        raise wrong(place, "icon", N_("“{name}” cannot be the name of an icon."), name=name)
