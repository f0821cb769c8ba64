"""What is offered next follows from one learner's practices alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.progress.lesson_history import LessonHistory, due_again, histories
from edu_desk.progress.mode_choice import best_mode
from edu_desk.progress.practice import CaseOutcome, Practice, settled
from edu_desk.progress.repetition import Booster, seen_from
from edu_desk.progress.task_choice import Known, next_task
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Mode

DAY = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)
WATCH, FOLLOW, TRY, CHECK = Mode


def done(mode: Mode, task: str = "one", days: int = 0, *, finished: bool = True, helps: int = 0) -> Practice:
    return Practice("train", task, mode, DAY + timedelta(days=days), finished, helps)


def judged(days: int) -> Practice:
    """One case, which is no repetition of its lesson yet."""
    outcome = CaseOutcome(Truth.FRAUD, CaseChoice.REFUSE, right=True)
    return replace(done(TRY, days=days), case=outcome)


def history(*practices: Practice) -> LessonHistory:
    return histories(practices).get("train", LessonHistory())


@pytest.mark.parametrize(
    ("practices", "offered"),
    [
        pytest.param([], FOLLOW, id="a newcomer"),
        pytest.param([done(WATCH)], FOLLOW, id="watching is not doing"),
        pytest.param([done(FOLLOW, finished=False)], FOLLOW, id="not to the end"),
        pytest.param([done(FOLLOW)], TRY, id="followed"),
        pytest.param([done(FOLLOW), done(TRY, finished=False)], TRY, id="try not to the end"),
        pytest.param([done(FOLLOW), done(TRY)], CHECK, id="tried"),
        pytest.param([done(TRY, helps=3)], CHECK, id="tried with help"),
        pytest.param([done(CHECK)], CHECK, id="checked at once"),
        pytest.param([done(TRY), done(FOLLOW)], CHECK, id="followed again later"),
    ],
)
def test_the_mode_to_offer(practices: list[Practice], offered: Mode) -> None:
    assert best_mode(history(*practices)) is offered


@pytest.mark.parametrize(
    ("practices", "tasks", "offered"),
    [
        pytest.param([], ("one", "two", "three"), "one", id="a newcomer"),
        pytest.param([done(TRY, "one")], ("one", "two", "three"), "two", id="a new one"),
        pytest.param([done(WATCH, "one")], ("one", "two"), "one", id="watching is not doing"),
        pytest.param([done(TRY, "one", finished=False)], ("one", "two"), "one", id="not to the end"),
        pytest.param(
            [done(TRY, "one"), done(TRY, "two"), done(TRY, "one"), done(TRY, "three")],
            ("one", "two", "three"),
            "two",
            id="the one done longest ago",
        ),
        pytest.param([done(TRY, "gone"), done(TRY, "one")], ("one",), "one", id="there is no other"),
    ],
)
def test_the_task_to_offer(practices: list[Practice], tasks: tuple[str, ...], offered: str) -> None:
    assert next_task([Known(task) for task in tasks], history(*practices).done) == offered


def test_one_lesson_tells_nothing_of_another() -> None:
    found = histories([done(TRY), Practice("kiosk", "one", WATCH, DAY, finished=True)])
    assert best_mode(found["train"]) is CHECK
    assert best_mode(found["kiosk"]) is FOLLOW


def test_what_is_due_longest_comes_first() -> None:
    early, late = done(FOLLOW), Practice("kiosk", "one", FOLLOW, DAY + timedelta(days=1), finished=True)
    found = histories([late, early])
    assert [one.lesson for one in due_again(found, DAY + timedelta(days=60))] == ["train", "kiosk"]
    assert due_again(found, DAY) == ()
    assert due_again({"train": LessonHistory()}, DAY + timedelta(days=60)) == ()


def test_each_task_that_was_done_stands_once_the_latest_last() -> None:
    found = history(done(TRY, "one"), done(FOLLOW, "two"), done(TRY, "one"), done(WATCH, "three"))
    assert found.done == ("two", "one")
    assert found.finished == {TRY, FOLLOW, WATCH}


YEARS = 5 * 365


def test_a_clock_that_was_years_ahead_pushes_no_repetition_away() -> None:
    right = history(done(TRY), done(TRY, days=3))
    wrong = history(done(TRY), done(TRY, days=YEARS), done(TRY, days=3))
    assert right.memory is not None
    assert wrong.memory is not None
    assert wrong.memory.last == right.memory.last
    assert wrong.memory.due - right.memory.due < timedelta(days=30)
    assert due_again({"train": wrong}, DAY + timedelta(days=60))


def test_what_was_done_in_the_future_is_due_now_and_was_done_now() -> None:
    ahead = {"train": history(done(TRY, days=YEARS))}
    now = DAY + timedelta(days=2)
    (booster,) = due_again(ahead, now)
    assert (booster.days_since(now), booster.due_day(now)) == (0, now.date())


@pytest.mark.parametrize(
    ("recorded", "days", "ahead"),
    [
        ([], 0, False),
        ([done(TRY)], -1, True),
        ([done(TRY)], 0, False),
        ([done(TRY)], 1, False),
        ([done(WATCH)], -1, False),
        ([judged(0)], -1, True),
        ([judged(0)], 0, False),
        ([judged(0)], 1, False),
    ],
)
def test_a_clock_that_was_ahead_is_found_out_by_what_is_recorded_next(
    recorded: list[Practice], days: int, ahead: bool
) -> None:
    assert history(*recorded).is_ahead_of(done(TRY, days=days)) is ahead


@pytest.mark.parametrize(("hours", "booster"), [(24, (48, 24)), (25, (0, 0)), (-5, (48, -5))])
def test_a_last_time_more_than_a_day_ahead_counts_as_now(hours: int, booster: tuple[int, int]) -> None:
    due, last = DAY + timedelta(hours=48), DAY + timedelta(hours=hours)
    seen = seen_from(DAY, "train", due, last)
    assert (seen.due - DAY, seen.last - DAY) == tuple(timedelta(hours=one) for one in booster)


def test_it_is_due_on_the_day_of_the_place_where_one_is() -> None:
    seoul = timezone(timedelta(hours=9))
    booster = Booster("train", datetime(2026, 11, 2, 20, tzinfo=UTC), datetime(2026, 11, 1, 16, tzinfo=UTC))
    now = datetime(2026, 11, 3, 8, tzinfo=seoul)
    assert booster.due_day(now) == now.date()
    assert booster.is_due(now)
    assert not booster.is_due(now - timedelta(hours=9))
    assert booster.days_since(now) == 1


def test_moments_are_settled_by_what_was_recorded_after_them() -> None:
    days = [
        practice.ended - DAY for practice in settled([done(TRY), done(TRY, days=YEARS), done(TRY, days=3)])
    ]
    assert days == [timedelta(0), timedelta(days=3), timedelta(days=3)]
