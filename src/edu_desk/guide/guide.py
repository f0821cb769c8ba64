"""The guide: finds the next best action from wherever the learner stands, by search over the practice app."""

from dataclasses import dataclass, field

from edu_desk.guide.distance_table import DistanceTable
from edu_desk.guide.graph import STATES
from edu_desk.guide.natural_order import more_natural
from edu_desk.guide.screen_distances import ScreenDistances, measure_screens
from edu_desk.guide.search import GaveUp, Plan, SearchHeuristic, search
from edu_desk.guide.state_classes import Key, class_key, exact_key
from edu_desk.lesson.model import STACK, Expr, State, Value
from edu_desk.lesson.teaching import Milestone, Task
from edu_desk.machine.action import Action, Back
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


@dataclass(frozen=True, slots=True)
class Detour:
    """How many actions it is to a milestone, and from there to the goal (None: no way)."""

    length: int
    rest: int | None


@dataclass(frozen=True, slots=True)
class Heading:
    """What to make for now, and the next action; no milestone where only the goal is left."""

    milestone: Milestone | None
    action: Action | None


@dataclass(slots=True)
class Guide:
    """Finds ways for one task on its practice app; remembers them."""

    machine: Machine
    task: Task
    reach: int = STATES
    """The most states that are explored where searches give up."""
    _atlas: ScreenDistances = field(init=False)
    _class: Key = field(init=False)
    _plans: dict[tuple[str, State], Plan | None] = field(default_factory=dict)
    _tolls: dict[Value, int | None] = field(default_factory=dict)
    _detours: dict[Value, Detour | None] = field(default_factory=dict)
    _too_far: set[tuple[str, State]] = field(default_factory=set)
    _senses: dict[frozenset[int], dict[str, int]] = field(default_factory=dict)
    _headings: dict[State, Heading] = field(default_factory=dict)
    _table: DistanceTable | None = None
    """Made where a search gave up: the practice app is too large for it."""
    _vain: dict[str, int] = field(default_factory=dict)
    """Searches in vain for each milestone, since one found a way."""
    _lost: set[str] = field(default_factory=set)
    """Milestones that even exploring did not find: they are not looked for that far again."""

    def __post_init__(self) -> None:
        self._atlas = measure_screens(self.machine.app)
        self._class = class_key(self.machine.app, self.task)

    def aim(self, state: State) -> Milestone | None:
        """The first milestone that does not hold; None where only the goal is left."""
        return next((milestone for milestone in self.task.milestones if not milestone.done(state)), None)

    def next_action(self, state: State) -> Action | None:
        """What to do next in `state`; None where the goal holds, or where no way leads on."""
        return self.heading(state).action

    def heading(self, state: State) -> Heading:
        """What to make for, and the most natural first action of all the shortest ways there.

        It is the first milestone that does not hold, unless the way there leaves a page on which another
        one is nearer and no way is lost by it: what a page is for is finished before it is left.
        """
        return finish(self.heading_for(state))

    def heading_for(self, state: State) -> Work[Heading]:
        """`heading`, a little at a time."""
        bare = _bare(state)
        if bare not in self._headings:
            if len(self._headings) > _CACHE_LIMIT:
                self._headings.clear()
            self._headings[bare] = yield from self._head(bare)
        return self._headings[bare]

    def _head(self, state: State) -> Work[Heading]:
        aim = self.aim(state)
        plan = yield from self.planning(state)
        if plan is None:
            return Heading(aim, self._backing(state))
        if not plan.actions:
            return Heading(aim, None)
        if aim is not None and isinstance(plan.actions[0], Back) and not self._has_served(state):
            here = yield from self._served_here(state, aim)
            if here is not None:
                way = self.way(state, here.id, here.done, aside=True)
                return Heading(here, (yield from self._naturally(state, here.id, here.done, way or plan)))
        led = aim is not None and self._plans.get((aim.id, state)) is plan
        name, condition = (aim.id, aim.done) if aim is not None and led else ("", self.task.goal)
        return Heading(aim, (yield from self._naturally(state, name, condition, plan)))

    def _stays(self, state: State, plan: Plan) -> bool:
        """Whether the plan is done on the page that is shown: only its last step may lead elsewhere."""
        page = state[STACK]
        for action in plan.actions:
            if state[STACK] != page or isinstance(action, Back):
                return False
            state = self._after(state, action)
        return True

    def _has_served(self, state: State) -> bool:
        """Whether the page is one on which a milestone that holds was made: it has been finished then."""
        screen = state[STACK][-1]
        return any(
            milestone.done(state) and self._far(milestone.done.reads - {STACK})[screen] <= 1
            for milestone in self.task.milestones
            if milestone.done.reads - {STACK}
        )

    def _backing(self, state: State) -> Action | None:
        """Where no way is found, out of what was opened; nothing where the task is over."""
        over = any(end(state) for end in self.task.ends)
        return Back() if self.machine.can_back(state) and not over else None

    def _served_here(self, state: State, aim: Milestone) -> Work[Milestone | None]:
        """A later milestone that is reached on this page, on a way to the goal that is no longer."""
        whole = yield from self.reckoning(state)
        best: tuple[int, Milestone] | None = None
        for milestone in self.task.milestones if whole is not None else ():
            if milestone is aim or milestone.rescue or milestone.done(state):
                continue
            detour = yield from self.detouring(state, milestone)
            if detour is None or detour.rest is None or detour.length + detour.rest > (whole or 0):
                continue
            plan = self.way(state, milestone.id, milestone.done, aside=True)
            if plan is None or not plan.actions or not self._stays(state, plan):
                continue
            if best is None or detour.length < best[0]:
                best = (detour.length, milestone)
        return best[1] if best else None

    def _naturally(self, state: State, name: str, condition: Expr, plan: Plan) -> Work[Action]:
        """The first action of the plan, or a more natural one with which the whole way is as short.

        It is measured by the plans that are followed from there, so that advice always comes nearer.
        """
        first = plan.actions[0]
        for action, after in more_natural(first, self.machine, state, self.task.prefer):
            forbidden = any(rule(after) for rule in (*self.task.never, *self.task.ends))
            if forbidden or self._sense(condition).rest(after) >= plan.length:
                continue
            onward = yield from self._finding(_bare(after), name, condition)
            if onward is None or onward.length >= plan.length:
                continue
            whole = yield from self.reckoning(state)
            rest = yield from self.reckoning(_bare(after))
            if whole is None or (rest is not None and rest < whole):
                return action
        return first

    def plan(self, state: State) -> Plan | None:
        """The way to the next milestone, or straight to the goal where none leads there."""
        return finish(self.planning(state))

    def planning(self, state: State) -> Work[Plan | None]:
        """`plan`, a little at a time."""
        if self.task.goal(state):
            return Plan(())
        aim = self.aim(state)
        found = (yield from self._finding(state, aim.id, aim.done)) if aim else None
        return found or (yield from self._finding(state, "", self.task.goal))

    def toll(self, state: State) -> int | None:
        """The number of actions on the whole way from `state` to the goal; None where it ends before.

        States of one class have one toll.
        """
        return finish(self.reckoning(state))

    def reckoning(self, state: State) -> Work[int | None]:
        """`toll`, a little at a time."""
        way: list[Value] = []
        passed: set[Value] = set()
        rest: int | None = None
        while (alike := self._class(state)) not in self._tolls:
            plan = yield from self.planning(state)
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

    def preparing(self, state: State) -> Work[None]:
        """Where searches gave up before: distances from every state, so that later answers come at once."""
        if self._table is not None and not self._table.knows(state):
            table = DistanceTable(self.machine, self.task, self.reach)
            yield from table.build(state)
            self._table = table

    def detour(self, state: State, milestone: Milestone) -> Detour | None:
        """The way to another milestone than the present one, if it is near; states of one class have one."""
        return finish(self.detouring(state, milestone))

    def detouring(self, state: State, milestone: Milestone) -> Work[Detour | None]:
        """`detour`, a little at a time."""
        known = (milestone.id, self._class(state))
        if known not in self._detours:
            if len(self._detours) > _CACHE_LIMIT:
                self._detours.clear()
            plan = self.way(state, milestone.id, milestone.done, aside=True)
            rest = (yield from self.reckoning(self.end_of(state, plan))) if plan else None
            self._detours[known] = Detour(plan.length, rest) if plan else None
        return self._detours[known]

    def may_serve(self, before: State, after: State, condition: Expr) -> bool:
        """Whether a step can have brought `condition` nearer: it changed a place it reads, or the screen."""
        if any(before[index] != after[index] for index in condition.reads if index != STACK):
            return True
        here, there = before[STACK][-1], after[STACK][-1]
        far = self._far(condition.reads)
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
        if not aside:
            return finish(self._finding(state, name, condition))
        known = (name, _bare(state))
        if known in self._plans:
            return self._plans[known]
        if known in self._too_far:
            return None
        found = finish(
            search(self.machine, known[1], condition, self._sense(condition), self._class, _SIDE_BUDGET)
        )
        if isinstance(found, Plan):
            self._remember(name, known[1], found)
            return found
        self._too_far.add(known)
        return None

    def _finding(self, state: State, name: str, condition: Expr) -> Work[Plan | None]:
        bare = _bare(state)
        known = (name, bare)
        if known not in self._plans:
            if len(self._plans) > _CACHE_LIMIT:
                self._plans.clear()
                self._too_far.clear()
            found = yield from self._looking(bare, name, condition)
            self._remember(name, bare, found)
        return self._plans[known]

    def _looking(self, state: State, name: str, condition: Expr) -> Work[Plan | None]:
        if self._table is not None and self._table.knows(state):
            return self._table.way(state, name)
        sense = self._sense(condition)
        tired = self._vain.get(name, 0) >= _TIRED
        near, exact = (_TIRED_BUDGET, _TIRED_BUDGET) if tired else (_CLASS_BUDGET, _EXACT_BUDGET)
        found = yield from search(self.machine, state, condition, sense, self._class, near)
        if found is None or (isinstance(found, GaveUp) and sense.aims):
            found = yield from search(self.machine, state, condition, sense, exact_key, exact)
        if isinstance(found, GaveUp) and name not in self._lost:
            self._table = self._table or DistanceTable(self.machine, self.task, self.reach)
            found = yield from self._table.first_way(state, condition)
            if isinstance(found, GaveUp):
                self._lost.add(name)
        self._vain[name] = 0 if isinstance(found, Plan) else self._vain.get(name, 0) + 1
        return found if isinstance(found, Plan) else None

    def _remember(self, name: str, state: State, plan: Plan | None) -> None:
        """Keep the plan for `state`, and its remainder for every state on the way."""
        self._plans[name, state] = plan
        actions = plan.actions if plan else ()
        for done, action in enumerate(actions, start=1):
            after = self.machine.act(state, action)
            if after is None:
                return
            state = _bare(after)
            known = self._plans.get((name, state))
            if known is None or known.length > len(actions) - done:
                self._plans[name, state] = Plan(actions[done:])

    def _sense(self, condition: Expr) -> SearchHeuristic:
        stepped = self._atlas.stepped
        aims = tuple((index, wanted, stepped[index]) for index, wanted in condition.aims if index in stepped)
        return SearchHeuristic(self._far(condition.reads), aims)

    def _far(self, reads: frozenset[int]) -> dict[str, int]:
        if reads not in self._senses:
            self._senses[reads] = self._atlas.distances(reads)
        return self._senses[reads]


def _bare(state: State) -> State:
    """The state without the app's last message, which no way depends on."""
    return (state[STACK], -1, *state[2:])
