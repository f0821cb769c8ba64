"""Who was in which session of a class, read from the store."""

from datetime import date
from typing import Final

from edu_desk.people.attendance import AttendanceSheet, attendance
from edu_desk.people.study_class import StudyClass
from edu_desk.store.store import Store

_FIRST: Final = date(1900, 1, 1)


def attendance_sheet(store: Store, one: StudyClass, today: date) -> AttendanceSheet:
    """The sheet of a class; only its own days are looked at. Raises `Fault`."""
    marks = store.classes.marks(one.id)
    days = [session.day for session in one.plan] + [mark.day for mark in marks]
    first = min(days, default=one.created or _FIRST)
    last = max(days) if one.plan else max((*days, today))
    return attendance(one, store.classes.used(one.members, first, last), marks, today)
