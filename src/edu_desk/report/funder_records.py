"""Gathers what a funder's report counts from the store, person by person, as work that can be cancelled."""

from collections.abc import Sequence
from datetime import date, time

from edu_desk.jobs import JobWork, Moved
from edu_desk.people.study_class import ClassDay, StudyClass
from edu_desk.report.attendance_sheet import attendance_sheet
from edu_desk.report.funder_figures import (
    FunderFigures,
    ReportedLearner,
    ReportedSession,
    Yardsticks,
    funder_figures,
)
from edu_desk.report.report_spans import Period
from edu_desk.store.store import Store


def gather_figures(
    store: Store, period: Period, one: StudyClass | None, today: date, yardsticks: Yardsticks
) -> JobWork[FunderFigures]:
    """The figures of a class, or of the whole centre with None. Raises `Fault`."""
    classes = store.classes.all() if one is None else (one,)
    sessions: list[ReportedSession] = []
    days: set[tuple[str, date]] = set()
    for group in classes:
        for day, session in _sessions(store, group, period, today):
            sessions.append(session)
            days |= {(who, day) for who in session.there}
        yield None
    if one is None:
        practised = store.reports.practised(period.first, period.last)
        whose = tuple(dict.fromkeys((*practised, *(who for who, _ in sorted(days)))))
    else:
        whose = one.members
    births = {person.id: person.birth_year for person in store.persons()}
    learners = []
    taught_on: dict[str, set[date]] = {}
    for who, day in days:
        taught_on.setdefault(who, set()).add(day)
    for number, who in enumerate(whose):
        yield Moved(number, len(whose), "")
        taught = taught_on.get(who, set())
        learners.append(_learner(store, period, who, births.get(who), taught, everywhere=one is None))
    return funder_figures(period, sessions, learners, yardsticks)


def _learner(
    store: Store, period: Period, who: str, born: int | None, taught_on: set[date], *, everywhere: bool
) -> ReportedLearner:
    """`everywhere` counts days outside of the sessions too: they are the centre's, not a class's."""
    used = store.classes.used((who,), period.first, period.last)[who] if everywhere else frozenset[date]()
    return ReportedLearner(
        id=who,
        birth_year=born,
        other_days=len(used - taught_on),
        seconds=store.reports.seconds(who, period.first, period.last),
        practices=tuple(one for one in store.practices(who) if one.ended.date() <= period.last),
        decisions=store.decisions(who),
    )


def _sessions(
    store: Store, one: StudyClass, period: Period, today: date
) -> Sequence[tuple[date, ReportedSession]]:
    """Those of the period that were held: somebody was there."""
    sheet = attendance_sheet(store, one, today)
    held = []
    for place, day in enumerate(sheet.days):
        there = frozenset(row.learner for row in sheet.rows if row.sessions[place].there)
        if there and period.holds(day):
            held.append((day, ReportedSession(there, _minutes(one.on(day)))))
    return held


def _minutes(session: ClassDay | None) -> int:
    """How long it was planned to be; 0 where nobody said, or where it was not written as times are."""
    if session is None:
        return 0
    try:
        begins, ends = (time.fromisoformat(at) for at in (session.begins, session.ends))
    except ValueError:
        return 0
    return max(0, 60 * (ends.hour - begins.hour) + ends.minute - begins.minute)
