"""States that are alike for a search: values that no condition on the way can tell apart count as one.

A class keeps the opened screens, small values exactly, and of the rest only what the task's conditions
say about it: rows are given or not, sets and lists are as long as they are. Where this merges too much
for a way to be found, the guide searches once more on exact states.
"""

from collections.abc import Callable, Iterator
from operator import itemgetter

from edu_desk.lesson.model import STACK, App, Expr, State, Value, Variable
from edu_desk.lesson.teaching import Task
from edu_desk.lesson.types import ListOf, Number, RowOf

Key = Callable[[State], Value]
_SMALL = 10
_LIMIT = 20_000


def class_key(app: App, task: Task) -> Key:
    """The class of a state, as something that can be compared and hashed."""
    given = [variable.index for variable in app.variables if _is_given_or_not(variable)]
    long = [variable.index for variable in app.variables if isinstance(variable.type, ListOf)]
    merged = {*given, *long}
    exactly = [variable.index for variable in app.variables if variable.index not in merged]
    exact: Key = itemgetter(STACK, *exactly)
    said = _said(tuple(_conditions(task)))

    def key(state: State) -> Value:
        return (
            exact(state),
            tuple([state[index] is None for index in given]),
            tuple([len(state[index]) for index in long]),
            said(state),
        )

    return key


def exact_key(state: State) -> Value:
    """Every state is its own class (the app's last message apart)."""
    return (state[STACK], *state[2:])


def _is_given_or_not(variable: Variable) -> bool:
    """Whether, beside the conditions, only the presence of a value counts."""
    match variable.type:
        case RowOf():
            return True
        case Number(int() as low, int() as high):
            return high - low > _SMALL
        case Number():
            return True
        case _:
            return False


def _said(conditions: tuple[Expr, ...]) -> Key:
    """What the conditions say, remembered by all that they read."""
    reads = frozenset[int]().union(*(condition.reads for condition in conditions))
    read: Key = itemgetter(*sorted(reads)) if reads else lambda _state: None
    known: dict[Value, Value] = {}

    def said(state: State) -> Value:
        now = read(state)
        found = known.get(now)
        if found is None:
            if len(known) > _LIMIT:
                known.clear()
            known[now] = found = tuple([bool(condition(state)) for condition in conditions])
        return found

    return said


def _conditions(task: Task) -> Iterator[Expr]:
    yield task.goal
    yield from (milestone.done for milestone in task.milestones)
