"""What a lobby screen was used for, without persons: counts by the hour, folded from events.

No event names anybody, none has a time finer than its hour, and nothing joins two events of one sitting.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from io import StringIO
from typing import Final

HEADINGS: Final = ("hour", "what", "which", "count")
HOUR: Final = "%Y-%m-%d %H"


class UsageKind(StrEnum):
    """What happened."""

    SITTING = "sitting"
    """Somebody began."""
    LANGUAGE = "language"
    """Practice began in that language."""
    ACCESS = "access"
    """Somebody began with that help to see, hear or touch."""
    BEGUN = "lesson_begun"
    FINISHED = "lesson_finished"
    HELP = "help_used"
    """In that lesson somebody asked for help."""
    LEFT = "left_at"
    """A sitting ended there: on which page, and in which lesson."""
    WENT_AWAY = "went_away"
    """It ended because nobody answered the warning."""


@dataclass(frozen=True, slots=True)
class UsageEvent:
    """One thing that happened; `which` is a lesson, a language, a setting or a page, never a person."""

    at: datetime
    kind: UsageKind
    which: str = ""


@dataclass(frozen=True, slots=True)
class UsageCount:
    """How often it happened within an hour."""

    hour: str
    kind: UsageKind
    which: str
    count: int


@dataclass(frozen=True, slots=True)
class Usage:
    """All counts, in order."""

    counts: tuple[UsageCount, ...] = ()

    def plus(self, events: Iterable[UsageEvent]) -> "Usage":
        """With `events` counted too."""
        table = Counter({(one.hour, one.kind, one.which): one.count for one in self.counts})
        table.update((event.at.strftime(HOUR), event.kind, event.which) for event in events)
        return Usage(tuple(UsageCount(*key, table[key]) for key in sorted(table)))

    def total(self, kind: UsageKind, which: str | None = None) -> int:
        """How often that happened in all."""
        return sum(
            one.count for one in self.counts if one.kind is kind and (which is None or one.which == which)
        )


def as_csv(usage: Usage) -> str:
    """The counts as a table that any spreadsheet opens."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows((one.hour, one.kind.value, one.which, one.count) for one in usage.counts)
    return out.getvalue()


def from_csv(text: str) -> Usage:
    """The counts of such a table; rows that are none are left out."""
    found = (_count(row) for row in csv.DictReader(StringIO(text)))
    return Usage(tuple(one for one in found if one is not None))


def _count(row: Mapping[str, str | None]) -> UsageCount | None:
    hour, kind, which, count = (row.get(heading) or "" for heading in HEADINGS)
    try:
        datetime.strptime(hour, HOUR)  # noqa: DTZ007 - an hour of the centre's own clock
        return UsageCount(hour, UsageKind(kind), which, int(count))
    except ValueError:
        return None
