"""Commits reach the disk: at once for milestones, soon for the rest, never silently not."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Event as Signal
from threading import Thread
from time import monotonic

import pytest
from store_kit import EVERY_EVENT, NOON, StoppedClock, head, looking_in

from edu_desk.runner.events import Event, Finished, Helped, Left, Reached
from edu_desk.shared.errors import Bug, Fault
from edu_desk.store.database import open_database
from edu_desk.store.flusher import Flusher
from edu_desk.store.store import Store
from edu_desk.store.store_faults import failing, full
from edu_desk.store.write_ahead_log import WriteAheadLog

LONG = 3600.0
PATIENCE = 10.0


@dataclass
class Disk:
    """A disk that notes when it is synced, and fails as often as it is told to."""

    synced: SimpleQueue[float] = field(default_factory=SimpleQueue)
    troubles: list[Fault] = field(default_factory=list)

    def sync(self) -> None:
        self.synced.put(monotonic())
        if self.troubles:
            raise self.troubles.pop()


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def told() -> list[Fault]:
    return []


@pytest.fixture
def slow(disk: Disk, told: list[Fault]) -> Iterator[Flusher]:
    """A flusher that would wait for an hour."""
    flusher = Flusher(disk.sync, told.append, delay=LONG)
    yield flusher
    flusher.close()


def test_a_milestone_is_flushed_at_once(slow: Flusher, disk: Disk) -> None:
    slow.committed(at_once=False)
    slow.committed(at_once=True)
    disk.synced.get(timeout=PATIENCE)


def test_the_rest_is_flushed_once_soon_after(disk: Disk, told: list[Fault]) -> None:
    flusher = Flusher(disk.sync, told.append, delay=0.1)
    begun = monotonic()
    for _ in range(5):
        flusher.committed(at_once=False)
    assert disk.synced.get(timeout=PATIENCE) >= begun + 0.1
    flusher.close()
    assert disk.synced.empty()


def test_flush_waits_for_the_disk(slow: Flusher, disk: Disk) -> None:
    slow.flush()
    assert disk.synced.empty()
    slow.committed(at_once=False)
    slow.flush()
    assert disk.synced.qsize() == 1
    slow.flush()
    assert disk.synced.qsize() == 1


def test_close_flushes(disk: Disk, told: list[Fault]) -> None:
    flusher = Flusher(disk.sync, told.append, delay=LONG)
    flusher.committed(at_once=False)
    flusher.close()
    assert disk.synced.qsize() == 1
    flusher.committed(at_once=True)
    with pytest.raises(Bug, match="stopped"):
        flusher.flush()


def test_a_commit_during_a_flush_is_flushed_too(told: list[Fault]) -> None:
    in_sync, go_on = Signal(), Signal()
    synced: list[int] = []

    def sync() -> None:
        in_sync.set()
        go_on.wait(PATIENCE)
        synced.append(1)

    flusher = Flusher(sync, told.append, delay=LONG)
    flusher.committed(at_once=True)
    assert in_sync.wait(PATIENCE)
    flusher.committed(at_once=False)
    waiting = Thread(target=flusher.flush)
    waiting.start()
    go_on.set()
    waiting.join(PATIENCE)
    assert len(synced) == 2
    flusher.close()


def test_trouble_is_told_and_tried_again(slow: Flusher, disk: Disk, told: list[Fault]) -> None:
    trouble = full(Path("records.db"))
    disk.troubles = [trouble]
    slow.committed(at_once=False)
    with pytest.raises(Fault, match="no room left"):
        slow.flush()
    slow.flush()
    assert disk.synced.qsize() == 2
    assert told == [trouble]


def test_trouble_at_the_end_is_told_and_ends_the_thread(disk: Disk, told: list[Fault]) -> None:
    trouble = failing(Path("records.db"))
    disk.troubles = [trouble]
    flusher = Flusher(disk.sync, told.append, delay=LONG)
    flusher.committed(at_once=False)
    with pytest.raises(Fault, match="disk failed"):
        flusher.close()
    with pytest.raises(Bug):
        flusher.flush()
    assert told == [trouble]


@pytest.mark.parametrize(
    ("event", "at_once"),
    [
        (Reached(NOON, "choose-train", alone=True), True),
        (Finished(NOON), True),
        (Helped(NOON, "choose-train"), False),
        (Left(NOON), False),
        (EVERY_EVENT[0], False),
    ],
)
def test_what_is_flushed_at_once(
    tmp_path: Path, slow: Flusher, disk: Disk, event: Event, *, at_once: bool
) -> None:
    store = Store(open_database(tmp_path / "records.db"), slow, StoppedClock())
    store.begin(head(store))
    store.append("run-1", [])
    store.append("run-1", [event, EVERY_EVENT[0]])
    if at_once:
        disk.synced.get(timeout=PATIENCE)
    assert disk.synced.empty()
    store.close()
    assert disk.synced.qsize() == (0 if at_once else 1)


def test_the_log_itself_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "records.db"
    synced: list[int] = []
    sync = os.fsync

    def noted(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        sync(handle)

    database = open_database(file)
    monkeypatch.setattr(os, "fsync", noted)
    log = WriteAheadLog(file)
    log.to_disk()
    assert synced == [log.file.stat().st_ino]
    database.close()


def test_a_grown_log_is_folded_and_starts_small(tmp_path: Path, told: list[Fault]) -> None:
    file = tmp_path / "records.db"
    database = open_database(file)
    log = WriteAheadLog(file, fold_at=200_000)
    flusher = Flusher(log.to_disk, told.append, delay=LONG)
    store = Store(database, flusher, StoppedClock())
    store.begin(head(store))
    store.append("run-1", EVERY_EVENT)
    store.flush()
    before = file.stat().st_size
    store.append("run-1", EVERY_EVENT * 300)
    grown = log.file.stat().st_size
    assert grown > log.fold_at
    assert file.stat().st_size == before
    store.flush()
    assert file.stat().st_size > before
    store.append("run-1", EVERY_EVENT)
    assert log.file.stat().st_size < grown / 2
    assert store.events("run-1") == EVERY_EVENT * 302
    store.close()
    assert told == []


def test_a_reader_in_the_way_of_folding_does_no_harm(tmp_path: Path, told: list[Fault]) -> None:
    file = tmp_path / "records.db"
    flusher = Flusher(WriteAheadLog(file, fold_at=0).to_disk, told.append, delay=LONG)
    store = Store(open_database(file), flusher, StoppedClock())
    store.begin(head(store))
    with looking_in(file) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM runs").fetchone()
        store.append("run-1", EVERY_EVENT)
        store.flush()
        assert store.events("run-1") == EVERY_EVENT
    store.close()
    assert told == []


def test_a_log_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="cannot write"):
        WriteAheadLog(tmp_path / "records.db").to_disk()


@pytest.mark.parametrize("act", [Store.retire_guest, lambda store: store.erase(store.guest().id)])
def test_who_has_gone_is_flushed_at_once(
    tmp_path: Path, slow: Flusher, disk: Disk, act: Callable[[Store], None]
) -> None:
    """Whoever sits down next must never find the practice of the one before, not even after a pulled plug."""
    store = Store(open_database(tmp_path / "records.db"), slow, StoppedClock())
    store.guest()
    assert disk.synced.empty()
    act(store)
    disk.synced.get(timeout=PATIENCE)
    store.close()
