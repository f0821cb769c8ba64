"""Which variables still matter on a screen: the others cannot change what comes, whatever they hold.

A variable matters where a condition of the task reads it (the goal and milestones are asked everywhere),
or where something that can be done from here on reads it before giving it a new value. This is the
liveness analysis of compilers, with screens for blocks: what is found to matter may be too much, never
too little, so states that differ in nothing that matters are alike for certain.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import assert_never

from edu_desk.lesson.content_walk import elements_of, every_effect
from edu_desk.lesson.model import (
    STACK,
    Acting,
    Add,
    AgreeAll,
    App,
    Check,
    Choice,
    Days,
    Effect,
    Element,
    Entry,
    Expr,
    Go,
    Remove,
    Repeated,
    Return,
    Screen,
    Second,
    Set,
    Stepper,
    Toggle,
    When,
)
from edu_desk.machine.moves import repeated_of, rows_read

Places = frozenset[int]
_NONE: Places = frozenset()


@dataclass(frozen=True, slots=True)
class _Deed:
    """One thing that can be done on a screen: what it writes by itself, then its effects."""

    effects: tuple[Effect, ...]
    writes: int | None = None
    """What it gives a new value by itself, whatever the old one was."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A screen, as the analysis sees it."""

    asks: Places
    """What decides which elements are shown and can be used."""
    deeds: tuple[_Deed, ...]
    leads: frozenset[str]
    """Screens that may be on top after something was done here."""


def live_places(app: App, asked: Places) -> dict[str, Places]:
    """For each screen, the places in a state that matter while it is on top.

    `asked` are those the task's conditions read; they matter everywhere.
    """
    blocks = _blocks(app)
    always = asked | _clock_reads(app)
    live: dict[str, Places] = {name: always | block.asks for name, block in blocks.items()}
    changed = True
    while changed:
        changed = False
        for name, block in blocks.items():
            found = live[name].union(*_needs(name, block, live))
            if found != live[name]:
                live[name] = found
                changed = True
    return {name: places - {STACK} for name, places in live.items()}


def _needs(name: str, block: _Block, live: Mapping[str, Places]) -> Iterator[Places]:
    yield from (live[other] for other in block.leads)
    for deed in block.deeds:
        after = live[name].union(*(live[target] for target in _targets(deed.effects, block)))
        before = _before(deed.effects, after, live[name])
        yield before if deed.writes is None else before - {deed.writes}


def _targets(effects: Sequence[Effect], block: _Block) -> Iterator[str]:
    """The screens that may be on top after the effects."""
    for effect in every_effect(effects):
        match effect:
            case Go(screen):
                yield screen
            case Return():
                yield from block.leads
            case _:
                continue


def _before(effects: Sequence[Effect], after: Places, here: Places) -> Places:
    """What matters before the effects, where `after` matters after them and `here` where a check fails."""
    for effect in reversed(effects):
        match effect:
            case Go() | Return():
                continue
            case Set(index, value):
                after = (after - {index}) | value.reads if index in after else after
            case Toggle(index, value) | Remove(index, value):
                after = after | {index} | value.reads if index in after else after
            case Add(index, fields):
                after = after.union({index}, *(field.reads for field in fields)) if index in after else after
            case When(condition, then, otherwise):
                after = condition.reads | _before(then, after, here) | _before(otherwise, after, here)
            case Check(condition, _):
                after = condition.reads | after | here
            case _:
                assert_never(effect)
    return after


def _blocks(app: App) -> dict[str, _Block]:
    clock = frozenset(screen for timer in app.timers for screen in _goes(timer.do))
    forward = {
        name: clock.union(*(_goes(deed.effects) for deed in _deeds(screen)))
        for name, screen in app.screens.items()
    }
    below = _below(forward)
    return {
        name: _Block(_asks(screen), tuple(_deeds(screen)), below[name] | clock)
        for name, screen in app.screens.items()
    }


def _goes(effects: Sequence[Effect]) -> Iterator[str]:
    return (effect.screen for effect in every_effect(effects) if isinstance(effect, Go))


def _below(forward: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """For each screen, those that may lie anywhere under it."""
    below: dict[str, set[str]] = {name: set() for name in forward}
    for start in forward:
        waiting, seen = [start], set[str]()
        while waiting:
            for target in forward[waiting.pop()]:
                if target not in seen:
                    seen.add(target)
                    below[target].add(start)
                    waiting.append(target)
    return {name: frozenset(found) for name, found in below.items()}


def _asks(screen: Screen) -> Places:
    found: set[int] = set()
    for element in elements_of(screen):
        found |= _reads(element.when, element.enabled)
        repeated = repeated_of(element)
        if repeated is not None:
            found |= rows_read(element)
        match element.spec:
            case Acting(_, holds):
                found |= _reads(holds)
            case Stepper(index, top=top):
                found |= {index} | _reads(top)
            case Entry(index):
                found |= {index}
            case _:
                continue
    return frozenset(found)


def _reads(*conditions: Expr | None) -> Places:
    return _NONE.union(*(condition.reads for condition in conditions if condition))


def _deeds(screen: Screen) -> Iterator[_Deed]:
    for element in elements_of(screen):
        yield from _deeds_of(element)


def _deeds_of(element: Element) -> Iterable[_Deed]:
    match element.spec:
        case Choice(index) | Days(index) | Entry(index):
            return (_Deed(element.do, index),)
        case Acting(acts):
            return tuple(_Deed(act.do) for act in acts)
        case Repeated(second=Second(do=do)) | Repeated(agree=AgreeAll(do=do)):
            return (_Deed(element.do), _Deed(do))
        case _:
            return (_Deed(element.do),)


def _clock_reads(app: App) -> Places:
    """Timers may go off after anything."""
    found: set[int] = set()
    for timer in app.timers:
        found |= {timer.index} | timer.condition.reads
        for effect in every_effect(timer.do):
            match effect:
                case Set(_, value) | Toggle(_, value) | Remove(_, value):
                    found |= value.reads
                case Add(_, fields):
                    found = found.union(*(field.reads for field in fields))
                case When(condition) | Check(condition):
                    found |= condition.reads
                case _:
                    continue
    return frozenset(found)
