"""Which case comes next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.lesson.cases import Truth
from edu_desk.progress.case_choice import (
    CHECKED,
    KnownCase,
    check_cases,
    level_wanted,
    next_case,
    schemes_that_fool,
)
from edu_desk.progress.decision import Decision
from edu_desk.progress.meeting import Meeting, meetings
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CASES = tuple(
    KnownCase(f"{scheme}-{truth.value}-{level}", scheme, truth, level)
    for scheme in ("parcel", "fine", "loan", "family")
    for truth in Truth
    for level in (1, 2, 3)
)
BY_ID = {case.id: case for case in CASES}


def decided(*made: tuple[str, bool], mode: Mode = Mode.TRY) -> list[Decision]:
    return [
        Decision(
            "l", case, mode, NOW + timedelta(minutes=place), CaseChoice.REFUSE, right, BY_ID[case].scheme
        )
        for place, (case, right) in enumerate(made)
    ]


def met(*made: tuple[str, bool], mode: Mode = Mode.TRY) -> tuple[Meeting, ...]:
    return meetings(decided(*made, mode=mode))


@pytest.mark.parametrize(
    ("rights", "level"),
    [
        ("", 1),
        ("r", 1),
        ("rr", 2),
        ("rrr", 2),
        ("rrrr", 3),
        ("rrrrrr", 3),
        ("rrw", 1),
        ("w", 1),
        ("rrrrw", 2),
    ],
)
def test_just_hard_enough(rights: str, level: int) -> None:
    made = met(*((CASES[place].id, mark == "r") for place, mark in enumerate(rights)))
    assert level_wanted(made) == level


@given(st.integers(0, 10_000), st.lists(st.booleans(), max_size=len(CASES) - 1))
def test_new_while_there_are_new_ones(seed: int, rights: list[bool]) -> None:
    dice = Random(seed)
    made: list[Decision] = []
    for right in rights:
        case = next_case(CASES, meetings(made), dice)
        assert case not in {decision.case for decision in made}
        made += decided((case, right))


@given(st.integers(0, 10_000))
def test_neither_truth_comes_more_than_three_times_in_a_row(seed: int) -> None:
    dice = Random(seed)
    made: list[Decision] = []
    for _ in range(len(CASES) // 2):
        made += decided((next_case(CASES, meetings(made), dice), True))
    truths = [BY_ID[decision.case].truth for decision in made]
    assert all(len(set(truths[at : at + 4])) == 2 for at in range(len(truths) - 3))


def test_a_mistake_comes_back_soon_and_fades_with_right_answers() -> None:
    """When all are known, the one that was wrong comes more often, but neither at once nor for ever."""
    wrong = CASES[1].id
    made = decided(*((case.id, case.id != wrong) for case in CASES))

    def share() -> float:
        some = [next_case(CASES, meetings(made), Random(seed)) for seed in range(400)]
        return some.count(wrong) / len(some)

    owed = share()
    assert owed > 3 / len(CASES)
    for _ in range(2):
        made += decided((wrong, True))
        assert share() == 0, "it rests while others come"
        made += decided(*((case.id, True) for case in CASES if case.id != wrong))
    assert 0 < share() < owed / 2


@given(st.integers(0, 10_000))
def test_known_cases_come_mixed_and_never_at_once_again(seed: int) -> None:
    dice = Random(seed)
    made = decided(*((case.id, place != 5) for place, case in enumerate(CASES)))
    row = [next_case(CASES, meetings(made), dice)]
    for _ in range(11):
        made += decided((row[-1], True))
        row.append(next_case(CASES, meetings(made), dice))
    assert all(len(set(row[at : at + 4])) == 4 for at in range(len(row) - 3))
    assert {BY_ID[case].truth for case in row} == set(Truth)


def test_frauds_are_half_of_what_comes_first() -> None:
    first = [BY_ID[next_case(CASES, (), Random(seed))] for seed in range(400)]
    assert 160 <= sum(case.truth is Truth.FRAUD for case in first) <= 240
    assert {case.level for case in first} == {1}


def test_a_scheme_that_fooled_comes_three_times_as_often() -> None:
    cases = [KnownCase(scheme, scheme, Truth.FRAUD, 1) for scheme in ("fine", "loan")]
    fooled = met(("fine-fraud-1", False))
    came = [next_case(cases, fooled, Random(seed)) for seed in range(400)]
    assert 270 <= came.count("fine") <= 330


def test_a_mistake_weighs_five_times_and_time_a_little() -> None:
    """Two have rested: the one that was right twice as long, the one that was wrong is owed two."""
    cases = [one for one in CASES if one.truth is Truth.FRAUD][:5]
    right, wrong, *others = [one.id for one in cases]
    before = met((right, True), (wrong, False), *((one, True) for one in others))
    came = [next_case(cases, before, Random(seed)) for seed in range(400)]
    assert set(came) == {right, wrong}
    assert came.count(wrong) == pytest.approx(400 * 5 / 7, abs=25)


def test_the_only_case_comes_again() -> None:
    assert next_case(CASES[:1], met((CASES[0].id, False)), Random(1)) == CASES[0].id


def test_schemes_that_fooled_come_more_often() -> None:
    made = met(("parcel-fraud-1", False), ("loan-fraud-1", True))
    some = [next_case(CASES, made, Random(seed)) for seed in range(300)]
    genuine = [BY_ID[case].scheme for case in some if BY_ID[case].truth is Truth.GENUINE]
    assert "loan" not in genuine, "the scheme of the last case does not come at once again"
    assert genuine.count("parcel") > 1.5 * genuine.count("family") > 0


def test_what_fooled_is_told_until_it_is_right() -> None:
    made = met(("parcel-fraud-1", False), ("loan-fraud-1", False), ("parcel-fraud-2", True))
    assert schemes_that_fool(made) == {"loan"}
    assert schemes_that_fool(met(("loan-fraud-1", False), mode=Mode.WATCH)) == frozenset()


def test_a_scheme_that_fooled_in_one_lesson_comes_more_often_in_another() -> None:
    elsewhere = meetings(replace(one, case="elsewhere") for one in decided(("fine-fraud-1", False)))
    some = [BY_ID[next_case(CASES, elsewhere, Random(seed))].scheme for seed in range(300)]
    assert some.count("fine") > 1.5 * some.count("family") > 0


@given(st.integers(0, 10_000), st.sets(st.sampled_from(sorted(BY_ID))))
def test_a_check_has_new_cases_only_and_no_more_than_it_needs(seed: int, seen: set[str]) -> None:
    made = met(*((case, True) for case in sorted(seen)))
    some = check_cases(CASES, made, Random(seed))
    assert len(some) == len(set(some)) == min(CHECKED, len(CASES) - len(seen))
    assert not seen & set(some)
    assert_half(some, seen)


def assert_half(some: Sequence[str], seen: set[str]) -> None:
    there = {truth: sum(c.truth is truth and c.id not in seen for c in CASES) for truth in Truth}
    for truth in Truth:
        count = sum(BY_ID[case].truth is truth for case in some)
        assert count >= min(there[truth], CHECKED // 2)
