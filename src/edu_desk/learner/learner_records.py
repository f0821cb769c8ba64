"""All that is kept of one learner: whose it is is said once, here, and every question is only hers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.progress.meeting import Meeting
from edu_desk.progress.practice import Practice
from edu_desk.runner.events import RunHead

if TYPE_CHECKING:
    from edu_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class LearnerRecords:
    """One learner's runs, practices and decisions in a store. Every method raises `Fault`."""

    store: "Store"
    learner: str

    def unfinished(self, lesson: str | None = None) -> tuple[RunHead, ...]:
        """Open runs, of one lesson or of all, the newest first."""
        return self.store.unfinished(self.learner, lesson)

    def support(self, lesson: str) -> dict[str, int]:
        """Help by milestone after all that was practised before."""
        return self.store.levels(self.learner, lesson)

    def practices(self) -> tuple[Practice, ...]:
        """What all ended runs came to, in order."""
        return self.store.practices(self.learner)

    def histories(self) -> dict[str, LessonHistory]:
        """The history of each lesson that was practised."""
        return self.store.histories(self.learner)

    def history(self, lesson: str) -> LessonHistory:
        """The history of a lesson."""
        return self.store.history(self.learner, lesson)

    def meetings(self) -> tuple[Meeting, ...]:
        """What decisions came to, case by case, the one decided last at the end."""
        return self.store.meetings(self.learner)
