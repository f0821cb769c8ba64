"""After a decision: the screens on which the signs are to be seen, found by search, and their words."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from edu_desk.lesson.cases import Case, Sign
from edu_desk.lesson.model import STACK, State
from edu_desk.lesson.teaching import Task
from edu_desk.machine.action import Action, Target
from edu_desk.machine.machine import Machine
from edu_desk.present.render import render
from edu_desk.present.target_names import shows
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.runner.case_decision import CaseChoice, case_choice
from edu_desk.runner.run import Errand

_MOST = 3000
"""States looked at before a sign counts as hidden."""
_MOST_AWAY = 500
"""States looked at for the way to one, at a touch."""


@dataclass(frozen=True, slots=True)
class SignView:
    """A sign where it is to be seen."""

    words: str
    screen: ScreenView
    target: Target


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What is told of a case once it is decided."""

    fraud: bool
    right: bool
    situation: str
    signs: tuple[SignView, ...]
    instead: str
    genuine: str


def beside(twin: Errand, tongue: Tongue, signs: tuple[Sign, ...]) -> tuple[SignView, ...]:
    """What stands on the genuine `twin` where each of a fraud's `signs` stands; else a sign of its own."""
    own = twin.task.case.signs if twin.task.case is not None else ()
    places = {(sign.screen, sign.element) for sign in signs}
    free = [one for one in own if (one.screen, one.element) not in places]
    found: list[SignView] = []
    for sign in signs:
        view = sight(twin, tongue, sign)
        if view is None and own:
            other = _likest(sign, signs, free) or own[-1]
            free = [one for one in free if one is not other]
            view = sight(twin, tongue, other)
        found += [view] if view is not None else []
    return tuple(found)


def _likest(sign: Sign, signs: tuple[Sign, ...], free: list[Sign]) -> Sign | None:
    """Of the twin's signs that stand beside none yet: at what is called the same, else meant for no other."""
    names = {one.element for one in signs}
    same = next((one for one in free if one.element == sign.element), None)
    return same or next((one for one in free if one.element not in names), free[0] if free else None)


def undecided(machine: Machine, task: Task) -> Iterator[State]:
    """The states before any decision, the nearest first."""
    if task.case is not None:
        yield from (state for state, _ in _around(machine, task.case, task.start, _MOST))


def leading(machine: Machine, case: Case, state: State) -> Action | None:
    """The first action towards the nearest screen with a sign; None where one is open or none is near."""
    signs = {sign.screen for sign in case.signs}
    return None if signs.intersection(state[STACK]) else towards(machine, case, state, signs)


def towards(machine: Machine, case: Case, state: State, screens: frozenset[str] | set[str]) -> Action | None:
    """The first action to the nearest of `screens` without deciding; None where one is shown or none near."""
    around = _around(machine, case, state, _MOST_AWAY) if screens else ()
    return next((action for after, action in around if after[STACK][-1] in screens), None)


def deciding(machine: Machine, case: Case, state: State, made: CaseChoice) -> Action | None:
    """The first action on the shortest way to decide so; None where there is none near."""
    for near, first in _around(machine, case, state, _MOST_AWAY):
        for action, after in machine.successors(near):
            if case_choice(case, after) is made:
                return first or action
    return None


def _around(machine: Machine, case: Case, start: State, most: int) -> Iterator[tuple[State, Action | None]]:
    """The states from `start` on in which nothing is decided, and the first action towards each."""
    first: dict[State, Action | None] = {start: None}
    queue = deque([start])
    while queue and len(first) < most:
        state = queue.popleft()
        yield state, first[state]
        for action, after in machine.successors(state):
            if after not in first and case_choice(case, after) is None:
                first[after] = first[state] or action
                queue.append(after)


def sight(errand: Errand, tongue: Tongue, sign: Sign) -> SignView | None:
    """The nearest screen before a decision that shows `sign`; None where there is none."""
    for state in undecided(errand.machine, errand.task):
        if state[STACK][-1] != sign.screen:
            continue
        screen = render(errand.machine, state, tongue, errand.lesson.clock)
        if shows(screen, sign.element):
            return SignView(tongue.say(sign.say), screen, Target(sign.element))
    return None


def review(errand: Errand, tongue: Tongue, *, right: bool) -> ReviewView | None:
    """What is told of the errand's case; None where it is none."""
    case = errand.task.case
    if case is None:
        return None
    found = (sight(errand, tongue, sign) for sign in case.signs)
    return ReviewView(
        fraud=bool(case.twin),
        right=right,
        situation=tongue.say(errand.task.goal_text, errand.task.start),
        signs=tuple(sign for sign in found if sign is not None),
        instead=tongue.say(case.instead),
        genuine=tongue.say(case.genuine),
    )
