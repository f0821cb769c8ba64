"""Whatever a learner does, the guide finds a way to the goal from there; no file names a next element."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edu_desk.lesson.library import Library
from edu_desk.lesson.model import Entry
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Enter, Target
from edu_desk.machine.typed_classes import classify
from edu_desk.proof.state_survey import steps_to_goal
from kit.cafe import APP, LESSON, cafe_lesson, write_cafe
from kit.runs import action, begin, errand_of
from kit.shipped_lessons import shipped_library
from kit.walks import follow, wander


@pytest.fixture(scope="module")
def cafe(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    return cafe_lesson(tmp_path_factory.mktemp("lessons"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), steps=st.integers(0, 25), task=st.sampled_from(["ginger", "latte"]))
def test_random_walks_in_an_unknown_app_are_led_to_the_goal(
    cafe: Lesson, seed: int, steps: int, task: str
) -> None:
    errand = errand_of(cafe, task)
    assert follow(errand, wander(errand, seed, steps)) is not None


MANY_STEPS = [
    (
        "cups: {type: number, from: 1, to: 5}",
        (
            "cups: {type: number, from: 1, to: 5}\n"
            "  sugar: {type: number, from: 0, to: 30}\n"
            "  milk: {type: number, from: 0, to: 30}"
        ),
    ),
    (
        "      - toggle: stamps\n",
        (
            "      - {stepper: sugar, label: 설탕, bind: sugar}\n"
            "      - {stepper: milk, label: 우유, bind: milk}\n"
            "      - toggle: stamps\n"
        ),
    ),
]


def test_many_presses_of_steppers_are_no_trouble(tmp_path: Path) -> None:
    app = APP
    for old, new in MANY_STEPS:
        assert old in app
        app = app.replace(old, new, 1)
    goal = "goal: right and not bad and sugar == 17 and milk == 13"
    lesson_text = LESSON.replace("goal: right and not bad", goal)
    lesson = Library(write_cafe(tmp_path, app=app, lesson=lesson_text)).lesson("cafe-order")
    errand = errand_of(lesson, "ginger")
    state = errand.task.start
    for step in ("away", "kind[tea]", "drinks[ginger]", "cups[plus]"):
        after = errand.machine.act(state, action(step))
        assert after is not None
        state = after
    plan = errand.guide.plan(state)
    assert plan is not None
    assert plan.length == 17 + 13 + 1


def test_the_way_is_short(cafe: Lesson) -> None:
    assert [steps_to_goal(cafe, task) for task in cafe.tasks] == [5, 5]


def test_a_plan_is_remembered_for_every_state_on_it(cafe: Lesson) -> None:
    errand = errand_of(cafe, "latte")
    state = begin(errand).state
    aim = errand.guide.aim(state)
    assert aim is not None
    plan = errand.guide.ways.way(state, aim.id, aim.done)
    assert plan is not None
    for step in plan.actions:
        assert errand.guide.next_action(state) == step
        after = errand.machine.act(state, step)
        assert after is not None
        state = after


@pytest.fixture(scope="module")
def train() -> Lesson:
    return shipped_library().lesson("train-book")


@pytest.mark.exhaustive(most=4, share=0.3)
@pytest.mark.parametrize("seed", range(12))
def test_random_walks_in_the_train_app_are_led_to_the_goal(train: Lesson, seed: int) -> None:
    for task in train.tasks:
        errand = errand_of(train, task.id)
        state = wander(errand, seed * 7 + 1, 12 + 4 * seed)
        assert follow(errand, state) is not None, (task.id, seed, state)


def test_every_task_of_the_train_lesson_has_a_short_way(train: Lesson) -> None:
    for task in train.tasks:
        steps = steps_to_goal(train, task)
        assert steps is not None
        assert 8 <= steps <= 45, (task.id, steps)


@pytest.mark.parametrize("typed", ["인천", "ㅇㅊ", "이", "Inch", "incheon"])
def test_a_station_is_found_by_its_korean_and_its_latin_name(train: Lesson, typed: str) -> None:
    errand = errand_of(train, train.tasks[0].id)
    machine = errand.machine
    listed = machine.act(errand.task.start, action("origin"))
    assert listed is not None
    entry = next(one for one in machine.elements(listed) if isinstance(one.spec, Entry))
    assert isinstance(entry.spec, Entry)
    found = machine.act(listed, Enter(Target(entry.id), classify(entry.spec, None, typed)))
    assert found is not None
    rows = next(one for one in machine.elements(found) if machine.items(one, found))
    keys = [item.key for item in machine.items(rows, found)]
    assert "incheon" in keys
    assert len(keys) < 8


def test_files_of_the_train_lesson_are_found(train: Lesson) -> None:
    assert Path(train.title.place.file).is_file()
