"""The table of calls for help, and the step that makes it."""

from typing import Final

from sqlite_utils import Database

from edu_desk.store.migrations import migrations

_CALLS: Final = (
    """
CREATE TABLE help_calls (
    id TEXT PRIMARY KEY NOT NULL,
    learner TEXT NOT NULL REFERENCES learners (id),
    at TEXT NOT NULL,
    ended TEXT
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX help_calls_of_learner ON help_calls (learner, at)",
)


@migrations(name="0013_help_calls")
def _help_calls(db: Database) -> None:
    """Who called whoever teaches from a page outside a lesson, and when it was over."""
    for step in _CALLS:
        db.execute(step)
