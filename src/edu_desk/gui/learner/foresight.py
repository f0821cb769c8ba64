"""While the learner reads, the guide finds out what could come next, a little at a time."""

from collections.abc import Iterator
from time import perf_counter

from edu_desk.guide.guide import Guide
from edu_desk.lesson.model import State
from edu_desk.machine.machine import Machine

SLICE_S = 0.006
"""The longest that one step takes: well under a frame (16 ms)."""


class Foresight:
    """Asks the guide about every state one touch away from where the learner stands."""

    def __init__(self, guide: Guide, machine: Machine) -> None:
        self._guide, self._machine = guide, machine
        self._work: Iterator[None] = iter(())

    def stand(self, state: State) -> None:
        """The learner stands here now; what was under way before is dropped."""
        self._work = self._ahead(state)

    def step(self) -> bool:
        """Work for a moment; False when there is nothing left to do."""
        end = perf_counter() + SLICE_S
        return any(perf_counter() >= end for _ in self._work)

    def _ahead(self, state: State) -> Iterator[None]:
        yield from self._guide.reckoning(state)
        yield from self._guide.preparing(state)
        for milestone in self._guide.task.milestones:
            if not milestone.rescue and not milestone.done(state):
                yield from self._guide.detouring(state, milestone)
                yield
        for _, after in self._machine.successors(state):
            yield from self._guide.planning(after)
            yield
            yield from self._guide.reckoning(after)
            yield
