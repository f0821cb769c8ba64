"""States with one key behave alike: held against looking at every single state, on apps made at random."""

from collections import deque
from pathlib import Path
from typing import get_args

import pytest

from edu_desk.guide.graph import UNKNOWN, Graph, asked_places, backward, distances, live_key, where
from edu_desk.guide.state_classes import exact_key
from edu_desk.lesson.content_walk import effects_of, elements_of, every_effect
from edu_desk.lesson.kinds import ElementKind, ScreenOpening, WayBack
from edu_desk.lesson.model import STACK, Acting, Add, Effect, Go, Repeated, Spec, State
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.machine.interruptible import finish
from edu_desk.machine.machine import Machine
from kit.cafe import cafe_lesson
from kit.shipped_lessons import shipped_library
from kit.small_apps import small_lesson

ROOM = 4_000
SEEDS = range(60)
LESSONS = [folder.name for folder in shipped_library().folders()]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Lesson, ...]:
    """The random apps, by their seeds."""
    return tuple(small_lesson(tmp_path_factory.mktemp("made"), seed) for seed in SEEDS)


def graph_of(lesson: Lesson, task: Task, *, exact: bool, most: int = ROOM) -> Graph:
    key = exact_key if exact else live_key(lesson.app, asked_places(task))
    graph = Graph(Machine(lesson.app, task.typed), key, most=most)
    graph.add(task.start)
    finish(graph.explore())
    return graph


def distances_to_goal(graph: Graph, task: Task) -> list[int]:
    return list(finish(distances(graph, finish(backward(graph)), finish(where(graph, task.goal)))))


@pytest.mark.parametrize("seed", SEEDS)
def test_states_with_one_key_lead_to_the_same_keys(seed: int, small: tuple[Lesson, ...]) -> None:
    """The law of it: same key, same answers to the task's conditions, same actions to the same keys."""
    lesson = small[seed]
    task = lesson.tasks[0]
    machine, key = Machine(lesson.app, task.typed), live_key(lesson.app, asked_places(task))
    behaviour: dict[object, tuple[object, ...]] = {}
    seen, waiting = {exact_key(task.start)}, deque([task.start])
    while waiting and len(seen) < ROOM:
        state = waiting.popleft()
        after = list(machine.successors(state))
        moves = {(action, key(one)) for action, one in after}
        this = (bool(task.goal(state)), bool(task.milestones[0].done(state)), moves)
        assert behaviour.setdefault(key(state), this) == this
        for _, one in after:
            if exact_key(one) not in seen:
                seen.add(exact_key(one))
                waiting.append(one)


@pytest.mark.parametrize("seed", SEEDS[:20])
def test_distances_are_those_of_looking_at_every_state(seed: int, small: tuple[Lesson, ...]) -> None:
    lesson = small[seed]
    task = lesson.tasks[0]
    alike, exact = graph_of(lesson, task, exact=False), graph_of(lesson, task, exact=True)
    assert exact.whole
    assert alike.whole
    assert len(alike.states) <= len(exact.states)
    few, all_of_them = distances_to_goal(alike, task), distances_to_goal(exact, task)
    for number, state in enumerate(exact.states):
        assert few[alike.numbers[alike.key(state)]] == all_of_them[number]


def test_the_random_apps_hold_all_that_the_language_has(small: tuple[Lesson, ...]) -> None:
    apps = [lesson.app for lesson in small]
    elements = [one for app in apps for screen in app.screens.values() for one in elements_of(screen)]
    done = [effect for one in elements for effect in effects_of(one)]
    ticked = [effect for app in apps for timer in app.timers for effect in every_effect(timer.do)]
    # A date picker is three steppers in a group, and has too many dates for apps that are small.
    assert {one.kind for one in elements} == set(ElementKind) - {ElementKind.DATEPICKER}
    assert {type(one.spec) for one in elements} == set(get_args(Spec))
    assert {type(effect) for effect in done} == set(get_args(Effect))
    assert {type(effect) for effect in ticked} == set(get_args(Effect))
    assert {effect.way for effect in (*done, *ticked) if isinstance(effect, Go)} == set(ScreenOpening)
    assert {timer.idle for app in apps for timer in app.timers} == {True, False}
    added = {
        field.source for effect in (*done, *ticked) if isinstance(effect, Add) for field in effect.fields
    }
    assert "fresh" in added
    holds = [one.spec.holds for one in elements if isinstance(one.spec, Acting)]
    assert any(holds)
    assert not all(holds)
    seconds = [one.spec.second for one in elements if isinstance(one.spec, Repeated) and one.spec.second]
    assert {second.when is None for second in seconds} == {True, False}
    assert any(one.when for one in elements)
    assert any(one.enabled for one in elements)
    assert {screen.way_back for app in apps for screen in app.screens.values()} == set(WayBack)


@pytest.mark.exhaustive(most=6)
@pytest.mark.parametrize("name", LESSONS)
def test_alike_states_of_real_apps_behave_alike(name: str) -> None:
    """On every screen: of each class up to three states are held against the first."""
    lesson = shipped_library().lesson(name)
    task = lesson.tasks[0]
    graph = graph_of(lesson, task, exact=True, most=3_000)
    key, machine = live_key(lesson.app, asked_places(task)), Machine(lesson.app, task.typed)
    groups: dict[object, list[State]] = {}
    for state in graph.states:
        groups.setdefault(key(state), []).append(state)
    compared = set()
    for states in groups.values():
        first = {key(after) for after in machine.after(states[0])}
        for other in states[1:4]:
            assert {key(after) for after in machine.after(other)} == first
            compared.add(other[STACK][-1])
    assert bool(compared) == (len(groups) < len(graph.states))


def test_what_is_given_a_new_value_before_it_is_read_does_not_matter() -> None:
    lesson = shipped_library().lesson("train-book")
    key = live_key(lesson.app, asked_places(lesson.tasks[0]))
    places = {variable.name: variable.index for variable in lesson.app.variables}
    start = list(lesson.app.start)
    start[places["query"]], start[places["initial"]] = "ㅅ", "ㅂ"
    assert key(tuple(start)) == key(lesson.app.start)
    start[places["day"]] = 3
    assert key(tuple(start)) != key(lesson.app.start)


def test_a_full_graph_says_that_it_is_a_part(tmp_path: Path) -> None:
    lesson = cafe_lesson(tmp_path)
    graph = graph_of(lesson, lesson.tasks[0], exact=False, most=50)
    assert (len(graph.states), graph.explored, graph.whole) == (50, 50, False)


def test_the_way_to_a_state_can_be_done(tmp_path: Path) -> None:
    lesson = cafe_lesson(tmp_path)
    task = lesson.tasks[0]
    graph = graph_of(lesson, task, exact=False, most=400)
    for number in range(0, 400, 7):
        state = task.start
        for action in graph.way_to(number):
            after = graph.machine.act(state, action)
            assert after is not None
            state = after
        assert graph.key(state) == graph.key(graph.states[number])


def test_no_way_is_unknown(tmp_path: Path) -> None:
    lesson = cafe_lesson(tmp_path)
    task = lesson.tasks[0]
    graph = graph_of(lesson, task, exact=False, most=50)
    found = finish(distances(graph, finish(backward(graph)), []))
    assert set(found) == {UNKNOWN}
