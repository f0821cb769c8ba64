"""Tables of a practice app: CSV or YAML files beside it, each cell read as its column's type."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from edu_desk.lesson.expr.scope import Shape
from edu_desk.lesson.model import Place, Table, Value
from edu_desk.lesson.problems import unknown, wrong
from edu_desk.lesson.source import Spot, read_yaml
from edu_desk.lesson.types import Letters, Number, RowOf, Type, YesNo
from edu_desk.shared.text import N_

_SIMPLE: dict[str, Type] = {
    "text": Letters(),
    "label": Letters(label=True),
    "number": Number(),
    "yesno": YesNo(),
}


def read_tables(spot: Spot, folder: Path) -> dict[str, Shape]:
    """Every table that `spot` declares, in order; a table may name rows of earlier ones."""
    shapes: dict[str, Shape] = {}
    for name, table in spot.mapping().items():
        shapes[name] = _read_table(name, table, folder, shapes)
    return shapes


def inside(folder: Path, spot: Spot) -> Path:
    """The file that `spot` names, which must lie in `folder`."""
    named = spot.text()
    file = (folder / named).resolve()
    if not file.is_relative_to(folder.resolve()):
        raise wrong(
            spot.place,
            "outside",
            N_("“{file}” lies outside the folder; put it beside this file."),
            file=named,
        )
    if not file.is_file():
        near = [path.name for path in folder.iterdir()]
        raise unknown(spot.place, "file", N_("There is no file “{name}”."), named, near)
    return folder / named


def _read_table(name: str, spot: Spot, folder: Path, shapes: Mapping[str, Shape]) -> Shape:
    fields = spot.fields(("file", "columns"))
    types: dict[str, Type] = {}
    for column, kind in fields["columns"].mapping().items():
        word = kind.word((*_SIMPLE, *shapes))
        types[column] = _SIMPLE.get(word) or RowOf(word)
    file = inside(folder, fields["file"])
    return Shape(Table(name, tuple(types), _rows(file, types, shapes)), types)


def _rows(file: Path, types: Mapping[str, Type], shapes: Mapping[str, Shape]) -> dict[str, tuple[Value, ...]]:
    rows: dict[str, tuple[Value, ...]] = {}
    lines = _yaml_lines if file.suffix == ".yaml" else _csv_lines
    for place, cells in lines(file, tuple(types)):
        row = tuple(
            _cell(cell, kind, place, shapes) for cell, kind in zip(cells, types.values(), strict=True)
        )
        if row[0] in rows:
            raise wrong(place, "twice", N_("“{name}” stands here twice."), name=row[0])
        rows[str(row[0])] = row
    return rows


def _csv_lines(file: Path, columns: tuple[str, ...]) -> Iterator[tuple[Place, list[str]]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines)
        heads = next(reader, [])
        for column in columns:
            if column not in heads:
                raise unknown(Place(file, 1), "column", N_("The column “{name}” is missing."), column, heads)
        places = [heads.index(column) for column in columns]
        for cells in reader:
            place = Place(file, reader.line_num)
            if len(cells) != len(heads):
                raise wrong(
                    place,
                    "row",
                    N_("This line has {found} cells; {wanted} are needed."),
                    found=len(cells),
                    wanted=len(heads),
                )
            yield place, [cells[at] for at in places]


def _yaml_lines(file: Path, columns: tuple[str, ...]) -> Iterator[tuple[Place, list[str]]]:
    """A list of mappings; a column that a row leaves out is empty."""
    for item in read_yaml(file).items():
        fields = item.fields(columns[:1], columns[1:])
        yield item.place, [fields[column].text() if column in fields else "" for column in columns]


def _cell(text: str, kind: Type, place: Place, shapes: Mapping[str, Shape]) -> Value:
    match kind:
        case Number():
            try:
                return int(text)
            except ValueError:
                raise wrong(place, "number", N_("“{text}” is not a whole number."), text=text) from None
        case YesNo():
            return text == "yes"
        case RowOf(table):
            known = shapes[table].table.rows
            if text and text not in known:
                raise unknown(place, "row", N_("There is no row “{name}” in this table."), text, known)
            return text or None
        case _:
            return text
