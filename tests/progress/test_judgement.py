"""Sensitivity and bias from decisions: worked by hand, and lawful."""

from datetime import UTC, datetime
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.lesson.cases import Truth
from edu_desk.progress.decision import Decision
from edu_desk.progress.judgement import KEEN, TOLD_FROM, Tally, judgement, remembered, tally, unaided
from edu_desk.runner.case_decision import CaseChoice, is_right
from edu_desk.runner.events import Mode


def test_decisions_are_counted() -> None:
    made = [(truth, choice) for truth in Truth for choice in CaseChoice]
    assert tally(made) == Tally(1, 1, 1, 1, 2, 2)
    assert tally(made).decided == 8
    assert tally(made).weighed == 4


@pytest.mark.parametrize(
    ("counted", "sensitivity", "bias"),
    [
        (Tally(10, 0, 0, 10), 3.38, 0.0),
        (Tally(5, 5, 5, 5), 0.0, 0.0),
        (Tally(10, 0, 10, 0), 0.0, -1.69),
        (Tally(0, 10, 0, 10), 0.0, 1.69),
        (Tally(8, 2, 2, 8), 1.5, 0.0),
        (Tally(12, 3, 1, 4), 1.45, -0.05),
    ],
)
def test_worked_by_hand(counted: Tally, sensitivity: float, bias: float) -> None:
    found = judgement(counted)
    assert found is not None
    assert found.sensitivity == pytest.approx(sensitivity, abs=0.02)
    assert found.bias == pytest.approx(bias, abs=0.02)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 1), st.integers(0, 0), st.integers(0, 99))
def test_little_is_told_of_little(hits: int, misses: int, alarms: int, passes: int, asked: int) -> None:
    counted = Tally(hits, misses, alarms, passes, asked)
    assert counted.weighed < TOLD_FROM
    assert judgement(counted) is None


counts = st.integers(0, 60)


@given(counts, counts, counts, counts)
def test_one_more_right_never_tells_worse(hits: int, misses: int, alarms: int, passes: int) -> None:
    before = judgement(Tally(hits + TOLD_FROM, misses, alarms, passes))
    after = judgement(Tally(hits + TOLD_FROM + 1, misses, alarms, passes))
    assert before is not None
    assert after is not None
    assert after.sensitivity > before.sensitivity
    assert after.bias < before.bias


@given(counts, counts, counts, counts)
def test_frauds_and_genuine_are_mirrored(hits: int, misses: int, alarms: int, passes: int) -> None:
    one = judgement(Tally(hits + TOLD_FROM, misses, alarms, passes))
    other = judgement(Tally(passes, alarms, misses, hits + TOLD_FROM))
    assert one is not None
    assert other is not None
    assert one.sensitivity == pytest.approx(other.sensitivity)
    assert one.bias == pytest.approx(-other.bias)


def decided(mode: Mode, truth: Truth, made: CaseChoice) -> Decision:
    return Decision("lesson", "case", mode, datetime(2026, 1, 1, tzinfo=UTC), made, is_right(truth, made), "")


def test_what_is_remembered_is_counted_as_it_was_decided() -> None:
    made = [(truth, choice) for truth in Truth for choice in CaseChoice]
    assert remembered(decided(Mode.TRY, truth, choice) for truth, choice in made) == tally(made)


@pytest.mark.parametrize("mode", list(Mode))
def test_only_what_was_decided_alone_tells_how_somebody_judges(mode: Mode) -> None:
    frauds = [decided(mode, Truth.FRAUD, CaseChoice.REFUSE)] * (TOLD_FROM // 2)
    genuine = [decided(mode, Truth.GENUINE, CaseChoice.TRUST)] * (TOLD_FROM // 2)
    found = unaided([*frauds, *genuine])
    assert (found is not None) is (mode in {Mode.TRY, Mode.CHECK})


def test_who_judges_keenly_is_right_in_three_of_four() -> None:
    assert NormalDist().cdf(KEEN / 2) == pytest.approx(0.77, abs=0.01)
