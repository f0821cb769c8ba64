"""Learners who touch anything at all, and the guide that leads them on from there."""

from collections.abc import Iterator
from random import Random

from edu_desk.lesson.model import State
from edu_desk.runner.run import Errand

_LONGEST = 120


def wander(errand: Errand, seed: int, steps: int) -> State:
    """A learner who touches anything at all."""
    state, dice = errand.task.start, Random(seed)
    for _ in range(steps):
        if errand.task.goal(state):
            return state
        state = dice.choice([after for _, after in errand.machine.successors(state)])
    return state


def follow(errand: Errand, state: State) -> int | None:
    """How many steps of the guide lead from `state` to the goal."""
    for taken in range(_LONGEST):
        if errand.task.goal(state):
            return taken
        step = errand.guide.next_action(state)
        if step is None:
            return None
        after = errand.machine.act(state, step)
        assert after is not None, f"the guide advised {step}, which cannot be done"
        state = after
    return None


def stray(errand: Errand, seed: int, steps: int) -> State:
    """A learner who takes the advice half of the time, and so strays where it is deep."""
    state, dice = errand.task.start, Random(seed)
    for _ in range(steps):
        if errand.task.goal(state):
            return state
        moves = list(errand.machine.successors(state))
        after = dice.choice(moves)[1]
        if dice.random() < 0.5:
            advised = errand.guide.next_action(state)
            after = next(there for action, there in moves if action == advised)
        state = after
    return state


def passed(errand: Errand, walks: int = 12, steps: int = 80) -> Iterator[State]:
    """All that the guide's own way leads through, and what `walks` learners meet who touch anything."""
    state = errand.task.start
    for _ in range(_LONGEST):
        yield state
        step = None if errand.task.goal(state) else errand.guide.next_action(state)
        after = errand.machine.act(state, step) if step else None
        if after is None:
            break
        state = after
    dice = Random(errand.task.id)
    for _ in range(walks):
        state = errand.task.start
        for _ in range(steps):
            moves = [after for _, after in errand.machine.successors(state)]
            state = dice.choice(moves or [errand.task.start])
            yield state
