"""What an instructor does for one learner with one touch: each is a fact of its own."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final


class InterventionKind(StrEnum):
    """What was done."""

    COMING = "coming"
    """갈게요: who asked is told that somebody comes."""
    HELP = "help"
    """One rung more of help with the step she is at."""
    BACK = "back"
    """Back to the beginning of the step she is at."""
    UNDO_BACK = "undo-back"
    """As it was before she was set back."""
    NEXT_TASK = "next-task"
    """The lesson's next task is opened for her."""
    LOOK_UP = "look-up"
    """「선생님을 봐 주세요」: a word on the page, which goes by itself."""


LASTS: Final = {
    InterventionKind.COMING: timedelta(minutes=10),
    InterventionKind.HELP: timedelta(minutes=5),
    InterventionKind.BACK: timedelta(minutes=5),
    InterventionKind.UNDO_BACK: timedelta(minutes=5),
    InterventionKind.NEXT_TASK: timedelta(minutes=5),
    InterventionKind.LOOK_UP: timedelta(minutes=1),
}
"""So long it is meant for the moment; what was not taken up until then is past."""


@dataclass(frozen=True, slots=True)
class Intervention:
    """One of them; `run` and `milestone` are where the learner stood."""

    id: str
    learner: str
    run: str
    kind: InterventionKind
    at: datetime
    milestone: str = ""
    taken: datetime | None = None
    """When it reached the learner's page."""

    def meant(self, now: datetime) -> bool:
        """Whether it still is to reach her; a clock that jumped makes nothing meant."""
        return self.taken is None and timedelta(0) <= now - self.at <= LASTS[self.kind]
