"""What one learner did is told to nobody else, through a real database."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from edu_desk.learner.records import Overview, Records
from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.standing import Standing
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Decided, Finished, Mode, Reached
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import UNTRANSLATED
from edu_desk.store.store import Store, open_store
from kit.cafe import cafe_lesson
from kit.clock import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return cafe_lesson(tmp_path / "lessons")


@pytest.fixture
def store(tmp_path: Path, clock: HandClock) -> Iterator[Store]:
    store = open_store(tmp_path / "records.db", clock, lambda fault: pytest.fail(str(fault)))
    yield store
    store.close()


@pytest.fixture
def records(store: Store, clock: HandClock) -> Records:
    numbers = count(1)
    records = Records(clock, lambda: f"run-{next(numbers)}")
    records.use(store)
    return records


def practise(
    records: Records, clock: HandClock, lesson: Lesson, mode: Mode, *, to_the_end: bool = True
) -> str:
    head = records.begin(lesson, records.next_task(lesson), mode)
    milestone = lesson.tasks[0].milestones[0].id
    records.append(head.id, [Reached(clock.now(), milestone, alone=True)])
    if to_the_end:
        records.append(head.id, [Finished(clock.now())])
    return head.id


def test_a_newcomer_begins_by_following(records: Records, clock: HandClock, lesson: Lesson) -> None:
    first = records.next_task(lesson)
    practise(records, clock, lesson, Mode.FOLLOW)
    practise(records, clock, lesson, Mode.TRY)
    assert records.best_mode(lesson.id) is Mode.CHECK
    assert records.overview().standings == {lesson.id: Standing.ALONE}
    case = records.begin(lesson, "parcel", Mode.TRY)
    decided = Decided(clock.now(), CaseChoice.REFUSE, right=True, scheme="parcel")
    records.append(case.id, [decided, Finished(clock.now())])
    assert [meeting.case for meeting in records.meetings()] == ["parcel"]

    records.next_person()
    assert records.best_mode(lesson.id) is Mode.FOLLOW
    assert records.next_task(lesson) == first
    assert records.overview() == Overview({}, ())
    assert records.practices() == ()
    assert records.meetings() == ()
    assert records.begin(lesson, first, Mode.FOLLOW).support == ()


def test_many_later_runs_hide_nothing(records: Records, clock: HandClock, lesson: Lesson) -> None:
    practise(records, clock, lesson, Mode.TRY)
    for _ in range(210):
        records.begin(lesson, "one", Mode.WATCH)
    assert records.best_mode(lesson.id) is Mode.CHECK


def test_an_open_run_is_gone_on_with_by_the_one_who_began_it(
    records: Records, clock: HandClock, lesson: Lesson, store: Store
) -> None:
    mine = practise(records, clock, lesson, Mode.TRY, to_the_end=False)
    assert [head.id for head in records.unfinished(lesson.id)] == [mine]
    assert records.unfinished_lessons() == (lesson.id,)
    before = store.guest().id
    store.retire_guest()  # as another program at the same file may do

    other = Records(clock, lambda: "another")
    other.use(store)
    assert other.unfinished(lesson.id) == ()
    assert other.unfinished_lessons() == ()
    other.leave(lesson.id)
    assert [head.id for head in store.unfinished(before)] == [mine]


def test_leaving_ends_the_runs_of_one_lesson_only(
    records: Records, clock: HandClock, lesson: Lesson, store: Store
) -> None:
    practise(records, clock, lesson, Mode.TRY, to_the_end=False)
    records.leave("another-lesson")
    assert records.unfinished_lessons() == (lesson.id,)
    records.leave(lesson.id)
    assert records.unfinished_lessons() == ()
    practise(records, clock, lesson, Mode.TRY, to_the_end=False)
    gone = store.guest().id
    records.next_person()
    assert store.unfinished(gone) == ()


def test_without_a_store_everybody_is_new(clock: HandClock, lesson: Lesson) -> None:
    records = Records(clock, lambda: "run")
    run = practise(records, clock, lesson, Mode.TRY)
    assert len(records.events(run)) == 2
    assert records.best_mode(lesson.id) is Mode.FOLLOW
    assert records.overview() == Overview({}, ())
    assert records.unfinished(lesson.id) == ()
    records.next_person()
    records.leave(lesson.id)
    records.close()


def test_damage_is_told_and_what_is_practised_is_kept_on(
    records: Records, clock: HandClock, lesson: Lesson
) -> None:
    assert records.notice(UNTRANSLATED) == ""
    records.warn(Fault("The file is damaged.", "Move it."))
    assert records.notice(UNTRANSLATED) == "The file is damaged. Move it."
    practise(records, clock, lesson, Mode.TRY)
    assert len(records.practices()) == 1
    records.go_without(Fault("No folder.", "Choose another."))
    assert records.notice(UNTRANSLATED).startswith("No folder. Choose another. You can practise, but")
