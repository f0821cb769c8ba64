"""What many computers need whose records are merged one day, as the migration makes it: never change it."""

from typing import Final

DEVICES: Final = (
    "CREATE TABLE erased (learner TEXT PRIMARY KEY NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
CREATE TABLE this_device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    counter INTEGER NOT NULL,
    months INTEGER NOT NULL DEFAULT 0
) STRICT
""",
    """
INSERT INTO this_device (one, id, counter)
VALUES (1, :device, (SELECT coalesce(max(id), 0) FROM events) + (SELECT coalesce(max(number), 0) FROM runs))
""",
    "ALTER TABLE runs ADD COLUMN device TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE runs ADD COLUMN count INTEGER NOT NULL DEFAULT 0",
    "UPDATE runs SET device = :device, count = number",
    "ALTER TABLE learners ADD COLUMN device TEXT NOT NULL DEFAULT ''",
    "UPDATE learners SET device = :device",
    "DROP INDEX learners_one_guest",
    "CREATE UNIQUE INDEX learners_guest_of_device ON learners (device) WHERE kind = 'guest'",
    "DROP TRIGGER events_never_change",
    "ALTER TABLE events ADD COLUMN count INTEGER NOT NULL DEFAULT 0",
    "UPDATE events SET count = id",
    """
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END
""",
)
