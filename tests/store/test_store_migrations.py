"""A database of an older program is brought to the present shape, and nothing in it is lost."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from store_kit import looking_in, opened

from edu_desk.progress.standing import Standing
from edu_desk.runner.events import Acted, AskedPerson, Finished, Helped, Mode, Reached
from edu_desk.shared.clock import MachineClock
from edu_desk.store.database import read_copy
from edu_desk.store.migrations import migrations
from edu_desk.store.store import open_store

AT = "2026-03-02T12:00:01.000+09:00"
LEARNER = "INSERT INTO learners (id, name, kind, created) VALUES ('l1', '', 'guest', :at)"
RUN = """
INSERT INTO runs (id, learner, lesson, task, mode, digest, today, started)
VALUES ('r1', 'l1', 'train-book', 't1', 'try', 'd', '2026-03-02', :at)
"""
ACTED = """
INSERT INTO events (run, seq, at, kind, action, element, part, outcome, milestone)
VALUES ('r1', 1, :at, 'acted', 'press', 'search', '', 'nearer', 'm1')
"""
HELPED = "INSERT INTO events (run, seq, at, kind, milestone) VALUES ('r1', 2, :at, 'helped', 'm1')"
REACHED = """
INSERT INTO events (run, seq, at, kind, milestone, alone) VALUES ('r1', 3, :at, 'reached', 'm1', 0)
"""


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """A database as the first program left it."""
    file = tmp_path / "edu_desk.db"
    database = Database(file)
    migrations.apply(database, stop_before="0002_support_and_asking")
    for statement in (LEARNER, RUN, ACTED, HELPED, REACHED):
        database.execute(statement, {"at": AT})
    database.conn.commit()
    database.close()
    return file


def test_an_older_database_keeps_everything(old_file: Path) -> None:
    store = open_store(old_file, MachineClock(), lambda _fault: None)
    (head,) = store.unfinished(store.guest().id)
    assert (head.id, head.mode, head.support) == ("r1", Mode.TRY, ())
    acted, helped, reached = store.events("r1")
    assert isinstance(acted, Acted)
    assert helped == Helped(acted.at, "m1", 3)
    assert reached == Reached(acted.at, "m1", alone=False)
    store.append("r1", [AskedPerson(acted.at, "m1"), Helped(acted.at, "m1", 1), Finished(acted.at)])
    assert store.events("r1")[3:] == (
        AskedPerson(acted.at, "m1"), Helped(acted.at, "m1", 1), Finished(acted.at),
    )  # fmt: skip
    store.close()


def test_events_are_still_never_changed(old_file: Path) -> None:
    open_store(old_file, MachineClock(), lambda _fault: None).close()
    database = Database(old_file)
    for statement in ("UPDATE events SET milestone = 'x'", "DELETE FROM events"):
        with pytest.raises(Exception, match="an event is never"):
            database.execute(statement)
    database.close()


DECIDED = """
INSERT INTO events (run, seq, at, kind, outcome, alone) VALUES ('r1', 4, :at, 'decided', 'refuse', 1)
"""
ENDED = "INSERT INTO events (run, seq, at, kind) VALUES ('r1', 5, :at, 'finished')"
END = "UPDATE runs SET state = 'finished', ended = :at WHERE id = 'r1'"


def test_what_older_runs_came_to_is_known_at_once(old_file: Path) -> None:
    database = Database(old_file)
    migrations.apply(database, stop_before="0006_any_kind_and_erasing")
    for statement in (DECIDED, ENDED, END):
        database.execute(statement, {"at": AT})
    database.conn.commit()
    database.close()
    with opened(old_file) as store:
        learner = store.guest().id
        [practice] = store.practices(learner)
        assert (practice.task, practice.mode, practice.helps, practice.finished) == ("t1", Mode.TRY, 1, True)
        assert store.history(learner, "train-book").standing is Standing.BEGUN
        assert store.levels(learner, "train-book") == {"m1": 3}
        assert [one.case for one in store.decisions(learner)] == ["t1"]
        assert len(store.events("r1")) == 5


def test_an_older_database_gets_a_device_and_a_counter(old_file: Path) -> None:
    database = Database(old_file)
    migrations.apply(database, stop_before="0012_devices_and_erased")
    database.conn.commit()
    database.close()
    with looking_in(old_file) as other:
        before = other.execute("SELECT id, run, seq, at, kind, milestone FROM events").fetchall()
    with opened(old_file) as store:
        assert store.guest().id == "l1"
        device = store.head("r1").device
        store.append("r1", [Finished(MachineClock().now())])
        assert len(store.practices("l1")) == 1
        store.retire_guest()
        assert store.guest().id != "l1"
    with looking_in(old_file) as other:
        after = other.execute("SELECT id, run, seq, at, kind, milestone FROM events").fetchall()
        counts = [row[0] for row in other.execute("SELECT count FROM events ORDER BY id")]
        devices = other.execute("SELECT DISTINCT device FROM learners").fetchall()
    assert after[:-1] == before
    assert counts == sorted(set(counts))
    assert devices == [(device,)]
    assert len(device) == 32


def test_two_computers_may_each_have_a_guest(old_file: Path) -> None:
    with opened(old_file) as store:
        mine = store.guest()
    with looking_in(old_file) as other:  # as a merge does it
        other.execute(
            "INSERT INTO learners VALUES ('theirs', '', 'guest', :at, 'd2')",
            {"at": AT},
        )
    with opened(old_file) as store:
        assert store.guest() == mine


def test_what_other_rules_made_is_made_anew(old_file: Path) -> None:
    with opened(old_file) as store:
        store.append("r1", [Finished(MachineClock().now())])
        before = store.levels("l1", "train-book")
    with looking_in(old_file) as other:
        other.execute("UPDATE levels SET level = 0")
        other.execute("UPDATE derivation SET version = 0")
    with opened(old_file) as store:
        assert store.levels("l1", "train-book") == before == {"m1": 3}


def test_an_older_database_is_read_in_the_present_shape_and_stays_as_it_was(old_file: Path) -> None:
    before = old_file.read_bytes()
    with closing(read_copy(old_file).conn) as copy:
        assert copy.execute("SELECT milestone, rung FROM events WHERE kind = 'helped'").fetchall() != []
        assert copy.execute("SELECT count(*) FROM persons").fetchone()[0] == 0
    assert old_file.read_bytes() == before
