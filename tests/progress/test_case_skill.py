"""What decisions on cases show: standing is earned on new ones, and a day of cases is one repetition."""

from datetime import UTC, datetime, timedelta

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.progress.booster import Memory, reviewed
from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.progress.practice import CaseOutcome, Practice
from edu_desk.progress.standing import Standing
from edu_desk.runner.case_decision import CaseChoice, is_right
from edu_desk.runner.events import Mode

DAY = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
FRAUD, GENUINE = Truth
ALONE, HELPED, BEGUN, NOT_YET = Standing


def case(
    name: str, mark: str, mode: Mode = Mode.TRY, *, days: int = 0, helps: int = 0, minutes: int = 0
) -> Practice:
    """`mark`: h hit, m miss, p pass, f false alarm, a asked, l left."""
    truth = FRAUD if mark in "hm" else GENUINE
    choice = {
        "h": CaseChoice.REFUSE,
        "f": CaseChoice.REFUSE,
        "a": CaseChoice.ASK,
        "l": CaseChoice.LEAVE,
    }.get(mark, CaseChoice.TRUST)
    outcome = CaseOutcome(truth, choice, is_right(truth, choice))
    at = DAY + timedelta(days=days, minutes=minutes)
    return Practice("l", name, mode, at, finished=True, helps=helps, case=outcome)


def history(*practices: Practice) -> LessonHistory:
    found = LessonHistory()
    for practice in practices:
        found = found.after(practice)
    return found


def row(marks: str, mode: Mode = Mode.TRY, helps: int = 0, first: int = 0) -> list[Practice]:
    return [case(f"c{first + place}", mark, mode, helps=helps) for place, mark in enumerate(marks)]


@pytest.mark.parametrize(
    ("practices", "expected"),
    [
        ([], NOT_YET),
        (row("hp", Mode.WATCH), NOT_YET),
        (row("m"), BEGUN),
        (row("aaaaaaaaaaaa"), NOT_YET),
        (row("hhhhppp"), BEGUN),
        (row("hphphphp"), ALONE),
        (row("hphphphp", Mode.CHECK), ALONE),
        (row("hphphphp", helps=1), HELPED),
        (row("hphphphp", Mode.FOLLOW), HELPED),
        (row("hphphphpm"), BEGUN),
        (row("mfhphphphp"), ALONE),
        (row("hphphphpal"), ALONE),
        ([*row("hphphphp", Mode.WATCH), *row("hphphphp")], HELPED),
        ([*row("mfmfmfmf"), *row("hphphphp")], HELPED),
    ],
)
def test_how_far_somebody_is_with_a_lesson_of_cases(practices: list[Practice], expected: Standing) -> None:
    assert history(*practices).standing is expected


def memory_of(*practices: Practice) -> Memory | None:
    return history(*practices).memory


def test_a_check_of_many_cases_is_one_repetition() -> None:
    many = [case(f"c{place}", "hp"[place % 2], Mode.CHECK, minutes=place) for place in range(20)]
    last = many[-1].ended
    assert memory_of(*many) == reviewed(None, 4, last)


@pytest.mark.parametrize(
    ("marks", "grade"),
    [
        ("hh", None),
        ("hhh", 3),
        ("hphm", 3),
        ("hphmm", 2),
        ("mmhp", 2),
        ("mmmh", 1),
        ("h" * 10, 4),
        ("h" * 9, 3),
    ],
)
def test_the_grade_is_of_what_was_right(marks: str, grade: int | None) -> None:
    practices = row(marks)
    expected = None if grade is None else reviewed(None, grade, practices[-1].ended)
    assert memory_of(*practices) == expected


def test_the_next_day_repeats_what_was_remembered_before_it() -> None:
    first = memory_of(*row("hhh"))
    second = memory_of(*row("hhh"), *(case(f"d{place}", "h", days=4) for place in range(3)))
    assert second == reviewed(first, 3, DAY + timedelta(days=4))


def test_help_is_no_recall_and_being_shown_only_begins() -> None:
    assert memory_of(*row("hhh", helps=1)) == reviewed(None, 1, DAY)
    shown = reviewed(None, 1, DAY)
    assert memory_of(*row("hhhh", Mode.FOLLOW)) == shown
    assert memory_of(*row("hhhh", Mode.WATCH)) is None


@pytest.mark.parametrize(
    "more",
    [
        row("h", Mode.WATCH, first=5),
        row("h", Mode.FOLLOW, first=5),
        [case("c5", "h", days=2), case("c6", "h", days=2)],
    ],
    ids=["watched", "followed", "two cases another day"],
)
def test_what_is_no_repetition_leaves_the_memory_as_it_is(more: list[Practice]) -> None:
    known = memory_of(*row("hhh"))
    assert known is not None
    assert memory_of(*row("hhh"), *more) == known
