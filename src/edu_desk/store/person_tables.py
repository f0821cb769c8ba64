"""The tables of persons and their classes, as the migration makes them: never change them."""

from typing import Final

PERSONS: Final = (
    """
CREATE TABLE persons (
    learner TEXT PRIMARY KEY NOT NULL REFERENCES learners (id),
    nickname TEXT NOT NULL,
    birth_year INTEGER,
    phone_tail TEXT NOT NULL,
    needs TEXT NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE classes (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE memberships (
    learner TEXT NOT NULL REFERENCES learners (id),
    class TEXT NOT NULL REFERENCES classes (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (learner, class)
) STRICT, WITHOUT ROWID
""",
)
