"""The figures of a report, from made-up persons."""

from datetime import UTC, date, datetime, timedelta

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.diagnostic import Diagnostic, DiagnosticErrand
from edu_desk.progress.decision import Decision
from edu_desk.progress.practice import Practice
from edu_desk.report.funder_figures import (
    FunderFigures,
    ReportedLearner,
    ReportedSession,
    Share,
    Yardsticks,
    funder_figures,
)
from edu_desk.report.report_spans import Period
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode

FIRST = date(2026, 3, 1)
PERIOD = Period(FIRST, date(2026, 5, 31))
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def tried(day: int, *, helps: int = 0, lesson: str = "train", mode: Mode = Mode.TRY) -> Practice:
    return Practice(lesson, "t", mode, NOON + timedelta(days=day), finished=True, helps=helps)


def decided(truth: Truth, choice: CaseChoice, day: int = 0, mode: Mode = Mode.TRY) -> Decision:
    right = (truth is Truth.FRAUD) is (choice is CaseChoice.REFUSE)
    return Decision("f", "c", mode, NOON + timedelta(days=day), choice, right, "s", truth)


def person(
    number: int,
    *practices: Practice,
    decisions: tuple[Decision, ...] = (),
    born: int | None = 1950,
    other_days: int = 1,
) -> ReportedLearner:
    return ReportedLearner(f"p{number}", born, other_days, 90, practices, decisions)


def crowd(*practices: Practice, decisions: tuple[Decision, ...] = (), count: int = 6) -> FunderFigures:
    return funder_figures(PERIOD, (), [person(n, *practices, decisions=decisions) for n in range(count)])


def test_persons_are_counted_once_and_visits_as_often_as_they_came() -> None:
    everybody = [person(n, other_days=0) for n in range(8)]
    all_there = frozenset(one.id for one in everybody[:6])
    sessions = (ReportedSession(all_there, 90), ReportedSession(frozenset({"p0", "p1"}), 30))
    found = funder_figures(PERIOD, sessions, [*everybody[:7], person(7, other_days=2)])
    assert (found.sessions, found.session_minutes) == (2, 120)
    assert (found.persons, found.visits) == (7, 10)
    assert found.practice_minutes == round(7 * 90 / 60)


def test_first_last_and_day_thirty() -> None:
    found = crowd(tried(0, helps=1), tried(1), tried(31, helps=1))
    assert found.before == Share(0, 6)
    assert found.after == Share(0, 6)
    assert found.later == Share(0, 6)
    found = crowd(tried(0, helps=1), tried(1), tried(31))
    assert (found.before, found.after, found.later) == (Share(0, 6), Share(6, 6), Share(6, 6))
    assert found.lessons[0].alone == Share(6, 6)


def test_one_try_alone_is_no_gain_and_following_is_no_try() -> None:
    found = crowd(tried(0, mode=Mode.FOLLOW), tried(1))
    assert (found.before, found.after) == (Share(6, 6), Share(0, 0))


def test_what_lies_outside_of_the_period_does_not_count() -> None:
    found = crowd(tried(-9), tried(-8), decisions=(decided(Truth.FRAUD, CaseChoice.TRUST, -9),))
    assert (found.before, found.after, found.missed, found.lessons) == (Share(0, 0),) * 3 + ((),)
    found = crowd(tried(-9, helps=1), tried(1))
    assert (found.before, found.after) == (Share(0, 0), Share(6, 6))


def test_misses_and_false_alarms_are_decisions_alone() -> None:
    found = crowd(
        decisions=(
            decided(Truth.FRAUD, CaseChoice.TRUST),
            decided(Truth.FRAUD, CaseChoice.TRUST, mode=Mode.FOLLOW),
            decided(Truth.FRAUD, CaseChoice.REFUSE),
            decided(Truth.GENUINE, CaseChoice.REFUSE),
            decided(Truth.GENUINE, CaseChoice.TRUST),
            decided(Truth.GENUINE, CaseChoice.TRUST),
        )
    )
    assert found.missed == Share(6, 12)
    assert found.false_alarms == Share(6, 18)
    assert found.false_alarms.percent == 33


def test_ages_at_the_end_of_the_period() -> None:
    born = [1926, 1941, 1942, *[1950] * 5, *[None] * 5, *[1956] * 6]
    found = funder_figures(PERIOD, (), [person(n, born=year) for n, year in enumerate(born)])
    assert [(one.first, one.persons) for one in found.ages] == [
        (70, 6),
        (75, None),
        (80, None),
        (85, None),
        (None, None),  # as few as the band that is kept back for the small ones
    ]


def checked(day: int, task: str, *, helps: int = 0) -> Practice:
    return Practice("train", task, Mode.CHECK, NOON + timedelta(days=day), finished=True, helps=helps)


@pytest.mark.parametrize(
    ("first", "second", "count", "before", "after"),
    [
        # days of the forms | persons | before      | after
        (0, 9, 6, Share(0, 6), Share(6, 6)),
        (-9, 9, 6, Share(0, 6), Share(6, 6)),
        (-9, -8, 6, Share(0, 0), Share(0, 0)),
        (0, None, 6, Share(0, 0), Share(0, 0)),
        (0, 9, 4, Share(None, None), Share(None, None)),
    ],
)
def test_the_diagnostic_before_and_after(
    first: int, second: int | None, count: int, before: Share, after: Share
) -> None:
    forms = Diagnostic((DiagnosticErrand("train", "a"),), (DiagnosticErrand("train", "b"),))
    done = [checked(first, "a", helps=1), *([] if second is None else [checked(second, "b")])]
    everybody = [person(number, *done) for number in range(count)]
    found = funder_figures(PERIOD, (), everybody, Yardsticks(diagnostic=forms))
    assert (found.tested_before, found.tested_after) == (before, after)


def test_few_failures_are_kept_back_with_the_successes() -> None:
    several = [person(n, tried(0)) for n in range(9)] + [person(9, tried(0, helps=1))]
    found = funder_figures(PERIOD, (), several)
    assert found.before == Share(None, 10)
    assert found.before.percent is None
    assert crowd(tried(0), count=4).before == Share(None, None)
    assert crowd(tried(0), count=4).persons is None
