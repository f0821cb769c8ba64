"""Places to type: what they are bound to, and the texts a search looks through."""

from collections.abc import Mapping
from typing import Final

from edu_desk.lesson.checking.problems import unknown
from edu_desk.lesson.kinds import EntryFormat
from edu_desk.lesson.model import Entry
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import Letters
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.text import N_

_LONGEST_ENTRY: Final = 100


def typed_entry(fields: Mapping[str, SourceValue], ground: ReadingContext) -> Entry:
    """What is typed, and where it goes. Raises `Broken`."""
    return Entry(
        index=ground.bound(fields["bind"], Letters).index,
        format=EntryFormat(fields["format"].word([kind.value for kind in EntryFormat]))
        if "format" in fields
        else EntryFormat.TEXT,
        hint=ground.text(fields["hint"]) if "hint" in fields else None,
        length=fields["length"].whole(0, _LONGEST_ENTRY) if "length" in fields else 0,
        values=_among(fields["among"], ground) if "among" in fields else (),
        shuffled="shuffled" in fields and fields["shuffled"].yesno(),
    )


def _among(spot: SourceValue, ground: ReadingContext) -> tuple[str, ...]:
    """The texts of one column, or of several (such as a name and its Latin spelling)."""
    columns = (spot,) if spot.is_text() else spot.items()
    return tuple(text for column in columns for text in _column(column, ground))


def _column(spot: SourceValue, ground: ReadingContext) -> tuple[str, ...]:
    table, _, column = spot.text().partition(".")
    shapes = ground.scope.shapes
    if table not in shapes:
        raise unknown(spot.place, "table", N_("There is no table “{name}”."), table, shapes)
    shape = shapes[table]
    if column not in shape.types:
        raise unknown(
            spot.place, "column", N_("There is no column “{name}” in this table."), column, shape.types
        )
    at = shape.table.columns.index(column)
    return tuple(str(row[at]) for row in shape.table.rows.values())
