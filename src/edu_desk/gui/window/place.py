"""Where in the program somebody is: each wing of pages has places of its own, made from this one."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import ClassVar


class LessonMeanwhile(Enum):
    """What becomes of the lesson at work when one comes to a place."""

    SHOWN = auto()
    """It is what one comes to."""
    RESTS = auto()
    """It waits, to be gone on with from there."""
    STAYS = auto()
    """It stays as it is: it waits already."""
    ENDS = auto()
    """It is left; what happened is kept."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place: enough to build its page anew in another size or language."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.ENDS
    """What becomes of the lesson at work."""
