"""A* over classes of states: the way from one state to a condition, made of concrete states."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from edu_desk.guide.screen_distances import FAR
from edu_desk.guide.state_classes import Key
from edu_desk.lesson.model import STACK, Expr, State, Value
from edu_desk.machine.action import Action
from edu_desk.machine.interruptible import Work
from edu_desk.machine.machine import Machine

_PACE = 16


@dataclass(frozen=True, slots=True)
class Plan:
    """The way to a condition: the actions in order; none where it holds already."""

    actions: tuple[Action, ...]

    @property
    def length(self) -> int:
        """Number of actions."""
        return len(self.actions)


@dataclass(frozen=True, slots=True)
class SearchHeuristic:
    """A lower bound of the actions still to come, so that the first way found is a shortest one.

    `far` is the least number of presses from each screen; `aims` are the numbers (by place) that only
    steppers change, with the values they must reach and by how much a press brings them nearer at most.
    """

    far: Mapping[str, int]
    aims: tuple[tuple[int, int, int], ...]

    def rest(self, state: State) -> int:
        """The least number of actions that are still to come."""
        off: int = sum(-(-abs(state[index] - wanted) // by) for index, wanted, by in self.aims)
        far: int = self.far[state[STACK][-1]]
        return max(far, off)


@dataclass(frozen=True, slots=True)
class _Node:
    state: State
    before: "_Node | None"
    action: Action | None
    cost: int


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The search ended at its budget: there may be a way all the same."""


def search(
    machine: Machine,
    start: State,
    condition: Expr,
    sense: SearchHeuristic,
    key: Key,
    budget: int,
    most: int = FAR,
) -> Work[Plan | GaveUp | None]:
    """Each class (by `key`) is expanded once, from its first concrete state, at most `budget` of them.

    None where everything was looked at and no way of at most `most` actions was found.
    """
    if condition(start):
        return Plan(())
    order = count()
    best: dict[Value, int] = {key(start): 0}
    waiting: list[tuple[int, int, int, _Node]] = [(0, 0, next(order), _Node(start, None, None, 0))]
    for expanded in range(budget):
        if not waiting:
            return None
        if expanded % _PACE == _PACE - 1:
            yield
        node = heappop(waiting)[3]
        cost = node.cost + 1
        for action, after in machine.successors(node.state):
            alike = key(after)
            if best.get(alike, FAR) <= cost:
                continue
            best[alike] = cost
            found = _Node(after, node, action, cost)
            if condition(after) and cost <= most:
                return _plan(found)
            rest = sense.rest(after)
            if rest < FAR and cost + rest <= most:
                heappush(waiting, (cost + rest, -cost, next(order), found))
    return GaveUp() if waiting else None


def _plan(node: _Node) -> Plan:
    actions: list[Action] = []
    step: _Node | None = node
    while step and step.action:
        actions.append(step.action)
        step = step.before
    return Plan(tuple(reversed(actions)))
