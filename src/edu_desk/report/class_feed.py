"""Where a class page hears how each learner is getting on: a port that any source can fill."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from edu_desk.people.help_call import HelpCall
from edu_desk.people.intervention import Intervention
from edu_desk.store.run_book import RunRecord


@dataclass(frozen=True, slots=True)
class SeatActivity:
    """What goes on at a seat that is no event: while it does, nobody is waited for."""

    speaking: bool = False
    """The voice speaks, or the program shows something."""
    scanning: bool = False
    """A scanner goes over the page: who chooses with it takes the time that takes."""
    asked: bool = False
    """A question or another page of our own stands before the practice app."""

    @property
    def busy(self) -> bool:
        """Whether any of it does."""
        return self.speaking or self.scanning or self.asked


@dataclass(frozen=True, slots=True)
class ClassSeat:
    """One learner: the run she is at or was at last, and what was done for her."""

    learner: str
    run: RunRecord | None = None
    interventions: tuple[Intervention, ...] = ()
    """The newest first."""
    activity: SeatActivity = SeatActivity()
    free_since: datetime | None = None
    """When the last activity that kept her from going on was over, where that is known."""
    call: HelpCall | None = None
    """Her last call from outside a lesson."""


class ClassFeed(Protocol):
    """Tells it whenever it is asked; what is asked often must be quick."""

    def seats(self, class_id: str) -> tuple[ClassSeat, ...]:
        """A seat for each member of a class, in their order. Raises `Fault`, and `KeyError` for no class."""
