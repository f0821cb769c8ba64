"""Who was erased, beside the records too: a backup in the place of damaged ones obeys it as well."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from edu_desk.shared.atomic_file import write_whole
from edu_desk.shared.errors import Fault
from edu_desk.store.backups.copying import open_to_read
from edu_desk.store.store_faults import world_told

ERASED: Final = "erased.txt"
"""Ids, one a line: they say nothing of anybody."""


def erased_in(data: Path) -> frozenset[str]:
    """Everybody who was erased, as the file says. Raises `Fault` where it cannot be read."""
    with world_told(data / ERASED, reading=True), suppress(FileNotFoundError):
        return frozenset((data / ERASED).read_text(encoding="utf-8", errors="replace").split())
    return frozenset()


def bury_in(data: Path, *learners: str) -> None:
    """Keep in mind that they were erased. Raises `Fault`."""
    everybody = erased_in(data) | set(learners)
    with world_told(data / ERASED):
        write_whole(data / ERASED, "".join(f"{one}\n" for one in sorted(everybody)))


def erased_by(records: Path) -> frozenset[str]:
    """Everybody who was erased, as far as the records and the file beside them can be read."""
    known: set[str] = set()
    with suppress(Fault):
        known |= erased_in(records.parent)
    with suppress(Fault, sqlite3.Error), closing(open_to_read(records)) as connection:
        known.update(str(row[0]) for row in connection.execute("SELECT learner FROM erased"))
    return frozenset(known)
