"""The folder in which backups lie, each with its number: the highest is the last, whatever the clock said."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from edu_desk.store.backups.rotation import kept
from edu_desk.store.store_faults import world_told

BACKUPS: Final = "backups"
"""The folder of backups in the data folder."""
_MOMENT: Final = "%Y%m%dT%H%M%SZ"
_NAME: Final = re.compile(r"progress-(\d{6,})-(\d{8}T\d{6}Z)\.db", re.ASCII)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the records, whole when it was made."""

    file: Path
    number: int
    made: datetime


def shelf_of(data: Path) -> Path:
    """Where the backups of a data folder lie."""
    return data / BACKUPS


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, the last one first; none where there is no such folder. Raises `Fault`."""
    found = []
    with world_told(folder, reading=True), suppress(FileNotFoundError, NotADirectoryError):
        for file in folder.iterdir():
            hit = _NAME.fullmatch(file.name)
            if hit is not None:
                with suppress(ValueError):
                    made = datetime.strptime(hit[2], _MOMENT).replace(tzinfo=UTC)
                    found.append(Backup(file, int(hit[1]), made))
    return tuple(sorted(found, key=lambda one: one.number, reverse=True))


def last_backup(data: Path) -> Backup | None:
    """The last backup of a data folder; None where there is none. Raises `Fault` where one may not look."""
    return next(iter(backups_in(shelf_of(data))), None)


def is_due(data: Path, now: datetime) -> bool:
    """Whether today's backup is still to be made. Raises `Fault`."""
    last = last_backup(data)
    return last is None or last.made.astimezone(now.tzinfo).date() != now.date()


def next_backup(folder: Path, now: datetime) -> Backup:
    """The one to be made now; it is not there yet. Raises `Fault`."""
    before = backups_in(folder)
    number = before[0].number + 1 if before else 1
    made = now.astimezone(UTC).replace(microsecond=0)
    return Backup(folder / f"progress-{number:06}-{made:{_MOMENT}}.db", number, made)


def rotate(folder: Path) -> tuple[Path, ...]:
    """Remove those that are no longer kept, and say which; what cannot be removed stays until another day."""
    there = backups_in(folder)
    staying = kept([one.made.astimezone().date() for one in there])
    return _removed([one.file for place, one in enumerate(there) if place not in staying])


def _removed(files: Sequence[Path]) -> tuple[Path, ...]:
    gone = []
    for file in files:
        with suppress(OSError):
            file.unlink()
            gone.append(file)
    return tuple(gone)
