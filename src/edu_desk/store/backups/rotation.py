"""Which backups are kept: some of the last days, then one a week, then one a month."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12

_SPANS: Final[tuple[tuple[int, Callable[[date], object]], ...]] = (
    (DAYS, lambda day: day),
    (WEEKS, lambda day: tuple(day.isocalendar())[:2]),
    (MONTHS, lambda day: (day.year, day.month)),
)


def kept(days: Sequence[date]) -> frozenset[int]:
    """The places in `days`, those of backups from the newest to the oldest, that are kept.

    The newest of each day, week and month counts. How old one is says nothing: a clock that was years ahead
    for a day makes none of the others go.
    """
    places: set[int] = set()
    for most, span in _SPANS:
        newest: dict[object, int] = {}
        for place, day in enumerate(days):
            newest.setdefault(span(day), place)
        places.update(sorted(newest.values())[:most])
    return frozenset(places)
