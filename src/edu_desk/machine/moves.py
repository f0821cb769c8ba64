"""What can be done with one element, remembered by the values it depends on.

A search asks the same of thousands of states that differ only in what an element does not read; then
what it does is known already and only has to be done again (`Delta.on`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from edu_desk.lesson.kinds import DIGITS
from edu_desk.lesson.model import (
    NOTICE,
    Acting,
    AgreeAll,
    Choice,
    Days,
    Effect,
    Element,
    Entry,
    Expr,
    Grid,
    Group,
    Picture,
    Plain,
    Repeated,
    Rows,
    Seats,
    Second,
    State,
    Stepper,
    Steps,
    Switch,
    Value,
    Wait,
)
from edu_desk.machine.action import Action, Enter, Press, Target
from edu_desk.machine.effects import Delta, Doing, effect_reads
from edu_desk.machine.typed_classes import EMPTY, OTHER, PART, RIGHT, stand_in

_LIMIT = 4_000
MINUS, PLUS = "minus", "plus"
SECOND = "+"
"""Ends the part of a row's second button; it begins with the row's own."""
ALL = "*"
"""The part that agrees to all terms at once."""
INSERT, TAKE = "insert", "take"
Move = tuple[Action, Delta]
Read = Callable[[State], Value]


@dataclass(frozen=True, slots=True)
class PressableItem:
    """One row of a list as it is now."""

    key: str
    row: Value
    enabled: bool
    second: bool = False
    """Its second button is there."""


@dataclass(slots=True)
class Moves:
    """What can be done with `element`; `right` is the task's text, if one is typed here.

    With `wide`, a wrong text can be typed as well: a guide need not think of it, a proof must.
    """

    element: Element
    right: str | None
    wide: bool = False
    _read: Read = field(init=False)
    _known: dict[Value, tuple[Move, ...]] = field(default_factory=dict)
    _read_rows: Read = field(init=False)
    _rows: dict[Value, tuple[PressableItem, ...]] = field(default_factory=dict)
    used: bool = False
    """Something could be done with it at some time."""

    def __post_init__(self) -> None:
        self._read = reader(reads_of(self.element))
        self._read_rows = reader(rows_read(self.element))

    def of(self, state: State) -> tuple[Move, ...]:
        """Every action on it that can be done now; typed text by its classes."""
        key = self._read(state)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= _LIMIT:
                self._known.clear()
            self._known[key] = found = tuple(self._moves(state)) if self.enabled(state) else ()
            self.used = self.used or bool(found)
        return found

    @property
    def waits(self) -> bool:
        """It goes on by itself: the practice app's clock may be who presses it."""
        return isinstance(self.element.spec, Wait)

    def enabled(self, state: State) -> bool:
        """Whether it can be used now."""
        return self.element.enabled is None or bool(self.element.enabled(state))

    def items(self, state: State) -> tuple[PressableItem, ...]:
        """The items of a list, table, chat, map or seat map, filtered and in order."""
        repeated = repeated_of(self.element)
        if repeated is None:
            return ()
        key = self._read_rows(state)
        found = self._rows.get(key)
        if found is None:
            if len(self._rows) >= _LIMIT:
                self._rows.clear()
            self._rows[key] = found = _items(repeated, state)
        return found

    def typed(self, state: State, token: str) -> Delta | None:
        """What typing a text of the class `token` does; None where nothing can be typed."""
        entry = self.element.spec
        if not isinstance(entry, Entry) or not self.enabled(state):
            return None
        return self._after(state, self.element.do, (), (entry.index, stand_in(entry, self.right, token)))

    def _moves(self, state: State) -> Iterator[Move]:
        element = self.element
        match element.spec:
            case Wait():  # its time goes by even where nothing comes of it but what a timer counts
                yield Press(Target(element.id)), self._after(state, element.do)
            case Plain() | Picture():
                if element.do:
                    yield Press(Target(element.id)), self._after(state, element.do)
            case Repeated() | Seats() | Grid():
                yield from self._row_moves(state)
            case Acting() as acting:
                for act in acting.acts:
                    if can_act(acting, act.part, state):
                        yield Press(Target(element.id, act.part)), self._after(state, act.do)
            case Entry(index) as entry:
                for token in self._tokens(entry, bool(state[index])):
                    delta = self.typed(state, token)
                    if delta is not None:
                        yield Enter(Target(element.id), token), delta
            case Group() | Steps():
                return
            case spec:
                for name, value in _values(spec, state):
                    after = self._after(state, element.do, (), (spec.index, value))
                    yield Press(Target(element.id, name)), after

    def _row_moves(self, state: State) -> Iterator[Move]:
        element, repeated = self.element, repeated_of(self.element)
        second = repeated.second.do if repeated is not None and repeated.second is not None else ()
        for item in self.items(state):
            if item.enabled and element.do:
                yield (
                    Press(Target(element.id, item.key)),
                    self._after(state, element.do, (item.row,)),
                )
            if item.second:
                yield Press(Target(element.id, item.key + SECOND)), self._after(state, second, (item.row,))
        if repeated is not None and repeated.agree is not None:
            yield Press(Target(element.id, ALL)), self._after(state, repeated.agree.do)

    def _tokens(self, entry: Entry, written: bool) -> Iterator[str]:
        if self.right is not None:
            yield RIGHT
        if self.wide:
            yield f"{OTHER}:{entry.length or len(self.right or '') or 1}"
            if entry.format in DIGITS and not entry.length and self.right is not None and len(self.right) > 1:
                yield f"{PART}:{len(self.right) - 1}"  # a nought too few, which the field lets pass
        if written:
            yield EMPTY

    def _after(
        self,
        state: State,
        effects: tuple[Effect, ...],
        rows: Rows = (),
        change: tuple[int, Value] | None = None,
    ) -> Delta:
        doing = Doing(list(state), rows)
        doing.state[NOTICE] = -1
        if change is not None:
            doing.write(*change)
        doing.do(effects)
        return doing.delta()


def can_act(acting: Acting, part: str, state: State) -> bool:
    """Whether a part can be used now: something is taken out only where something is in."""
    return acting.holds is None or bool(acting.holds(state)) == (part == TAKE)


def highest(stepper: Stepper, state: State) -> int:
    """How far a number can go now: a day no further than its month."""
    return stepper.high if stepper.top is None else min(stepper.high, stepper.top(state))


def reader(places: frozenset[int]) -> Read:
    """What a state holds at these places, as something that can be compared."""
    return itemgetter(*sorted(places)) if places else lambda _state: None


def repeated_of(element: Element) -> Repeated | None:
    """What a list, table, chat, map or seat map repeats."""
    match element.spec:
        case Repeated() as repeated:
            return repeated
        case Seats(items=repeated) | Grid(items=repeated):
            return repeated
        case _:
            return None


def reads_of(element: Element) -> frozenset[int]:
    """The places in a state that decide what can be done with an element and what that does."""
    found = effect_reads(element.do) | rows_read(element)
    if element.enabled is not None:
        found |= element.enabled.reads
    match element.spec:
        case Stepper(index, top=top):
            found |= {index} | (top.reads if top else frozenset())
        case Switch(index) | Entry(index):
            found |= {index}
        case Acting(acts, holds):
            found = found.union(*(effect_reads(act.do) for act in acts), holds.reads if holds else ())
        case Repeated(second=Second(do=do)) | Repeated(agree=AgreeAll(do=do)):
            found |= effect_reads(do)
        case _:
            return found
    return found


def rows_read(element: Element) -> frozenset[int]:
    """The places that decide which items a list has now."""
    repeated = repeated_of(element)
    if repeated is None:
        return frozenset()
    shown = repeated.second.when if repeated.second else None
    parts = (repeated.rows, repeated.where, repeated.order, repeated.enabled, shown)
    return frozenset[int]().union(*(part.reads for part in parts if part))


def _values(spec: Choice | Stepper | Switch | Days, state: State) -> Iterator[tuple[str, Value]]:
    """The parts of an element that sets its own variable, and what each sets."""
    match spec:
        case Choice(options=options):
            yield from ((option.value, option.value) for option in options)
        case Stepper(index, low, _, by):
            if state[index] - by >= low:
                yield MINUS, state[index] - by
            if state[index] + by <= highest(spec, state):
                yield PLUS, state[index] + by
        case Switch(index):
            yield "", not state[index]
        case Days(_, low, high):
            yield from ((str(day), day) for day in range(low, high + 1))


def _items(repeated: Repeated, state: State) -> tuple[PressableItem, ...]:
    rows = [row for row in repeated.rows(state) if repeated.where is None or repeated.where(state, (row,))]
    order = repeated.order
    if order is not None:
        rows.sort(key=lambda row: order(state, (row,)))
    second = repeated.second

    def holds(asked: Expr | None, row: Value) -> bool:
        return asked is None or bool(asked(state, (row,)))

    return tuple(
        PressableItem(
            repeated.key(state, (row,)),
            row,
            holds(repeated.enabled, row),
            second is not None and holds(second.when, row),
        )
        for row in rows
    )
