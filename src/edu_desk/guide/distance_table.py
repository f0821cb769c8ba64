"""Distances from every state to each milestone: for practice apps too large for a search at a touch."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from edu_desk.guide.graph import UNKNOWN, Graph, asked_places, backward, distances, live_key, where
from edu_desk.guide.search import GaveUp, Plan
from edu_desk.lesson.model import Expr, State
from edu_desk.lesson.teaching import Task
from edu_desk.machine.action import Action
from edu_desk.machine.interruptible import Work
from edu_desk.machine.machine import Machine


@dataclass(slots=True)
class DistanceTable:
    """Made little by little; until it is whole it answers nothing."""

    machine: Machine
    task: Task
    most: int
    """The most states it holds."""
    graph: Graph = field(init=False)
    found: dict[str, array[int]] = field(default_factory=dict)
    """By the milestone's id, empty for the goal."""

    def __post_init__(self) -> None:
        key = live_key(self.machine.app, asked_places(self.task))
        self.graph = Graph(self.machine, key, self.most)

    @property
    def ready(self) -> bool:
        """Whether it can answer."""
        return len(self.found) == len(self.task.milestones) + 1

    def build(self, state: State) -> Work[None]:
        """Make the table from `state` on; where the app is too large nothing comes of it."""
        self.graph.add(state)
        yield from self.graph.explore()
        if not self.graph.whole:
            return
        back = yield from backward(self.graph)
        for name, aim in self._aims():
            there = yield from where(self.graph, aim)
            self.found[name] = yield from distances(self.graph, back, there)

    def first_way(self, state: State, aim: Expr) -> Work[Plan | GaveUp | None]:
        """The shortest way to `aim`, found by exploring from `state` only until it holds."""
        graph = Graph(self.machine, self.graph.key, self.most)
        graph.add(state)
        looked = 0
        for _ in graph.explore():
            for number in range(looked, len(graph.states)):
                if aim(graph.states[number]):
                    return Plan(graph.way_to(number))
            looked = len(graph.states)
            yield
        return None if graph.whole else GaveUp()

    def knows(self, state: State) -> bool:
        """Whether `state` is one of those it was made from."""
        return self.ready and self.graph.key(state) in self.graph.numbers

    def way(self, state: State, name: str) -> Plan | None:
        """The shortest way from a known state to the milestone `name`; None where there is none."""
        far = self.found[name]
        rest = self._rest(state, far)
        if rest == UNKNOWN:
            return None
        actions: list[Action] = []
        while rest > 0:
            action, state = self._nearer(state, far, rest)
            actions.append(action)
            rest = self._rest(state, far)
        return Plan(tuple(actions))

    def _nearer(self, state: State, far: Sequence[int], rest: int) -> tuple[Action, State]:
        moves = self.machine.successors(state)
        return next((action, after) for action, after in moves if self._rest(after, far) < rest)

    def _rest(self, state: State, far: Sequence[int]) -> int:
        return far[self.graph.numbers[self.graph.key(state)]]

    def _aims(self) -> list[tuple[str, Expr]]:
        return [*((one.id, one.done) for one in self.task.milestones), ("", self.task.goal)]
