"""Whether who follows the advice step by step arrives, from wherever she stands."""

from collections.abc import Iterable
from dataclasses import dataclass

from edu_desk.guide.guide import Guide
from edu_desk.lesson.model import State

_LONGEST = 150
"""Advice that has not led to the goal after so many steps leads nowhere."""


@dataclass(frozen=True, slots=True)
class AdviceCircle:
    """From `start` the advice comes back to `state`, or goes on without end."""

    start: State
    state: State


def advice_circle(guide: Guide, starts: Iterable[State]) -> AdviceCircle | None:
    """The first of `starts` from which the advice goes round; one where it ends is no circle."""
    for start in starts:
        state = _round(guide, start)
        if state is not None:
            return AdviceCircle(start, state)
    return None


def _round(guide: Guide, start: State) -> State | None:
    state, passed = start, {start}
    for _ in range(_LONGEST):
        action = None if guide.task.goal(state) else guide.next_action(state)
        after = guide.machine.act(state, action) if action is not None else None
        if after is None:
            return None
        if after in passed:
            return after
        passed.add(after)
        state = after
    return state
