"""Exploring an app of a few states, held against a plain walk over it."""

from pathlib import Path

import pytest

from edu_desk.guide import graph as graphs
from edu_desk.guide.graph import UNKNOWN, Graph, backward, distances, where
from edu_desk.guide.state_classes import exact_key
from edu_desk.lesson.model import State
from edu_desk.machine.interruptible import finish
from edu_desk.machine.machine import Machine
from edu_desk.runner.run import Errand
from kit.runs import errand_of
from kit.small_apps import STEP, VARIABLES, Node, write_small

APP: Node = {
    "state": VARIABLES,
    "screens": {
        "home": {
            "title": "처음",
            "body": [
                {"stepper": "count", "label": "수", "bind": "a"},
                {"button": "on", "label": "다음", "enabled": "a == 2", "do": [{"go": "left"}]},
            ],
        },
        "left": {
            "title": "왼쪽",
            "body": [
                {"toggle": "flag", "label": "이것", "bind": "f"},
                {"button": "end", "label": "끝", "enabled": "f", "do": [{"replace": "right"}]},
            ],
        },
        "right": {"title": "오른쪽", "back": "no", "body": [{"text": "told", "label": "끝이에요."}]},
    },
}
TASK: Node = {"goal": "f and a == 2", "milestones": [{"id": "m", "done": "f", **STEP}]}

ALL = 9
"""Three counts before the switch was ever seen, three with it on, the switch's two, and the end."""


@pytest.fixture
def errand(tmp_path: Path) -> Errand:
    return errand_of(write_small(tmp_path, APP, TASK), "one")


def explored(errand: Errand, most: int = 100) -> Graph:
    graph = Graph(Machine(errand.lesson.app, {}), exact_key, most)
    graph.add(errand.task.start)
    finish(graph.explore())
    return graph


def walked(errand: Errand, start: State) -> dict[object, int]:
    """How far each state is from `start`, by looking at one after another."""
    found, waiting = {exact_key(start): 0}, [start]
    for state in waiting:
        for _, after in errand.machine.successors(state):
            if exact_key(after) not in found:
                found[exact_key(after)] = found[exact_key(state)] + 1
                waiting.append(after)
    return found


def test_every_state_is_found_with_what_it_leads_to(errand: Errand) -> None:
    graph = explored(errand)
    assert (graph.whole, graph.full, graph.explored, len(graph.states)) == (True, False, ALL, ALL)
    assert set(map(exact_key, graph.states)) == set(walked(errand, errand.task.start))
    for number, state in enumerate(graph.states):
        assert graph.numbers[exact_key(state)] == number
        leads = [exact_key(after) for _, after in errand.machine.successors(state)]
        assert [exact_key(graph.states[one]) for one in graph.successors(number)] == leads
    assert graph.add(errand.task.start) == 0
    assert len(graph.states) == ALL


def test_who_leads_to_a_state(errand: Errand) -> None:
    graph = explored(errand)
    back = finish(backward(graph))
    for number in range(ALL):
        assert list(back.before(number)) == [one for one in range(ALL) if number in graph.successors(one)]


def test_distances_and_ways_are_the_shortest(errand: Errand) -> None:
    graph = explored(errand)
    back = finish(backward(graph))
    for aim in range(ALL):
        found = finish(distances(graph, back, [aim]))
        key = exact_key(graph.states[aim])
        assert list(found) == [walked(errand, state).get(key, UNKNOWN) for state in graph.states]
        assert len(graph.way_to(aim)) == walked(errand, errand.task.start)[key]
    both = finish(distances(graph, back, [0, 1]))
    assert (both[0], both[1], both[2]) == (0, 0, 1)


def test_where_a_condition_holds(errand: Errand) -> None:
    graph = explored(errand)
    goal = errand.task.goal
    assert finish(where(graph, goal)) == [one for one, state in enumerate(graph.states) if goal(state)]
    assert len(finish(where(graph, goal))) == 3


@pytest.mark.parametrize("most", [1, 3, ALL - 1, ALL])
def test_it_holds_no_more_than_it_has_room_for(errand: Errand, most: int) -> None:
    graph = explored(errand, most)
    assert len(graph.states) == graph.explored == most
    assert (graph.full, graph.whole) == (most < ALL, most == ALL)
    elsewhere = (("elsewhere",), *errand.task.start[1:])
    assert graph.add(elsewhere) == -1
    assert graph.full
    assert graph.add(errand.task.start) == 0
    for number in range(most):
        known = [exact_key(one) for one in graph.states]
        leads = [exact_key(after) for _, after in errand.machine.successors(graph.states[number])]
        there = [one for one in leads if one in known]
        assert [known[one] for one in graph.successors(number)] == there


def test_exploring_can_be_left_off_after_each_state(errand: Errand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphs, "PACE", 1)
    graph = Graph(Machine(errand.lesson.app, {}), exact_key, 100)
    graph.add(errand.task.start)
    seen = [graph.explored for _ in graph.explore()]
    assert seen == list(range(1, ALL + 1))
    assert not Graph(graph.machine, exact_key).full
    assert sum(1 for _ in where(graph, errand.task.goal)) == 1
    assert sum(1 for _ in backward(graph)) == 2, "once in 256 edges, and once in 32 states"
    assert sum(1 for _ in distances(graph, finish(backward(graph)), [0])) == 0, "after sixteen"
