"""What a run begins with, what it keeps, and what its summary counts."""

from dataclasses import replace

import pytest

from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Back
from edu_desk.runner.events import Acted, Event, Helped, Outcome, Reached
from edu_desk.runner.run import Run, Strayed, looked_at, milestone_ids, prepare
from edu_desk.runner.score import Summary, summarise
from kit.cafe import cafe_lesson
from kit.runs import NOW, begin, errand_of


@pytest.fixture(scope="module")
def lesson(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    return cafe_lesson(tmp_path_factory.mktemp("lessons"))


def test_a_run_begins_with_nothing_asked_and_nothing_wrong(lesson: Lesson) -> None:
    run = begin(errand_of(lesson, "ginger"))
    assert (run.rung, run.away, run.turned, run.asked) == (0, 0, 0, ())
    assert (run.offered, run.finished, run.called, run.feedback) == (False, False, None, None)
    bare = Run(run.head, run.state, run.reached)
    assert bare == run
    assert Strayed("here") == Strayed("here", stayed=False)


def test_what_watching_has_pointed_to_is_kept(lesson: Lesson) -> None:
    run = replace(begin(errand_of(lesson, "ginger")), feedback=Strayed("here"))
    once = looked_at(run, 3)
    assert once.looked == {3}
    assert once.feedback is None
    assert looked_at(once, 1).looked == {1, 3}


def test_what_was_found_out_makes_no_other_errand_nor_where_it_was_recorded_another_run(
    lesson: Lesson,
) -> None:
    errand = errand_of(lesson, "ginger")
    assert replace(errand, guide=errand_of(lesson, "latte").guide) == errand
    assert replace(errand, machine=errand_of(lesson, "latte").machine) == errand
    assert errand_of(lesson, "latte") != errand
    head = begin(errand).head
    assert replace(head, device="another") == head
    assert prepare(lesson, "gone") is None


A, B, C = "place", "drink", "cups"


@pytest.mark.parametrize(
    ("events", "well", "again"),
    [
        ([], (), ()),
        ([Reached(NOW, B, alone=True), Reached(NOW, A, alone=True)], (A, B), ()),
        ([Helped(NOW, B)], (), (B,)),
        ([Acted(NOW, Back(), Outcome.AWAY, C)], (), (C,)),
        ([Acted(NOW, Back(), Outcome.ASIDE, C), Acted(NOW, Back(), Outcome.NEARER, A)], (), ()),
        ([Helped(NOW, C), Reached(NOW, C, alone=False), Reached(NOW, A, alone=True)], (A,), (C,)),
        ([Acted(NOW, Back(), Outcome.AWAY, A), Helped(NOW, B), Reached(NOW, C, alone=True)], (C,), (A, B)),
        ([Reached(NOW, "no-wrong-order", alone=True)], (), ()),
    ],
)
def test_the_summary_is_of_what_was_worked_on(
    lesson: Lesson, events: list[Event], well: tuple[str, ...], again: tuple[str, ...]
) -> None:
    task = errand_of(lesson, "ginger").task
    assert milestone_ids(task) == (A, B, C)
    assert summarise(task, events) == Summary(well, again)
