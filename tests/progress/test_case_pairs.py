"""What a decided case is compared with: the other of its pair, and never one that is yet to come."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from edu_desk.progress.case_pairs import met_other
from edu_desk.progress.decision import Decision
from edu_desk.progress.meeting import meetings
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode
from kit.shipped_lessons import shipped_library

LESSON = shipped_library().lesson("fraud-visit")
TWINS = {task.id: task.case.twin for task in LESSON.tasks if task.case and task.case.twin}
SHARED = next(twin for twin in TWINS.values() if list(TWINS.values()).count(twin) > 1)
FRAUDS = [fraud for fraud, twin in TWINS.items() if twin == SHARED]


def decided(case: str, lesson: str = LESSON.id) -> Decision:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Decision(lesson, case, Mode.TRY, at, CaseChoice.REFUSE, right=True, scheme="")


@pytest.mark.parametrize(
    ("case", "met", "beside"),
    [
        (FRAUDS[0], [FRAUDS[0]], None),
        (FRAUDS[0], [SHARED, FRAUDS[0]], SHARED),
        (SHARED, [SHARED], None),
        (SHARED, [FRAUDS[0], SHARED], FRAUDS[0]),
        (SHARED, [*FRAUDS, SHARED], FRAUDS[-1]),
        (SHARED, [*reversed(FRAUDS), SHARED], FRAUDS[0]),
        (FRAUDS[0], [FRAUDS[1], FRAUDS[0]], None),
        ("no-such-case", FRAUDS, None),
    ],
)
def test_only_the_other_of_a_pair_that_was_met(case: str, met: list[str], beside: str | None) -> None:
    assert met_other(LESSON, case, meetings(map(decided, met))) == beside


def test_a_case_of_the_same_name_in_another_lesson_is_not_meant() -> None:
    other = decided(SHARED, "fraud-of-our-own")
    assert met_other(LESSON, FRAUDS[0], meetings([other, decided(FRAUDS[0])])) is None
    known = replace(other, lesson=LESSON.id)
    assert met_other(LESSON, FRAUDS[0], meetings([known, decided(FRAUDS[0])])) == SHARED
