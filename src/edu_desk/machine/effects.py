"""Effects, one after another, each on the state the one before left; what they did can be done again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import assert_never

from edu_desk.lesson.kinds import ScreenOpening
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


@dataclass(frozen=True, slots=True)
class Delta:
    """What an action changes: it does the same in every state that is alike in what the action reads."""

    values: tuple[tuple[int, Value], ...]
    screens: tuple[Go | Return, ...]
    notice: int

    def on(self, state: State) -> State:
        """The state after it."""
        after = list(state)
        after[NOTICE] = self.notice
        for index, value in self.values:
            after[index] = value
        if self.screens:
            for step in self.screens:
                after[STACK] = _moved(after[STACK], step)
        return tuple(after)


@dataclass(slots=True)
class Doing:
    """Effects being done on `state`, in place; `written` and `screens` are what they did."""

    state: list[Value]
    rows: Rows = ()
    written: set[int] = field(default_factory=set)
    screens: list[Go | Return] = field(default_factory=list)

    def do(self, effects: Sequence[Effect]) -> bool:
        """Do them; False where a check failed and the rest was left undone."""
        return all(self._do(effect) for effect in effects)

    def write(self, index: int, value: Value) -> None:
        """Give the variable at `index` a value."""
        self.state[index] = value
        self.written.add(index)

    def delta(self) -> Delta:
        """What was done so far."""
        values = tuple((index, self.state[index]) for index in sorted(self.written))
        return Delta(values, tuple(self.screens), self.state[NOTICE])

    def _do(self, effect: Effect) -> bool:
        now: State = tuple(self.state)
        match effect:
            case Go() | Return():
                self.state[STACK] = _moved(now[STACK], effect)
                self.screens.append(effect)
            case Set(index, value):
                self.write(index, value(now, self.rows))
            case Toggle(index, value):
                self.write(index, _toggled(now[index], value(now, self.rows)))
            case Add(index, fields):
                self.write(index, (*now[index], tuple(field(now, self.rows) for field in fields)))
            case Remove(index, where):
                kept = (record for record in now[index] if not where(now, (*self.rows, record)))
                self.write(index, tuple(kept))
            case When(condition, then, otherwise):
                return self.do(then if condition(now, self.rows) else otherwise)
            case Check(condition, notice):
                if not condition(now, self.rows):
                    self.state[NOTICE] = notice
                    return False
            case _:
                assert_never(effect)
        return True


def effect_reads(effects: Sequence[Effect]) -> frozenset[int]:
    """The places in a state that decide what the effects do."""
    found: set[int] = set()
    for effect in effects:
        match effect:
            case Go() | Return():
                continue
            case Set(_, value):
                found |= value.reads
            case Toggle(index, value):
                found |= {index} | value.reads
            case Add(index, fields):
                found |= {index}.union(*(field.reads for field in fields))
            case Remove(index, where):
                found |= {index} | where.reads
            case When(condition, then, otherwise):
                found |= condition.reads | effect_reads(then) | effect_reads(otherwise)
            case Check(condition, _):
                found |= condition.reads
            case _:
                assert_never(effect)
    return frozenset(found)


def _moved(stack: tuple[str, ...], step: Go | Return) -> tuple[str, ...]:
    match step:
        case Go(screen, ScreenOpening.ON_TOP):
            return (*stack, screen)
        case Go(screen, way):
            known = way is ScreenOpening.AGAIN and screen in stack
            return (*stack[: stack.index(screen) if known else -1], screen)
        case Return(home):
            return stack[:1] if home else (stack[:-1] or stack)
        case _:
            assert_never(step)


def _toggled(keys: tuple[str, ...], key: str | None) -> tuple[str, ...]:
    """The set with `key` put in or taken out, kept in order so that equal sets are equal values."""
    if key is None:
        return keys
    return tuple(one for one in keys if one != key) if key in keys else tuple(sorted((*keys, key)))
