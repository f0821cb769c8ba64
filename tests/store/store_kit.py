"""Heads and events to fill a store with."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from edu_desk.machine.action import Back, Enter, Press, Target
from edu_desk.runner.events import Acted, Event, Finished, Helped, Left, Mode, Outcome, Reached, RunHead
from edu_desk.shared.errors import Fault
from edu_desk.store.store import Store, open_store
from kit.fresh_records import lay_fresh_file

KOREA = timezone(timedelta(hours=9))
NOON = datetime(2026, 3, 2, 12, 0, 0, 250_000, tzinfo=KOREA)

EVERY_EVENT: tuple[Event, ...] = (
    Acted(NOON, Press(Target("buy")), Outcome.NEARER, "choose-train"),
    Acted(NOON, Press(Target("trains", "KTX-101")), Outcome.ASIDE, "choose-train"),
    Acted(NOON, Press(Target("말", "첫째 줄")), Outcome.AWAY, "도착역"),
    Acted(NOON, Enter(Target("name"), "other"), Outcome.REFUSED, "passenger"),
    Acted(NOON, Back(), Outcome.AWAY, ""),
    Reached(NOON, "choose-train", alone=True),
    Reached(NOON, "choose-seat", alone=False),
    Helped(NOON, "choose-seat"),
    Finished(NOON),
    Left(NOON),
    Finished(NOON.replace(microsecond=0)),
    Finished(NOON.replace(microsecond=1)),
    Left(NOON.astimezone(UTC)),
    Left(NOON.astimezone(timezone(timedelta(hours=-3, minutes=-30)))),
)


@dataclass(frozen=True, slots=True)
class StoppedClock:
    """A clock that stands still."""

    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment


def head(store: Store, name: str = "run-1", lesson: str = "train") -> RunHead:
    return RunHead(
        id=name,
        learner=store.guest().id,
        lesson=lesson,
        task="two-seats",
        mode=Mode.FOLLOW,
        digest="d1",
        today=date(2026, 3, 2),
        started=NOON,
    )


@contextmanager
def opened(path: Path) -> Iterator[Store]:
    """A store that must not meet any trouble in the background; a new file has its tables beforehand."""
    lay_fresh_file(path)
    with opened_as_it_is(path) as store:
        yield store


@contextmanager
def opened_as_it_is(path: Path) -> Iterator[Store]:
    """The same where a new file is made by the store itself, step by step."""
    troubles: list[Fault] = []
    store = open_store(path, StoppedClock(), troubles.append)
    try:
        yield store
    finally:
        store.close()
    assert troubles == []


@contextmanager
def looking_in(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection of another program, with none of our settings."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection
