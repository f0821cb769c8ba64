"""Ways from a state to one condition: by search, and where searches give up, by exploring."""

from dataclasses import dataclass, field

from edu_desk.guide.distance_table import DistanceTable
from edu_desk.guide.graph import STATES
from edu_desk.guide.screen_distances import FAR, ScreenDistances, measure_screens
from edu_desk.guide.search import GaveUp, Plan, SearchHeuristic, search
from edu_desk.guide.state_classes import Key, class_key, exact_key
from edu_desk.lesson.model import STACK, Expr, State
from edu_desk.lesson.teaching import Task
from edu_desk.machine.action import Action
from edu_desk.machine.interruptible import Work, finish
from edu_desk.machine.machine import Machine
from edu_desk.shared.errors import Bug

_CACHE_LIMIT = 20_000
_CLASS_BUDGET = 4_000
_TIRED = 3
"""After so many searches in vain for one milestone the guide looks less far: it may not exist any more."""
_TIRED_BUDGET = 500
_EXACT_BUDGET = 6_000
_SIDE_BUDGET = 40
_ROUNDABOUT = 8
"""A plan that is so much longer than the least number of actions may go round."""


@dataclass(slots=True)
class WayFinder:
    """Finds ways for one task on its practice app, and remembers them.

    A condition is told from others by its name: a milestone's id, or nothing for the goal.
    """

    machine: Machine
    task: Task
    reach: int = STATES
    """The most states that are explored where searches give up."""
    _atlas: ScreenDistances = field(init=False)
    _class: Key = field(init=False)
    _plans: dict[tuple[str, State], Plan | None] = field(default_factory=dict)
    _rests: set[tuple[str, State]] = field(default_factory=set)
    """Plans that are the rest of another: classes may have been too coarse for it, and it goes round."""
    _too_far: set[tuple[str, State]] = field(default_factory=set)
    _hard: set[tuple[str, State]] = field(default_factory=set)
    """Where a search gave up: only exploring could tell whether there is a way."""
    _senses: dict[frozenset[int], dict[str, int]] = field(default_factory=dict)
    _table: DistanceTable | None = None
    """Made where a search gave up: the practice app is too large for it."""
    _vain: dict[str, int] = field(default_factory=dict)
    """Searches in vain for each condition, since one found a way."""
    _lost: set[str] = field(default_factory=set)
    """Conditions that even exploring did not find: they are not looked for that far again."""

    def __post_init__(self) -> None:
        self._atlas = measure_screens(self.machine.app)
        self._class = class_key(self.machine.app, self.task)

    def way(self, state: State, name: str, condition: Expr, *, aside: bool = False) -> Plan | None:
        """The way to `condition` (remembered by `name`); with `aside`, only a short look for one."""
        if not aside:
            return finish(self.finding(state, name, condition))
        known = (name, bare_state(state))
        if known in self._plans:
            return self._plans[known]
        if known in self._too_far:
            return None
        found = finish(
            search(self.machine, known[1], condition, self.heuristic(condition), self._class, _SIDE_BUDGET)
        )
        if isinstance(found, Plan):
            self._remember(name, known[1], found)
            return found
        self._too_far.add(known)
        return None

    def finding(self, state: State, name: str, condition: Expr) -> Work[Plan | None]:
        """`way`, a little at a time."""
        bare = bare_state(state)
        known = (name, bare)
        if known not in self._plans:
            if len(self._plans) > _CACHE_LIMIT:
                self._plans.clear()
                self._rests.clear()
                self._too_far.clear()
                self._hard.clear()
            found = yield from self._looking(bare, name, condition)
            self._remember(name, bare, found)
        elif known in self._rests:
            yield from self._straightening(bare, name, condition)
        return self._plans[known]

    def _straightening(self, state: State, name: str, condition: Expr) -> Work[None]:
        """Look once for a way that does not go round, where this is the rest of another plan."""
        self._rests.discard((name, state))
        plan = self._plans[name, state]
        if plan is not None:
            straight = yield from self._straight(state, condition, plan)
            if straight is not plan:
                self._remember(name, state, straight)

    def _straight(self, state: State, condition: Expr, plan: Plan) -> Work[Plan]:
        """A shorter way than a plan that is far longer than the least: classes may take it round."""
        sense = self.heuristic(condition)
        if plan.length - sense.rest(state) < _ROUNDABOUT:
            return plan
        found = yield from search(
            self.machine, state, condition, sense, exact_key, _TIRED_BUDGET, plan.length - 1
        )
        return found if isinstance(found, Plan) else plan

    def _looking(self, state: State, name: str, condition: Expr) -> Work[Plan | None]:
        found: Plan | GaveUp | None = GaveUp()
        if (name, state) not in self._hard:
            found = yield from self._searching(state, name, condition)
        if isinstance(found, GaveUp) and name not in self._lost:
            self._table = self._table or DistanceTable(self.machine, self.task, self.reach)
            found = yield from self._table.first_way(state, condition)
            if isinstance(found, GaveUp):
                self._lost.add(name)
            elif found is not None:
                self._vain[name] = 0
        return found if isinstance(found, Plan) else None

    def _searching(self, state: State, name: str, condition: Expr) -> Work[Plan | GaveUp | None]:
        """What a search finds, without exploring."""
        if self._knows(state):
            return self._known_way(state, name)
        tired = self._vain.get(name, 0) >= _TIRED
        near, exact = (_TIRED_BUDGET, _TIRED_BUDGET) if tired else (_CLASS_BUDGET, _EXACT_BUDGET)
        found = yield from self._search(state, condition, (near, exact), FAR)
        if isinstance(found, GaveUp):
            self._hard.add((name, state))
        self._vain[name] = 0 if isinstance(found, Plan) else self._vain.get(name, 0) + 1
        return found

    def is_hard(self, state: State, name: str, condition: Expr) -> Work[bool]:
        """Whether a search gives up, so that only exploring could find a way."""
        known = (name, bare_state(state))
        if known in self._plans:
            return False
        if known not in self._hard:
            found = yield from self._searching(known[1], name, condition)
            if not isinstance(found, GaveUp):
                self._remember(name, known[1], found)
        return known in self._hard

    def is_within(self, state: State, name: str, condition: Expr, most: int) -> Work[bool]:
        """Whether there is a way of at most `most` actions."""
        state = bare_state(state)
        known = self._plans.get((name, state))
        if known is None and self._knows(state):
            known = self._known_way(state, name)
        if known is None:
            budgets = (_CLASS_BUDGET, _EXACT_BUDGET)
            found = yield from self._search(state, condition, budgets, most)
            if isinstance(found, Plan):
                known = found
                self._remember(name, state, found)
        return known is not None and known.length <= most

    def _search(
        self, state: State, condition: Expr, budgets: tuple[int, int], most: int
    ) -> Work[Plan | GaveUp | None]:
        """Among classes, and where these may be too coarse, among the states themselves."""
        sense = self.heuristic(condition)
        found = yield from search(self.machine, state, condition, sense, self._class, budgets[0], most)
        if found is None or (isinstance(found, GaveUp) and sense.aims):
            found = yield from search(self.machine, state, condition, sense, exact_key, budgets[1], most)
        elif isinstance(found, Plan):
            found = yield from self._straight(state, condition, found)
        return found

    def _knows(self, state: State) -> bool:
        return self._table is not None and self._table.knows(state)

    def _known_way(self, state: State, name: str) -> Plan | None:
        return self._table.way(state, name) if self._table is not None else None

    def _remember(self, name: str, state: State, plan: Plan | None) -> None:
        """Keep the plan for `state`, and its remainder for every state on the way."""
        self._plans[name, state] = plan
        self._rests.discard((name, state))
        actions = plan.actions if plan else ()
        for done, action in enumerate(actions, start=1):
            after = self.machine.act(state, action)
            if after is None:
                return
            state = bare_state(after)
            known = self._plans.get((name, state))
            if known is None or known.length > len(actions) - done:
                self._plans[name, state] = Plan(actions[done:])
                self._rests.add((name, state))

    def heuristic(self, condition: Expr) -> SearchHeuristic:
        """The least number of actions still to come until `condition` holds."""
        stepped = self._atlas.stepped
        aims = tuple((index, wanted, stepped[index]) for index, wanted in condition.aims if index in stepped)
        return SearchHeuristic(self.far(condition.reads), aims)

    def far(self, reads: frozenset[int]) -> dict[str, int]:
        """For each screen, the least number of presses until one that writes any of `reads`."""
        if reads not in self._senses:
            self._senses[reads] = self._atlas.distances(reads)
        return self._senses[reads]

    def preparing(self, state: State) -> Work[None]:
        """Where searches gave up before: distances from every state, so that later answers come at once."""
        if self._table is not None and not self._table.knows(state):
            table = DistanceTable(self.machine, self.task, self.reach)
            yield from table.build(state)
            self._table = table

    def end_of(self, state: State, plan: Plan) -> State:
        """Where `plan` leads from `state`."""
        for action in plan.actions:
            state = self.after(state, action)
        return state

    def after(self, state: State, action: Action) -> State:
        """Where an action of a plan leads."""
        after = self.machine.act(state, action)
        if after is None:
            raise Bug(f"a plan holds {action}, which cannot be done")
        return after


def bare_state(state: State) -> State:
    """The state without the app's last message, which no way depends on."""
    return (state[STACK], -1, *state[2:])
