"""Runs: begun, gone on with, finished, left; and the guest who does them."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from store_kit import EVERY_EVENT, NOON, StoppedClock, head, looking_in, opened

from edu_desk.machine.action import Back
from edu_desk.runner.events import Acted, Event, Finished, Helped, Left, Outcome, Reached
from edu_desk.shared.errors import Bug, Fault
from edu_desk.store.database import open_database
from edu_desk.store.flusher import Flusher
from edu_desk.store.store import Store
from edu_desk.store.stored_run import Learner, LearnerKind, RunState

ACTED = Acted(NOON, Back(), Outcome.AWAY, "choose-train")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "records.db"


def test_the_guest_stays_the_same(file: Path) -> None:
    with opened(file) as store:
        first = store.guest()
    with opened(file) as store, opened(file) as other:
        assert store.guest() == other.guest() == first
    assert first == Learner(first.id, "", LearnerKind.GUEST, NOON)
    with looking_in(file) as connection:
        assert connection.execute("SELECT count(*) FROM learners").fetchone() == (1,)


def test_a_head_comes_back(file: Path) -> None:
    with opened(file) as store:
        begun = head(store)
        store.begin(begun)
    with opened(file) as store:
        assert store.head("run-1") == begun
        assert store.events("run-1") == ()


def test_unknown_runs(file: Path) -> None:
    with opened(file) as store:
        assert store.events("nothing") == ()
        assert store.unfinished(store.guest().id) == ()
        assert store.practices(store.guest().id) == ()
        with pytest.raises(KeyError, match="nothing"):
            store.head("nothing")
        with pytest.raises(sqlite3.IntegrityError):
            store.append("nothing", [ACTED])


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ([], RunState.OPEN),
        ([ACTED, Helped(NOON, "choose-train"), Reached(NOON, "choose-train", alone=False)], RunState.OPEN),
        ([ACTED, Finished(NOON)], RunState.FINISHED),
        ([Left(NOON)], RunState.LEFT),
        ([Finished(NOON), Left(NOON.replace(hour=13))], RunState.FINISHED),
    ],
)
def test_how_a_run_stands(file: Path, told: list[Event], state: RunState) -> None:
    with opened(file) as store:
        begun = head(store)
        store.begin(begun)
        store.append("run-1", told)
    with opened(file) as store:
        assert (store.head("run-1"), store.events("run-1")) == (begun, tuple(told))
        assert store.unfinished(store.guest().id) == ((begun,) if state is RunState.OPEN else ())
        ended = [(practice.ended, practice.finished) for practice in store.practices(store.guest().id)]
        assert ended == ([] if state is RunState.OPEN else [(NOON, state is RunState.FINISHED)])


def test_the_newest_come_first(file: Path) -> None:
    with opened(file) as store:
        for name, lesson in [("a", "train"), ("b", "kiosk"), ("c", "train"), ("d", "train")]:
            store.begin(head(store, name, lesson))
        store.append("c", [Finished(NOON)])
        assert [run.id for run in store.unfinished(store.guest().id)] == ["d", "b", "a"]
        assert [run.id for run in store.unfinished(store.guest().id, "train")] == ["d", "a"]
        assert [run.id for run in store.unfinished(store.guest().id, "fraud")] == []


def test_events_of_runs_do_not_mix(file: Path) -> None:
    with opened(file) as store, opened(file) as other:
        store.begin(head(store, "a"))
        other.begin(head(other, "b"))
        for event in EVERY_EVENT:
            store.append("a", [event])
            other.append("b", [event, ACTED])
        assert store.events("a") == EVERY_EVENT
        assert store.events("b")[::2] == EVERY_EVENT
        assert other.events("b") == store.events("b")
    with looking_in(file) as connection:
        places = connection.execute("SELECT seq FROM events WHERE run = 'b' ORDER BY seq").fetchall()
        assert places == [(seq,) for seq in range(1, 2 * len(EVERY_EVENT) + 1)]


def test_all_events_of_an_append_or_none(file: Path) -> None:
    with opened(file) as store:
        store.begin(head(store))
        with pytest.raises(Bug):
            store.append("run-1", [ACTED, Finished(NOON.replace(tzinfo=None))])
        assert store.events("run-1") == ()
        store.append("run-1", [ACTED])
        assert store.events("run-1") == (ACTED,)


def test_a_run_needs_its_learner(file: Path) -> None:
    with opened(file) as store:
        begun = head(store)
        with looking_in(file) as connection:
            connection.execute("DELETE FROM learners")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            store.begin(begun)


def test_the_log_is_used_while_open_and_gone_after(file: Path) -> None:
    log = file.with_name("records.db-wal")
    with opened(file) as store:
        store.begin(head(store))
        assert log.stat().st_size > 0
        with looking_in(file) as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert not log.exists()


def test_only_its_own_thread_may_use_it(file: Path) -> None:
    with opened(file) as store, ThreadPoolExecutor(1) as pool:
        begun = head(store)
        for use in (
            store.guest,
            lambda: store.begin(begun),
            lambda: store.append("run-1", [ACTED]),
            lambda: store.head("run-1"),
            lambda: store.events("run-1"),
            lambda: store.unfinished("nobody"),
            lambda: store.practices("nobody"),
            store.flush,
            store.close,
        ):
            with pytest.raises(Bug, match="thread"):
                pool.submit(use).result()
        assert store.unfinished(store.guest().id) == ()


def test_a_full_disk_takes_all_or_nothing_and_keeps_the_rest(file: Path) -> None:
    database = open_database(file)
    troubles: list[Fault] = []
    store = Store(database, Flusher(lambda: None, troubles.append), StoppedClock())
    store.begin(head(store))
    store.append("run-1", [ACTED])
    [pages] = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Fault) as told:
        store.append("run-1", EVERY_EVENT * 100)
    assert "no room left" in str(told.value)
    assert told.value.values == {"file": file}
    assert store.events("run-1") == (ACTED,)
    assert [run.id for run in store.unfinished(store.guest().id)] == ["run-1"]

    database.execute(f"PRAGMA max_page_count = {pages + 1000}")
    store.append("run-1", EVERY_EVENT * 100)
    assert len(store.events("run-1")) == 1 + len(EVERY_EVENT) * 100
    store.close()
    assert troubles == []
