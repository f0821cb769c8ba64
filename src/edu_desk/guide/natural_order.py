"""Which of several equally long ways people take: what the page offers first comes first."""

from collections.abc import Collection, Iterator
from enum import IntEnum

from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.lesson.model import State
from edu_desk.machine.action import Action, Back, Press
from edu_desk.machine.machine import Machine


class Naturalness(IntEnum):
    """How naturally an action comes on its page; the least comes first."""

    PREFERRED = 0
    """The author prefers it."""
    OFFERED = 1
    """Waiting, or the page's primary button."""
    BACK = 2
    OTHER = 3


def naturalness(action: Action, machine: Machine, state: State, preferred: Collection[str]) -> Naturalness:
    """How naturally `action` comes in `state`; `preferred` are the author's elements."""
    if isinstance(action, Back):
        return Naturalness.BACK
    if action.target.element in preferred:
        return Naturalness.PREFERRED
    element = machine.element(state, action.target.element)
    offered = (
        element is not None
        and isinstance(action, Press)
        and (element.kind is ElementKind.WAIT or element.style is ElementStyle.PRIMARY)
    )
    return Naturalness.OFFERED if offered else Naturalness.OTHER


def more_natural(
    action: Action, machine: Machine, state: State, preferred: Collection[str]
) -> Iterator[tuple[Action, State]]:
    """What comes more naturally than `action` in `state`, with where it leads; the most natural first."""
    least = naturalness(action, machine, state, preferred)
    ranked = [
        (naturalness(move, machine, state, preferred), place, move, after)
        for place, (move, after) in enumerate(machine.successors(state))
    ]
    for rank, _, move, after in sorted(ranked, key=lambda one: one[:2]):
        if rank < least:
            yield move, after
