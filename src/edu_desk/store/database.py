"""Opens the database: looks before it touches, and says plainly what stands in the way."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from sqlite_utils import Database, Migrations

from edu_desk.shared.private_files import make_file, make_folder
from edu_desk.store import call_tables, own_device_tables  # noqa: F401 - they add their steps
from edu_desk.store.arrivals import are_settled, settle_first
from edu_desk.store.derivation import is_current, rebuild
from edu_desk.store.file_check import check_whole
from edu_desk.store.migrations import known_steps, migrations
from edu_desk.store.store_faults import foreign, newer, unsuited, world_told

WAIT = 3.0
"""Seconds to wait for another program that holds the file."""

_PAUSE = 0.02
"""Seconds between two tries."""

_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",  # a commit outlives the program; the flusher sees to the disk
    "PRAGMA wal_autocheckpoint = 0",  # the flusher folds the log, so that no commit waits for it
    "PRAGMA secure_delete = ON",  # who is erased is not left in pages that are free now
    "PRAGMA journal_size_limit = 0",  # a log that was folded starts small again
)


def open_database(path: Path, *, wait: float = WAIT) -> Database:
    """The database at `path`, made if there is none and brought to the present shape.

    The connection belongs to the calling thread. A file that is someone else's or newer than this
    program is refused before anything is written to it, and so is one whose damage shows at once; it is
    read as a whole only before its shape changes, since no start should take longer with the past.

    Raises:
        Fault: the file is damaged, foreign, newer, locked for `wait` seconds or cannot be
            written, or the disk is full or failing.
    """
    with world_told(path):
        make_folder(path.parent)
        make_file(path)  # SQLite gives its log the rights of the file
        database = Database(sqlite3.connect(path, timeout=wait), execute_plugins=False)
        try:
            inspect(database, path)
            _keep_log(database, path, wait)
            for setting in _SETTINGS:
                database.execute(setting)
            _migrate(database)
            _try_writing(database)
        except BaseException:
            database.close()
            raise
    return database


def read_copy(path: Path, *, wait: float = WAIT) -> Database:
    """What stands in the database at `path`, in memory and in the present shape; nothing is written there.

    So it can be read on a disk that takes nothing, beside a program that uses it, and in an older shape.

    Raises:
        Fault: as `open_database`, where it has to do with reading.
    """
    with world_told(path, reading=True):
        database = Database(sqlite3.connect(":memory:"), execute_plugins=False)
        try:
            _copy(path, database.conn, wait)
            inspect(database, path)
            _migrate(database, whole=True)
        except BaseException:
            database.close()
            raise
    return database


def _copy(path: Path, target: sqlite3.Connection, wait: float) -> None:
    log = path.with_name(f"{path.name}-wal")
    try:
        if not log.exists():
            # Without a log nobody writes in it now, and SQLite would make one to read the file.
            _back_up(path, "immutable=1", target, wait)
        else:
            _back_up(path, "mode=ro", target, wait)
    except sqlite3.OperationalError:
        with TemporaryDirectory(prefix="edu-desk-") as folder:  # the log lies where nothing can be written
            for file in (path, log):
                if file.exists():
                    copyfile(file, Path(folder) / file.name)
            _back_up(Path(folder) / path.name, "mode=rw", target, wait)


def _back_up(path: Path, how: str, target: sqlite3.Connection, wait: float) -> None:
    address = f"{path.resolve().as_uri()}?{how}"
    with closing(sqlite3.connect(address, uri=True, timeout=wait)) as source:
        source.execute("SELECT count(*) FROM sqlite_schema")
        source.backup(target)


def is_kept(path: Path) -> bool:
    """Whether there is a database at `path`. Raises `Fault` where one may not look."""
    with world_told(path, reading=True):
        try:
            return path.stat().st_size > 0
        except FileNotFoundError:
            return False


def file_of(database: Database) -> Path:
    """The file as SQLite itself names it; its log lies beside it, ending in `-wal`."""
    row: tuple[int, str, str] = database.execute("PRAGMA database_list").fetchone()
    return Path(row[2])


def inspect(database: Database, path: Path) -> None:
    """Raise `Fault` where the file is none of ours, newer, or to be changed and damaged."""
    tables = set(database.table_names())
    applied = {step.name for step in migrations.applied(database)}
    if applied - known_steps():
        raise newer(path)
    if tables - {Migrations.migrations_table} and not applied:
        raise foreign(path)
    if applied and migrations.pending(database):
        check_whole(database.conn, path)  # what is damaged is not rebuilt


def _keep_log(database: Database, path: Path, wait: float) -> None:
    """Turn on the write-ahead log; SQLite does not wait here by itself (two first starts at once)."""
    until = monotonic() + wait
    while True:
        try:
            database.enable_wal()
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() >= until:
                raise
        sleep(_PAUSE)
    if database.journal_mode != "wal":
        raise unsuited(path)


def _migrate(database: Database, *, whole: bool = False) -> None:
    """Bring it to the present shape; much that has come in waits unless `whole`: `Arrivals` settles it."""
    if not migrations.pending(database) and is_current(database) and are_settled(database):
        return
    database.execute("BEGIN IMMEDIATE")  # a second program that starts now waits here
    try:
        migrations.apply(database)
        current = is_current(database)
        settle_first(database, whole=whole and current)
        if not current:
            rebuild(database)
    except BaseException:
        database.rollback()
        raise
    database.commit()


def _try_writing(database: Database) -> None:
    database.execute("DELETE FROM learners WHERE 0")
