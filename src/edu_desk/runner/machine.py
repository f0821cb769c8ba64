"""A practice app that runs: what can be done in a state, and where it leads. Pure but for its caches."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edu_desk.lesson.model import (
    NOTICE,
    STACK,
    App,
    Choice,
    Days,
    Element,
    Entry,
    Expr,
    Group,
    Plain,
    Repeated,
    Rows,
    Screen,
    Seats,
    State,
    Stepper,
    Switch,
    Value,
)
from edu_desk.runner.action import Action, Back, Enter, Press, Target
from edu_desk.runner.effects import run_effects
from edu_desk.runner.typing import EMPTY, RIGHT, stand_in

_CACHE_LIMIT = 20_000
MINUS, PLUS = "minus", "plus"


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a list as it is now."""

    key: str
    row: Value
    enabled: bool


@dataclass(slots=True)
class Machine:
    """Runs `app`; `typed` holds the task's right texts by their variable's place in the state."""

    app: App
    typed: Mapping[int, str]
    _items: dict[tuple[str, str, Rows], tuple[Item, ...]] = field(default_factory=dict)

    def screen(self, state: State) -> Screen:
        """The screen shown."""
        return self.app.screens[state[STACK][-1]]

    def can_back(self, state: State) -> bool:
        """Whether the app has a way back from here."""
        return len(state[STACK]) > 1

    def elements(self, state: State) -> Iterator[Element]:
        """The elements shown now, groups opened."""
        screen = self.screen(state)
        yield from _shown(screen.body, state)
        yield from _shown(screen.foot, state)

    def element(self, state: State, name: str) -> Element | None:
        """The element called `name`, if it is shown now."""
        return next((element for element in self.elements(state) if element.id == name), None)

    def items(self, element: Element, state: State) -> tuple[Item, ...]:
        """The items of a list or seat map, filtered and in order."""
        repeated = repeated_of(element)
        if repeated is None:
            return ()
        reads = _reads(repeated)
        key = (state[STACK][-1], element.id, tuple(state[index] for index in reads))
        if key not in self._items:
            if len(self._items) > _CACHE_LIMIT:
                self._items.clear()
            self._items[key] = _items(repeated, state)
        return self._items[key]

    def act(self, state: State, action: Action) -> State | None:
        """The state after `action`; None where it cannot be done now."""
        match action:
            case Back():
                return self._back(state) if self.can_back(state) else None
            case Enter(target, typed):
                element = self.element(state, target.element)
                return self._enter(state, element, typed) if element else None
            case Press(target):
                element = self.element(state, target.element)
                return self._press(state, element, target.part) if element else None

    def successors(self, state: State) -> Iterator[tuple[Action, State]]:
        """Everything that can be done now, and where it leads; typed text by its classes.

        The way back comes first: of two ways that are equally long the guide takes it.
        """
        if self.can_back(state):
            yield Back(), self._back(state)
        for element in self.elements(state):
            if element.enabled is not None and not element.enabled(state):
                continue
            for target, after in self._presses(state, element):
                yield Press(target), after
            if isinstance(element.spec, Entry):
                yield from self._entries(state, element, element.spec)

    def _entries(self, state: State, element: Element, entry: Entry) -> Iterator[tuple[Action, State]]:
        tokens = [RIGHT] if entry.index in self.typed else []
        for token in [*tokens, EMPTY] if state[entry.index] else tokens:
            after = self._enter(state, element, token)
            if after is not None:
                yield Enter(Target(element.id), token), after

    def _back(self, state: State) -> State:
        stack = state[STACK]
        shorter = stack[:1] if self.screen(state).back_home else stack[:-1]
        return (shorter, -1, *state[NOTICE + 1 :])

    def _enter(self, state: State, element: Element, token: str) -> State | None:
        entry = element.spec
        if not isinstance(entry, Entry) or _disabled(element, state):
            return None
        text = stand_in(entry, self.typed.get(entry.index), token)
        return _after(state, element, (), (entry.index, text))

    def _press(self, state: State, element: Element, part: str) -> State | None:
        return next(
            (after for target, after in self._presses(state, element, part) if target.part == part), None
        )

    def _presses(
        self, state: State, element: Element, part: str | None = None
    ) -> Iterator[tuple[Target, State]]:
        """Every part that can be pressed (only `part`, if given) and the state after it."""
        if _disabled(element, state):
            return
        match element.spec:
            case Plain() if element.do:
                yield Target(element.id), _after(state, element, ())
            case Repeated() | Seats():
                for item in self.items(element, state) if element.do else ():
                    if item.enabled and part in {None, item.key}:
                        yield Target(element.id, item.key), _after(state, element, (item.row,))
            case Plain() | Entry() | Group():
                return
            case spec:
                for name, value in _values(spec, state):
                    if part in {None, name}:
                        yield Target(element.id, name), _after(state, element, (), (spec.index, value))


def repeated_of(element: Element) -> Repeated | None:
    """What a list or seat map repeats."""
    match element.spec:
        case Repeated() as repeated:
            return repeated
        case Seats(items=repeated):
            return repeated
        case _:
            return None


def _values(spec: Choice | Stepper | Switch | Days, state: State) -> Iterator[tuple[str, Value]]:
    """The parts of an element that sets its own variable, and what each sets."""
    match spec:
        case Choice(options=options):
            yield from ((option.value, option.value) for option in options)
        case Stepper(index, low, high):
            if state[index] > low:
                yield MINUS, state[index] - 1
            if state[index] < high:
                yield PLUS, state[index] + 1
        case Switch(index):
            yield "", not state[index]
        case Days(_, low, high):
            yield from ((str(day), day) for day in range(low, high + 1))


def _after(state: State, element: Element, rows: Rows, change: tuple[int, Value] | None = None) -> State:
    changed = list(state)
    changed[NOTICE] = -1
    if change is not None:
        changed[change[0]] = change[1]
    run_effects(element.do, changed, rows)
    return tuple(changed)


def _disabled(element: Element, state: State) -> bool:
    return element.enabled is not None and not element.enabled(state)


def _shown(elements: tuple[Element, ...], state: State) -> Iterator[Element]:
    for element in elements:
        if element.when is None or element.when(state):
            yield element
            if isinstance(element.spec, Group):
                yield from _shown(element.spec.elements, state)


def _reads(repeated: Repeated) -> tuple[int, ...]:
    parts: tuple[Expr | None, ...] = (repeated.rows, repeated.where, repeated.order, repeated.enabled)
    return tuple(sorted(frozenset[int]().union(*(part.reads for part in parts if part))))


def _items(repeated: Repeated, state: State) -> tuple[Item, ...]:
    rows = [row for row in repeated.rows(state) if repeated.where is None or repeated.where(state, (row,))]
    order = repeated.order
    if order is not None:
        rows.sort(key=lambda row: order(state, (row,)))
    enabled = repeated.enabled
    return tuple(
        Item(repeated.key(state, (row,)), row, enabled is None or bool(enabled(state, (row,))))
        for row in rows
    )
