"""A class: who belongs to it, and which lessons it takes on which day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from edu_desk.people.person import clean_name


class DiagnosticTime(StrEnum):
    """Whether the diagnostic is done on a day, and for what."""

    NONE = ""
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class ClassDay:
    """A session (회차) of a class: its number follows from the order of the days."""

    day: date
    lessons: tuple[str, ...] = ()
    begins: str = ""
    """The time, as 10:00; empty where nobody said."""
    ends: str = ""
    diagnostic: DiagnosticTime = DiagnosticTime.NONE
    """The diagnostic is done that day, before the lessons or after them."""


@dataclass(frozen=True, slots=True)
class StudyClass:
    """A class with its members (their ids, in order), groups and plan (by day)."""

    id: str
    name: str
    members: tuple[str, ...] = ()
    groups: tuple[tuple[str, str], ...] = ()
    """Member and the name of the group; who is in none is not here."""
    plan: tuple[ClassDay, ...] = ()
    closed: bool = False
    created: date | None = None

    @property
    def group_of(self) -> Mapping[str, str]:
        """The group of each member who is in one."""
        return dict(self.groups)

    def on(self, day: date) -> ClassDay | None:
        """What is planned for `day`."""
        return next((one for one in self.plan if one.day == day), None)

    def number(self, day: date) -> int:
        """Which session of the class `day` is: the first is 1, and a day between two sessions is 0."""
        days = [one.day for one in self.plan]
        return days.index(day) + 1 if day in days else 0

    @property
    def lessons(self) -> tuple[str, ...]:
        """All lessons of the plan, each once, in order."""
        return tuple(dict.fromkeys(lesson for one in self.plan for lesson in one.lessons))


def named(one: StudyClass, name: str) -> StudyClass:
    """The class under another name."""
    return replace(one, name=clean_name(name))


def planned(one: StudyClass, session: ClassDay) -> StudyClass:
    """The class with what is planned for a day; what was planned for it before is replaced."""
    others = [other for other in one.plan if other.day != session.day]
    return replace(one, plan=tuple(sorted((*others, session), key=lambda other: other.day)))


def unplanned(one: StudyClass, day: date) -> StudyClass:
    """The class without a session on `day`."""
    return replace(one, plan=tuple(other for other in one.plan if other.day != day))


def joined(one: StudyClass, member: str) -> StudyClass:
    """The class with one more member, last; who is in it stays where she is."""
    return one if member in one.members else replace(one, members=(*one.members, member))


def parted(one: StudyClass, member: str) -> StudyClass:
    """The class without a member."""
    return replace(
        one,
        members=tuple(other for other in one.members if other != member),
        groups=tuple((other, group) for other, group in one.groups if other != member),
    )


def grouped(one: StudyClass, member: str, group: str) -> StudyClass:
    """The class with a member in a group, or in none where `group` is empty."""
    if member not in one.members:
        raise KeyError(member)
    others = tuple((other, name) for other, name in one.groups if other != member)
    group = clean_name(group)
    return replace(one, groups=(*others, (member, group)) if group else others)


def copied(
    one: StudyClass, new_id: str, name: str, begins: date | None = None, *, with_members: bool = False
) -> StudyClass:
    """A new class like this one: the same plan, moved so that it begins on `begins`.

    The next term has other people, so members come along only where that is asked for.
    """
    shift = begins - one.plan[0].day if begins is not None and one.plan else timedelta(0)
    return StudyClass(
        new_id,
        clean_name(name),
        one.members if with_members else (),
        one.groups if with_members else (),
        tuple(replace(session, day=session.day + shift) for session in one.plan),
    )
