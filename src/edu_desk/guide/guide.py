"""The guide: finds the next best action from wherever the learner stands, by search over the practice app."""

from dataclasses import dataclass, field

from edu_desk.guide.graph import STATES
from edu_desk.guide.natural_order import more_natural
from edu_desk.guide.search import Plan
from edu_desk.guide.state_classes import Key, class_key
from edu_desk.guide.way_finder import WayFinder, bare_state
from edu_desk.lesson.model import STACK, Expr, State, Value
from edu_desk.lesson.teaching import Milestone, Task
from edu_desk.machine.action import Action, Back
from edu_desk.machine.interruptible import Work, finish
from edu_desk.machine.machine import Machine

_CACHE_LIMIT = 20_000


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
    ways: WayFinder = field(init=False)
    """Finds the way from a state to one condition."""
    _class: Key = field(init=False)
    _tolls: dict[Value, int | None] = field(default_factory=dict)
    _detours: dict[Value, Detour | None] = field(default_factory=dict)
    _headings: dict[State, Heading] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.ways = WayFinder(self.machine, self.task, self.reach)
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
        bare = bare_state(state)
        if bare not in self._headings:
            if len(self._headings) > _CACHE_LIMIT:
                self._headings.clear()
            self._headings[bare] = yield from self._head(bare)
        return self._headings[bare]

    def _head(self, state: State) -> Work[Heading]:
        aim = self.aim(state)
        led, plan = yield from self._leading(state)
        if plan is None:
            return Heading(aim, self._backing(state))
        if not plan.actions:
            return Heading(aim, None)
        if aim is not None and isinstance(plan.actions[0], Back) and not self._has_served(state):
            here = yield from self._served_here(state, aim)
            if here is not None:
                way = self.ways.way(state, here.id, here.done, aside=True)
                return Heading(here, (yield from self._naturally(state, here.id, here.done, way or plan)))
        name, condition = (led.id, led.done) if led is not None else ("", self.task.goal)
        return Heading(led or aim, (yield from self._naturally(state, name, condition, plan)))

    def _stays(self, state: State, plan: Plan) -> bool:
        """Whether the plan is done on the page that is shown: only its last step may lead elsewhere."""
        page = state[STACK]
        for action in plan.actions:
            if state[STACK] != page or isinstance(action, Back):
                return False
            state = self.ways.after(state, action)
        return True

    def _has_served(self, state: State) -> bool:
        """Whether the page is one on which a milestone that holds was made: it has been finished then."""
        screen = state[STACK][-1]
        return any(
            milestone.done(state) and self.ways.far(milestone.done.reads - {STACK})[screen] <= 1
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
            plan = self.ways.way(state, milestone.id, milestone.done, aside=True)
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
            far = not condition(after) and self.ways.heuristic(condition).rest(after) >= plan.length
            if forbidden or far:
                continue
            if not (yield from self.ways.is_within(after, name, condition, plan.length - 1)):
                continue
            whole = yield from self.reckoning(state)
            rest = yield from self.reckoning(bare_state(after))
            if whole is None or (rest is not None and rest < whole):
                return action
        return first

    def plan(self, state: State) -> Plan | None:
        """The way to the next milestone, or straight to the goal where none leads there."""
        return finish(self.planning(state))

    def planning(self, state: State) -> Work[Plan | None]:
        """`plan`, a little at a time."""
        return (yield from self._leading(state))[1]

    def _leading(self, state: State) -> Work[tuple[Milestone | None, Plan | None]]:
        """What to make for now (None: the goal), and the way there.

        Where the first milestone is too far for a search, a later one at hand comes first: what was passed
        by may lie behind a door that only opens once this is done.
        """
        if self.task.goal(state):
            return None, Plan(())
        aim = self.aim(state)
        if aim is not None:
            if (yield from self.ways.is_hard(state, aim.id, aim.done)):
                later = self._later_at_hand(state, aim)
                if later is not None:
                    return later
            found = yield from self.ways.finding(state, aim.id, aim.done)
            if found is not None:
                return aim, found
        return None, (yield from self.ways.finding(state, "", self.task.goal))

    def _later_at_hand(self, state: State, aim: Milestone) -> tuple[Milestone, Plan] | None:
        """The nearest of the milestones after `aim` that a short look finds, and the way there."""
        milestones, best = self.task.milestones, None
        for milestone in milestones[milestones.index(aim) + 1 :]:
            if milestone.rescue or milestone.done(state):
                continue
            plan = self.ways.way(state, milestone.id, milestone.done, aside=True)
            if plan is None or self._spoils(state, plan):
                continue
            if best is None or plan.length < best[1].length:
                best = milestone, plan
        return best

    def _spoils(self, state: State, plan: Plan) -> bool:
        """Whether the task is over, or what must not be done is done, somewhere on the plan."""
        for action in plan.actions:
            state = self.ways.after(state, action)
            if any(rule(state) for rule in (*self.task.never, *self.task.ends)):
                return True
        return False

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
                state = self.ways.after(state, action)
        else:
            rest = self._tolls[alike]
        if len(self._tolls) > _CACHE_LIMIT:
            self._tolls.clear()
        for steps, before in enumerate(reversed(way), start=1):
            self._tolls[before] = None if rest is None else rest + steps
        return None if rest is None else rest + len(way)

    def detour(self, state: State, milestone: Milestone) -> Detour | None:
        """The way to another milestone than the present one, if it is near; states of one class have one."""
        return finish(self.detouring(state, milestone))

    def detouring(self, state: State, milestone: Milestone) -> Work[Detour | None]:
        """`detour`, a little at a time."""
        known = (milestone.id, self._class(state))
        if known not in self._detours:
            if len(self._detours) > _CACHE_LIMIT:
                self._detours.clear()
            plan = self.ways.way(state, milestone.id, milestone.done, aside=True)
            rest = (yield from self.reckoning(self.ways.end_of(state, plan))) if plan else None
            self._detours[known] = Detour(plan.length, rest) if plan else None
        return self._detours[known]

    def may_serve(self, before: State, after: State, condition: Expr) -> bool:
        """Whether a step can have brought `condition` nearer: it changed a place it reads, or the screen."""
        if any(before[index] != after[index] for index in condition.reads if index != STACK):
            return True
        here, there = before[STACK][-1], after[STACK][-1]
        far = self.ways.far(condition.reads)
        return here != there and far[there] <= far[here]
