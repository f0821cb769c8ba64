"""Effects, one after another, each on the state the one before left."""

from collections.abc import Sequence
from typing import assert_never

from edu_desk.lesson.model import (
    NOTICE,
    STACK,
    Add,
    Check,
    Effect,
    Go,
    Remove,
    Return,
    Rows,
    Set,
    State,
    Toggle,
    Value,
    When,
)


def run_effects(effects: Sequence[Effect], state: list[Value], rows: Rows) -> bool:
    """Change `state` in place; False where a check failed and the rest was left undone."""
    return all(_run(effect, state, rows) for effect in effects)


def _run(effect: Effect, state: list[Value], rows: Rows) -> bool:
    now: State = tuple(state)
    match effect:
        case Go(screen):
            state[STACK] = (*now[STACK], screen)
        case Return(home):
            state[STACK] = now[STACK][:1] if home else (now[STACK][:-1] or now[STACK])
        case Set(index, value):
            state[index] = value(now, rows)
        case Toggle(index, value):
            state[index] = _toggled(now[index], value(now, rows))
        case Add(index, fields):
            state[index] = (*now[index], tuple(field(now, rows) for field in fields))
        case Remove(index, where):
            state[index] = tuple(record for record in now[index] if not where(now, (*rows, record)))
        case When(condition, then, otherwise):
            return run_effects(then if condition(now, rows) else otherwise, state, rows)
        case Check(condition, notice):
            if not condition(now, rows):
                state[NOTICE] = notice
                return False
        case _:
            assert_never(effect)
    return True


def _toggled(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    """The set with `key` put in or taken out, kept in order so that equal sets are equal values."""
    return tuple(one for one in keys if one != key) if key in keys else tuple(sorted((*keys, key)))
