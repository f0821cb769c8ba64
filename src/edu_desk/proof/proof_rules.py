"""What a practice app and its lessons must hold, and what to do where they do not."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from edu_desk.guide.graph import UNKNOWN, backward, distances, where
from edu_desk.lesson.checking.problems import Problem, ProblemWeight
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.model import (
    STACK,
    App,
    Element,
    Entry,
    Expr,
    FilePlace,
    Group,
    Plain,
    Repeated,
    Second,
    State,
    Steps,
)
from edu_desk.lesson.teaching import Milestone, Task
from edu_desk.machine.action import Action, Press
from edu_desk.machine.interruptible import finish
from edu_desk.machine.machine import Machine
from edu_desk.proof.advice_walks import AdviceCircle
from edu_desk.proof.advice_words import against_words
from edu_desk.proof.coverage import Coverage
from edu_desk.proof.state_survey import Survey, survey_words
from edu_desk.shared.text import N_

_ENTRIES = 3
_WAY = 40


def of_task(found: Survey) -> Iterator[Problem]:
    """What a task's survey shows to be wrong."""
    task = found.task
    if task.goal(task.start):
        yield _of(task, "goal-now", N_("Task “{task}”: the goal holds before anything is done."))
        return
    milestones = tuple(_milestones(found))
    yield from milestones
    if found.way is None and not milestones:
        yield _no_way(found)
    if not milestones:
        yield from _unstable(found)
    for one in against_words(found):
        message = N_(
            "Task “{task}”: the words of “{milestone}” speak of “{rival}”, the advice is “{advised}”."
        )
        values = {"milestone": one.milestone.id, "rival": one.rival, "advised": one.advised}
        yield _of(task, "against-words", message, one.milestone.place, **values)
    if found.circle is not None:
        yield _goes_round(found, found.circle)
    yield from _dead_ends(found)
    yield from _never(found)


def _of(task: Task, rule: str, message: str, place: FilePlace | None = None, **values: object) -> Problem:
    return Problem(place or task.place, rule, message, {"task": task.id, **values})


def _no_way(found: Survey) -> Problem:
    """The guide stops on the way from the start: for which milestone, and on which screen."""
    last = found.trail[-1]
    aim = found.guide.aim(last)
    screen = last[STACK][-1]
    if aim is None:
        message = N_("Task “{task}”: the guide stops on screen “{screen}” and does not arrive at the goal.")
        return _of(found.task, "no-way", message, screen=screen)
    message = N_(
        "Task “{task}”: the guide stops before milestone “{milestone}” on screen “{screen}” "
        "and does not arrive at the goal."
    )
    return _of(found.task, "no-way", message, milestone=aim.id, screen=screen)


def _goes_round(found: Survey, circle: AdviceCircle) -> Problem:
    aim, screen = found.guide.aim(circle.state), circle.state[STACK][-1]
    message = N_(
        "Task “{task}”: who follows the advice goes round on screen “{screen}”; the next milestone "
        "is “{milestone}”."
    )
    place = aim.place if aim is not None else None
    return _of(found.task, "goes-round", message, place, screen=screen, milestone=aim.id if aim else "-")


def _unstable(found: Survey) -> Iterator[Problem]:
    """Where all states are known: a milestone that is reached, and lost on a shortest way on.

    Worth a look only: after a mistake that is to be made good it may be right.
    """
    if not found.whole or found.way is None:
        return
    task, graph = found.task, found.graph
    far = finish(distances(graph, finish(backward(graph)), finish(where(graph, task.goal))))
    steps = [milestone for milestone in task.milestones if not milestone.rescue]
    lost: set[str] = set()
    for number, state in enumerate(graph.states):
        if far[number] in {0, UNKNOWN} or task.goal(state):
            continue
        held = _first_held(steps, state)
        for target in graph.successors(number) if held else ():
            if far[target] == far[number] - 1 and not task.goal(graph.states[target]):
                lost |= {one.id for one in held if not one.done(graph.states[target])}
    for milestone in steps:
        if milestone.id in lost:
            message = N_(
                "Task “{task}”: milestone “{milestone}” can be reached and lost on a shortest way on."
            )
            lost_one = _of(task, "milestone-lost", message, milestone.place, milestone=milestone.id)
            yield replace(lost_one, weight=ProblemWeight.NOTE)


def _first_held(steps: Iterable[Milestone], state: State) -> list[Milestone]:
    """The milestones before the first that does not hold."""
    return list(takewhile(lambda one: bool(one.done(state)), steps))


def _dead_ends(found: Survey) -> Iterator[Problem]:
    by_cause = {str(_cause(found, end.way)): end for end in reversed(found.dead) if end.way}
    for end in list(by_cause.values())[:_ENTRIES]:
        way = ", ".join(survey_words(action) for action in end.way[:_WAY]) or "-"
        if end.proven and end.shortest:
            message = N_("Task “{task}”: no way leads to the goal any more after: {way}.")
            yield _of(found.task, "dead-end", message, _cause(found, end.way), way=way)
        elif end.proven:
            message = N_(
                "Task “{task}”: no way leads to the goal any more after (perhaps fewer lead there): {way}."
            )
            yield _of(found.task, "dead-end", message, _cause(found, end.way), way=way)
        else:
            message = N_("Task “{task}”: the guide finds no way to the goal after: {way}.")
            yield _of(found.task, "lost", message, _cause(found, end.way), way=way)


def _cause(found: Survey, way: tuple[Action, ...]) -> FilePlace | None:
    """Where the element stands whose touch led into a dead end."""
    machine, state = found.graph.machine, found.task.start
    place: FilePlace | None = None
    for action in way:
        if isinstance(action, Press):
            element = machine.element(state, action.target.element)
            place = element.place if element else None
        state = machine.act(state, action) or state
    return place


def _milestones(found: Survey) -> Iterator[Problem]:
    """On the guide's way every milestone comes to hold, in order, and holds to the end."""
    task, last = found.task, -1
    for milestone in task.milestones:
        holds = [bool(milestone.done(state)) for state in found.trail]
        said = {"milestone": milestone.id}
        if True not in holds and found.way is None:
            continue
        if True not in holds:
            message = N_("Task “{task}”: milestone “{milestone}” does not hold at the goal.")
            yield _of(task, "milestone-missed", message, milestone.place, **said)
            continue
        first = holds.index(True)
        if not all(holds[first:]):
            message = N_("Task “{task}”: milestone “{milestone}” is reached and then lost again on the way.")
            yield _of(task, "milestone-lost", message, milestone.place, **said)
        elif not milestone.rescue and 0 < first < last:
            message = N_("Task “{task}”: milestone “{milestone}” is reached before the one it stands after.")
            yield _of(task, "milestone-order", message, milestone.place, **said)
        last = max(last, first)


def _never(found: Survey) -> Iterator[Problem]:
    """What must be a learner's own act: neither the guide nor the clock may bring it about."""
    task = found.task
    for never in task.never:
        if any(never(state) for state in found.way or ()):
            message = N_("Task “{task}”: the guide itself leads to what must never happen.")
            yield _of(task, "never-guided", message, never.place)
        if any(_by_clock(found, never, number) for number in range(found.graph.explored)):
            message = N_("Task “{task}”: what only a learner may do happens by itself.")
            yield _of(task, "never-clock", message, never.place)
        elif found.whole and not any(never(state) for state in found.graph.states):
            message = N_("Task “{task}”: what must never happen cannot happen at all.")
            yield replace(_of(task, "never-idle", message, never.place), weight=ProblemWeight.NOTE)


def _by_clock(found: Survey, never: Expr, number: int) -> bool:
    graph, machine = found.graph, found.graph.machine
    state = graph.states[number]
    if never(state):
        return False
    return any(
        never(after) and _waited(machine, state, action) for action, after in machine.successors(state)
    )


def _waited(machine: Machine, state: State, action: Action) -> bool:
    return machine.timed_out(state, action) or machine.by_itself(state, action)


def of_app(app: App, seen: Coverage, *, whole: bool) -> Iterator[Problem]:
    """What no lesson on the app ever shows: an error where all was looked at, else a note."""
    weight = ProblemWeight.ERROR if whole else ProblemWeight.NOTE
    for problem in (*_screens(app, seen), *_conditions(seen)):
        yield replace(problem, weight=weight)


def _screens(app: App, seen: Coverage) -> Iterator[Problem]:
    for name, screen in app.screens.items():
        if name not in seen.screens:
            message = N_("No way leads to screen “{screen}”.")
            yield Problem(screen.place, "screen-unreached", message, {"screen": name})
            continue
        for element in elements_of(screen):
            yield from _element(name, element, seen)


def _element(screen: str, element: Element, seen: Coverage) -> Iterator[Problem]:
    values: dict[str, object] = {"screen": screen, "element": element.id}
    if (screen, element.id) not in seen.shown:
        message = N_("Element “{element}” of screen “{screen}” is never shown.")
        yield Problem(element.place, "element-unreached", message, values)
    elif _can_act(element) and (screen, element.id) not in seen.used:
        message = N_("Nothing can ever be done with element “{element}” of screen “{screen}”.")
        yield Problem(element.place, "element-useless", message, values)


def _can_act(element: Element) -> bool:
    match element.spec:
        case Group() | Steps():
            return False
        case Plain():
            return bool(element.do)
        case Entry():
            return False
        case Repeated(second=Second()):
            return True
        case _:
            return bool(element.do) or element.kind in {
                ElementKind.STEPPER,
                ElementKind.TOGGLE,
                ElementKind.CHOICE,
                ElementKind.RADIO,
                ElementKind.TABS,
            }


def _conditions(seen: Coverage) -> Iterator[Problem]:
    for (place, source), always in seen.one_sided():
        match always:
            case True:
                message = N_("“{source}” is always true.")
            case False:
                message = N_("“{source}” is never true.")
            case None:
                message = N_("“{source}” is never asked.")
        yield Problem(place, "condition-constant", message, {"source": source})
