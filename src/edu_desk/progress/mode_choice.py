"""Which mode a lesson is offered in first."""

from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.runner.events import Mode


def best_mode(history: LessonHistory) -> Mode:
    """The mode to offer first to somebody with this `history` of the lesson.

    | reached the goal in | offered |
    |---|---|
    | nothing, or watching | follow |
    | follow | try |
    | try or check | check |
    """
    if history.finished & {Mode.TRY, Mode.CHECK}:
        return Mode.CHECK
    return Mode.TRY if Mode.FOLLOW in history.finished else Mode.FOLLOW
