"""Looks into the records before the program is there: who has practised here, and what.

This module stays light: it is loaded before the first page is painted.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite3 import Connection

_ANYBODY: Final = "SELECT 1 FROM persons LIMIT 1"
_GUEST: Final = "kind = 'guest' AND device = (SELECT id FROM this_device WHERE one = 1)"
_BEGUN: Final = f"""
    SELECT lesson FROM runs INDEXED BY runs_open_of_learner
    WHERE state = 'open' AND learner = (SELECT id FROM learners WHERE {_GUEST}) ORDER BY number DESC
"""  # noqa: S608 - ours
_KEPT: Final = f"""
    SELECT lesson, standing, due, last FROM histories
    WHERE learner = (SELECT id FROM learners WHERE {_GUEST}) ORDER BY lesson
"""  # noqa: S608 - ours
_WAIT_S: Final = 0.05
"""The first page waits no longer for another program that holds the records."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What the first page has to know of the records."""

    anybody: bool = False
    """Whether persons have names here: then what a guest has begun is not looked at."""
    begun: tuple[str, ...] = ()
    """The guest's lessons with an open run, the one begun last coming first."""
    standings: Mapping[str, str] = field(default_factory=dict[str, str])
    """How far the guest is with each lesson that was practised."""
    remembered: tuple[tuple[str, str, str], ...] = ()
    """Lesson, when it is due again and when it was practised last, both in ISO 8601."""


def first_look(file: Path) -> FirstLook:
    """What is kept in `file`; what cannot be read now is read later, and tells of nobody."""
    if not file.is_file():
        return FirstLook()
    import sqlite3  # not before the first page of a computer on which nothing is kept yet

    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", timeout=_WAIT_S, uri=True)) as records:
            return _look(records)
    except (sqlite3.Error, OSError, ValueError):
        return FirstLook()


def _look(records: "Connection") -> FirstLook:
    if records.execute(_ANYBODY).fetchone() is not None:
        return FirstLook(anybody=True)
    begun = dict.fromkeys(str(lesson) for (lesson,) in records.execute(_BEGUN))
    kept = records.execute(_KEPT).fetchall()
    return FirstLook(
        begun=tuple(begun),
        standings={str(lesson): str(standing) for lesson, standing, _due, _last in kept},
        remembered=tuple((str(one), str(due), str(last)) for one, _, due, last in kept if due is not None),
    )
