"""A row that nobody can read keeps nobody out, a wrong clock changes nothing for good, reading only reads."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
from store_kit import NOON, StoppedClock, head, looking_in, opened

from edu_desk.progress.lesson_history import histories
from edu_desk.runner.events import Finished, Left, Mode
from edu_desk.shared.errors import Fault
from edu_desk.store.store import Store, open_store, read_store

ODD = (
    "UPDATE runs SET mode = 'dance' WHERE id = 'odd'",
    "UPDATE runs SET today = 'tomorrow' WHERE id = 'odd'",
    "UPDATE runs SET today = '9999-12-31' WHERE id = 'odd'",
    "UPDATE runs SET started = '2026-01-01' WHERE id = 'odd'",
    "UPDATE runs SET support = '[1' WHERE id = 'odd'",
    "UPDATE histories SET standing = 'lost'",
    "UPDATE histories SET due = 'soon'",
    "UPDATE histories SET done = '{'",
    "UPDATE practices SET mode = 'dance'",
    "UPDATE practices SET ended = '0001-01-01T00:00:00+00:00'",
    "UPDATE learners SET created = 'yesterday'",
    "INSERT INTO events (run, seq, at, kind) VALUES ('odd', 9, '2026-03-02T12:00:00+09:00', 'danced')",
    "INSERT INTO events (run, seq, at, kind) VALUES ('odd', 9, 'now', 'left')",
    "UPDATE derivation SET version = 1",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Records of one run that was done and one that is open."""
    path = tmp_path / "records.db"
    with opened(path) as store:
        store.begin(replace(head(store, "done"), mode=Mode.TRY))
        store.append("done", (Finished(NOON),))
        store.begin(head(store, "odd", "kiosk"))
    return path


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A store on them."""
    with opened(file) as store:
        yield store


@pytest.mark.parametrize("oddity", ODD)
def test_an_odd_row_keeps_nobody_out(file: Path, oddity: str) -> None:
    with looking_in(file) as other:
        other.execute(oddity)
    with opened(file) as store:
        learner = store.guest().id
        store.unfinished(learner)
        store.histories(learner)
        store.history(learner, "train")
        store.practices(learner)
        store.meetings(learner)
        store.append("odd", (Left(NOON),))
        assert store.unfinished(learner) == ()
        store.begin(head(store, "next"))
        store.append("next", (Finished(NOON),))
        assert store.history(learner, "train").finished >= {Mode.FOLLOW}
        store.rebuild()


def test_a_run_with_an_odd_event_is_told_and_not_gone_on_with(file: Path) -> None:
    with looking_in(file) as other:
        other.execute(ODD[-3])
    with opened(file) as store, pytest.raises(Fault, match="cannot be read"):
        store.events("odd")


def test_a_clock_that_was_ahead_counts_for_nothing_and_rebuilding_says_the_same(store: Store) -> None:
    for number, days in enumerate((1, 1800, 4)):
        run = head(store, f"r{number}", "bus")
        store.begin(replace(run, mode=Mode.TRY))
        store.append(run.id, (Finished(NOON + timedelta(days=days)),))
    learner = store.guest().id
    before = store.histories(learner)
    memory = before["bus"].memory
    assert memory is not None
    assert memory.due < NOON + timedelta(days=60)
    assert before == histories(store.practices(learner))
    store.rebuild()
    assert store.histories(learner) == before


@pytest.mark.parametrize("logged", [True, False], ids=["while it is used", "at rest"])
def test_reading_only_reads(file: Path, tmp_path: Path, *, logged: bool) -> None:
    there = tmp_path / "stick"
    if logged:
        with opened(file) as store:
            store.begin(head(store, "fresh", "bus"))
            there.mkdir()
            for name in ("records.db", "records.db-wal"):
                shutil.copyfile(file.with_name(name), there / name)
    else:
        there.mkdir()
        shutil.copyfile(file, there / file.name)
    kept = {one.name: one.read_bytes() for one in there.iterdir()}
    store = read_store(there / file.name, StoppedClock())
    learner = store.guest().id
    assert [one.id for one in store.unfinished(learner)] == (["fresh", "odd"] if logged else ["odd"])
    store.close()
    if not logged:
        assert {one.name: one.read_bytes() for one in there.iterdir()} == kept


def test_reading_needs_no_right_to_write_and_no_present_shape(file: Path) -> None:
    with looking_in(file) as other:
        other.execute("UPDATE derivation SET version = 1")
    before = file.read_bytes()
    store = read_store(file, StoppedClock())
    assert store.history(store.guest().id, "train").finished == {Mode.TRY}
    store.close()
    assert file.read_bytes() == before


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    file.write_bytes(b"no database, but long enough to be taken for one" * 99)
    with pytest.raises(Fault, match="damaged"):
        read_store(file, StoppedClock())


def test_a_locked_file_is_waited_for_no_longer_than_said(file: Path) -> None:
    store = open_store(file, StoppedClock(), lambda _fault: None, wait=0.01)
    run = head(store, "late")
    with looking_in(file) as other:
        other.execute("BEGIN IMMEDIATE")
        before = monotonic()
        with pytest.raises(Fault, match="holding"):
            store.begin(run)
        assert monotonic() - before < 1
        other.execute("ROLLBACK")
    store.begin(run)
    store.close()
