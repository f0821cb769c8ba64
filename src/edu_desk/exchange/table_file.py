"""Table files, read strictly: workbooks by calamine, text by its mark, as UTF-8 or cp949, never by guess."""

import csv
import io
from collections import Counter
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from edu_desk.exchange.data_table import DataCell, DataRow, DataTable, MergedCells, cell_of, clean_letters
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

LARGEST = 20_000_000
"""Bytes; a roster of 5,000 persons has about 300,000."""
MOST_ROWS = 20_000
_BOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
_TEXTS = frozenset({".csv", ".txt", ".tsv"})
_WORD_PROCESSORS = frozenset({".hwp", ".hwpx", ".doc", ".docx", ".pdf"})
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BETWEEN = ",;\t"


def read_table(path: Path) -> DataTable:
    """The table in a file. Raises `Fault` that says what to do where it cannot be read."""
    ending = path.suffix.lower()
    if ending in _WORD_PROCESSORS:
        raise Fault(
            N_("{file} is no table: {ending} files cannot be read here."),
            N_("Copy the table from it into a spreadsheet, and save that as XLSX or CSV."),
            file=path.name,
            ending=ending,
        )
    if ending not in _BOOKS | _TEXTS:
        raise Fault(
            N_("{file} is no table."), N_("Choose a file that ends with .xlsx or .csv."), file=path.name
        )
    content = _content(path)
    return _book(path, content) if ending in _BOOKS else _text(path, content)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise Fault(
                N_("{file} is larger than a roster can be."),
                N_("Save only the sheet with the roster, and choose that file."),
                file=path.name,
            )
        return path.read_bytes()
    except OSError as error:
        raise Fault(
            N_("{file} cannot be opened: {reason}."),
            N_("Close it where it is open, look whether it is still there, and try again."),
            file=path.name,
            reason=error.strerror or str(error),
        ) from error


def _book(path: Path, content: bytes) -> DataTable:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.start is not None:
                return _sheet(path, sheet)
    except PasswordError as error:
        raise Fault(
            N_("{file} is locked with a password."),
            N_("Open it, save it without the password under another name, and choose that file."),
            file=path.name,
        ) from error
    except (CalamineError, ValueError, KeyError) as error:
        raise Fault(
            N_("{file} is damaged, or it is no spreadsheet."),
            N_("Open it in the spreadsheet program, save it as XLSX, and choose that file."),
            file=path.name,
        ) from error
    raise _empty(path)


def _sheet(path: Path, sheet: CalamineSheet) -> DataTable:
    if sheet.total_height > MOST_ROWS:
        raise _too_many(path)
    rows = tuple(
        DataRow(number, tuple(cell_of(raw) for raw in cells))
        for number, cells in enumerate(sheet.to_python(skip_empty_area=False), 1)
    )
    merged = tuple(
        MergedCells(top, left, bottom, right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    return DataTable(rows, merged)


def _text(path: Path, content: bytes) -> DataTable:
    letters = _decoded(path, content)
    first = next((line for line in letters.splitlines() if line.strip(" ,;\t")), "")
    if not first:
        raise _empty(path)
    between = max(_BETWEEN, key=lambda mark: (Counter(first)[mark], -_BETWEEN.index(mark)))
    rows = _rows(path, letters, between)
    if len(rows) > MOST_ROWS:
        raise _too_many(path)
    return DataTable(rows)


def _rows(path: Path, letters: str, between: str) -> tuple[DataRow, ...]:
    """Rows with the line in which each begins."""
    reader = csv.reader(io.StringIO(letters, newline=""), delimiter=between, strict=True)
    found, begins = list[DataRow](), 1
    try:
        for cells in reader:
            texts = tuple(DataCell(_unquoted(clean_letters(cell))) for cell in cells)
            found.append(DataRow(begins, texts))
            begins = reader.line_num + 1
    except csv.Error as error:
        raise Fault(
            N_("{file} cannot be read in line {line}: a quotation mark is missing or one too many."),
            N_("Mend that line, or save the file anew as CSV from the spreadsheet program."),
            file=path.name,
            line=begins,
        ) from error
    return tuple(found)


def _unquoted(text: str) -> str:
    """Without the mark that keeps a spreadsheet from taking a text for a formula."""
    return text[1:] if text[:1] == "'" and text[1:2] in set("=+-@") else text


def _decoded(path: Path, content: bytes) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _strictly(path, content, (name,))
    return _strictly(path, content, ("utf-8", "cp949"))


def _strictly(path: Path, content: bytes, names: tuple[str, ...]) -> str:
    for name in names:
        try:
            text = content.decode(name)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Fault(
        N_("The letters of {file} cannot be read."),
        N_("Open it in the spreadsheet program, save it as “CSV UTF-8” or XLSX, and choose that file."),
        file=path.name,
    )


def _empty(path: Path) -> Fault:
    return Fault(N_("There is nothing in {file}."), N_("Choose the file with the names."), file=path.name)


def _too_many(path: Path) -> Fault:
    return Fault(
        N_("{file} has more than {count} rows."),
        N_("Leave only the roster on the sheet, and try again."),
        file=path.name,
        count=MOST_ROWS,
    )
