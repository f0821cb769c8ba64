"""Puts a copy in the place of the records: these are set aside, and who was erased does not come back."""

import os
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from edu_desk.jobs import JobWork
from edu_desk.shared.atomic_file import take_place
from edu_desk.shared.private_files import give_rights, make_folder
from edu_desk.shared.text import N_
from edu_desk.store import erasing
from edu_desk.store.backups.along import Told, along
from edu_desk.store.backups.copying import copy_whole, half_made
from edu_desk.store.backups.tombstones import bury_in, erased_by
from edu_desk.store.database import open_database
from edu_desk.store.own_device import take_another
from edu_desk.store.store_faults import world_told

RESTORING: Final = N_("The backup is put in place.")


def restoring(backup: Path, records: Path, now: datetime) -> JobWork[Path | None]:
    """Put `backup` in the place of `records`; returns where these are now, None where there were none.

    Nobody may have them open. Until the copy is whole and in the present shape nothing is changed.
    Raises `Fault`.
    """
    return along(lambda told: _restore(backup, records, now, told), RESTORING)


def set_aside(records: Path) -> Path | None:
    """Put records that cannot be used, with their log, under another name; None where there are none.

    Nobody may have them open. Raises `Fault`.
    """
    kept = _kept_beside(records)
    if kept is not None:
        with world_told(records):
            for ending in ("-wal", "-shm", ""):
                with suppress(FileNotFoundError):
                    records.with_name(f"{records.name}{ending}").unlink()
    return kept


def _restore(backup: Path, records: Path, now: datetime, told: Told) -> Path | None:
    with world_told(records):
        make_folder(records.parent)
    with half_made(records) as fresh:
        copy_whole(backup, fresh, told)
        gone = erased_by(records)
        _make_ours(fresh, gone, now)
        if gone:
            bury_in(records.parent, *gone)
        told(1, 1)
        kept = _kept_beside(records)
        with world_told(records):
            for ending in ("-wal", "-shm"):  # must not be folded into the new ones
                with suppress(FileNotFoundError):
                    records.with_name(f"{records.name}{ending}").unlink()
            take_place(fresh, records)
    return kept


def _make_ours(fresh: Path, gone: frozenset[str], now: datetime) -> None:
    """Bring it to the present shape, without those who were erased, and recorded from now on anew.

    The numbers that this computer gave after the backup was made may be given again: so it has another id.
    """
    database = open_database(fresh)
    with world_told(fresh):
        try:
            with database.atomic():
                for learner in gone:
                    with suppress(KeyError):
                        erasing.erase(database, learner, now)
                    erasing.bury(database, learner, now)
                take_another(database)
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            database.close()


def _kept_beside(records: Path) -> Path | None:
    """The records once more, under a free name beside them, with what their log says."""
    if not records.exists():
        return None
    number = 1
    while (kept := records.with_name(f"{records.stem}-kept-{number}{records.suffix}")).exists():
        number += 1
    with world_told(records):
        for ending in ("", "-wal"):
            source = records.with_name(f"{records.name}{ending}")
            if source.exists():
                _link(source, kept.with_name(f"{kept.name}{ending}"))
    return kept


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # a disk that knows no second names
        shutil.copyfile(source, target)
        give_rights(target)
