"""Which lessons somebody passed a check of, wholly alone: a certificate says nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from edu_desk.progress.case_skill import TruthRow
from edu_desk.progress.practice import Practice, settled
from edu_desk.runner.events import Mode


@dataclass(frozen=True, slots=True)
class PassedCheck:
    """A check of a lesson that was passed alone, and on which day."""

    lesson: str
    day: date


def passed_checks(practices: Iterable[Practice]) -> tuple[PassedCheck, ...]:
    """Of each lesson the last day on which a check was passed alone, in the order of the days.

    | practised | passed |
    |---|---|
    | an errand, checked to its end without help | on that day |
    | cases, checked: at the day's end enough right decisions in both truths, on new cases | on that day |
    | watched, followed, tried, helped, left, or decided wrongly | never |
    """
    by_day: dict[PassedCheck, bool] = {}
    met: set[tuple[str, str]] = set()
    rows: dict[str, TruthRow] = {}
    for practice in settled(practices):
        case, check = (practice.lesson, practice.task), PassedCheck(practice.lesson, practice.ended.date())
        new = case not in met
        if practice.case is not None:
            met.add(case)
        if practice.mode is not Mode.CHECK:
            continue
        if practice.case is None:
            by_day[check] = practice.alone or by_day.get(check, False)
            continue
        row = rows.get(practice.lesson, TruthRow())
        rows[practice.lesson] = row.after(practice) if new and practice.unaided else row
        by_day[check] = rows[practice.lesson].sure
    last = {check.lesson: check for check, passed in by_day.items() if passed}
    return tuple(sorted(last.values(), key=lambda one: one.day))
