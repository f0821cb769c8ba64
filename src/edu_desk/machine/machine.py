"""A practice app that runs: what can be done in a state, and where it leads. Pure but for its caches."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.kinds import ElementKind, WayBack
from edu_desk.lesson.model import NOTICE, STACK, App, Element, Entry, Group, Screen, State, Timer, Value
from edu_desk.machine.action import Action, Back, Enter, Press
from edu_desk.machine.effects import Doing
from edu_desk.machine.moves import Moves, PressableItem, Read, reader

_LIMIT = 4_000
_IN_FRONT = frozenset({ElementKind.POPUP, ElementKind.CALL})
"""While one of these is shown, nothing else can be touched."""


@dataclass(slots=True)
class _Page:
    """A screen with what can be done on it; which elements are shown is remembered."""

    screen: Screen
    read: Read
    moves: Mapping[str, Moves]
    shown: dict[Value, tuple[Moves, ...]] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    """Elements that were within reach at some time."""

    def now(self, state: State) -> tuple[Moves, ...]:
        """The elements within reach: a pop-up keeps all others from being touched."""
        key = self.read(state)
        found = self.shown.get(key)
        if found is None:
            if len(self.shown) >= _LIMIT:
                self.shown.clear()
            everything = (*self.screen.body, *self.screen.foot)
            popup = _popup(everything, state)
            reached = _shown((popup,) if popup else everything, state)
            self.shown[key] = found = tuple(self.moves[element.id] for element in reached)
            self.reached.update(moves.element.id for moves in found)
        return found


@dataclass(slots=True)
class Machine:
    """Runs `app`; `typed` holds the task's right texts by their variable's place in the state.

    With `wide`, wrong texts are among what can be done (see `Moves`).
    """

    app: App
    typed: Mapping[int, str]
    wide: bool = False
    _pages: dict[str, _Page] = field(init=False)

    def __post_init__(self) -> None:
        self._pages = {name: self._page(screen) for name, screen in self.app.screens.items()}

    def screen(self, state: State) -> Screen:
        """The screen shown."""
        return self._pages[state[STACK][-1]].screen

    def can_back(self, state: State) -> bool:
        """Whether the app has a way back from here."""
        return len(state[STACK]) > 1 and self.screen(state).way_back is not WayBack.SHUT

    def popup(self, state: State) -> Element | None:
        """The pop-up in front or the call that fills the screen, if there is one."""
        screen = self.screen(state)
        return _popup((*screen.body, *screen.foot), state)

    def elements(self, state: State) -> Iterator[Element]:
        """The elements within reach now, groups opened."""
        return (moves.element for moves in self._pages[state[STACK][-1]].now(state))

    def element(self, state: State, name: str) -> Element | None:
        """The element called `name`, if it is within reach now."""
        moves = self._moves(state, name)
        return moves.element if moves else None

    def items(self, element: Element, state: State) -> tuple[PressableItem, ...]:
        """The items of a list, chat, map or seat map, filtered and in order."""
        return self._pages[state[STACK][-1]].moves[element.id].items(state)

    def act(self, state: State, action: Action) -> State | None:
        """The state after `action`; None where it cannot be done now."""
        after = self._untimed(state, action)
        return None if after is None else self._timed(after, by_itself=self.by_itself(state, action))

    def _untimed(self, state: State, action: Action) -> State | None:
        match action:
            case Back():
                return self._back(state) if self.can_back(state) else None
            case Enter(target, typed):
                moves = self._moves(state, target.element)
                delta = moves.typed(state, typed) if moves else None
            case Press(target):
                moves = self._moves(state, target.element)
                known = moves.of(state) if moves else ()
                delta = next((delta for one, delta in known if one == action), None)
        return delta.on(state) if delta else None

    def successors(self, state: State) -> Iterator[tuple[Action, State]]:
        """Everything that can be done now, and where it leads; typed text by its classes.

        The way back comes first: of two ways that are equally long the guide takes it.
        """
        if self.can_back(state):
            yield Back(), self._timed(self._back(state), by_itself=False)
        timed = bool(self.app.timers)
        for moves in self._pages[state[STACK][-1]].now(state):
            for action, delta in moves.of(state):
                after = delta.on(state)
                yield action, self._timed(after, by_itself=moves.waits) if timed else after

    def after(self, state: State) -> list[State]:
        """Where all that can be done now leads; the same as `successors`, faster."""
        shown = self._pages[state[STACK][-1]].now(state)
        if self.app.timers:
            return [after for _, after in self.successors(state)]
        found = [delta.on(state) for moves in shown for _, delta in moves.of(state)]
        if self.can_back(state):
            found.insert(0, self._back(state))
        return found

    def reached(self) -> Iterator[tuple[str, str, bool]]:
        """What was met so far: (screen, element, whether anything could be done with it)."""
        for name, page in self._pages.items():
            yield from ((name, one, page.moves[one].used) for one in page.reached)

    def timed_out(self, state: State, action: Action) -> bool:
        """Whether a timer goes off at this action."""
        after = self._untimed(state, action)
        if after is None:
            return False
        counted = self.by_itself(state, action)
        return any(_is_due(timer, after) for timer in self.app.timers if counted or not timer.idle)

    def by_itself(self, state: State, action: Action) -> bool:
        """Whether the practice app's own clock may be who does it: a wait goes on by itself."""
        moves = self._moves(state, action.target.element) if isinstance(action, Press) else None
        return moves is not None and moves.waits

    def _moves(self, state: State, name: str) -> Moves | None:
        shown = self._pages[state[STACK][-1]].now(state)
        return next((moves for moves in shown if moves.element.id == name), None)

    def _back(self, state: State) -> State:
        stack = state[STACK]
        shorter = stack[:1] if self.screen(state).way_back is WayBack.HOME else stack[:-1]
        return (shorter, -1, *state[NOTICE + 1 :])

    def _timed(self, state: State, *, by_itself: bool) -> State:
        """The app's clock moves on by one action; a touch sets the idle timers back."""
        for timer in self.app.timers:
            touched = timer.idle and not by_itself
            state = _stopped(timer, state) if touched else _ticked(timer, state)
        return state

    def _page(self, screen: Screen) -> _Page:
        everything = tuple(elements_of(screen))
        seen = frozenset[int]().union(*(one.when.reads for one in everything if one.when))
        moves = {one.id: Moves(one, self._right(one), self.wide) for one in everything}
        return _Page(screen, reader(seen), moves)

    def _right(self, element: Element) -> str | None:
        return self.typed.get(element.spec.index) if isinstance(element.spec, Entry) else None


def _ticked(timer: Timer, state: State) -> State:
    if not timer.condition(state):
        return _stopped(timer, state)
    if not _is_due(timer, state):
        return _with(state, timer.index, state[timer.index] + 1)
    doing = Doing(list(_with(state, timer.index, 0)))
    doing.do(timer.do)
    return tuple(doing.state)


def _stopped(timer: Timer, state: State) -> State:
    return state if state[timer.index] == 0 else _with(state, timer.index, 0)


def _is_due(timer: Timer, state: State) -> bool:
    return bool(timer.condition(state)) and state[timer.index] + 1 >= timer.after


def _with(state: State, index: int, value: Value) -> State:
    return (*state[:index], value, *state[index + 1 :])


def _popup(elements: tuple[Element, ...], state: State) -> Element | None:
    """The pop-up in front, if one is shown."""
    popups = (one for one in elements if one.kind in _IN_FRONT and (one.when is None or one.when(state)))
    return next(popups, None)


def _shown(elements: tuple[Element, ...], state: State) -> Iterator[Element]:
    for element in elements:
        if element.when is None or element.when(state):
            yield element
            if isinstance(element.spec, Group):
                yield from _shown(element.spec.elements, state)
