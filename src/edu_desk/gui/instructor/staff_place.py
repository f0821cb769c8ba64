"""What all places of those who teach have in common, and the one where they begin.

They stand alone, so that the program knows the way to the staff area without loading it.
"""

from dataclasses import dataclass
from typing import ClassVar

from edu_desk.gui.window.place import LessonMeanwhile, Place


@dataclass(frozen=True, slots=True)
class StaffPlace(Place):
    """Behind the PIN; a lesson that was left for it goes on afterwards.

    Each knows the place before the staff area, where one comes back to.
    """

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.STAYS

    before: Place


@dataclass(frozen=True, slots=True)
class AtClasses(StaffPlace):
    """All classes."""
