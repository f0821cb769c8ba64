"""Who gets a certificate, and above all who does not."""

from datetime import UTC, date, datetime, timedelta

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.progress.passed_check import PassedCheck, passed_checks
from edu_desk.progress.practice import CaseOutcome, Practice
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def errand(mode: Mode, day: int = 0, *, finished: bool = True, helps: int = 0) -> Practice:
    return Practice("bus", "t1", mode, NOON + timedelta(days=day), finished, helps)


def case(
    name: str, *, right: bool = True, mode: Mode = Mode.CHECK, day: int = 0, number: int = 0, helps: int = 0
) -> Practice:
    """A case whose name begins with f is a fraud."""
    truth = Truth.FRAUD if name.startswith("f") else Truth.GENUINE
    choice = CaseChoice.REFUSE if (truth is Truth.FRAUD) == right else CaseChoice.TRUST
    at = NOON + timedelta(days=day, minutes=number)
    outcome = CaseOutcome(truth, choice, right)
    return Practice("fraud", name, mode, at, finished=True, helps=helps, case=outcome)


EIGHT = ("f1", "g1", "f2", "g2", "f3", "g3", "f4", "g4")


@pytest.mark.parametrize(
    "practices",
    [
        [],
        [errand(Mode.WATCH)],
        [errand(Mode.FOLLOW)],
        [errand(Mode.TRY)],
        [errand(Mode.CHECK, helps=1)],
        [errand(Mode.CHECK, finished=False)],
    ],
)
def test_without_a_check_passed_alone_there_is_none(practices: list[Practice]) -> None:
    assert passed_checks(practices) == ()


def test_a_check_passed_alone_counts_on_its_day_and_the_last_one_is_told() -> None:
    passed = errand(Mode.CHECK, 2)
    assert passed_checks([errand(Mode.CHECK, 0), passed]) == (PassedCheck("bus", date(2026, 3, 4)),)


def test_what_was_passed_stays_passed_when_a_later_check_is_not() -> None:
    later = errand(Mode.CHECK, 5, helps=2)
    assert passed_checks([errand(Mode.CHECK), later]) == (PassedCheck("bus", date(2026, 3, 2)),)
    same_day = errand(Mode.CHECK, 0, finished=False)
    assert passed_checks([errand(Mode.CHECK), same_day]) == (PassedCheck("bus", date(2026, 3, 2)),)


def test_cases_need_enough_right_decisions_in_both_truths() -> None:
    right = [case(name, number=number) for number, name in enumerate(EIGHT)]
    assert passed_checks(right) == (PassedCheck("fraud", date(2026, 3, 2)),)
    assert passed_checks(right[:-1]) == ()
    assert passed_checks([one for one in right if one.task.startswith("f")]) == ()
    assert passed_checks([*right, case("f9", right=False, number=9)]) == ()


def test_cases_decided_wrongly_another_day_take_nothing_back() -> None:
    right = [case(name, number=number) for number, name in enumerate(EIGHT)]
    passed = passed_checks([*right, case("f9", right=False, day=3)])
    assert passed == (PassedCheck("fraud", date(2026, 3, 2)),)


def test_cases_tried_or_with_help_or_met_before_are_no_check() -> None:
    tried = [case(name, mode=Mode.TRY, number=number) for number, name in enumerate(EIGHT)]
    again = [case(name, number=20 + number) for number, name in enumerate(EIGHT)]
    helped = [case(name, helps=1, number=number) for number, name in enumerate(EIGHT)]
    watched = [case("f1", mode=Mode.WATCH)]
    assert passed_checks(tried) == ()
    assert passed_checks([*tried, *again]) == ()
    assert passed_checks(helped) == ()
    assert passed_checks([*watched, *again]) == ()
