"""What a finished run shows of the learner: never speed, only what went well and what wants another go."""

from collections.abc import Sequence
from dataclasses import dataclass

from edu_desk.lesson.teaching import Task
from edu_desk.runner.events import Acted, Event, Helped, Outcome, Reached
from edu_desk.runner.run import milestone_ids


@dataclass(frozen=True, slots=True)
class Summary:
    """Milestones by id, in the task's order."""

    well: tuple[str, ...]
    again: tuple[str, ...]


def summarise(task: Task, events: Sequence[Event]) -> Summary:
    """Milestones the learner worked on: those without help or a wrong turn went well.

    A milestone that held from the start was no work and is in neither list.
    """
    worked = {event.milestone for event in events if isinstance(event, Reached)}
    helped = {event.milestone for event in events if isinstance(event, Helped)}
    stumbled = {
        event.milestone for event in events if isinstance(event, Acted) and event.outcome is Outcome.AWAY
    }
    steps = [step for step in milestone_ids(task) if step in worked | helped | stumbled]
    hard = helped | stumbled
    return Summary(
        tuple(step for step in steps if step not in hard), tuple(step for step in steps if step in hard)
    )
