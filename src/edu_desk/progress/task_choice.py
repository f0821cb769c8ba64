"""Which task a repetition takes, so that nobody learns a screen by heart."""

from collections.abc import Sequence
from dataclasses import dataclass

from edu_desk.lesson.teaching import Lesson


@dataclass(frozen=True, slots=True)
class Known:
    """A task and the look of the practice app it is done in."""

    task: str
    look: str = ""


def known_tasks(lesson: Lesson) -> tuple[Known, ...]:
    """The tasks of a lesson."""
    return tuple(Known(task.id, task.look) for task in lesson.tasks)


def next_task(tasks: Sequence[Known], done: Sequence[str]) -> str:
    """The task to take, `done` being those practised before, in order.

    One that was never done, else the one done longest ago; never the last one, where there is
    another; of equals, one in another look than the last, then the first.
    """
    last = done[-1] if done else None
    looks = {known.task: known.look for known in tasks}
    rest = [known for known in tasks if known.task != last] or list(tasks)

    def rank(known: Known) -> tuple[int, bool]:
        ago = [place for place, task in enumerate(done) if task == known.task]
        return (ago[-1] + 1 if ago else 0, last is not None and known.look == looks.get(last, ""))

    return min(rest, key=rank).task
