"""Who is erased is gone from every table, and stays away: a tombstone keeps the id, which tells nothing.

Backups that are restored and records that are merged later obey it.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from edu_desk.shared.errors import Fault
from edu_desk.store.backups.tombstones import bury_in
from edu_desk.store.row_mapping import moment_text
from edu_desk.store.rows import rows_of

_OF_LEARNER: Final = (
    "practices", "levels", "histories", "decisions", "meetings", "runs", "memberships", "sign_ins", "cards",
    "persons", "class_groups", "attendance_marks", "interventions", "help_calls", "arrivals",
)  # fmt: skip
"""Tables with a learner in each row, in the order in which they can be emptied."""
_ERASE_EVENTS: Final = "DELETE FROM events WHERE run IN (SELECT id FROM runs WHERE learner = :learner)"
_BURY: Final = "INSERT INTO erased (learner, at) VALUES (:learner, :at) ON CONFLICT DO NOTHING"


def erase(database: Database, learner: str, now: datetime) -> None:
    """Forget a learner, inside the caller's transaction.

    Raises:
        KeyError: there is no such learner.
    """
    whose = {"learner": learner}
    if not rows_of(database, "SELECT id FROM learners WHERE id = :learner", whose):
        raise KeyError(learner)
    forget(database, learner)
    bury(database, learner, now)


def forget(database: Database, learner: str) -> None:
    """Nothing of a learner is left in any table; all inside the caller's transaction."""
    whose = {"learner": learner}
    database.execute("INSERT INTO erasing (learner) VALUES (:learner)", whose)
    database.execute(_ERASE_EVENTS, whose)
    for table in _OF_LEARNER:
        database.execute(f"DELETE FROM {table} WHERE learner = :learner", whose)  # noqa: S608 - the names above
    database.execute("UPDATE staff_log SET whom = '' WHERE whom = :learner", whose)
    database.execute("DELETE FROM learners WHERE id = :learner", whose)
    database.execute("DELETE FROM erasing")


def wipe_log(database: Database, file: Path, learner: str) -> None:
    """Afterwards: the log forgets too, and the id is kept beside the records, for when they are lost."""
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with suppress(Fault):
        bury_in(file.parent, learner)


def bury(database: Database, learner: str, now: datetime) -> None:
    """Keep in mind that a learner was erased, inside the caller's transaction."""
    database.execute(_BURY, {"learner": learner, "at": moment_text(now)})


def erased(database: Database) -> frozenset[str]:
    """Everybody who was erased, by id."""
    return frozenset(str(row["learner"]) for row in rows_of(database, "SELECT learner FROM erased", {}))
