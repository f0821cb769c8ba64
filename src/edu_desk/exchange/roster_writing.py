"""Rosters as files: what is written is read back as the same persons."""

import csv
import io
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol

from edu_desk.exchange.roster_columns import NAMES, RosterColumn
from edu_desk.people.person import Person
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

_WRITTEN: Mapping[RosterColumn, str] = {
    RosterColumn.ID: NAMES[RosterColumn.ID][0],
    RosterColumn.NAME: NAMES[RosterColumn.NAME][0],
    RosterColumn.NICKNAME: NAMES[RosterColumn.NICKNAME][0],
    RosterColumn.BIRTH: "출생 연도",
    RosterColumn.PHONE: "휴대폰 끝 네 자리",
    RosterColumn.CLASS: NAMES[RosterColumn.CLASS][0],
    RosterColumn.NEEDS: NAMES[RosterColumn.NEEDS][0],
}
_WIDE = {RosterColumn.ID: 38, RosterColumn.NEEDS: 30}
_USUAL = 14
"""The width of a column, in letters."""
_FORMULA = frozenset("=+-@")


class _Sheet(Protocol):
    def write_string(self, row: int, column: int, text: str) -> int: ...

    def set_column(self, first: int, last: int, width: float) -> int: ...

    def freeze_panes(self, row: int, column: int) -> None: ...


class _Book(Protocol):
    def add_worksheet(self, name: str) -> _Sheet: ...

    def close(self) -> None: ...


def write_roster(path: Path, persons: Sequence[Person]) -> None:
    """Write a workbook (.xlsx) or a text (.csv). Raises `Fault` where it cannot be written."""
    rows = [list(_WRITTEN.values()), *map(_row, persons)]
    content = _book(rows) if path.suffix.lower() == ".xlsx" else _text(rows)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Fault(
            N_("{file} cannot be written: {reason}."),
            N_("Close it where it is open, or choose another folder, and try again."),
            file=path.name,
            reason=error.strerror or str(error),
        ) from error


def _row(person: Person) -> list[str]:
    return [
        person.id,
        person.name,
        person.nickname,
        str(person.birth_year or ""),
        person.phone_tail,
        ", ".join(person.classes),
        person.needs,
    ]


def _text(rows: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with the mark that spreadsheet programs need; no cell is taken for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell, so that no spreadsheet program takes it for a formula."""
    return f"'{cell}" if cell[:1] in _FORMULA else cell


def _book(rows: Sequence[Sequence[str]]) -> bytes:
    """Every cell is a text, so that zeros before a number stay."""
    out = io.BytesIO()
    book: _Book = import_module("xlsxwriter").Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet("명단")
    for line, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write_string(line, place, cell)
    for place, column in enumerate(_WRITTEN):
        sheet.set_column(place, place, _WIDE.get(column, _USUAL))
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()
