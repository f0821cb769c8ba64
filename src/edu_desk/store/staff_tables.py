"""The tables of the staff area and of classes, as the migration makes them: never change them."""

from typing import Final

STAFF: Final = (
    """
CREATE TABLE staff_lock (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    pin TEXT NOT NULL,
    code TEXT NOT NULL,
    failures INTEGER NOT NULL,
    last TEXT
) STRICT
""",
    """
CREATE TABLE staff_log (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    whom TEXT NOT NULL
) STRICT
""",
    "ALTER TABLE classes ADD COLUMN closed TEXT",
    """
CREATE TABLE class_groups (
    class TEXT NOT NULL REFERENCES classes (id),
    learner TEXT NOT NULL REFERENCES learners (id),
    name TEXT NOT NULL,
    PRIMARY KEY (class, learner)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE class_days (
    class TEXT NOT NULL REFERENCES classes (id),
    day TEXT NOT NULL,
    lessons TEXT NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT NOT NULL,
    PRIMARY KEY (class, day)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE attendance_marks (
    class TEXT NOT NULL REFERENCES classes (id),
    learner TEXT NOT NULL REFERENCES learners (id),
    day TEXT NOT NULL,
    there INTEGER NOT NULL,
    PRIMARY KEY (class, learner, day)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE interventions (
    id TEXT PRIMARY KEY NOT NULL,
    learner TEXT NOT NULL REFERENCES learners (id),
    run TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    milestone TEXT NOT NULL,
    taken TEXT
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX interventions_of_learner ON interventions (learner, at)",
    "CREATE INDEX runs_in_order ON runs (learner, number)",
    "CREATE INDEX runs_by_day ON runs (learner, today)",
    "CREATE INDEX members_of_class ON memberships (class)",
)
