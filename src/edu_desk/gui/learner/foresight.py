"""While the learner reads, the guide finds out what could come next, a little at a time."""

from edu_desk.guide.guide import Guide
from edu_desk.jobs import JobWork
from edu_desk.lesson.model import State
from edu_desk.machine.machine import Machine


def looking_ahead(guide: Guide, machine: Machine, state: State) -> JobWork[None]:
    """Ask the guide about `state` and every state one touch away, so that its answers are known before."""
    yield from guide.reckoning(state)
    yield from guide.heading_for(state)
    yield from guide.ways.preparing(state)
    for milestone in guide.task.milestones:
        if not milestone.rescue and not milestone.done(state):
            yield from guide.detouring(state, milestone)
            yield None
    for _, after in machine.successors(state):
        yield from guide.planning(after)
        yield None
        yield from guide.reckoning(after)
        yield from guide.heading_for(after)
        yield None
