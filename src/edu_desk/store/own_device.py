"""The id by which this computer records: another one where the records were copied, or somebody shares it.

Two computers that record by one id would count on from the same number, and the order of what one learner
did on both could no longer be told.
"""

from hashlib import sha256
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from edu_desk.shared.ids import new_id
from edu_desk.shared.this_machine import machine_mark
from edu_desk.store.rows import rows_of

_HERE: Final = "SELECT id, place, shared FROM this_device WHERE one = 1"
_KEEP: Final = "UPDATE this_device SET place = :place, shared = 0 WHERE one = 1"
_GUEST_FOLLOWS: Final = "UPDATE learners SET device = :new WHERE device = :old AND kind = 'guest'"
_RENAME: Final = "UPDATE this_device SET id = :new, place = '', shared = 0 WHERE id = :old"


def place_of(file: Path, mark: str | None = None) -> str:
    """A mark of where the records lie: this machine, by its `mark`, and their folder; it tells neither."""
    machine = machine_mark() if mark is None else mark
    return sha256(f"{machine}\n{file.resolve().parent}".encode()).hexdigest()[:32]


def keep_own(database: Database, place: str) -> None:
    """See to it that nobody else records by this computer's id, in a transaction of its own.

    Records of which it is not known where they lay stay what they are.
    """
    if not _is_due(database, place):
        return
    database.execute("BEGIN IMMEDIATE")
    try:
        for row in rows_of(database, _HERE, {}):  # a second program may have done it meanwhile
            if row["shared"] or row["place"] not in {"", place}:
                take_another(database)
        database.execute(_KEEP, {"place": place})
    except BaseException:
        database.rollback()
        raise
    database.commit()


def take_another(database: Database) -> None:
    """Record by another id from now on, inside the caller's transaction; the guest stays this computer's."""
    for row in rows_of(database, _HERE, {}):
        ids = {"old": row["id"], "new": new_id()}
        database.execute(_GUEST_FOLLOWS, ids)
        database.execute(_RENAME, ids)


def _is_due(database: Database, place: str) -> bool:
    return any(row["shared"] or row["place"] != place for row in rows_of(database, _HERE, {}))
