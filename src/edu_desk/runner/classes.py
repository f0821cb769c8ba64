"""States that are alike for a search: values that no condition on the way can tell apart count as one.

A class keeps the opened screens, small values exactly, and of the rest only what the task's conditions
say about it: rows are given or not, sets and lists are as long as they are. Where this merges too much
for a way to be found, the guide searches once more on exact states.
"""

from collections.abc import Callable, Iterator
from functools import partial

from edu_desk.lesson.model import STACK, App, Expr, State, Value, Variable
from edu_desk.lesson.teaching import Task
from edu_desk.lesson.types import Letters, ListOf, Number, RecordOf, RowOf, YesNo

Key = Callable[[State], Value]
_SMALL = 10


def class_key(app: App, task: Task) -> Key:
    """The class of a state, as something that can be compared and hashed."""
    views = tuple(_view(variable) for variable in app.variables)
    conditions = tuple(condition.evaluate for condition in _conditions(task))
    return partial(_key, views, conditions)


def exact_key(state: State) -> Value:
    """Every state is its own class (the app's last message apart)."""
    return (state[STACK], *state[2:])


def _key(
    views: tuple[Callable[[State], Value], ...],
    conditions: tuple[Callable[[State, tuple[Value, ...]], Value], ...],
    state: State,
) -> Value:
    return (
        state[STACK],
        tuple([view(state) for view in views]),
        tuple([condition(state, ()) for condition in conditions]),
    )


def _conditions(task: Task) -> Iterator[Expr]:
    yield task.goal
    yield from (milestone.done for milestone in task.milestones)


def _view(variable: Variable) -> Callable[[State], Value]:
    index = variable.index
    match variable.type:
        case YesNo() | Letters():
            return lambda state: state[index]
        case Number(int() as low, int() as high) if high - low <= _SMALL:
            return lambda state: state[index]
        case Number():
            return lambda state: state[index] is None
        case RowOf():
            return lambda state: state[index] is None
        case ListOf():
            return lambda state: len(state[index])
        case RecordOf() | _:
            return lambda state: state[index]
