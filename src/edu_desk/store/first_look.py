"""Looks into the records before the program is there: whether anybody has a name on this computer."""

from contextlib import closing
from pathlib import Path
from typing import Final

_ANYBODY: Final = "SELECT 1 FROM persons LIMIT 1"
_WAIT_S: Final = 0.05
"""The first page waits no longer for another program that holds the records."""


def anybody_here(file: Path) -> bool:
    """Whether persons are kept in `file`; what cannot be read now is read later, and tells of nobody."""
    if not file.is_file():
        return False
    import sqlite3  # not before the first page of a computer on which nothing is kept yet

    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", timeout=_WAIT_S, uri=True)) as records:
            return records.execute(_ANYBODY).fetchone() is not None
    except (sqlite3.Error, OSError, ValueError):
        return False
