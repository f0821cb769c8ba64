"""How a class is getting on, as far as this computer's own records tell."""

from collections.abc import Callable
from datetime import datetime

from edu_desk.report.class_feed import ClassSeat, SeatActivity
from edu_desk.shared.clock import Clock
from edu_desk.store.store import Store


class LocalClassFeed:
    """Reads each member's last run: what a program on this computer wrote is told the next time.

    `here` tells who sits at this computer and `activity` what goes on there; who is elsewhere has none.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        here: Callable[[], str] = lambda: "",
        activity: Callable[[], SeatActivity] = SeatActivity,
    ) -> None:
        self._store, self._clock = store, clock
        self._here, self._activity = here, activity
        self._busy_at: dict[str, datetime] = {}

    def seats(self, class_id: str) -> tuple[ClassSeat, ...]:
        """A seat for each member. Raises `Fault`, and `KeyError` where there is no such class."""
        here, activity = self._here(), self._activity()
        if here and activity.busy:
            self._busy_at[here] = self._clock.now()
        return tuple(
            self._seat(member, activity if member == here else SeatActivity())
            for member in self._store.classes.one(class_id).members
        )

    def _seat(self, member: str, activity: SeatActivity) -> ClassSeat:
        runs = self._store.runs
        last = next(iter(runs.last(member)), None)
        call, done = runs.calls.last(member), runs.interventions(member)
        return ClassSeat(member, last, done, activity, self._busy_at.get(member), call)
