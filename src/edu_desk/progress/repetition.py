"""When a lesson is done again: the day on which it is due, as seen from a moment.

This module stays light: it is loaded before the first page of whoever has practised is painted.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_SLACK = timedelta(days=1)
"""A moment that is no further ahead is no wrong clock: people and computers change time zones."""


@dataclass(frozen=True, slots=True)
class Booster:
    """When a lesson is due again, and when it was practised last."""

    lesson: str
    due: datetime
    last: datetime

    def due_day(self, now: datetime) -> date:
        """The day on which it is due where the clock says `now`."""
        return self.due.astimezone(now.tzinfo).date()

    def is_due(self, now: datetime) -> bool:
        """Whether it is due on the day of `now`: people come by days, not by hours."""
        return self.due_day(now) <= now.date()

    def days_since(self, now: datetime) -> int:
        """How many days ago it was practised last, where the clock says `now`."""
        return max(0, (now.date() - self.last.astimezone(now.tzinfo).date()).days)


def seen_from(now: datetime, lesson: str, due: datetime, last: datetime) -> Booster:
    """The repetition of `lesson` that is `due` and was practised `last`, as seen from `now`.

    A clock that was wrong may have put the last one into the future. Nobody knows when it was: it counts
    as now, and the lesson is due at once, since nothing later can be trusted to come.
    """
    if last > now + _SLACK:
        return Booster(lesson, min(due, now), now)
    return Booster(lesson, due, last)


def longest_due(repetitions: Iterable[Booster], now: datetime) -> tuple[Booster, ...]:
    """Those that are due on the day of `now`, the longest due first."""
    return tuple(
        sorted((one for one in repetitions if one.is_due(now)), key=lambda one: (one.due, one.lesson))
    )
