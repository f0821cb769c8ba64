"""The id by which a computer records: another where the records were copied, or a twin has it too."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database
from store_kit import NOON, looking_in, opened

from edu_desk.people.person import Person
from edu_desk.runner.events import Finished, Mode, Reached, RunHead
from edu_desk.store.database import open_database
from edu_desk.store.own_device import keep_own, place_of
from edu_desk.store.store import Store
from kit.copying import copied_into

HER = "0123456789abcdef" * 2
CLOCK = timedelta(days=1)


def practise(store: Store, run: str, task: str, days: int = 0) -> None:
    """Two events and the run: the counter goes up by three."""
    at = NOON + days * CLOCK
    store.begin(RunHead(run, HER, "train", task, Mode.TRY, "d", at.date(), at))
    store.append(run, [Reached(at, "seat", alone=True), Finished(at)])


def own(file: Path) -> str:
    with looking_in(file) as connection:
        return str(connection.execute("SELECT id FROM this_device").fetchone()[0])


def counter(file: Path) -> int:
    with looking_in(file) as connection:
        return int(connection.execute("SELECT counter FROM this_device").fetchone()[0])


def copied_folder(folder: Path, to: Path) -> Path:
    """The data folder is copied, as somebody does who sets up a second computer."""
    to.mkdir()
    (to / "records.db").write_bytes((folder / "records.db").read_bytes())
    return to / "records.db"


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    before: str
    after: str
    shared: bool
    another: bool


CASES = (
    Case("the same place", "here", "here", shared=False, another=False),
    Case("not known where it lay", "", "here", shared=False, another=False),
    Case("copied to another place", "there", "here", shared=False, another=True),
    Case("somebody shares the id", "here", "here", shared=True, another=True),
    Case("both", "there", "here", shared=True, another=True),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_when_another_id_is_taken(tmp_path: Path, case: Case) -> None:
    database = open_database(tmp_path / "records.db")
    values = {"place": case.before, "shared": int(case.shared)}
    with database.atomic():
        database.execute("UPDATE this_device SET place = :place, shared = :shared", values)
    before = told(database)[0]
    keep_own(database, case.after)
    after, place, shared = told(database)
    assert (after != before) is case.another
    assert (place, shared) == (case.after, 0)
    keep_own(database, case.after)
    assert told(database)[0] == after
    database.close()


def told(database: Database) -> tuple[object, ...]:
    found: tuple[object, ...] = database.execute("SELECT id, place, shared FROM this_device").fetchone()
    return found


PLACES: tuple[tuple[str, str, str, str, bool], ...] = (
    ("the same", "m1", "a", "a", True),
    ("another folder", "m1", "a", "b", False),
    ("another machine", "m2", "a", "a", False),
)


@pytest.mark.parametrize(
    ("mark", "one", "other", "same"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES]
)
def test_a_place_is_a_machine_and_a_folder(
    tmp_path: Path, mark: str, one: str, other: str, same: bool
) -> None:
    first = place_of(tmp_path / one / "records.db", "m1")
    assert (first == place_of(tmp_path / other / "records.db", mark)) is same
    assert str(tmp_path) not in first


def test_it_stays_from_start_to_start_and_through_two_programs(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as one, opened(file):
        practise_as(one, "a")
        first = own(file)
    with opened(file):
        assert own(file) == first


def practise_as(store: Store, run: str) -> None:
    store.keep_persons([Person(HER, "김영희")])
    practise(store, run, "task-0")


def test_two_that_were_copied_from_one_folder_come_to_the_same_whichever_is_copied(tmp_path: Path) -> None:
    """They count on from one number; her days alternate between them, and so does the order."""
    first = tmp_path / "first"
    with opened(first / "records.db") as store:
        practise_as(store, "before")
        guest = store.guest().id
    second = copied_folder(first, tmp_path / "second")
    files = [first / "records.db", second]
    for place, file in enumerate(files):
        with opened(file) as store:
            assert store.guest().id == guest
            for day in range(1, 4):
                practise(store, f"{place}-{day}", f"task-{place}-{day}", days=2 * day + place)
    assert own(files[0]) != own(files[1])
    again = copied_folder(first, tmp_path / "again")
    copied_into(files[0], files[1], over_known=True)
    copied_into(files[1], again, over_known=True)
    orders = []
    for file in files:
        with opened(file) as store:
            orders.append([one.task for one in store.practices(HER)])
    expected = ["task-0", *(f"task-{place}-{day}" for day in range(1, 4) for place in range(2))]
    assert orders == [expected, expected]


@pytest.mark.parametrize("behind", range(-1, 5))
def test_what_a_twin_with_the_same_id_recorded_is_noticed_whatever_its_count(
    tmp_path: Path, behind: int
) -> None:
    """Also where it is exactly this computer's own count, which a count alone would not tell."""
    first, second = tmp_path / "first" / "records.db", tmp_path / "second" / "records.db"
    with opened(first) as store:
        practise_as(store, "mine")
    second.parent.mkdir()
    second.write_bytes(first.read_bytes())
    with looking_in(second) as twin:  # a copy of one disk: nothing tells the two apart
        device, count = own(first), counter(first) - behind
        at = NOON.isoformat()
        twin.execute(
            "INSERT INTO runs (id, learner, lesson, task, mode, digest, today, started, device, count)"
            " VALUES ('theirs', ?, 'train', 'task-1', 'try', 'd', '2026-03-02', ?, ?, ?)",
            (HER, at, device, count - 1),
        )
        twin.execute(
            "INSERT INTO events (run, seq, at, kind, count) VALUES ('theirs', 1, ?, 'finished', ?)",
            (at, count),
        )
    copied_into(first, second, over_known=True)
    with opened(first) as store:
        assert sorted(one.task for one in store.practices(HER)) == ["task-0", "task-1"]
        assert own(first) != device
        kept = store.practices(HER)
        store.rebuild()
        assert store.practices(HER) == kept


@dataclass(frozen=True, slots=True)
class Done:
    name: str
    does: Callable[[Store], None]


@pytest.mark.parametrize(
    "done",
    [
        Done("begin and append", lambda store: practise(store, "b", "task-1")),
        Done("an append of nothing", lambda store: store.append("a", [])),
        Done("another guest", lambda store: store.retire_guest()),
    ],
    ids=lambda done: done.name,
)
def test_what_is_recorded_here_never_counts_as_copied(tmp_path: Path, done: Done) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        practise_as(store, "a")
        store.guest()
        done.does(store)
        assert store.arrivals.settled
    with looking_in(file) as connection:
        assert connection.execute("SELECT recording, shared FROM this_device").fetchone() == (0, 0)


def test_a_guest_whose_records_were_copied_and_gone_on_with_is_no_longer_this_computers(
    tmp_path: Path,
) -> None:
    """Else whoever sits down here would find what somebody else began at the other computer."""
    first = tmp_path / "first"
    with opened(first / "records.db") as store:
        guest = store.guest().id
    second = copied_folder(first, tmp_path / "second")
    with opened(second) as store:
        at = NOON
        store.begin(RunHead("theirs", guest, "train", "task-0", Mode.TRY, "d", at.date(), at))
    copied_into(first / "records.db", second, over_known=True)
    with opened(first / "records.db") as store:
        assert store.guest().id != guest
        assert [one.id for one in store.unfinished(guest)] == ["theirs"]
        assert store.unfinished(store.guest().id) == ()
