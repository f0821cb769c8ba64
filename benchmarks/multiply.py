"""Makes a crowd of a few: every learner of a database with all that is kept of her, many times over."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

_IDS: Final = {
    "learners": {"id"},
    "persons": {"learner"},
    "runs": {"id", "learner"},
    "events": {"run"},
    "practices": {"run", "learner"},
    "levels": {"learner"},
    "histories": {"learner"},
}
"""The columns of each table that name a learner or a run, in the order in which rows can be added."""
_NUMBERS: Final = {("runs", "number"): "runs", ("events", "id"): "events", ("practices", "ending"): "events"}
"""Columns that count, and the table whose rows they count."""


def multiply(file: Path, times: int) -> None:
    """Let there be `times` as many learners in `file`, which nobody has open; guests stay alone."""
    with closing(sqlite3.connect(file)) as database:
        most = {
            "runs": database.execute("SELECT max(number) FROM runs").fetchone()[0],
            "events": database.execute("SELECT max(id) FROM events").fetchone()[0],
        }
        database.execute("UPDATE this_device SET recording = 1")  # as if all was done here
        for number in range(1, times):
            for table, ids in _IDS.items():
                columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
                values = [_value(table, column, ids, number, most) for column in columns]
                only = " WHERE kind = 'known'" if table == "learners" else ""
                database.execute(
                    f"INSERT INTO {table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {table}"
                    f" WHERE {_first(table, ids)}{only.replace(' WHERE', ' AND')}"
                )
        database.execute("UPDATE this_device SET recording = 0")
        database.commit()


def _value(table: str, column: str, ids: set[str], number: int, most: dict[str, int]) -> str:
    if column in ids:
        return f"{column} || '/{number}'"
    counted = _NUMBERS.get((table, column))
    return column if counted is None else f"{column} + {number * most[counted]}"


def _first(table: str, ids: set[str]) -> str:
    """The rows that are no copies."""
    column = "run" if table == "events" else min(ids)
    return f"{column} NOT LIKE '%/%'"
