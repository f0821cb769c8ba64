"""A task's practice app explored: every state a learner can get into, or as many as there is room for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from edu_desk.guide.graph import Backward, Graph, asked_places, backward, live_key, where
from edu_desk.guide.guide import Guide
from edu_desk.guide.state_classes import Key
from edu_desk.lesson.model import State
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.machine.action import Action, Back, Enter, Press
from edu_desk.machine.interruptible import finish
from edu_desk.machine.machine import Machine
from edu_desk.proof.advice_walks import AdviceCircle, advice_circle
from edu_desk.runner.run import prepare

STATES = 4_000
"""The most states of a task that are looked at, unless more are asked for: about a second of work."""
_WALKS, _STEPS = 12, 60
"""Where not all states can be looked at: walks, half led by the guide, that reach what lies deep."""
_STATES_A_WALK = 30
"""Where fewer states are looked at, fewer walks are made."""
_FOLLOWED, _STRAYED = 12, 25
"""From so many states, and ends of walks of so many steps, the advice is followed to the goal."""
_REACH = 20_000
"""How far the guide may explore where its searches give up; in use it may go further still."""
_AROUND = 4_000
"""How many states are looked at around one where the guide is lost: is it a dead end?"""


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """A state from which no way leads to the goal, and actions that lead there."""

    state: State
    way: tuple[Action, ...]
    proven: bool
    """Everything that can be reached from it was looked at; else only the guide found no way."""
    shortest: bool
    """No fewer actions lead there."""


@dataclass(slots=True)
class Survey:
    """What exploring a task showed."""

    task: Task
    guide: Guide
    graph: Graph
    trail: tuple[State, ...]
    """Where the guide leads from the start: to the goal, or until it goes round or no further."""
    dead: tuple[DeadEnd, ...] = ()
    circle: AdviceCircle | None = None
    """Where the advice, followed step by step, does not arrive."""
    followed: int = 0
    sure: int = 0
    """States from which a way to the goal (or a declared end) is known."""

    @property
    def way(self) -> tuple[State, ...] | None:
        """The guide's way from the start to the goal; None where it does not arrive."""
        return self.trail if self.task.goal(self.trail[-1]) else None

    @property
    def whole(self) -> bool:
        """Every state a learner can get into was looked at."""
        return self.graph.whole


def survey_states(machine: Machine, task: Task, states: int = STATES) -> Survey:
    """Explore `task` from its start; at most `states` states."""
    guide = Guide(Machine(machine.app, machine.typed), task, reach=max(states, _REACH))
    trail = _follow(guide, task.start)
    key = live_key(machine.app, asked_places(task))
    graph = _from_start(machine, key, task, max(states // 2, 1))
    if not graph.whole:
        along = _along(machine, key, states, trail)
        # Few enough after all: from the start once more, so that the ways to dead ends are the shortest.
        graph = _from_start(machine, key, task, states) if along.whole else along
    found = Survey(task, guide, graph, trail)
    if graph.whole:
        _prove(found)
    elif found.way is not None:
        _sample(found, max(2, min(_WALKS, states // _STATES_A_WALK)))
    if found.way is not None and not found.dead:
        found.circle = advice_circle(guide, _starts(found))
    return found


def _from_start(machine: Machine, key: Key, task: Task, most: int) -> Graph:
    """The states in order of how many actions lead to them, at most `most`."""
    graph = Graph(machine, key, most=most)
    graph.add(task.start)
    finish(graph.explore())
    return graph


def _starts(found: Survey) -> Iterator[State]:
    """States from which the advice is followed: of all that were looked at, some far from one another."""
    graph = found.graph
    for part in range(_FOLLOWED):
        state = graph.states[graph.explored * part // _FOLLOWED]
        if not _over(found.task, state):
            yield state
    dice = Random(found.task.id)  # noqa: S311 - no secret
    for _ in range(_FOLLOWED // 3):
        state = found.task.start
        for _ in range(_STRAYED):
            state = dice.choice(list(graph.machine.after(state)))
            if _over(found.task, state):
                break
        else:
            yield state


def _along(machine: Machine, key: Key, states: int, way: Sequence[State]) -> Graph:
    """As many states as there is room for, those near the guide's way first."""
    graph = Graph(machine, key, most=states)
    before = -1
    for state in way:
        before = graph.add(state, before)
    finish(graph.explore())
    return graph


def _prove(found: Survey) -> None:
    """Where every state is known, those that never meet the goal are the dead ends."""
    marks = _Marks(found)
    entries = [number for number in range(len(found.graph.states)) if marks.is_entry(number)]
    found.sure = marks.count
    found.dead = tuple(
        DeadEnd(found.graph.states[number], found.graph.way_to(number), proven=True, shortest=True)
        for number in entries
    )


def _sample(found: Survey, walks: int) -> None:
    """Follow the guide from states of which nothing is known yet: what leads to one of them is known then."""
    marks = _Marks(found)
    dice = Random(found.task.id)  # noqa: S311 - no secret
    for _ in range(walks):
        if not found.dead:
            _walk(found, marks, dice)
    for number in range(found.graph.explored):
        if marks.known[number] or found.dead:
            continue
        found.followed += 1
        if finish(found.guide.reckoning(found.graph.states[number])) is None:
            found.dead = (_lost(found, number),)
        else:
            marks.spread(number)
    found.sure = marks.count


def _walk(found: Survey, marks: "_Marks", dice: Random) -> None:
    """One walk from the start; at its end the guide must still find the goal.

    It never takes the step that would end the task: from there no way is asked for, and to go on from there,
    as nobody can, would prove nothing.
    """
    state, way = found.task.start, list[Action]()
    for _ in range(_STEPS):
        asked = dice.random() < 0.5  # noqa: PLR2004 - a coin
        advised = found.guide.next_action(state) if asked else None
        moves = [
            (move, there)
            for move, there in found.graph.machine.successors(state)
            if not _over(found.task, there)
        ]
        if (asked and advised is None) or not moves:
            break
        action, after = dice.choice(moves)
        for one, there in moves:
            if one == advised:
                action, after = one, there
        state = after
        way.append(action)
    found.followed += 1
    if found.guide.toll(state) is None and not _over(found.task, state):
        found.dead = (DeadEnd(state, tuple(way), proven=False, shortest=False),)
        return
    number = found.graph.numbers.get(found.graph.key(state), -1)
    if 0 <= number < found.graph.explored:
        marks.spread(number)


def _lost(found: Survey, number: int) -> DeadEnd:
    """A state where the guide is lost: is it a dead end, or is the way only too long to find?"""
    around = Graph(found.graph.machine, found.graph.key, most=_AROUND)
    around.add(found.graph.states[number])
    finish(around.explore())
    closed = around.whole and not any(_over(found.task, state) for state in around.states)
    return DeadEnd(found.graph.states[number], found.graph.way_to(number), proven=closed, shortest=False)


def _over(task: Task, state: State) -> bool:
    return bool(task.goal(state)) or any(end(state) for end in task.ends)


def _follow(guide: Guide, start: State) -> tuple[State, ...]:
    """The states that the guide leads through."""
    state, way, passed = start, [start], {start}
    while not guide.task.goal(state):
        action = guide.next_action(state) if guide.plan(state) is not None else None
        after = guide.machine.act(state, action) if action else None
        if after is None:
            break
        way.append(after)
        if after in passed:
            break
        state = after
        passed.add(state)
    return tuple(way)


def steps_to_goal(lesson: Lesson, task: Task) -> int | None:
    """How many actions the guide's way takes from the start of `task`; None where it does not arrive."""
    errand = prepare(lesson, task.id)
    trail = _follow(errand.guide, task.start) if errand else ()
    return len(trail) - 1 if trail and task.goal(trail[-1]) else None


@dataclass(slots=True)
class _Marks:
    """Which states of a graph are known to lead to the goal."""

    found: Survey
    known: bytearray = field(init=False)
    back: Backward = field(init=False)
    count: int = 0

    def __post_init__(self) -> None:
        graph, task = self.found.graph, self.found.task
        self.known = bytearray(len(graph.states))
        self.back = finish(backward(graph))
        for aim in (task.goal, *task.ends):
            for number in finish(where(graph, aim)):
                self.spread(number)

    def spread(self, number: int) -> None:
        """A state is known, and so are all that lead to it."""
        waiting = [number]
        while waiting:
            one = waiting.pop()
            if not self.known[one]:
                self.known[one] = 1
                self.count += 1
                waiting.extend(self.back.before(one))

    def is_entry(self, number: int) -> bool:
        """A dead end that was first reached from a state that is none."""
        came = self.found.graph.came[number]
        return not self.known[number] and (came < 0 or bool(self.known[came]))


def survey_words(action: Action) -> str:
    """An action as an author reads it: `train[101]`, `query=right`, `back`."""
    match action:
        case Press(target):
            return str(target)
        case Enter(target, typed):
            return f"{target}={typed}"
        case Back():
            return "back"
