"""What the store knows besides the events themselves."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LearnerKind(StrEnum):
    """How a learner came to be known.

    The guest is whoever sits down, a past one whoever sat down before, a known one has a name of their own.
    """

    GUEST = "guest"
    PAST = "past"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who practises; the guest's name is empty and is worded where it is shown."""

    id: str
    name: str
    kind: LearnerKind
    created: datetime


class RunState(StrEnum):
    """Where a run stands: open can be gone on with, finished reached the goal, left did not."""

    OPEN = "open"
    FINISHED = "finished"
    LEFT = "left"
