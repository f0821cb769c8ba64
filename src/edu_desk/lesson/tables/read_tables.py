"""Tables of a practice app: CSV or YAML files beside it, each cell read as its column's type."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.file_forms import COLUMN_TYPES, TABLE
from edu_desk.lesson.checking.problems import LessonBroken, Problem, twice, unknown, wrong
from edu_desk.lesson.checking.valid_names import formula_name, part_name
from edu_desk.lesson.formulas.scope import TypeShape
from edu_desk.lesson.model import FilePlace, Table, Value
from edu_desk.lesson.tables.csv_lines import csv_lines
from edu_desk.lesson.types import Letters, Number, RowOf, Type, YesNo
from edu_desk.lesson.yaml.lesson_files import inside
from edu_desk.lesson.yaml.source_values import SourceValue, read_yaml, whole_number
from edu_desk.shared.text import N_

_SIMPLE: dict[str, Type] = dict(
    zip(COLUMN_TYPES, (Letters(), Letters(label=True), Number(), YesNo()), strict=True)
)
_YES_NO: Final = {"yes": True, "true": True, "no": False, "false": False}
"""Also as spreadsheets write them: TRUE, FALSE."""

Cells = tuple[tuple[str, FilePlace], ...]
"""A row as it is written: each cell with its line."""


def read_tables(spot: SourceValue, folder: Path, more: SourceValue | None = None) -> dict[str, TypeShape]:
    """Every table that `spot` declares, in order; a table may name rows of earlier ones.

    `more` names tables and files, beside the file that it stands in, with rows that come after the others.
    """
    shapes: dict[str, TypeShape] = {}
    added = more.mapping() if more is not None else {}
    places = spot.places()
    for name, table in spot.mapping().items():
        formula_name(name, places[name])
        if name in _SIMPLE:
            raise wrong(places[name], "name", N_("“{name}” cannot be a name here."), name=name)
        shapes[name] = _read_table(name, table, folder, shapes, places[name])
        if name in added:
            shapes[name] = _with_more(shapes[name], added[name], shapes)
    for name in added.keys() - shapes.keys():
        place = more.places()[name] if more is not None else added[name].place
        raise unknown(place, "table", N_("The practice app has no table “{name}”."), name, shapes)
    return shapes


def _with_more(shape: TypeShape, spot: SourceValue, shapes: Mapping[str, TypeShape]) -> TypeShape:
    """The table with the rows of the file that `spot` names."""
    file = inside(spot.place.file.parent, spot.text(), spot.place)
    rows, lines = _rows(file, shape.types, shapes, shape.columns)
    for key, place in lines.items():
        if key in shape.lines:
            raise twice(place, key, shape.lines[key])
    lines = {**shape.lines, **lines}
    table = replace(shape.table, rows={**shape.table.rows, **rows}, lines=lines)
    return replace(shape, table=table, lines=lines)


def _read_table(
    name: str, spot: SourceValue, folder: Path, shapes: Mapping[str, TypeShape], place: FilePlace
) -> TypeShape:
    fields = spot.form(TABLE)
    places = fields["columns"].places()
    types: dict[str, Type] = {}
    for column, kind in fields["columns"].mapping(limits.COLUMNS).items():
        part_name(column, places[column])
        made = {word: shapes[word].place if word in shapes else None for word in (*_SIMPLE, *shapes)}
        word = kind.word(made)
        types[column] = _SIMPLE.get(word) or RowOf(word)
        if len(types) == 1 and types[column] != Letters():
            raise wrong(kind.place, "row", N_("The first column is the name of the row: it is a text."))
    if not types:
        raise wrong(fields["columns"].place, "empty", N_("A table needs at least one column."))
    file = inside(folder, fields["file"].text(), fields["file"].place)
    rows, lines = _rows(file, types, shapes, places)
    return TypeShape(Table(name, tuple(types), rows, lines), types, place, places, lines, FilePlace(file, 1))


def _rows(
    file: Path, types: Mapping[str, Type], shapes: Mapping[str, TypeShape], columns: Mapping[str, FilePlace]
) -> tuple[dict[str, tuple[Value, ...]], dict[str, FilePlace]]:
    rows: dict[str, tuple[Value, ...]] = {}
    lines: dict[str, FilePlace] = {}
    written = _yaml_rows(file, types) if file.suffix == ".yaml" else _csv_rows(file, columns)
    for cells in written:
        row = tuple(_cell(*cell, kind, shapes) for cell, kind in zip(cells, types.values(), strict=True))
        key, place = cells[0]
        if not key or key == "none":
            raise wrong(place, "row", N_("The name of this row is missing."))
        if key in rows:
            raise twice(place, key, lines[key])
        if len(rows) == limits.ROWS:
            raise wrong(place, "limit", N_("A table may have {most} rows."), most=limits.ROWS)
        rows[key] = row
        lines[key] = place
    return rows, lines


def _csv_rows(file: Path, columns: Mapping[str, FilePlace]) -> Iterator[Cells]:
    lines = csv_lines(file, columns)
    top, heads = next(lines, (FilePlace(file, 1), []))
    for head in heads:
        if head and heads.count(head) > 1:
            raise twice(top, head, None)
    for column, declared in columns.items():
        if column not in heads:
            (problem,) = unknown(top, "column", N_("The column “{name}” is missing."), column, heads).problems
            raise LessonBroken(
                Problem(top, problem.rule, problem.message, problem.values, problem.nearest, also=declared)
            )
    places = [heads.index(column) for column in columns]
    for place, cells in lines:
        if any(cells[len(heads) :]) or len(cells) < len(heads):
            message = N_("This line has {found} cells; {wanted} are needed.")
            values: dict[str, object] = {"found": len(cells), "wanted": len(heads)}
            raise LessonBroken(Problem(place, "row", message, values, also=top))
        if cells == heads:
            raise wrong(place, "row", N_("The names of the columns stand here again: take this line out."))
        yield tuple((cells[at], place) for at in places)


def _yaml_rows(file: Path, types: Mapping[str, Type]) -> Iterator[Cells]:
    """A list of mappings; a column that a row leaves out is empty, a yesno one is no."""
    names = tuple(types)
    for item in read_yaml(file).items(limits.ROWS):
        fields = item.fields(names[:1], names[1:])
        yield tuple(
            (fields[name].text(), fields[name].place)
            if name in fields
            else ("no" if isinstance(types[name], YesNo) else "", item.place)
            for name in names
        )


def _cell(text: str, place: FilePlace, kind: Type, shapes: Mapping[str, TypeShape]) -> Value:
    match kind:
        case Number():
            return whole_number(text, place)
        case YesNo():
            if text.casefold() not in _YES_NO:
                raise unknown(place, "word", N_("“{name}” is not known here."), text, _YES_NO)
            return _YES_NO[text.casefold()]
        case RowOf(table):
            known = shapes[table].table.rows
            if text and text not in known:
                message, shape = N_("There is no row “{name}” in this table."), shapes[table]
                raise unknown(place, "row", message, text, shape.lines, shape.head)
            return text or None
        case _:
            return text
