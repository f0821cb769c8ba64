"""Cells of a table file, whatever wrote it: letters, and what else the file says of them."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias
from unicodedata import category, normalize

RawCell: TypeAlias = int | float | str | bool | time | date | datetime | timedelta
"""What a workbook's cell holds (calamine)."""


@dataclass(frozen=True, slots=True)
class DataCell:
    """The letters of a cell as a person reads them, without blanks around."""

    text: str
    day: date | None = None
    """The day, where the file says that it is one."""
    number: bool = False
    """The file holds a number, so that zeros before it are lost."""


@dataclass(frozen=True, slots=True)
class DataRow:
    """A row with its number in the file, counted from 1."""

    number: int
    cells: tuple[DataCell, ...]

    @property
    def empty(self) -> bool:
        """Nothing stands in it."""
        return not any(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class MergedCells:
    """Cells that are one on the sheet, by row and column from 0; only the first of them holds the words."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def name(self) -> str:
        """As a spreadsheet names it: B3:B5."""
        return f"{_column(self.left)}{self.top + 1}:{_column(self.right)}{self.bottom + 1}"


@dataclass(frozen=True, slots=True)
class DataTable:
    """The first sheet that has anything, or the whole of a text file."""

    rows: tuple[DataRow, ...]
    merged: tuple[MergedCells, ...] = field(default=())


def cell_of(raw: RawCell) -> DataCell:
    """A cell from what a workbook holds."""
    match raw:
        case bool():
            return DataCell("TRUE" if raw else "FALSE")
        case datetime():
            return DataCell(raw.date().isoformat(), raw.date())
        case date():
            return DataCell(raw.isoformat(), raw)
        case int():
            return DataCell(str(raw), number=True)
        case float():
            return DataCell(str(int(raw)) if raw.is_integer() else str(raw), number=True)
        case str():
            return DataCell(clean_letters(raw))
        case _:
            return DataCell(str(raw))


def clean_letters(text: str) -> str:
    """Composed letters of usual width, without what cannot be seen and blanks around it."""
    plain = normalize("NFKC", text)
    seen = "".join(letter for letter in plain if category(letter) not in {"Cf", "Cc"} or letter in "\n\t")
    return " ".join(seen.split())


def _column(index: int) -> str:
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
