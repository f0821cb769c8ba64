"""Takes those who were erased out of the backups as well, and of records that were set aside."""

from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from edu_desk.jobs import JobWork
from edu_desk.shared.atomic_file import take_place
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE
from edu_desk.shared.text import N_
from edu_desk.store import erasing
from edu_desk.store.backups.along import Told, along
from edu_desk.store.backups.copying import copy_whole, half_made, open_to_read
from edu_desk.store.backups.shelf import backups_in, shelf_of
from edu_desk.store.database import open_database
from edu_desk.store.store_faults import world_told

FORGETTING: Final = N_("The backups are gone through.")


def forgetting(data: Path, learners: Iterable[str], now: datetime) -> JobWork[tuple[Path, ...]]:
    """Erase `learners` from all copies in `data`; returns the files in which they may still be.

    A file is whole at any moment: another is made of it, which then takes its place. Raises `Fault` where one
    may not look.
    """
    everybody = frozenset(learners)
    return along(lambda told: _forget(_copies(data), everybody, now, told), FORGETTING)


def _copies(data: Path) -> tuple[Path, ...]:
    kept = Path(DATABASE)
    aside = sorted(data.glob(f"{kept.stem}-kept-*{kept.suffix}"))
    return (*(one.file for one in backups_in(shelf_of(data))), *aside)


def _forget(files: tuple[Path, ...], learners: frozenset[str], now: datetime, told: Told) -> tuple[Path, ...]:
    left = []
    for place, file in enumerate(files):
        told(place, len(files))
        try:
            _forget_in(file, learners, now)
        except Fault:
            left.append(file)
    return tuple(left)


def _forget_in(file: Path, learners: frozenset[str], now: datetime) -> None:
    with world_told(file), closing(open_to_read(file)) as connection:
        known = {str(row[0]) for row in connection.execute("SELECT id FROM learners")} & learners
    if not known:
        return
    with half_made(file) as fresh:
        copy_whole(file, fresh, lambda _done, _whole: None)
        database = open_database(fresh)
        with world_told(fresh), closing(database):
            with database.atomic():
                for learner in known:
                    erasing.erase(database, learner, now)
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            database.execute("PRAGMA journal_mode = DELETE").fetchall()
        with world_told(file):
            with suppress(FileNotFoundError):  # the log of records that were set aside says it too
                file.with_name(f"{file.name}-wal").unlink()
            take_place(fresh, file)
