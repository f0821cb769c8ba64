"""The guide: finds the next best action from wherever the learner stands, by search over the practice app."""

from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from edu_desk.lesson.model import STACK, Expr, State, Value
from edu_desk.lesson.teaching import Milestone, Task
from edu_desk.runner.action import Action
from edu_desk.runner.classes import Key, class_key, exact_key
from edu_desk.runner.machine import Machine
from edu_desk.runner.relevance import FAR, Atlas, survey
from edu_desk.shared.errors import Bug

_CACHE_LIMIT = 5_000
_CLASS_BUDGET = 6_000
_EXACT_BUDGET = 6_000
_SIDE_BUDGET = 40


@dataclass(frozen=True, slots=True)
class Plan:
    """The way to a condition: the actions in order; none where it holds already."""

    actions: tuple[Action, ...]

    @property
    def length(self) -> int:
        """Number of actions."""
        return len(self.actions)


@dataclass(frozen=True, slots=True)
class _Node:
    state: State
    before: "_Node | None"
    action: Action | None
    cost: int


@dataclass(slots=True)
class Guide:
    """Finds ways for one task on its practice app; remembers them."""

    machine: Machine
    task: Task
    _atlas: Atlas = field(init=False)
    _class: Key = field(init=False)
    _plans: dict[tuple[str, State], Plan | None] = field(default_factory=dict)
    _tolls: dict[Value, int | None] = field(default_factory=dict)
    _too_far: set[tuple[str, State]] = field(default_factory=set)
    _far: dict[frozenset[int], dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._atlas = survey(self.machine.app)
        self._class = class_key(self.machine.app, self.task)

    def aim(self, state: State) -> Milestone | None:
        """The first milestone that does not hold; None where only the goal is left."""
        return next((milestone for milestone in self.task.milestones if not milestone.done(state)), None)

    def next_action(self, state: State) -> Action | None:
        """What to do next in `state`; None where the goal holds, or where no way leads on."""
        plan = self.plan(state)
        return plan.actions[0] if plan and plan.actions else None

    def plan(self, state: State) -> Plan | None:
        """The way to the next milestone, or straight to the goal where none leads there."""
        if self.task.goal(state):
            return Plan(())
        aim = self.aim(state)
        found = self.way(state, aim.id, aim.done) if aim else None
        return found or self.way(state, "", self.task.goal)

    def toll(self, state: State) -> int | None:
        """The number of actions on the whole way from `state` to the goal; None where it ends before.

        States of one class have one toll.
        """
        way: list[Value] = []
        passed: set[Value] = set()
        rest: int | None = None
        while (alike := self._class(state)) not in self._tolls:
            plan = self.plan(state)
            if plan is None or alike in passed:
                break
            if not plan.actions:
                rest = 0
                break
            passed.add(alike)
            for action in plan.actions:
                way.append(self._class(state))
                state = self._after(state, action)
        else:
            rest = self._tolls[alike]
        if len(self._tolls) > _CACHE_LIMIT:
            self._tolls.clear()
        for steps, before in enumerate(reversed(way), start=1):
            self._tolls[before] = None if rest is None else rest + steps
        return None if rest is None else rest + len(way)

    def may_serve(self, before: State, after: State, condition: Expr) -> bool:
        """Whether a step can have brought `condition` nearer: it changed what that reads, or where one is."""
        if any(before[index] != after[index] for index in condition.reads if index != STACK):
            return True
        here, there = before[STACK][-1], after[STACK][-1]
        far = self._distances(condition.reads)
        return here != there and far[there] <= far[here]

    def end_of(self, state: State, plan: Plan) -> State:
        """Where `plan` leads from `state`."""
        for action in plan.actions:
            state = self._after(state, action)
        return state

    def _after(self, state: State, action: Action) -> State:
        after = self.machine.act(state, action)
        if after is None:
            raise Bug(f"a plan holds {action}, which cannot be done")
        return after

    def way(self, state: State, name: str, condition: Expr, *, aside: bool = False) -> Plan | None:
        """The way to `condition` (remembered by `name`); with `aside`, only a short look for one."""
        bare = (state[STACK], -1, *state[2:])
        known = (name, bare)
        if aside and known in self._too_far:
            return None
        if known not in self._plans:
            if len(self._plans) > _CACHE_LIMIT:
                self._plans.clear()
                self._too_far.clear()
            found = self._search(bare, condition, self._class, _SIDE_BUDGET if aside else _CLASS_BUDGET)
            if found is None and not aside:
                found = self._search(bare, condition, exact_key, _EXACT_BUDGET)
            if found is None and aside:
                self._too_far.add(known)
                return None
            self._remember(name, bare, found)
        return self._plans[known]

    def _remember(self, name: str, state: State, plan: Plan | None) -> None:
        """Keep the plan for `state`, and its remainder for every state on the way."""
        self._plans[name, state] = plan
        actions = plan.actions if plan else ()
        for done, action in enumerate(actions, start=1):
            after = self.machine.act(state, action)
            if after is None:
                return
            state = (after[STACK], -1, *after[2:])
            self._plans.setdefault((name, state), Plan(actions[done:]))

    def _search(self, start: State, condition: Expr, key: Key, budget: int) -> Plan | None:
        """A* over classes of states: each class is expanded once, from its first concrete state."""
        if condition(start):
            return Plan(())
        far = self._distances(condition.reads)
        aims = [aim for aim in condition.aims if aim[0] in self._atlas.stepped]
        order = count()
        best: dict[Value, int] = {key(start): 0}
        first = _Node(start, None, None, 0)
        waiting: list[tuple[int, int, int, _Node]] = [(0, 0, next(order), first)]
        while waiting and budget > 0:
            node = heappop(waiting)[3]
            budget -= 1
            for action, after in self.machine.successors(node.state):
                alike = key(after)
                cost = node.cost + 1
                if best.get(alike, FAR) <= cost:
                    continue
                best[alike] = cost
                found = _Node(after, node, action, cost)
                if condition(after):
                    return _plan(found)
                off = sum(abs(after[index] - wanted) for index, wanted in aims)
                rest = max(far[after[STACK][-1]], off)
                if rest < FAR:
                    heappush(waiting, (found.cost + rest, -found.cost, next(order), found))
        return None

    def _distances(self, reads: frozenset[int]) -> dict[str, int]:
        if reads not in self._far:
            self._far[reads] = self._atlas.distances(reads)
        return self._far[reads]


def _plan(node: _Node) -> Plan:
    actions: list[Action] = []
    step: _Node | None = node
    while step and step.action:
        actions.append(step.action)
        step = step.before
    return Plan(tuple(reversed(actions)))
