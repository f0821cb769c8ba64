"""What is done with a class on its pages: each act is kept at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from edu_desk.people.person import clean_name
from edu_desk.people.staff_gate import StaffAct
from edu_desk.people.study_class import (
    ClassDay,
    DiagnosticTime,
    StudyClass,
    copied,
    grouped,
    joined,
    named,
    parted,
    planned,
    unplanned,
)
from edu_desk.store.store import Store

_WEEK = timedelta(days=7)


class ClassActs:
    """Does them in the store, and notes them in the log. Every method raises `Fault`."""

    def __init__(self, store: Store, today: date, new_id: Callable[[], str]) -> None:
        self._store, self._today, self._new_id = store, today, new_id

    def make(self, name: str) -> StudyClass:
        """A new class without anybody in it."""
        return self._keep(StudyClass(self._new_id(), clean_name(name)))

    def copy(self, one: StudyClass, name: str) -> StudyClass:
        """A class like this one, from today on and without its members."""
        return self._keep(copied(one, self._new_id(), name, self._today))

    def rename(self, one: StudyClass, name: str) -> None:
        """Another name."""
        self._keep(named(one, name))

    def close(self, one: StudyClass, *, closed: bool) -> None:
        """Its time is over, or begins again."""
        self._keep(replace(one, closed=closed))

    def meet_today(self, one: StudyClass) -> date:
        """A session today, where none is planned."""
        if one.on(self._today) is None:
            self._keep(planned(one, ClassDay(self._today)))
        return self._today

    def meet_in_a_week(self, one: StudyClass) -> date:
        """A session a week after the last, at the same times."""
        last = one.plan[-1] if one.plan else ClassDay(self._today - _WEEK)
        following = replace(last, day=last.day + _WEEK, lessons=(), diagnostic=DiagnosticTime.NONE)
        self._keep(planned(one, following))
        return following.day

    def drop(self, one: StudyClass, day: date) -> None:
        """No session on that day; who was marked for it stays marked."""
        self._keep(unplanned(one, day))

    def turn_lesson(self, one: StudyClass, day: date, lesson: str) -> None:
        """A lesson is taken that day, or no longer."""
        session = one.on(day) or ClassDay(day)
        taken = session.lessons
        lessons = tuple(other for other in taken if other != lesson) if lesson in taken else (*taken, lesson)
        self._keep(planned(one, replace(session, lessons=lessons)))

    def measure(self, one: StudyClass, day: date, diagnostic: DiagnosticTime) -> None:
        """The diagnostic is done that day, before the lessons or after them, or not at all."""
        session = one.on(day) or ClassDay(day)
        self._keep(planned(one, replace(session, diagnostic=diagnostic)))

    def meet_at(self, one: StudyClass, day: date, begins: str, ends: str) -> None:
        """The session of that day has these times."""
        session = one.on(day) or ClassDay(day)
        self._keep(planned(one, replace(session, begins=begins, ends=ends)))

    def group(self, one: StudyClass, person: str, group: str) -> None:
        """A member is in this group, or in none where it is empty; who parted meanwhile is in none."""
        if person in one.members:
            self._keep(grouped(one, person, group))

    def turn_member(self, one: StudyClass, person: str) -> None:
        """Somebody belongs to the class, or no longer."""
        self._keep(parted(one, person) if person in one.members else joined(one, person))

    def mark(self, one: StudyClass, person: str, day: date, *, there: bool | None) -> None:
        """Say by hand whether somebody was there."""
        self._store.classes.mark(one.id, person, day, there=there)
        self._store.staff.note(StaffAct.CHANGED, one.id)

    def _keep(self, one: StudyClass) -> StudyClass:
        self._store.classes.keep(one)
        self._store.staff.note(StaffAct.CHANGED, one.id)
        return one
