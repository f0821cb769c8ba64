"""Who was there in which session: from what was practised that day, and as somebody corrected by hand."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from edu_desk.people.study_class import StudyClass


class Presence(StrEnum):
    """Whether somebody was there; what was said by hand stands above what was seen."""

    CAME = "came"
    """Practised on that day."""
    MARKED = "marked"
    """Was there, as was said by hand."""
    AWAY = "away"
    EXCUSED = "excused"
    """Was not there, as was said by hand, whatever was practised."""
    TO_COME = "to-come"
    """The day has not come yet."""

    @property
    def there(self) -> bool:
        """Whether it counts as having been there."""
        return self in {Presence.CAME, Presence.MARKED}


@dataclass(frozen=True, slots=True)
class AttendanceMark:
    """What was said by hand of one member on one day."""

    learner: str
    day: date
    there: bool


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One member's sessions, in order."""

    learner: str
    sessions: tuple[Presence, ...]

    @property
    def count(self) -> int:
        """In how many sessions she was."""
        return sum(one.there for one in self.sessions)


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """The sessions of a class with every member's presence."""

    days: tuple[date, ...]
    rows: tuple[AttendanceRow, ...]

    def present(self, place: int) -> int:
        """How many were there in the session at `place`."""
        return sum(row.sessions[place].there for row in self.rows)


def attendance(
    one: StudyClass, used: Mapping[str, Collection[date]], marks: Iterable[AttendanceMark], today: date
) -> AttendanceSheet:
    """Who was there; `used` tells the days on which each member practised.

    The sessions are those of the plan and those that were marked. Where nothing is planned, each day on
    which a member practised since the class was made is one.
    """
    said = {(mark.learner, mark.day): mark.there for mark in marks}
    days = {session.day for session in one.plan} | {day for learner, day in said if learner in one.members}
    if not one.plan:
        begin = one.created or date.min
        days |= {day for member in one.members for day in used.get(member, ()) if day >= begin}
    ordered = tuple(sorted(days))
    rows = tuple(
        AttendanceRow(
            member,
            tuple(_presence(said.get((member, day)), day, used.get(member, ()), today) for day in ordered),
        )
        for member in one.members
    )
    return AttendanceSheet(ordered, rows)


def _presence(said: bool | None, day: date, used: Collection[date], today: date) -> Presence:
    if said is not None:
        return Presence.MARKED if said else Presence.EXCUSED
    if day in used:
        return Presence.CAME
    return Presence.TO_COME if day > today else Presence.AWAY
