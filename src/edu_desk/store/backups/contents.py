"""What is in a copy of the records, and what would be missing with it in their place."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

from sqlite_utils import Database

from edu_desk.jobs import JobWork, Moved
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_
from edu_desk.store.backups.copying import open_to_read
from edu_desk.store.database import inspect
from edu_desk.store.store_faults import world_told

T = TypeVar("T")
LOOKING: Final = N_("The backup is being looked through.")
_RUNS: Final = "SELECT id FROM runs"
_PERSONS: Final = """
    SELECT persons.learner, learners.name FROM persons JOIN learners ON learners.id = persons.learner
"""
_CLASSES: Final = "SELECT id, name FROM classes"
_LAST: Final = "SELECT max(at) FROM (SELECT at FROM events ORDER BY id DESC LIMIT 1)"


@dataclass(frozen=True, slots=True)
class Contents:
    """What somebody did and who is known, in a file."""

    runs: frozenset[str]
    persons: dict[str, str]
    """Everybody with a name, by id."""
    classes: dict[str, str]
    last: datetime | None
    """When something was done last, by the clock of that computer."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What the records have and a copy has not."""

    runs: int
    persons: tuple[str, ...]
    """Their names."""
    classes: tuple[str, ...]

    @property
    def nothing(self) -> bool:
        """Whether the copy has all of it."""
        return not (self.runs or self.persons or self.classes)


def contents_of(file: Path) -> Contents:
    """What is in a file of records, of any age.

    Raises:
        Fault: the file is not there, damaged, newer than this program, or none of ours.
    """
    if not file.is_file():
        raise Fault(N_("There is no file {file}."), N_("Check the spelling and try again."), file=file)
    with world_told(file, reading=True), closing(open_to_read(file)) as connection:
        inspect(Database(connection, execute_plugins=False), file)
        return _contents(connection)


def missing_in(backup: Contents, present: Path) -> Missing | None:
    """What would be missing with `backup` in the place of the records; None where these cannot be read."""
    if not present.is_file() or not present.stat().st_size:
        return Missing(0, (), ())
    try:
        here = contents_of(present)
    except Fault:
        return None
    return Missing(
        len(here.runs - backup.runs),
        tuple(name for one, name in here.persons.items() if one not in backup.persons),
        tuple(name for one, name in here.classes.items() if one not in backup.classes),
    )


def looking_into(backup: Path, present: Path) -> JobWork[tuple[Contents, Missing | None]]:
    """What is in a backup, and what would be missing with it, as a job. Raises `Fault` as `contents_of`."""
    yield Moved(0, 2, LOOKING)
    found = contents_of(backup)
    yield Moved(1, 2, LOOKING)
    return found, missing_in(found, present)


def _contents(connection: sqlite3.Connection) -> Contents:
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    tables = {str(row[0]) for row in names}

    def read(table: str, sql: str, make: Callable[[list[tuple[str, ...]]], T]) -> T:
        return make(connection.execute(sql).fetchall() if table in tables else [])

    last = read("events", _LAST, lambda rows: rows[0][0] if rows else None)
    return Contents(
        runs=read("runs", _RUNS, lambda rows: frozenset(row[0] for row in rows)),
        persons=read("persons", _PERSONS, lambda rows: {row[0]: row[1] for row in rows}),
        classes=read("classes", _CLASSES, lambda rows: {row[0]: row[1] for row in rows}),
        last=datetime.fromisoformat(last) if last else None,
    )
