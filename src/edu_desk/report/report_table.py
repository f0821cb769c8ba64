"""A report in words and numbers: the page, the paper, the workbook and the text all show this one."""

from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = int | str
"""A number stays one, so that a spreadsheet can go on with it."""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Rows under the names of their columns; the first cell of a row says what it is."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def told(self, row: tuple[Cell, ...]) -> str:
        """A row as it is read aloud: what it is called, then each column with its cell."""
        called, *cells = row
        if len(cells) == 1:
            return f"{called}: {cells[0]}"
        named = (f"{name} {cell}" for name, cell in zip(self.columns[1:], cells, strict=True))
        return f"{called}: {', '.join(named)}"


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """The whole report."""

    title: str
    sentence: str
    tables: tuple[ReportTable, ...]
    notes: tuple[str, ...]

    @property
    def lines(self) -> tuple[tuple[Cell, ...], ...]:
        """All of it, line by line, as it stands in a workbook or a text."""
        found: list[tuple[Cell, ...]] = [(self.title,), (self.sentence,)]
        for table in self.tables:
            found += [(), (table.heading,), table.columns, *table.rows]
        return (*found, (), *((note,) for note in self.notes))
