"""Classes with their members, groups, plan and corrected attendance, as rows."""

import json
from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Final

from edu_desk.people.attendance import AttendanceMark
from edu_desk.people.person import Person
from edu_desk.people.study_class import ClassDay, DiagnosticTime, StudyClass
from edu_desk.store.odd_rows import readable
from edu_desk.store.pen import Pen
from edu_desk.store.person_rows import MEMBERS, read_persons
from edu_desk.store.row_mapping import Row, moment_text

_CLASSES: Final = "SELECT id, name, created, closed FROM classes ORDER BY closed IS NOT NULL, name, id"
_CLASS: Final = "SELECT id, name, created, closed FROM classes WHERE id = :id"
_MEMBERS: Final = """
    SELECT memberships.learner FROM memberships JOIN learners ON learners.id = memberships.learner
    WHERE class = :id ORDER BY learners.name, learners.rowid
"""
_GROUPS: Final = """
    SELECT class_groups.learner, name FROM class_groups
    JOIN memberships ON memberships.class = class_groups.class AND memberships.learner = class_groups.learner
    WHERE class_groups.class = :id ORDER BY class_groups.learner
"""
_DAYS: Final = "SELECT day, lessons, begins, ends, form FROM class_days WHERE class = :id ORDER BY day"
_KEEP: Final = """
    INSERT INTO classes (id, name, created, closed) VALUES (:id, :name, :now, :closed)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name,
        closed = CASE WHEN excluded.closed IS NULL THEN NULL ELSE coalesce(closed, excluded.closed) END
"""
_JOIN: Final = """
    INSERT INTO memberships (learner, class, place)
    VALUES (:learner, :id,
        (SELECT coalesce(max(place), -1) + 1 FROM memberships WHERE learner = :learner))
    ON CONFLICT DO NOTHING
"""
_PART: Final = "DELETE FROM memberships WHERE class = :id AND learner = :learner"
_EMPTY: Final = ("DELETE FROM class_groups WHERE class = :id", "DELETE FROM class_days WHERE class = :id")
_GROUP: Final = "INSERT INTO class_groups (class, learner, name) VALUES (:id, :learner, :name)"
_PLAN: Final = """
    INSERT INTO class_days (class, day, lessons, begins, ends, form)
    VALUES (:id, :day, :lessons, :begins, :ends, :form)
"""
_MARKS: Final = "SELECT learner, day, there FROM attendance_marks WHERE class = :id"
_MARK: Final = """
    REPLACE INTO attendance_marks (class, learner, day, there) VALUES (:id, :learner, :day, :there)
"""
_UNMARK: Final = "DELETE FROM attendance_marks WHERE class = :id AND learner = :learner AND day = :day"
_PLANNED: Final = """
    SELECT class_days.lessons FROM class_days
    JOIN classes ON classes.id = class_days.class AND classes.closed IS NULL
    JOIN memberships ON memberships.class = classes.id
    WHERE memberships.learner = :learner AND day = :day ORDER BY begins, classes.name, classes.id
"""
_DIAGNOSED: Final = """
    SELECT class_days.form, (
        SELECT count(*) FROM memberships AS others
        WHERE others.class = classes.id AND others.learner < :learner
    ) AS place
    FROM class_days
    JOIN classes ON classes.id = class_days.class AND classes.closed IS NULL
    JOIN memberships ON memberships.class = classes.id
    WHERE memberships.learner = :learner AND day = :day AND class_days.form != ''
    ORDER BY begins, classes.name, classes.id
"""
_AFTER: Final = """
    SELECT DISTINCT day FROM class_days
    JOIN memberships ON memberships.class = class_days.class
    WHERE memberships.learner = :learner AND class_days.form = :after
"""
_USED: Final = """
    SELECT DISTINCT today FROM runs WHERE learner = :learner AND today BETWEEN :first AND :last
"""


class ClassBook:
    """Keeps them. Every method raises `Fault`, and then has changed nothing."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> tuple[StudyClass, ...]:
        """All classes, those that are open first, by name."""
        return readable(self._pen.rows(_CLASSES, {}), self._read)

    def one(self, name: str) -> StudyClass:
        """The class of this id.

        Raises:
            KeyError: there is none.
        """
        for found in readable(self._pen.rows(_CLASS, {"id": name}), self._read):
            return found
        raise KeyError(name)

    def keep(self, one: StudyClass) -> None:
        """Keep a class as it is now, with members, groups and plan: all or, on any error, nothing."""
        now = moment_text(self._pen.clock.now())
        execute, whose = self._pen.execute, {"id": one.id}
        with self._pen.writing():
            execute(_KEEP, {**whose, "name": one.name, "now": now, "closed": now if one.closed else None})
            for member in set(self._members(one.id)) - set(one.members):
                execute(_PART, {**whose, "learner": member})
            for member in one.members:
                execute(_JOIN, {**whose, "learner": member})
            for statement in _EMPTY:
                execute(statement, whose)
            for member, group in one.groups:
                execute(_GROUP, {**whose, "learner": member, "name": group})
            for session in one.plan:
                execute(_PLAN, {**whose, **_day_values(session)})

    def persons(self, name: str) -> tuple[Person, ...]:
        """The members of a class; of their classes nothing is told."""
        return read_persons(self._pen.rows(MEMBERS, {"id": name}), ())

    def planned(self, learner: str, day: date) -> tuple[str, ...]:
        """The lessons that her open classes take on a day, each once, in order."""
        rows = self._pen.rows(_PLANNED, {"learner": learner, "day": day.isoformat()})
        each = readable(rows, _read_lessons)
        return tuple(dict.fromkeys(lesson for lessons in each for lesson in lessons))

    def diagnosed(self, learner: str, day: date) -> tuple[tuple[DiagnosticTime, int], ...]:
        """For each open class of hers that does the diagnostic on a day: for what, and her place in it.

        The place is by id, so it tells nothing of anybody and stays while others come.
        """
        rows = self._pen.rows(_DIAGNOSED, {"learner": learner, "day": day.isoformat()})
        return readable(rows, _read_diagnosed)

    def measured_after(self, learner: str) -> frozenset[date]:
        """The days on which a class of hers does the diagnostic after the lessons."""
        rows = self._pen.rows(_AFTER, {"learner": learner, "after": DiagnosticTime.AFTER.value})
        return frozenset(readable(rows, lambda row: date.fromisoformat(str(row["day"]))))

    def marks(self, name: str) -> tuple[AttendanceMark, ...]:
        """What was said by hand of who was there."""
        return readable(self._pen.rows(_MARKS, {"id": name}), _read_mark)

    def mark(self, name: str, learner: str, day: date, there: bool | None) -> None:
        """Say by hand whether a member was there; with None, what was seen holds again."""
        values: Row = {"id": name, "learner": learner, "day": day.isoformat()}
        with self._pen.writing():
            if there is None:
                self._pen.execute(_UNMARK, values)
            else:
                self._pen.execute(_MARK, {**values, "there": int(there)})

    def used(self, members: Collection[str], first: date, last: date) -> Mapping[str, frozenset[date]]:
        """The days from `first` to `last` on which each of `members` practised."""
        span = {"first": first.isoformat(), "last": last.isoformat()}
        return {
            member: frozenset(
                date.fromisoformat(str(row["today"]))
                for row in self._pen.rows(_USED, {**span, "learner": member})
            )
            for member in members
        }

    def _members(self, name: str) -> tuple[str, ...]:
        return tuple(str(row["learner"]) for row in self._pen.rows(_MEMBERS, {"id": name}))

    def _read(self, row: Row) -> StudyClass:
        whose = {"id": str(row["id"])}
        return StudyClass(
            str(row["id"]),
            str(row["name"]),
            self._members(str(row["id"])),
            tuple((str(one["learner"]), str(one["name"])) for one in self._pen.rows(_GROUPS, whose)),
            readable(self._pen.rows(_DAYS, whose), _read_day),
            row["closed"] is not None,
            datetime.fromisoformat(str(row["created"])).date(),
        )


def _day_values(session: ClassDay) -> Row:
    return {
        "day": session.day.isoformat(),
        "lessons": json.dumps(session.lessons, ensure_ascii=False),
        "begins": session.begins,
        "ends": session.ends,
        "form": session.diagnostic.value,
    }


def _read_lessons(row: Row) -> tuple[str, ...]:
    return tuple(str(lesson) for lesson in json.loads(str(row["lessons"])))


def _read_diagnosed(row: Row) -> tuple[DiagnosticTime, int]:
    return DiagnosticTime(str(row["form"])), int(row["place"] or 0)


def _read_day(row: Row) -> ClassDay:
    lessons = _read_lessons(row)
    day, times = date.fromisoformat(str(row["day"])), (str(row["begins"]), str(row["ends"]))
    return ClassDay(day, lessons, *times, DiagnosticTime(str(row["form"])))


def _read_mark(row: Row) -> AttendanceMark:
    return AttendanceMark(str(row["learner"]), date.fromisoformat(str(row["day"])), row["there"] == 1)
