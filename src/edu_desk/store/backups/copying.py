"""Copies the records while they are in use, and reads the copy as a whole before it counts."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from edu_desk.jobs import JobWork
from edu_desk.shared.atomic_file import free_name, remove_strays, take_place
from edu_desk.shared.errors import Fault
from edu_desk.shared.private_files import make_file, make_folder
from edu_desk.shared.text import N_
from edu_desk.store.backups.along import Told, along
from edu_desk.store.backups.shelf import Backup, next_backup, rotate
from edu_desk.store.store_faults import RecordsDamaged, damaged, world_told

_PAGES: Final = 256
"""Pages that are copied at once: 1 MiB."""
_STEPS: Final = 200_000
"""Steps of SQLite's own between two looks at whether the check is still wanted."""
BACKING_UP: Final = N_("The practice records are copied.")


def backing_up(records: Path, folder: Path, now: datetime) -> JobWork[Backup]:
    """A backup of `records` in `folder`; then those go that are no longer kept. Raises `Fault`."""
    if not records.exists():
        raise Fault(
            N_("There are no practice records in {folder} yet."),
            N_("Practise something first, or name another folder with --data."),
            folder=records.parent,
        )
    with world_told(folder):
        make_folder(folder)
    remove_strays(folder)
    made = next_backup(folder, now)
    yield from along(lambda told: copy_whole(records, made.file, told), BACKING_UP)
    rotate(folder)
    return made


def copy_whole(source: Path, target: Path, told: Told) -> None:
    """Copy a database to `target`, which is there only once it was read as a whole and is on the disk.

    What is written to `source` meanwhile is not waited for: the copy is of one moment. Raises `Fault`.
    """
    with half_made(target) as fresh:
        try:
            with world_told(target):
                _copy(source, fresh, told)
                _check(fresh, source, told)
        except RecordsDamaged as fault:
            raise damaged(source) from fault  # the copy was just made: what it lacks the source lacks
        told(1, 1)
        with world_told(target):
            take_place(fresh, target)


@contextmanager
def half_made(target: Path) -> Iterator[Path]:
    """A file beside `target` that is not yet whole; where it does not take its place, nothing is left."""
    fresh = free_name(target)
    with world_told(target):
        make_file(fresh)
    try:
        yield fresh
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            with suppress(OSError):
                fresh.with_name(f"{fresh.name}{ending}").unlink()


def open_to_read(file: Path) -> sqlite3.Connection:
    """A connection to read by, while others write in the file or where nothing may be written beside it."""
    if file.with_name(f"{file.name}-wal").exists():
        return _connected(file, "mode=ro")
    try:
        return _connected(file, "mode=rw")
    except sqlite3.OperationalError:
        return _connected(file, "immutable=1")  # SQLite would make a log to read it


def _connected(file: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.resolve().as_uri()}?{how}", uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _copy(source: Path, fresh: Path, told: Told) -> None:
    with closing(open_to_read(source)) as reading, closing(sqlite3.connect(fresh)) as writing:
        writing.execute("PRAGMA synchronous = OFF")  # brought to the disk once, when it takes its place
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # one moment: what comes later waits
        reading.backup(writing, pages=_PAGES, progress=lambda _, left, whole: told(whole - left, whole))
        writing.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it


def _check(fresh: Path, source: Path, told: Told) -> None:
    with closing(sqlite3.connect(fresh)) as reading:
        reading.set_progress_handler(lambda: told(1, 1), _STEPS)
        if reading.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise damaged(source)
