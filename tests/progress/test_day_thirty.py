"""Who falls below the criterion (done alone) at day 30 is called again; the others not."""

from datetime import UTC, datetime, timedelta

import pytest

from edu_desk.progress.lesson_history import due_again, history_of
from edu_desk.progress.mastery import retention
from edu_desk.progress.practice import Practice
from edu_desk.runner.events import Mode

LEARNED = datetime(2026, 3, 2, 10, tzinfo=UTC)


def tried(day: int, *, helps: int = 0, mode: Mode = Mode.TRY, together: bool = False) -> Practice:
    ended = LEARNED + timedelta(days=day)
    return Practice("train", "t", mode, ended, finished=True, helps=helps, together=together)


def called(practices: list[Practice], day: int) -> bool:
    return bool(due_again({"train": history_of(practices)}, LEARNED + timedelta(days=day)))


@pytest.mark.parametrize(
    ("last", "kept", "again"),
    [
        (tried(30), True, False),
        (tried(30, mode=Mode.CHECK), True, False),
        (tried(30, helps=1), False, True),
        (tried(30, helps=2), False, True),
        (tried(30, helps=1, together=True), False, True),
    ],
    ids=["alone", "checked alone", "helped once", "helped twice", "a step done together"],
)
@pytest.mark.parametrize("before", [[0], [0, 1], [0, 1, 7]])
def test_day_thirty(before: list[int], last: Practice, kept: bool, again: bool) -> None:
    practices = [*map(tried, before), last]
    assert retention(practices)[30] is kept
    assert called(practices, 37) is again


def test_a_booster_done_alone_is_the_end_of_it() -> None:
    practices = [tried(0), tried(7), tried(30, helps=2), tried(37)]
    assert called(practices[:-1], 37)
    assert not called(practices, 38)
