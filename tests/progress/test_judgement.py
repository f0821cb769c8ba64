"""Sensitivity and bias from decisions: worked by hand, and lawful."""

from datetime import UTC, datetime
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.lesson.cases import Truth
from edu_desk.progress.decision import Decision, truth_behind
from edu_desk.progress.judgement import (
    KEEN,
    LEANING,
    TOLD_FROM,
    Judgement,
    Tally,
    judgement,
    remembered,
    skilled,
    tally,
)
from edu_desk.progress.meeting import Meeting, meetings
from edu_desk.progress.practice import CaseOutcome
from edu_desk.runner.case_decision import CaseChoice, is_right
from edu_desk.runner.events import Mode


def test_decisions_are_counted() -> None:
    made = [CaseOutcome(truth, choice, is_right(truth, choice)) for truth in Truth for choice in CaseChoice]
    assert tally(made) == Tally(1, 1, 1, 1, asked=2, left=2)
    assert tally(made).decided == 8
    assert (tally(made).frauds, tally(made).genuine) == (2, 2)


def test_refusing_what_can_wait_is_letting_be() -> None:
    refused = is_right(Truth.GENUINE, CaseChoice.REFUSE, can_wait=True)
    assert tally([CaseOutcome(Truth.GENUINE, CaseChoice.REFUSE, refused)]) == Tally(left=1)


@pytest.mark.parametrize(
    ("counted", "sensitivity", "bias"),
    [
        (Tally(10, 0, 0, 10), 3.38, 0.0),
        (Tally(5, 5, 5, 5), 0.0, 0.0),
        (Tally(10, 0, 10, 0), 0.0, -1.69),
        (Tally(0, 10, 0, 10), 0.0, 1.69),
        (Tally(8, 2, 2, 8), 1.5, 0.0),
        (Tally(12, 3, 2, 8), 1.52, -0.01),
    ],
)
def test_worked_by_hand(counted: Tally, sensitivity: float, bias: float) -> None:
    found = judgement(counted)
    assert found is not None
    assert found.sensitivity == pytest.approx(sensitivity, abs=0.02)
    assert found.bias == pytest.approx(bias, abs=0.02)


def test_it_is_told_from_eight_of_each_truth_on() -> None:
    """Each mark stands in the guide for teachers; a change of one is a change of what is promised there."""
    assert judgement(Tally(4, 4, 4, 4)) == Judgement(0.0, 0.0)
    assert judgement(Tally(4, 3, 4, 4)) is None
    assert judgement(Tally(4, 4, 4, 3)) is None
    assert (KEEN, LEANING) == (1.5, 0.4)


few, many = st.integers(0, TOLD_FROM - 1), st.integers(0, 99)


@given(few, many, many)
def test_little_is_told_of_little(some: int, others: int, asked: int) -> None:
    """However often somebody made sure, and however much is known of one truth."""
    for hits in range(some + 1):
        assert judgement(Tally(hits, some - hits, 0, others, asked)) is None
        assert judgement(Tally(others, 0, some - hits, hits, asked, others)) is None


counts = st.integers(0, 60)


@given(counts, counts, counts, counts)
def test_one_more_right_never_tells_worse(hits: int, misses: int, alarms: int, passes: int) -> None:
    before = judgement(Tally(hits + TOLD_FROM, misses, alarms, passes + TOLD_FROM))
    after = judgement(Tally(hits + TOLD_FROM + 1, misses, alarms, passes + TOLD_FROM))
    assert before is not None
    assert after is not None
    assert after.sensitivity > before.sensitivity
    assert after.bias < before.bias


@given(counts, counts, counts, counts)
def test_frauds_and_genuine_are_mirrored(hits: int, misses: int, alarms: int, passes: int) -> None:
    one = judgement(Tally(hits + TOLD_FROM, misses, alarms, passes + TOLD_FROM))
    other = judgement(Tally(passes + TOLD_FROM, alarms, misses, hits + TOLD_FROM))
    assert one is not None
    assert other is not None
    assert one.sensitivity == pytest.approx(other.sensitivity)
    assert one.bias == pytest.approx(-other.bias)


def decided(
    mode: Mode, truth: Truth, made: CaseChoice, case: str = "case", *, helped: bool = False
) -> Decision:
    right = is_right(truth, made)
    return Decision("lesson", case, mode, datetime(2026, 1, 1, tzinfo=UTC), made, right, "", truth, helped)


def test_what_is_remembered_is_counted_as_it_was_decided() -> None:
    made = [decided(Mode.TRY, truth, choice) for truth in Truth for choice in CaseChoice]
    assert remembered(made) == Tally(1, 1, 1, 1, asked=2, left=2)


@pytest.mark.parametrize(
    ("choice", "right", "recorded", "truth"),
    [
        (CaseChoice.TRUST, True, None, Truth.GENUINE),
        (CaseChoice.TRUST, False, None, Truth.FRAUD),
        (CaseChoice.REFUSE, True, None, Truth.FRAUD),
        (CaseChoice.REFUSE, False, None, Truth.GENUINE),
        (CaseChoice.ASK, True, None, None),
        (CaseChoice.REFUSE, True, Truth.GENUINE, Truth.GENUINE),
    ],
)
def test_old_records_tell_the_truth_where_it_follows(
    choice: CaseChoice, right: bool, recorded: Truth | None, truth: Truth | None
) -> None:
    assert truth_behind(choice, right=right, recorded=recorded) is truth


@pytest.mark.parametrize("mode", list(Mode))
def test_only_what_was_decided_alone_shows_skill(mode: Mode) -> None:
    met = meetings([decided(mode, Truth.FRAUD, CaseChoice.REFUSE)])
    assert skilled(met) == (Tally(hits=1) if mode in {Mode.TRY, Mode.CHECK} else Tally())


def test_after_help_or_again_a_decision_shows_no_skill() -> None:
    helped = decided(Mode.TRY, Truth.FRAUD, CaseChoice.REFUSE, "helped", helped=True)
    watched = decided(Mode.WATCH, Truth.FRAUD, CaseChoice.REFUSE, "watched")
    again = [decided(Mode.TRY, Truth.FRAUD, CaseChoice.REFUSE, case) for case in ("helped", "watched", "new")]
    fooled = decided(Mode.TRY, Truth.FRAUD, CaseChoice.TRUST, "fooled")
    better = decided(Mode.TRY, Truth.FRAUD, CaseChoice.REFUSE, "fooled")
    assert skilled(meetings([helped, watched, *again, fooled, better])) == Tally(hits=1, misses=1)


def test_who_judges_keenly_is_right_in_three_of_four() -> None:
    assert NormalDist().cdf(KEEN / 2) == pytest.approx(0.77, abs=0.01)


@pytest.mark.parametrize(
    ("truth", "made", "told"),
    [
        (Truth.FRAUD, CaseChoice.TRUST, True),
        (Truth.FRAUD, CaseChoice.REFUSE, True),
        (Truth.FRAUD, CaseChoice.ASK, False),
        (Truth.GENUINE, CaseChoice.TRUST, True),
        (Truth.GENUINE, CaseChoice.ASK, False),
    ],
)
def test_only_trust_and_refusal_tell_whether_cases_are_told_apart(
    truth: Truth, made: CaseChoice, told: bool
) -> None:
    assert decided(Mode.TRY, truth, made).tells is told


def test_a_meeting_owes_nothing_and_is_the_first_of_all_until_more_is_known() -> None:
    made = decided(Mode.TRY, Truth.FRAUD, CaseChoice.REFUSE)
    assert Meeting(made, made) == Meeting(made, made, owed=0, order=0)
    wrong = decided(Mode.TRY, Truth.FRAUD, CaseChoice.TRUST)
    watched = decided(Mode.WATCH, Truth.FRAUD, CaseChoice.REFUSE)
    owed = [
        one.owed
        for made in ([], [made], [wrong], [wrong, made], [wrong, watched], [wrong, made, made])
        for one in meetings(made)
    ]
    assert owed == [0, 2, 1, 2, 0]
    assert [one.order for one in meetings([wrong, made, watched])] == [2]
