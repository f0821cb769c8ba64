"""Where a practice app is too large to see all of it: ways are looked for to what was not met yet."""

from edu_desk.guide.screen_distances import measure_screens
from edu_desk.guide.search import Plan, SearchHeuristic, search
from edu_desk.guide.state_classes import class_key
from edu_desk.lesson.model import STACK, App, Expr, Rows, State
from edu_desk.lesson.teaching import Task
from edu_desk.machine.interruptible import finish
from edu_desk.machine.machine import Machine
from edu_desk.proof.coverage import Coverage

_BUDGET = 3_000


def seek(app: App, task: Task, seen: Coverage, states: int) -> None:
    """Look for states of the watched `app` in which a condition says what it never said, and go there.

    At most `states` states are looked at for each.
    """
    for where, always in list(seen.one_sided()):
        if always is not None and where in seen.asked:
            screen, condition = seen.asked[where]
            _go(app, task, _unlike(condition, screen, always=always), min(states, _BUDGET))


def _go(app: App, task: Task, aim: Expr, budget: int) -> None:
    machine = Machine(app, task.typed, wide=True)
    sense = SearchHeuristic(measure_screens(app).distances(aim.reads - {STACK}), ())
    found = finish(search(machine, task.start, aim, sense, class_key(app, task), budget))
    if not isinstance(found, Plan):
        return
    state = task.start
    for action in found.actions:
        state = machine.act(state, action) or state
    machine.after(state)


def _unlike(condition: Expr, screen: str, *, always: bool) -> Expr:
    """It holds where `screen` is shown and the condition does not say what it always says."""

    def holds(state: State, _rows: Rows) -> bool:
        return state[STACK][-1] == screen and bool(condition(state)) is not always

    return Expr(condition.source, holds, condition.reads | {STACK})
