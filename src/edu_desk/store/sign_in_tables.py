"""The tables of how persons come in, as the step 0010 makes them; never change them, add a step."""

from typing import Final

SIGN_INS: Final = (
    """
CREATE TABLE sign_ins (
    learner TEXT PRIMARY KEY NOT NULL REFERENCES learners (id),
    picture TEXT NOT NULL DEFAULT '',
    secret TEXT NOT NULL DEFAULT '',
    settings TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE cards (
    key TEXT NOT NULL,
    learner TEXT NOT NULL REFERENCES learners (id),
    made TEXT NOT NULL,
    PRIMARY KEY (key, learner)
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX cards_of_learner ON cards (learner)",
)
