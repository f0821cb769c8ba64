"""All that is kept of one person as a file to hand out: JSON, or a ZIP with a table for each kind."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from edu_desk.shared.atomic_file import free_name, take_place, write_whole, writing_told
from edu_desk.store.row_mapping import Row

ENDINGS: Final = (".json", ".zip")
_BOM: Final = "\ufeff"
"""So that a spreadsheet reads Korean letters."""


def write_person(path: Path, everything: Mapping[str, Sequence[Row]]) -> None:
    """Write it to `path`, whole or not at all. Raises `Fault`."""
    whole = json.dumps(everything, ensure_ascii=False, indent=2)
    with writing_told(path):
        if path.suffix.lower() == ".zip":
            _write_zip(path, whole, everything)
        else:
            write_whole(path, whole)


def _write_zip(path: Path, whole: str, everything: Mapping[str, Sequence[Row]]) -> None:
    fresh = free_name(path)
    try:
        with ZipFile(fresh, "x", ZIP_DEFLATED) as archive:
            archive.writestr("everything.json", whole)
            for table, rows in everything.items():
                archive.writestr(f"{table}.csv", _BOM + _table(rows))
        take_place(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def _table(rows: Sequence[Row]) -> str:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(rows[0])
    table.writerows([["" if value is None else _plain(value) for value in row.values()] for row in rows])
    return written.getvalue()


def _plain(value: object) -> str:
    """As text that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} and not text[1:].isdigit() else text
