"""Simulated learners come, do what their temper lets them do, and the guide is never lost."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from edu_desk.lesson.library import Library
from edu_desk.runner.events import Mode
from edu_desk.runner.support import after_run
from edu_desk.shared.text import Translator
from edu_desk.simulate.course import Course, CoursePlan, take
from edu_desk.simulate.fading_sweep import EFFORTS, FORGETS, sweep, sweep_text
from edu_desk.simulate.temper import TEMPERS
from kit.cafe import LESSON, cafe_lesson, write_cafe

PLAN = CoursePlan(learners=2, turns=2, seed=5, mode=Mode.FOLLOW, fade=None)
MORE = CoursePlan(learners=4, turns=4, seed=6, mode=Mode.FOLLOW, fade=None)


@pytest.fixture(scope="module")
def courses(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Course]:
    """What becomes of learners of every temper."""
    lesson = cafe_lesson(tmp_path_factory.mktemp("cafe"))
    return {name: take(lesson, temper, PLAN) for name, temper in TEMPERS.items()}


@pytest.mark.parametrize("temper", TEMPERS)
@pytest.mark.xdist_group("courses")
def test_from_wherever_a_learner_ends_the_way_is_found(temper: str, courses: dict[str, Course]) -> None:
    whole_way_found(courses[temper], PLAN)


@pytest.mark.exhaustive(most=0)  # whoever is lost touches hundreds of things each time
def test_from_wherever_many_who_are_lost_end_the_way_is_found(tmp_path: Path) -> None:
    whole_way_found(take(cafe_lesson(tmp_path), TEMPERS["lost"], MORE), MORE)


def whole_way_found(course: Course, plan: CoursePlan) -> None:
    assert len(course.sessions) == plan.learners * plan.turns
    assert all(session.found for session in course.sessions)
    assert course.pace > 0


def test_the_same_seed_makes_the_same_course(tmp_path: Path) -> None:
    lesson = cafe_lesson(tmp_path)
    plan = CoursePlan(3, 3, 5, Mode.FOLLOW, None)
    once, again = (take(lesson, TEMPERS["hasty"], plan) for _ in range(2))
    assert once.sessions == again.sessions
    other = take(lesson, TEMPERS["hasty"], CoursePlan(3, 3, 6, Mode.FOLLOW, None))
    assert other.sessions != once.sessions


@pytest.mark.xdist_group("courses")
def test_tempers_differ_as_they_are_said_to(courses: dict[str, Course]) -> None:
    away = {name: sum(session.away for session in courses[name].sessions) for name in TEMPERS}
    assert away["careful"] < away["hasty"] < away["lost"]


def test_support_is_what_the_rule_says(tmp_path: Path) -> None:
    """A rule that takes one off after every run: the support that a run begins with falls by turns."""
    lesson = cafe_lesson(tmp_path)

    def less(levels: object, _events: object) -> dict[str, int]:
        assert isinstance(levels, dict)
        return {step: max(0, level - 1) for step, level in levels.items()}

    course = take(lesson, TEMPERS["careful"], CoursePlan(2, 4, 1, Mode.FOLLOW, less))
    assert [{session.support for session in course.of_turn(turn)} for turn in range(4)] == [
        {3.0}, {2.0}, {1.0}, {0.0},
    ]  # fmt: skip


def test_where_fading_loses_is_told(tmp_path: Path) -> None:
    """Where less help teaches nothing more, fading cannot win; the sweep has such learners and tells them."""
    plan = CoursePlan(6, 3, 1, Mode.FOLLOW, lambda levels, events: after_run(levels, Mode.FOLLOW, events))
    points = tuple(sweep(cafe_lesson(tmp_path), plan))
    assert {(point.forgets, point.effort) for point in points} == {(f, e) for f in FORGETS for e in EFFORTS}
    told = sweep_text(points, Translator("en", NullTranslations(), NullTranslations()))
    lost = sum(point.known <= 0 for point in points)
    assert f"Fading loses in {lost} of {len(points)} cases." in told


def test_the_steps_of_every_task_are_learned(tmp_path: Path) -> None:
    """Where the first task has a step less, the others' is still counted: support for it falls too."""
    only = LESSON.replace("  - id: place\n", "  - id: place\n    only: [latte]\n", 1)
    lesson = Library(write_cafe(tmp_path, lesson=only)).lesson("cafe-order")
    begun: list[set[str]] = []

    def seen(levels: object, _events: object) -> dict[str, int]:
        assert isinstance(levels, dict)
        begun.append(set(levels))
        return levels

    take(lesson, TEMPERS["careful"], CoursePlan(1, 1, 1, Mode.FOLLOW, seen))
    assert begun == [{"place", "drink", "cups"}]
