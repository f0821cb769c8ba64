"""A run once more, step by step: how the practice app stood, what was done, and what was said."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from edu_desk.machine.action import Action
from edu_desk.runner.advance import replayed
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Decided,
    Event,
    Helped,
    Outcome,
    Reached,
    RunHead,
    SetBack,
    TookBack,
)
from edu_desk.runner.run import Errand, Run, start

_SHOWN = Acted | Helped | AskedPerson | TookBack | SetBack
"""What is a step of its own; the rest follows from it."""


@dataclass(frozen=True, slots=True)
class ReplayStep:
    """A step: the run before it and after it, and the events that it came to; none at the beginning.

    `lost`: the lesson has changed since, so that this step or one before it can no longer be done, and the
    practice app does not stand as the learner saw it.
    """

    before: Run
    after: Run
    events: tuple[Event, ...] = ()
    lost: bool = False

    @property
    def action(self) -> Action | None:
        """What was done on the practice app, if anything was."""
        return next((event.action for event in self.events if isinstance(event, Acted)), None)

    @property
    def outcome(self) -> Outcome | None:
        """What that did for the way to the goal."""
        return next((event.outcome for event in self.events if isinstance(event, Acted)), None)

    @property
    def reached(self) -> tuple[str, ...]:
        """The milestones that were reached by it."""
        return tuple(event.milestone for event in self.events if isinstance(event, Reached))

    @property
    def decided(self) -> Decided | None:
        """The decision on a case that it was."""
        return next((event for event in self.events if isinstance(event, Decided)), None)


def replay_steps(errand: Errand, head: RunHead, events: Iterable[Event]) -> tuple[ReplayStep, ...]:
    """All steps of a run, its beginning first."""
    begun = start(errand, head)
    steps = [ReplayStep(begun, begun)]
    for event, run in replayed(errand, head, events):
        last = steps[-1]
        if isinstance(event, _SHOWN):
            lost = last.lost or _cannot_be_done(errand, last.after, event)
            steps.append(ReplayStep(last.after, run, (event,), lost))
        else:
            steps[-1] = replace(last, after=run, events=(*last.events, event))
    return tuple(steps)


def _cannot_be_done(errand: Errand, run: Run, event: Event) -> bool:
    return isinstance(event, Acted) and (run.finished or errand.machine.act(run.state, event.action) is None)
