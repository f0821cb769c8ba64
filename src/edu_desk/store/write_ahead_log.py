"""Brings committed changes from the system's memory to the disk itself."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from edu_desk.store.store_faults import world_told

FOLD_AT = 4 * 1024 * 1024
"""Bytes of log that are folded into the database: SQLite's own 1000 pages of 4096 bytes."""


@dataclass(frozen=True, slots=True)
class WriteAheadLog:
    """The log beside a database that some connection of this program keeps open.

    What was committed stands in the log, so syncing the log alone makes it outlive a pulled
    plug, as `synchronous=FULL` would. Folding it each time would sync two files instead of
    one, and would make the *next commit* sync the new log's header while the learner waits.
    """

    database: Path
    fold_at: int = FOLD_AT

    @property
    def file(self) -> Path:
        """The log itself."""
        return self.database.with_name(f"{self.database.name}-wal")

    def to_disk(self) -> None:
        """Sync the log; fold it into the database where it has grown.

        Raises:
            Fault: the disk is full or failing, or the log cannot be opened.
        """
        with world_told(self.database):
            with self.file.open("rb+") as log:
                os.fsync(log.fileno())
                size = os.fstat(log.fileno()).st_size
            if size >= self.fold_at:
                self._fold()

    def _fold(self) -> None:
        with closing(sqlite3.connect(self.database)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema")  # opens the log
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
