"""What each row of a roster says of a person, and what of it cannot be understood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from edu_desk.exchange.birth_years import Unclear, birth_year
from edu_desk.exchange.data_table import DataCell, DataRow, DataTable, MergedCells
from edu_desk.exchange.roster_columns import RosterColumn, RosterHead
from edu_desk.people.person import clean_name, name_key
from edu_desk.shared.text import N_

LONGEST_NAME = 60
_EMPTY = DataCell("")
_SUMS = frozenset({"합계", "총계", "계", "총원", "인원", "소계", "total"})
_ERRORS = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!)")
_UUID = re.compile(r"[0-9a-f]{32}")
_TAIL = 4


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A person as a roster says; `rows` are where it says so, more than one where the classes differ."""

    rows: tuple[int, ...]
    name: str
    id: str = ""
    nickname: str = ""
    birth_year: int | None = None
    phone_tail: str = ""
    classes: tuple[str, ...] = ()
    needs: str = ""


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """A cell that cannot be understood: where it stands, what it says, and what to write instead."""

    row: int
    column: str
    value: str
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class RosterRows:
    """All that a roster says, and what must be mended or asked before."""

    entries: tuple[RosterEntry, ...]
    problems: tuple[RosterProblem, ...]
    merged: tuple[MergedCells, ...]
    """Merged cells among the rows: whether the words count for each row must be asked."""


def read_entries(table: DataTable, head: RosterHead, today: date, *, fill_merged: bool = False) -> RosterRows:
    """Every row below the head; with `fill_merged`, words of merged cells count for each of their rows."""
    merged = tuple(cells for cells in table.merged if _matters(cells, head))
    rows = _filled(table.rows, merged) if fill_merged else table.rows
    entries, problems = list[RosterEntry](), list[RosterProblem]()
    for row in rows:
        if row.number > head.row.number and not row.empty:
            reader = _RowReader(row, head, today)
            entry = reader.entry()
            problems += reader.problems
            if entry is not None and not reader.problems:
                entries.append(entry)
    return RosterRows(tuple(joined_entries(entries)), tuple(problems), () if fill_merged else merged)


def joined_entries(entries: Sequence[RosterEntry]) -> Iterator[RosterEntry]:
    """Rows that differ in the class alone, all else being told, are one person in several classes."""
    known: dict[object, RosterEntry] = {}
    for number, entry in enumerate(entries):
        told = (name_key(entry.name), entry.birth_year, entry.phone_tail, entry.nickname, entry.needs)
        sure = entry.birth_year is not None and entry.phone_tail and not entry.id
        key: object = told if sure else number
        before = known.get(key)
        if before is not None and set(entry.classes).isdisjoint(before.classes) and entry.classes:
            rows, classes = (*before.rows, *entry.rows), (*before.classes, *entry.classes)
            known[key] = replace(before, rows=rows, classes=classes)
        else:
            known[number if before is not None else key] = entry
    yield from known.values()


@dataclass(slots=True)
class _RowReader:
    """Reads one row, and gathers what is wrong with it."""

    row: DataRow
    head: RosterHead
    today: date
    problems: list[RosterProblem] = field(default_factory=list)

    def entry(self) -> RosterEntry | None:
        """The person; None where the row is none: a line of sums."""
        name = clean_name(self._words(RosterColumn.NAME))
        if name.casefold().rstrip(":") in _SUMS:
            return None
        self._check_name(name)
        return RosterEntry(
            (self.row.number,),
            name,
            self._id(),
            clean_name(self._words(RosterColumn.NICKNAME)),
            self._birth_year(),
            self._phone_tail(),
            self._classes(),
            self._words(RosterColumn.NEEDS),
        )

    def _cell(self, column: RosterColumn) -> DataCell:
        place = self.head.columns.get(column)
        return self.row.cells[place] if place is not None and place < len(self.row.cells) else _EMPTY

    def _words(self, column: RosterColumn) -> str:
        text = self._cell(column).text
        if _ERRORS.fullmatch(text):
            self._tell(column, N_("“{value}” is a mistake in the sheet."), N_("Write the words themselves."))
        return text

    def _check_name(self, name: str) -> None:
        if not name:
            self._tell(
                RosterColumn.NAME, N_("The name is missing."), N_("Write a name, or take the row out.")
            )
        elif len(name) > LONGEST_NAME or not any(letter.isalpha() for letter in name):
            self._tell(RosterColumn.NAME, N_("“{value}” is no name."), N_("Write the name alone."))

    def _id(self) -> str:
        text = self._words(RosterColumn.ID).lower().replace("-", "")
        if text and not _UUID.fullmatch(text):
            self._tell(
                RosterColumn.ID,
                N_("“{value}” is no number that this program gave."),
                N_("Leave the cell empty for somebody who is new."),
            )
        return text

    def _birth_year(self) -> int | None:
        cell = self._cell(RosterColumn.BIRTH)
        if not self._words(RosterColumn.BIRTH) or self.problems:
            return None
        year = birth_year(cell, self.today)
        if isinstance(year, Unclear):
            self._tell(RosterColumn.BIRTH, year.message, year.fix)
            return None
        return year

    def _phone_tail(self) -> str:
        """The last four digits, also of a number whose zeros were lost because it was kept as a number."""
        cell = self._cell(RosterColumn.PHONE)
        digits = "".join(letter for letter in cell.text if letter.isdecimal())
        strange = set(cell.text) - set("0123456789-+() .")
        if not cell.text:
            return ""
        if not strange and cell.number and len(digits) < _TAIL:
            return digits.zfill(_TAIL)
        if not strange and len(digits) in {4, 8, 9, 10, 11, 12}:
            return digits[-_TAIL:]
        self._tell(
            RosterColumn.PHONE,
            N_("“{value}” is no telephone number."),
            N_("Write it like 010-1234-5678, or its last four digits alone."),
        )
        return ""

    def _classes(self) -> tuple[str, ...]:
        names = (clean_name(name) for name in re.split("[,;/]", self._words(RosterColumn.CLASS)))
        return tuple(dict.fromkeys(name for name in names if name))

    def _tell(self, column: RosterColumn, message: str, fix: str) -> None:
        self.problems.append(
            RosterProblem(self.row.number, self.head.name(column), self._cell(column).text, message, fix)
        )


def _matters(cells: MergedCells, head: RosterHead) -> bool:
    """Whether rows of persons are merged in a column that is read."""
    read = set(head.columns.values())
    columns = range(cells.left, cells.right + 1)
    return cells.bottom + 1 > head.row.number and not read.isdisjoint(columns)


def _filled(rows: Sequence[DataRow], merged: Sequence[MergedCells]) -> tuple[DataRow, ...]:
    """The words of merged cells stand in each of their rows."""
    grid = [list(row.cells) for row in rows]
    for cells in merged:
        for line in range(cells.top, min(cells.bottom + 1, len(grid))):
            for place in range(cells.left, min(cells.right + 1, len(grid[line]))):
                grid[line][place] = grid[cells.top][cells.left]
    return tuple(DataRow(row.number, tuple(cells)) for row, cells in zip(rows, grid, strict=True))
