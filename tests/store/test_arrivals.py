"""Records that come in by copying: a little is settled at the start, much as work that can be dropped."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from store_kit import NOON, looking_in, opened

from edu_desk.jobs import JobWork
from edu_desk.people.person import Person
from edu_desk.progress.practice import Practice
from edu_desk.runner.events import Finished, Mode, Reached, RunHead
from edu_desk.store.arrivals import AT_ONCE
from edu_desk.store.store import Store
from kit.copying import copied_into

EACH = 60
"""Events of each run."""
MANY = tuple(f"{number:032x}" for number in range(2 * AT_ONCE // EACH))
"""So many that what all of them did is not settled at the start."""


@pytest.fixture
def came_in(tmp_path: Path) -> Path:
    """Records into which those of another computer, where `MANY` practised, were copied."""
    other, file = tmp_path / "other" / "records.db", tmp_path / "records.db"
    with opened(other) as store:
        filled(store, MANY)
    with opened(file) as store:
        store.guest()
    copied_into(file, other)
    return file


def filled(store: Store, learners: Sequence[str]) -> None:
    store.keep_persons([Person(one, "김영희") for one in learners])
    for number, learner in enumerate(learners):
        at = NOON + timedelta(minutes=number)
        store.begin(RunHead(f"run-{learner}", learner, "train", "task-0", Mode.TRY, "d", at.date(), at))
        reached = [Reached(at, f"step-{step}", alone=True) for step in range(EACH - 1)]
        store.append(f"run-{learner}", [*reached, Finished(at)])


def told(store: Store) -> list[tuple[Practice, ...]]:
    return [store.practices(one) for one in MANY]


def waiting(file: Path) -> int:
    with looking_in(file) as connection:
        return int(connection.execute("SELECT count(*) FROM arrivals").fetchone()[0])


def taken(work: JobWork[None], steps: int) -> None:
    """So many learners are settled, then it is dropped at the pause after them."""
    for _ in range(steps + 1):
        next(work)
    work.close()


def test_much_waits_and_a_job_tells_how_far_it_has_come(came_in: Path) -> None:
    with opened(came_in) as store:
        assert waiting(came_in) == len(MANY)
        assert told(store) == [()] * len(MANY)
        rests: list[float] = []
        moved = [one.percent for one in store.arrivals.settling(rests.append) if one is not None]
        assert moved == sorted(moved)
        assert moved[0] == 0
        assert len(rests) == len(MANY)
        assert store.arrivals.settled
        assert [len(one) for one in told(store)] == [1] * len(MANY)
        settled = told(store), [store.histories(one) for one in MANY]
        store.rebuild()
        assert (told(store), [store.histories(one) for one in MANY]) == settled


def test_dropped_in_the_middle_what_is_settled_stays_and_the_rest_goes_on(came_in: Path) -> None:
    with opened(came_in) as store:
        taken(store.arrivals.settling(), steps=3)
        assert waiting(came_in) == len(MANY) - 3
    with opened(came_in) as store:  # at the next start
        taken(store.arrivals.settling(), steps=2)
    with opened(came_in) as store:
        assert [len(one) for one in told(store)].count(1) == 5
        list(store.arrivals.settling())
        assert [len(one) for one in told(store)] == [1] * len(MANY)
        assert list(store.arrivals.settling()) == []


def test_killed_while_one_is_settled_nothing_of_it_has_happened(came_in: Path) -> None:
    """A transaction that never ended, as a killed program leaves it: the copy is what is on the disk."""
    copy = came_in.with_name("killed.db")
    with looking_in(came_in) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DELETE FROM arrivals WHERE learner = ?", (MANY[0],))
        copy.write_bytes(came_in.read_bytes())
        log = came_in.with_name(f"{came_in.name}-wal")
        copy.with_name(f"{copy.name}-wal").write_bytes(log.read_bytes() if log.exists() else b"")
    with opened(copy) as store:
        assert waiting(copy) == len(MANY)
        list(store.arrivals.settling())
        assert [len(one) for one in told(store)] == [1] * len(MANY)


def test_two_programs_that_settle_at_once_do_it_once(came_in: Path) -> None:
    with opened(came_in) as one, opened(came_in) as other:
        mine, theirs = one.arrivals.settling(), other.arrivals.settling()
        for _ in range(len(MANY)):
            next(mine, None)
            next(theirs, None)
        list(mine)
        list(theirs)
        assert [len(practices) for practices in told(one)] == [1] * len(MANY)
        assert one.arrivals.settled


def test_one_who_sits_down_is_settled_alone(came_in: Path) -> None:
    with opened(came_in) as store:
        store.arrivals.settle(MANY[-1])
        store.arrivals.settle(MANY[-1])
        assert [len(one) for one in told(store)] == [0] * (len(MANY) - 1) + [1]
        assert store.levels(MANY[-1], "train") != {}


def test_a_little_is_settled_while_the_records_open(tmp_path: Path) -> None:
    other, file = tmp_path / "other" / "records.db", tmp_path / "records.db"
    with opened(other) as store:
        filled(store, MANY[:2])
    with opened(file):
        pass
    copied_into(file, other)
    with opened(file) as store:
        assert store.arrivals.settled
        assert [len(store.practices(one)) for one in MANY[:2]] == [1, 1]


def test_who_was_erased_does_not_wait_for_the_job(came_in: Path) -> None:
    with looking_in(came_in) as connection:
        connection.execute("INSERT INTO erased VALUES (?, '2026-03-02T12:00:00+09:00')", (MANY[0],))
    with opened(came_in) as store:
        assert not store.arrivals.settled
        assert MANY[0] not in {one.id for one in store.persons()}
        assert store.events(f"run-{MANY[0]}") == ()
