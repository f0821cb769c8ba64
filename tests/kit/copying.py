"""Records of one computer are copied into another's, row by row, as any program could."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from edu_desk.store.derivation import TABLES

OF_A_COMPUTER: Final = frozenset(
    {
        "this_device",
        "staff_lock",
        "derivation",
        "erasing",
        "arrivals",
        "sqlite_sequence",
        "_sqlite_migrations",
    }
)
"""What each computer has for itself: no row of these is ever copied."""
NUMBERED: Final = {"runs": "number", "events": "id", "staff_log": "number"}
"""Columns that only tell the order on one computer: another gives numbers of its own."""

_NEW_EVENTS: Final = """
    WHERE NOT EXISTS (
        SELECT 1 FROM main.events AS known WHERE known.run = events.run AND known.seq = events.seq
    )
"""
"""The database refuses to have an event a second time."""


def tables(file: Path) -> dict[str, list[str]]:
    """The tables whose rows are copied, with the columns that are."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        columns = {
            name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in names
        }
    return {
        name: [column for column in found if column != NUMBERED.get(name)]
        for name, found in columns.items()
        if name not in OF_A_COMPUTER | set(TABLES)
    }


def copied_into(file: Path, other: Path, *, over_known: bool = False) -> None:
    """Row by row, in the order in which `other` has them; what both know is copied once if `over_known`."""
    how = "INSERT OR IGNORE" if over_known else "INSERT"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("ATTACH :other AS other", {"other": str(other)})
        connection.execute("BEGIN")
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for name, columns in tables(file).items():
            order = NUMBERED.get(name, columns[0])
            told = ", ".join(columns)
            new = _NEW_EVENTS if name == "events" and over_known else ""
            connection.execute(
                f"{how} INTO main.{name} ({told}) SELECT {told} FROM other.{name} {new} ORDER BY {order}"  # noqa: S608 - of the schema
            )
        connection.execute("COMMIT")
