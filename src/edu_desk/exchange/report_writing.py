"""A report as a workbook or a text for spreadsheet programs: the numbers are those on the page."""

import csv
import io
from importlib import import_module
from typing import Final, Protocol

from edu_desk.exchange.roster_writing import harmless
from edu_desk.report.report_table import Cell, WrittenReport

_FIRST_WIDE: Final = 52
_WIDE: Final = 16


class _Format(Protocol):
    """How a cell looks."""


class _ReportSheet(Protocol):
    def write_string(self, row: int, column: int, text: str, look: object = None) -> int: ...

    def write_number(self, row: int, column: int, number: float) -> int: ...

    def set_column(self, first: int, last: int, width: float) -> int: ...


class _ReportBook(Protocol):
    def add_worksheet(self, name: str) -> _ReportSheet: ...

    def add_format(self, values: dict[str, object]) -> _Format: ...

    def close(self) -> None: ...


def report_text(report: WrittenReport) -> bytes:
    """Comma-separated, UTF-8 with the mark that spreadsheet programs need; no cell is taken for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_plain(cell) for cell in line] for line in report.lines)
    return out.getvalue().encode("utf-8-sig")


def report_book(report: WrittenReport) -> bytes:
    """A workbook of one sheet; headings are heavy, and numbers are numbers."""
    out = io.BytesIO()
    book: _ReportBook = import_module("xlsxwriter").Workbook(out, {"in_memory": True})
    heavy = book.add_format({"bold": True})
    headings = {report.title, *(table.heading for table in report.tables)}
    columns = {table.columns for table in report.tables}
    sheet = book.add_worksheet(report.title[:31])
    for row, line in enumerate(report.lines):
        looks = heavy if line in columns or (len(line) == 1 and line[0] in headings) else None
        for column, cell in enumerate(line):
            if isinstance(cell, int):
                sheet.write_number(row, column, cell)
            else:
                sheet.write_string(row, column, cell, looks)
    sheet.set_column(0, 0, _FIRST_WIDE)
    sheet.set_column(1, 3, _WIDE)
    book.close()
    return out.getvalue()


def _plain(cell: Cell) -> Cell:
    return harmless(cell) if isinstance(cell, str) else cell
