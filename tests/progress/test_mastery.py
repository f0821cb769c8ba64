"""What learners can do, told from their practices alone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from edu_desk.machine.action import Back
from edu_desk.progress.booster import Memory, rating
from edu_desk.progress.lesson_history import histories
from edu_desk.progress.mastery import milestones, retention
from edu_desk.progress.practice import Practice, practice_of
from edu_desk.progress.standing import Standing
from edu_desk.progress.task_choice import Known, next_task
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Event,
    Finished,
    Helped,
    Left,
    Mode,
    Outcome,
    Reached,
)
from kit.cafe import cafe_lesson
from kit.runs import NOW, begin, errand_of

DAY = datetime(2026, 11, 2, 10, 0, tzinfo=UTC)


def done(mode: Mode, days: int = 0, *, finished: bool = True, helps: int = 0, away: int = 0) -> Practice:
    return Practice("train-book", "one", mode, DAY + timedelta(days=days), finished, helps, away)


ALONE, HELPED, BEGUN, NOT_YET = Standing


@pytest.mark.parametrize(
    ("practices", "expected"),
    [
        ([], NOT_YET),
        ([done(Mode.WATCH)], NOT_YET),
        ([done(Mode.FOLLOW, finished=False)], BEGUN),
        ([done(Mode.FOLLOW)], HELPED),
        ([done(Mode.TRY, helps=1)], HELPED),
        ([done(Mode.TRY)], ALONE),
        ([done(Mode.CHECK, away=3)], ALONE),
        ([done(Mode.TRY), done(Mode.FOLLOW)], ALONE),
        ([done(Mode.TRY), done(Mode.TRY, helps=2)], HELPED),
        ([done(Mode.TRY), done(Mode.TRY, finished=False)], ALONE),
        ([done(Mode.FOLLOW), done(Mode.WATCH)], HELPED),
    ],
)
def test_how_far_somebody_is(practices: list[Practice], expected: Standing) -> None:
    found = histories(practices).get("train-book")
    assert (found.standing if found else NOT_YET) is expected


@pytest.mark.parametrize(
    ("practice", "grade"),
    [
        (done(Mode.WATCH), None),
        (done(Mode.TRY, finished=False), None),
        (done(Mode.FOLLOW), 1),
        (done(Mode.TRY, helps=2), 1),
        (Practice("a", "b", Mode.TRY, DAY, finished=True, helps=1, together=True), 1),
        (done(Mode.TRY, helps=1), 2),
        (done(Mode.TRY, away=2), 2),
        (done(Mode.TRY), 3),
        (done(Mode.TRY, away=1), 3),
        (done(Mode.CHECK, away=1), 3),
        (done(Mode.CHECK), 4),
    ],
)
def test_the_grade_of_a_run(practice: Practice, grade: int | None) -> None:
    assert rating(practice) == grade


def memory(practices: list[Practice]) -> Memory:
    found = histories(practices)["train-book"].memory
    assert found is not None
    return found


def test_a_lesson_comes_back_the_next_day_and_then_ever_later() -> None:
    practices = [done(Mode.FOLLOW)]
    first = memory(practices)
    assert (first.due.date() - DAY.date()).days == 1
    gaps = []
    for _ in range(4):
        due = memory(practices).due
        practices.append(Practice("train-book", "one", Mode.TRY, due, finished=True))
        gaps.append((memory(practices).due - due).days)
    assert gaps == sorted(gaps)
    assert gaps[-1] > gaps[0] >= 1


def test_forgetting_brings_it_back_soon() -> None:
    well = [done(Mode.TRY), done(Mode.TRY, 3), done(Mode.TRY, 20)]
    later = memory(well).due
    sooner = memory([*well[:2], done(Mode.TRY, 20, helps=3)]).due
    assert sooner < later


def test_the_same_practices_give_the_same_days() -> None:
    practices = [done(Mode.FOLLOW), done(Mode.TRY, 1), done(Mode.TRY, 9, helps=1)]
    assert memory(practices) == memory(practices)
    assert histories([done(Mode.WATCH)])["train-book"].memory is None


@pytest.mark.parametrize(
    ("practices", "kept"),
    [
        ([], {1: None, 7: None, 30: None}),
        ([done(Mode.FOLLOW), done(Mode.TRY, 1, helps=1)], {1: None, 7: None, 30: None}),
        ([done(Mode.TRY)], {1: None, 7: None, 30: None}),
        ([done(Mode.TRY), done(Mode.TRY, 1)], {1: True, 7: None, 30: None}),
        (
            [done(Mode.TRY), done(Mode.TRY, 2), done(Mode.CHECK, 8, helps=1), done(Mode.CHECK, 40)],
            {1: True, 7: False, 30: True},
        ),
        ([done(Mode.TRY), done(Mode.TRY, 6)], {1: True, 7: None, 30: None}),
        ([done(Mode.TRY), done(Mode.TRY, 7)], {1: None, 7: True, 30: None}),
        ([done(Mode.TRY), done(Mode.TRY, 29)], {1: None, 7: True, 30: None}),
        ([done(Mode.TRY), done(Mode.TRY, 30)], {1: None, 7: None, 30: True}),
        ([done(Mode.TRY), done(Mode.TRY, 2), done(Mode.TRY, 3, helps=1)], {1: True, 7: None, 30: None}),
        ([done(Mode.TRY), done(Mode.FOLLOW, 8), done(Mode.TRY, 9)], {1: None, 7: True, 30: None}),
    ],
)
def test_what_is_still_known_after_a_day_a_week_and_a_month(
    practices: list[Practice], kept: dict[int, bool | None]
) -> None:
    assert retention(practices) == kept


TASKS = [Known("a"), Known("b"), Known("c", "fresh")]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ([], "a"),
        (["a"], "c"),
        (["a", "c"], "b"),
        (["a", "c", "b"], "a"),
        (["a", "b", "c", "a"], "b"),
        (["gone"], "c"),
    ],
)
def test_a_repetition_is_never_the_same_by_heart(before: list[str], expected: str) -> None:
    assert next_task(TASKS, before) == expected


def test_a_lesson_with_one_task_takes_it_again() -> None:
    assert next_task([Known("a")], ["a"]) == "a"


def test_a_run_is_summed_up_when_it_has_ended(tmp_path_factory: pytest.TempPathFactory) -> None:
    lesson = cafe_lesson(tmp_path_factory.mktemp("lessons"))
    head = begin(errand_of(lesson, "ginger"), Mode.TRY).head
    events: list[Event] = [Helped(NOW, "a", 4), AskedPerson(NOW, "a"), Reached(NOW, "a", alone=False)]
    events += [Acted(NOW, Back(), one, "a") for one in (Outcome.AWAY, Outcome.NEARER, Outcome.AWAY)]
    assert practice_of(head, events) is None
    ended = practice_of(head, [*events, Finished(NOW)])
    expected = Practice("cafe-order", "ginger", Mode.TRY, NOW, finished=True, helps=1, away=2, together=True)
    assert ended == expected
    left = practice_of(head, [*events, Left(NOW)])
    assert left is not None
    assert not left.finished
    assert milestones([(head, events)]) == {"a": Standing.HELPED}
    assert milestones([(head, [Reached(NOW, "a", alone=True)])]) == {"a": Standing.ALONE}


HELP, WRONG = Helped(NOW, "a", 2), Acted(NOW, Back(), Outcome.AWAY, "a")
WELL, SOMEHOW = Reached(NOW, "a", alone=True), Reached(NOW, "a", alone=False)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([], None),
        ([(Mode.WATCH, [SOMEHOW])], None),
        ([(Mode.TRY, [AskedPerson(NOW, "a")])], None),
        ([(Mode.FOLLOW, [HELP])], BEGUN),
        ([(Mode.TRY, [WRONG])], BEGUN),
        ([(Mode.FOLLOW, [SOMEHOW])], HELPED),
        ([(Mode.FOLLOW, [WRONG]), (Mode.FOLLOW, [SOMEHOW])], HELPED),
        ([(Mode.FOLLOW, [SOMEHOW]), (Mode.FOLLOW, [WRONG])], HELPED),
        ([(Mode.TRY, [HELP, SOMEHOW])], HELPED),
        ([(Mode.TRY, [WRONG, WELL])], ALONE),
        ([(Mode.TRY, [WELL]), (Mode.FOLLOW, [SOMEHOW])], ALONE),
        ([(Mode.TRY, [WELL]), (Mode.CHECK, [WRONG])], ALONE),
        ([(Mode.TRY, [WELL]), (Mode.TRY, [HELP, SOMEHOW])], HELPED),
        ([(Mode.TRY, [WELL]), (Mode.WATCH, [SOMEHOW])], ALONE),
    ],
)
def test_how_far_somebody_is_with_a_step(
    runs: list[tuple[Mode, list[Event]]], expected: Standing | None, tmp_path: Path
) -> None:
    errand = errand_of(cafe_lesson(tmp_path), "ginger")
    nameless: list[Event] = [Acted(NOW, Back(), Outcome.AWAY, "")]
    found = milestones([(begin(errand, mode).head, [*nameless, *events]) for mode, events in runs])
    assert found == ({} if expected is None else {"a": expected})
