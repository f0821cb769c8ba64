"""After a decision: the screens on which the signs are to be seen, found by search, and their words."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from edu_desk.lesson.cases import Sign
from edu_desk.lesson.model import STACK, State
from edu_desk.lesson.teaching import Task
from edu_desk.runner.action import Target
from edu_desk.runner.machine import Machine
from edu_desk.runner.render import render
from edu_desk.runner.run import Errand
from edu_desk.runner.say import Tongue
from edu_desk.runner.view import ScreenView
from edu_desk.runner.words import views

_MOST = 3000
"""States looked at before a sign counts as hidden."""


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


def undecided(machine: Machine, task: Task) -> Iterator[State]:
    """The states before any decision, the nearest first."""
    case = task.case
    if case is None:
        return
    seen, queue = {task.start}, deque([task.start])
    while queue and len(seen) < _MOST:
        state = queue.popleft()
        yield state
        for _, after in machine.successors(state):
            if after not in seen and not (case.trust(after) or case.refuse(after) or case.ask(after)):
                seen.add(after)
                queue.append(after)


def sight(errand: Errand, tongue: Tongue, sign: Sign) -> SignView | None:
    """The nearest screen before a decision that shows `sign`; None where there is none."""
    for state in undecided(errand.machine, errand.task):
        if state[STACK][-1] != sign.screen:
            continue
        screen = render(errand.machine, state, tongue, errand.lesson.clock)
        if any(one.target.element == sign.element for one in views(screen)):
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
