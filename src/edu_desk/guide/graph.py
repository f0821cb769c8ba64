"""A practice app's states explored one after another: what can be reached, and how far each is from an aim.

States that differ only in what no longer matters are one (`liveness`), so what is true of one that was
explored is true of all that are alike. Exploring can be done a little at a time and stopped; it holds
no more than a stated number of states.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from edu_desk.guide.liveness import live_places
from edu_desk.guide.state_classes import Key
from edu_desk.lesson.model import STACK, App, Expr, State, Value
from edu_desk.lesson.teaching import Task
from edu_desk.machine.action import Action
from edu_desk.machine.interruptible import Work
from edu_desk.machine.machine import Machine

STATES = 150_000
"""The most states a graph holds: about 100 MB with what hangs on them, on a machine of 4 GB."""
PACE = 32
"""States explored between two moments at which exploring can be left off."""
UNKNOWN = 65_535
"""The distance of a state from which no way to the aim was found."""


def asked_places(task: Task) -> frozenset[int]:
    """What the task's conditions read."""
    conditions = [task.goal, *(milestone.done for milestone in task.milestones)]
    conditions += [*task.ends, *task.never]
    return frozenset[int]().union(*(condition.reads for condition in conditions))


def live_key(app: App, asked: frozenset[int]) -> Key:
    """A key of the variables that still matter: states with equal keys are proven to behave alike."""
    live = {name: itemgetter(STACK, *sorted(places)) for name, places in live_places(app, asked).items()}
    return lambda state: live[state[STACK][-1]](state)


@dataclass(slots=True)
class Graph:
    """The states that can be reached from `start`, each with the numbers of those one action on."""

    machine: Machine
    key: Key
    most: int = STATES
    states: list[State] = field(default_factory=list)
    """The first state met of each kind."""
    numbers: dict[Value, int] = field(default_factory=dict)
    came: array[int] = field(default_factory=lambda: array("i"))
    """For each state the one it was first reached from, by number; -1 where exploring began."""
    edges: array[int] = field(default_factory=lambda: array("i"))
    """The numbers of all states' successors, one after another."""
    begins: array[int] = field(default_factory=lambda: array("i"))
    """Where in `edges` a state's successors begin; as long as states were explored."""
    full: bool = False
    """There was no room for a state: what was found is a part only."""

    @property
    def explored(self) -> int:
        """How many states were looked at; the others are only known to exist."""
        return len(self.begins)

    @property
    def whole(self) -> bool:
        """Every state that can be reached is here."""
        return not self.full and self.explored == len(self.states)

    def add(self, state: State, came: int = -1) -> int:
        """The number of a state; -1 where there is no room for it."""
        key = self.key(state)
        number = self.numbers.get(key, -1)
        if number < 0:
            if len(self.states) >= self.most:
                self.full = True
                return -1
            number = self.numbers[key] = len(self.states)
            self.states.append(state)
            self.came.append(came)
        return number

    def explore(self) -> Work[None]:
        """Look at every state that was added, and at what they lead to, pausing now and then."""
        while self.explored < len(self.states):
            for _ in range(min(PACE, len(self.states) - self.explored)):
                self._look(self.explored)
            yield

    def _look(self, number: int) -> None:
        self.begins.append(len(self.edges))
        key, numbers = self.key, self.numbers
        for after in self.machine.after(self.states[number]):
            target = numbers.get(key(after), -1)
            if target < 0:
                target = self.add(after, number)
            if target >= 0:
                self.edges.append(target)

    def successors(self, number: int) -> array[int]:
        """The numbers of the states one action on from an explored one."""
        begin = self.begins[number]
        end = self.begins[number + 1] if number + 1 < self.explored else len(self.edges)
        return self.edges[begin:end]

    def way_to(self, number: int) -> tuple[Action, ...]:
        """The fewest actions that lead to a state from where exploring began."""
        way: list[Action] = []
        while (before := self.came[number]) >= 0:
            way.append(self._action(before, number))
            number = before
        return tuple(reversed(way))

    def _action(self, before: int, after: int) -> Action:
        key = self.key(self.states[after])
        moves = self.machine.successors(self.states[before])
        return next(action for action, state in moves if self.key(state) == key)


@dataclass(slots=True)
class Backward:
    """A graph's edges the other way round: who leads to a state."""

    begins: array[int]
    edges: array[int]

    def before(self, number: int) -> array[int]:
        """The states that lead to this one."""
        return self.edges[self.begins[number] : self.begins[number + 1]]


def backward(graph: Graph) -> Work[Backward]:
    """The edges the other way round."""
    counts = array("i", bytes(4 * (len(graph.states) + 1)))
    for at, target in enumerate(graph.edges):
        counts[target + 1] += 1
        if at % (PACE * 256) == 0:
            yield
    for number in range(1, len(counts)):
        counts[number] += counts[number - 1]
    begins, places = array("i", counts), array("i", counts)
    edges = array("i", bytes(4 * len(graph.edges)))
    for number in range(graph.explored):
        for target in graph.successors(number):
            edges[places[target]] = number
            places[target] += 1
        if number % (PACE * 32) == 0:
            yield
    return Backward(begins, edges)


def distances(graph: Graph, back: Backward, aims: Iterable[int]) -> Work[array[int]]:
    """The fewest actions from each state to one of `aims` (numbers of states)."""
    found = array("H", [UNKNOWN]) * len(graph.states)
    waiting = deque(aims)
    for number in waiting:
        found[number] = 0
    done = 0
    while waiting:
        number = waiting.popleft()
        further = found[number] + 1
        for before in back.before(number):
            if found[before] > further:
                found[before] = further
                waiting.append(before)
        done += 1
        if done % (PACE * 16) == 0:
            yield
    return found


def where(graph: Graph, aim: Expr) -> Work[list[int]]:
    """The numbers of the states in which `aim` holds."""
    found: list[int] = []
    for number, state in enumerate(graph.states):
        if aim(state):
            found.append(number)
        if number % (PACE * 32) == 0:
            yield
    return found
