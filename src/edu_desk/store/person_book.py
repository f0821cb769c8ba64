"""All that is kept of one person, and how long it is kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from edu_desk.store.pen import Pen
from edu_desk.store.row_mapping import Row

_TABLES: Final = """
    SELECT DISTINCT m.name AS name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS column
    WHERE m.type = 'table' AND column.name = 'learner' AND m.name NOT IN ('erasing', 'erased')
    ORDER BY m.name
"""
_LEARNER: Final = "SELECT * FROM learners WHERE id = :learner"
_EVENTS: Final = """
    SELECT events.* FROM events JOIN runs ON runs.id = events.run
    WHERE runs.learner = :learner ORDER BY events.id
"""
_LOG: Final = "SELECT * FROM staff_log WHERE whom = :learner ORDER BY number"
_HIDDEN: Final = frozenset({("sign_ins", "secret"), ("cards", "key")})
"""Hashes of what opens somebody's practice: that there is one is told, not what it is."""
_MONTHS: Final = "SELECT months FROM this_device"
_KEEP_MONTHS: Final = "UPDATE this_device SET months = :months"
_IDLE: Final = """
    SELECT learners.id AS learner, learners.name AS name, coalesce(
        (SELECT started FROM runs WHERE runs.learner = learners.id ORDER BY number DESC LIMIT 1),
        learners.created
    ) AS last
    FROM learners WHERE learners.kind != 'guest' ORDER BY last, learners.id
"""
_DAYS_A_MONTH: Final = 30.44
CHOICES: Final = (0, 12, 24, 36, 60)
"""Months that can be chosen; 0 keeps everything."""


@dataclass(frozen=True, slots=True)
class IdlePerson:
    """Somebody who has not practised for longer than things are kept; guests who have gone have no name."""

    learner: str
    name: str
    last: datetime


class PersonBook:
    """Reads and keeps it. Every method raises `Fault`."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def everything(self, learner: str) -> dict[str, list[Row]]:
        """Every row about a learner, by table, whatever tables there are.

        Raises:
            KeyError: there is no such learner.
        """
        whose: Row = {"learner": learner}
        found = {"learners": self._pen.rows(_LEARNER, whose)}
        if not found["learners"]:
            raise KeyError(learner)
        for row in self._pen.rows(_TABLES, {}):
            table = str(row["name"])
            found[table] = self._pen.rows(f"SELECT * FROM {table} WHERE learner = :learner", whose)  # noqa: S608 - of the schema
        found["events"] = self._pen.rows(_EVENTS, whose)
        found["staff_log"] = self._pen.rows(_LOG, whose)
        return {table: [_told(table, row) for row in rows] for table, rows in found.items() if rows}

    def months(self) -> int:
        """So many months after the last practice somebody is kept; 0 keeps everybody."""
        return next((int(row["months"] or 0) for row in self._pen.rows(_MONTHS, {})), 0)

    def keep_months(self, months: int) -> None:
        """From now on it is so many. Nobody is erased by this: that is asked each time."""
        with self._pen.writing():
            self._pen.execute(_KEEP_MONTHS, {"months": months})

    def outdated(self) -> tuple[IdlePerson, ...]:
        """Everybody whose time is over by this computer's clock, the longest away first."""
        months = self.months()
        if not months:
            return ()
        until = self._pen.clock.now() - timedelta(days=months * _DAYS_A_MONTH)
        return tuple(one for one in map(_idle, self._pen.rows(_IDLE, {})) if one.last < until)


def _told(table: str, row: Row) -> Row:
    return {name: bool(value) if (table, name) in _HIDDEN else value for name, value in row.items()}


def _idle(row: Row) -> IdlePerson:
    return IdlePerson(str(row["learner"]), str(row["name"]), datetime.fromisoformat(str(row["last"])))
