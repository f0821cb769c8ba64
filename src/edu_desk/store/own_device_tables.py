"""How this computer's own records are told from a twin's, and the step that makes it: never change it.

A data folder that is copied has the id of the computer it came from, and counts on from the same number.
So whatever is recorded is marked while it is written; all else was copied in, whatever id and count it has.
"""

from typing import Final

from sqlite_utils import Database

from edu_desk.store.migrations import migrations

_OWN: Final = (
    "ALTER TABLE this_device ADD COLUMN place TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE this_device ADD COLUMN recording INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE this_device ADD COLUMN shared INTEGER NOT NULL DEFAULT 0",
    "DROP TRIGGER runs_arrive",
    "DROP TRIGGER events_arrive",
    """
CREATE TRIGGER runs_arrive AFTER INSERT ON runs
WHEN (SELECT recording FROM this_device WHERE one = 1) = 0
BEGIN
    INSERT OR IGNORE INTO arrivals (learner) VALUES (NEW.learner);
    UPDATE this_device SET shared = 1 WHERE id = NEW.device AND shared = 0;
END
""",
    """
CREATE TRIGGER events_arrive AFTER INSERT ON events
WHEN (SELECT recording FROM this_device WHERE one = 1) = 0
OR EXISTS (
    SELECT 1 FROM runs WHERE id = NEW.run AND device != (SELECT id FROM this_device WHERE one = 1)
)
BEGIN
    INSERT OR IGNORE INTO arrivals (learner) SELECT learner FROM runs WHERE id = NEW.run;
END
""",
)


@migrations(name="0016_own_device")
def _own_device(db: Database) -> None:
    """Where the records lie, so that a copied folder is noticed, and whether another records by the same id.

    `place` is empty until it is known, `recording` is 1 only inside a transaction of the program's own.
    """
    for step in _OWN:
        db.execute(step)
