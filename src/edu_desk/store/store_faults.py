"""Whose fault a failure of the record is: the world's becomes a `Fault`, ours stays as it is."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

_SAFE = N_("Free some space on the disk and go on. What was recorded before is safe.")

_PRIMARY_CODE = 0xFF
"""SQLite keeps the primary result code in the lowest byte of an extended one."""


class RecordsDamaged(Fault):
    """The file cannot be read as a whole any more: a backup may help."""


def damaged(file: Path) -> RecordsDamaged:
    """The file cannot be read as a whole any more."""
    return RecordsDamaged(
        N_("The practice records in {file} are damaged."),
        N_("Put a backup in their place: in the staff area, or with “edu-desk restore”."),
        file=file,
    )


def unreadable_run(file: Path) -> Fault:
    """A run holds something that this program never writes."""
    return Fault(
        N_("What was recorded of this practice in {file} cannot be read."),
        N_("Start it again from the first step. All the rest is kept."),
        file=file,
    )


def foreign(file: Path) -> Fault:
    """The file is a sound database of some other program."""
    return Fault(
        N_("The file {file} belongs to another program."),
        N_("Move that file somewhere else and start EduDesk again."),
        file=file,
    )


def newer(file: Path) -> Fault:
    """The file was changed by a later version of this program."""
    return Fault(
        N_("The practice records in {file} were written by a newer EduDesk."),
        N_("Install the newest EduDesk and start it again. Nothing was changed."),
        file=file,
    )


def unsuited(file: Path) -> Fault:
    """The file lies where a write-ahead log cannot be kept, as on some network drives."""
    return Fault(
        N_("The practice records in {file} cannot be kept safe in that folder."),
        N_("Choose a folder on this computer's own disk."),
        file=file,
    )


def unwritable(file: Path) -> Fault:
    """The file or its folder refuses to be written or opened."""
    return Fault(
        N_("EduDesk cannot write the practice records to {file}."),
        N_("Allow this user to write to that folder, or choose another folder."),
        file=file,
    )


def closed(file: Path) -> Fault:
    """The file is there and may not be looked into."""
    return Fault(
        N_("EduDesk cannot open the practice records in {file}."),
        N_("Allow this user to read that folder, or choose another folder."),
        file=file,
    )


def busy(file: Path) -> Fault:
    """Another program kept the file locked for longer than we wait."""
    return Fault(
        N_("Another program is holding the practice records in {file}."),
        N_("Close the other program, or wait a moment, and try again."),
        file=file,
    )


def full(file: Path) -> Fault:
    """The disk has no room left."""
    return Fault(N_("The disk has no room left for the practice records in {file}."), _SAFE, file=file)


def failing(file: Path) -> Fault:
    """The disk or the system reported trouble that no better word fits."""
    return Fault(
        N_("The disk failed while the practice records in {file} were in use."),
        N_("Check that the disk is connected and working, then start EduDesk again."),
        file=file,
    )


_OF_SQLITE = {
    sqlite3.SQLITE_PERM: unwritable,
    sqlite3.SQLITE_READONLY: unwritable,
    sqlite3.SQLITE_CANTOPEN: unwritable,
    sqlite3.SQLITE_BUSY: busy,
    sqlite3.SQLITE_LOCKED: busy,
    sqlite3.SQLITE_PROTOCOL: busy,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: damaged,
    sqlite3.SQLITE_FULL: full,
    sqlite3.SQLITE_IOERR: failing,
}
"""Result codes that are nobody's bug (sqlite.org/rescode.html); every other one is ours."""

_OF_SYSTEM = {
    errno.ENOSPC: full,
    errno.EDQUOT: full,
    errno.EIO: failing,
}


@contextmanager
def world_told(file: Path, *, reading: bool = False) -> Iterator[None]:
    """Raise the world's failures around `file` as `Fault`; let a bug through as it is.

    `reading` says that nothing was to be written.
    """
    refused = closed if reading else unwritable
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE)
        fault = _OF_SQLITE.get(code & _PRIMARY_CODE)
        if fault is None:
            raise
        raise (refused if fault is unwritable else fault)(file) from error
    except OSError as error:
        raise _OF_SYSTEM.get(error.errno or 0, refused)(file) from error
