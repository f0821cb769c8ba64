"""A run as a timeline, milestone by milestone."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Decided,
    Event,
    Finished,
    Helped,
    Left,
    Outcome,
    Reached,
    RunHead,
    SetBack,
)
from edu_desk.runner.support import SupportLevel
from edu_desk.store.run_book import RunRecord


class TimelineEnd(StrEnum):
    """What became of a stretch of a run."""

    ALONE = "alone"
    """The milestone was reached without help."""
    HELPED = "helped"
    """It was reached with help."""
    OPEN = "open"
    """It was not reached."""
    PASSED = "passed"
    """It was not reached, and the run came to its end without it."""
    RIGHT = "right"
    """A case was decided rightly."""
    WRONG = "wrong"
    SET_BACK = "set-back"
    """Who teaches set the run back to the beginning of a step, or undid that."""
    FINISHED = "finished"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A stretch: what it led to, when it ended, and what happened on its way."""

    end: TimelineEnd
    at: datetime
    milestone: str = ""
    away: int = 0
    refused: int = 0
    helps: int = 0
    together: int = 0
    asked: int = 0
    """How often a person was asked."""


@dataclass(frozen=True, slots=True)
class RunTimeline:
    """A run with its stretches, in order."""

    head: RunHead
    number: int
    entries: tuple[TimelineEntry, ...]


_REACHED: Final = frozenset({TimelineEnd.ALONE, TimelineEnd.HELPED})


@dataclass(slots=True)
class _Counted:
    entries: list[TimelineEntry] = field(default_factory=list)
    open: dict[str, TimelineEntry] = field(default_factory=dict)

    def on_way(self, milestone: str, at: datetime) -> TimelineEntry:
        return replace(self.open.get(milestone, TimelineEntry(TimelineEnd.OPEN, at, milestone)), at=at)

    def close(self, milestone: str, at: datetime, end: TimelineEnd) -> None:
        self.entries.append(replace(self.on_way(milestone, at), end=end))
        self.open.pop(milestone, None)

    def gone_back(self, again: TimelineEntry) -> bool:
        """Whether it had been reached before: what happened on going back there belongs to it."""
        for place, one in reversed([*enumerate(self.entries)]):
            if one.milestone == again.milestone and one.end in _REACHED:
                self.entries[place] = _together(one, again)
                return True
        return _together(again, again) == again  # nothing happened on its way


def timeline(record: RunRecord) -> RunTimeline:
    """The timeline of a run; what is not reached yet stands before its end.

    A run that came to its end has nothing left to reach: what was gone back to counts with what it was.
    """
    return RunTimeline(record.head, record.number, _entries(record.events))


def _entries(events: Sequence[Event]) -> tuple[TimelineEntry, ...]:
    counted, ends = _Counted(), list[TimelineEntry]()
    for event in events:
        match event:
            case Reached(at, milestone, alone):
                counted.close(milestone, at, TimelineEnd.ALONE if alone else TimelineEnd.HELPED)
            case Decided(at=at, right=right):
                ends.append(TimelineEntry(TimelineEnd.RIGHT if right else TimelineEnd.WRONG, at))
            case SetBack(at, milestone):
                counted.entries.append(TimelineEntry(TimelineEnd.SET_BACK, at, milestone))
            case Finished(at):
                ends.append(TimelineEntry(TimelineEnd.FINISHED, at))
            case Left(at):
                ends.append(TimelineEntry(TimelineEnd.LEFT, at))
            case Acted(milestone=milestone) | Helped(milestone=milestone) | AskedPerson(milestone=milestone):
                counted.open[milestone] = _with(counted.on_way(milestone, event.at), event)
    unreached = [one for name, one in counted.open.items() if name]
    if any(one.end is TimelineEnd.FINISHED for one in ends):
        unreached = [replace(one, end=TimelineEnd.PASSED) for one in unreached if not counted.gone_back(one)]
    return (*counted.entries, *unreached, *ends)


def _together(one: TimelineEntry, other: TimelineEntry) -> TimelineEntry:
    return replace(
        one,
        away=one.away + other.away,
        refused=one.refused + other.refused,
        helps=one.helps + other.helps,
        together=one.together + other.together,
        asked=one.asked + other.asked,
    )


def _with(entry: TimelineEntry, event: Event) -> TimelineEntry:
    match event:
        case Acted(outcome=Outcome.AWAY):
            return replace(entry, away=entry.away + 1)
        case Acted(outcome=Outcome.REFUSED):
            return replace(entry, refused=entry.refused + 1)
        case Helped(rung=rung) if rung >= SupportLevel.TOGETHER:
            return replace(entry, together=entry.together + 1)
        case Helped():
            return replace(entry, helps=entry.helps + 1)
        case AskedPerson():
            return replace(entry, asked=entry.asked + 1)
        case _:
            return entry
