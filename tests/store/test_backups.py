"""Backups: made of one moment, read as a whole, kept by rotation, put back without who was erased."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import EVERY_EVENT, NOON, head, looking_in, opened

from edu_desk.jobs import JobWork
from edu_desk.people.person import Person
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE
from edu_desk.store.backups.contents import contents_of, looking_into, missing_in
from edu_desk.store.backups.copying import backing_up
from edu_desk.store.backups.restoring import restoring, set_aside
from edu_desk.store.backups.rotation import DAYS, MONTHS, WEEKS, kept
from edu_desk.store.backups.shelf import Backup, backups_in, is_due, last_backup, shelf_of
from edu_desk.store.backups.tombstones import ERASED, erased_in
from edu_desk.store.store import Store

T = TypeVar("T")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def done(work: JobWork[T]) -> T:
    """What comes of a job."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result


def back_up(data: Path, now: datetime = NOON) -> Backup:
    return done(backing_up(data / DATABASE, shelf_of(data), now))


def restore(data: Path, backup: Path) -> Path | None:
    return done(restoring(backup, data / DATABASE, NOON))


def practise(store: Store, *names: str) -> None:
    for name in names:
        store.begin(head(store, name))
        store.append(name, EVERY_EVENT)


@pytest.fixture
def used(data: Path) -> Iterator[Store]:
    """Records in use, with a run and two persons."""
    with opened(data / DATABASE) as store:
        practise(store, "a")
        store.keep_persons([Person("p1", "김영희"), Person("p2", "박수")])
        yield store


def rows(file: Path) -> list[tuple[object, ...]]:
    with looking_in(file) as connection:
        return connection.execute("SELECT * FROM events ORDER BY id").fetchall()


def test_a_backup_has_all_that_was_done_until_then(used: Store, data: Path) -> None:
    backup = back_up(data)
    assert rows(backup.file) == rows(data / DATABASE) != []
    practise(used, "b", "c")
    used.keep_persons([Person("p3", "이순자")])
    there = contents_of(backup.file)
    assert there.runs == {"a"}
    assert set(there.persons.values()) == {"김영희", "박수"}
    missing = missing_in(there, data / DATABASE)
    assert missing is not None
    assert (missing.runs, missing.persons) == (2, ("이순자",))
    looking = looking_into(backup.file, data / DATABASE)
    assert [moved.percent for moved in looking if moved is not None] == [0, 50]
    same = missing_in(contents_of(back_up(data).file), data / DATABASE)
    assert same is not None
    assert same.nothing


def test_a_backup_is_one_file_with_the_rights_of_the_records(used: Store, data: Path) -> None:
    assert used.persons()
    backup = back_up(data)
    assert [one.name for one in shelf_of(data).iterdir()] == [backup.file.name]
    if os.name == "posix":
        assert stat.S_IMODE(backup.file.stat().st_mode) == 0o600
        assert stat.S_IMODE(shelf_of(data).stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_in_a_shared_folder_the_group_reads_backups_too(data: Path) -> None:
    data.mkdir()
    data.chmod(0o2770)
    with opened(data / DATABASE) as store:
        practise(store, "a")
    backup = back_up(data)
    assert stat.S_IMODE(backup.file.stat().st_mode) == 0o660
    assert stat.S_IMODE(shelf_of(data).stat().st_mode) & 0o777 == 0o770


def test_practice_that_goes_on_meanwhile_disturbs_no_copy(used: Store, data: Path) -> None:
    work = backing_up(data / DATABASE, shelf_of(data), NOON)
    next(work)
    practise(used, "meanwhile")
    backup = done(work)
    assert len(contents_of(backup.file).runs) in {1, 2}
    assert contents_of(data / DATABASE).runs == {"a", "meanwhile"}


def test_a_backup_that_is_dropped_leaves_nothing(used: Store, data: Path) -> None:
    assert used.persons()
    work = backing_up(data / DATABASE, shelf_of(data), NOON)
    next(work)
    work.close()
    assert list(shelf_of(data).iterdir()) == []


def test_the_last_one_is_the_last_made_whatever_the_clock_said(used: Store, data: Path) -> None:
    assert last_backup(data) is None
    assert is_due(data, NOON)
    back_up(data, NOON + timedelta(days=1500))  # a clock that was years ahead
    assert is_due(data, NOON)
    today = back_up(data, NOON)
    assert last_backup(data) == today
    assert not is_due(data, NOON + timedelta(hours=3))
    assert is_due(data, NOON + timedelta(days=1))
    assert used.persons()


def test_what_is_damaged_is_no_backup_and_the_good_ones_stay(data: Path) -> None:
    with opened(data / DATABASE) as store:
        for number in range(40):
            practise(store, f"run-{number}")
    good = back_up(data)
    file = data / DATABASE
    whole = bytearray(file.read_bytes())
    whole[4096 * 5 : 4096 * 9] = b"\xff" * (4096 * 4)
    file.write_bytes(whole)
    with pytest.raises(Fault, match="damaged") as told:
        back_up(data)
    assert told.value.values["file"] == file
    assert backups_in(shelf_of(data)) == (good,)
    assert [one.name for one in shelf_of(data).iterdir()] == [good.file.name]
    assert missing_in(contents_of(good.file), file) is None or contents_of(good.file).runs


def test_a_full_disk_is_told(used: Store, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert used.persons()
    real = sqlite3.connect

    def small(name: str | Path, *, uri: bool = False) -> sqlite3.Connection:
        connection = real(name, uri=uri)
        if str(name).endswith(".new"):
            connection.execute("PRAGMA max_page_count = 5")
        return connection

    monkeypatch.setattr("edu_desk.store.backups.copying.sqlite3.connect", small)
    with pytest.raises(Fault, match="no room left"):
        back_up(data)
    assert list(shelf_of(data).iterdir()) == []


def test_where_nothing_was_practised_there_is_nothing_to_back_up(data: Path) -> None:
    with pytest.raises(Fault, match="no practice records"):
        back_up(data)
    assert not shelf_of(data).exists()


def test_rotation_removes_the_files(used: Store, data: Path) -> None:
    first = back_up(data, NOON)
    second = back_up(data, NOON + timedelta(hours=1))
    assert [one.file for one in backups_in(shelf_of(data))] == [second.file]
    assert not first.file.exists()
    assert used.persons()


def test_a_year_of_days_keeps_days_weeks_and_months() -> None:
    days = [date(2026, 12, 31) - timedelta(days=back) for back in range(365)]
    places = kept(days)
    assert set(range(DAYS)) <= places
    assert {days[place].month for place in places} == set(range(1, 13))
    assert len({days[place].isocalendar()[1] for place in places if place < 31}) >= WEEKS
    assert len(places) <= DAYS + WEEKS + MONTHS


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.dates(date(2020, 1, 1), date(2035, 1, 1)), max_size=60))
def test_the_newest_stays_and_so_do_all_that_are_few(days: list[date]) -> None:
    places = kept(days)
    assert bool(places) == bool(days)
    if days:
        assert 0 in places
    if len(set(days)) <= DAYS:
        assert {days[place] for place in places} == set(days)


def test_restored_is_what_was_there_and_the_rest_is_set_aside(data: Path) -> None:
    with opened(data / DATABASE) as store:
        practise(store, "a")
        backup = back_up(data)
        practise(store, "b")
    before = rows(backup.file)
    aside = restore(data, backup.file)
    assert rows(data / DATABASE) == before
    assert aside is not None
    assert contents_of(aside).runs == {"a", "b"}
    assert rows(backup.file) == before
    with opened(data / DATABASE) as store:
        practise(store, "c")
    assert not [one for one in data.iterdir() if one.name.endswith(".new")]


def test_damaged_records_are_set_aside_with_their_log(data: Path) -> None:
    with opened(data / DATABASE) as store:
        practise(store, "a")
        backup = back_up(data)
    spoilt = b"this is no database" * 300
    (data / DATABASE).write_bytes(spoilt)
    (data / f"{DATABASE}-wal").write_bytes(b"a log of its")
    aside = restore(data, backup.file)
    assert aside is not None
    assert aside.read_bytes() == spoilt
    assert aside.with_name(f"{aside.name}-wal").exists()
    assert contents_of(data / DATABASE).runs == {"a"}


def test_records_that_cannot_be_used_are_put_under_another_name_whole(data: Path) -> None:
    """Nothing stays under the old name: a log that did would be folded into the records that come next."""
    data.mkdir()
    assert set_aside(data / DATABASE) is None
    files = {ending: f"what was in {ending}".encode() for ending in ("", "-wal", "-shm")}
    for ending, content in files.items():
        (data / f"{DATABASE}{ending}").write_bytes(content)
    aside = set_aside(data / DATABASE)
    assert aside is not None
    assert aside.read_bytes() == files[""]
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == files["-wal"]
    assert not [one for one in data.iterdir() if one.name.startswith(DATABASE)]
    (data / DATABASE).write_bytes(b"without a log")
    second = set_aside(data / DATABASE)
    assert second is not None
    assert second != aside
    assert second.read_bytes() == b"without a log"


def test_who_was_erased_does_not_come_back(data: Path) -> None:
    with opened(data / DATABASE) as store:
        practise(store, "a")
        store.keep_persons([Person("p1", "김영희"), Person("p2", "박수")])
        backup = back_up(data)
        store.erase("p1")
    restore(data, backup.file)
    with opened(data / DATABASE) as store:
        assert [one.id for one in store.persons()] == ["p2"]
    assert "김영희".encode() not in (data / DATABASE).read_bytes()


def test_who_was_erased_does_not_come_back_when_the_records_are_lost(data: Path) -> None:
    with opened(data / DATABASE) as store:
        store.keep_persons([Person("p1", "김영희"), Person("p2", "박수")])
        backup = back_up(data)
        store.erase("p1")
    assert erased_in(data) == {"p1"}
    (data / DATABASE).write_bytes(b"no database any more")
    restore(data, backup.file)
    with opened(data / DATABASE) as store:
        assert [one.id for one in store.persons()] == ["p2"]
    (data / ERASED).unlink()
    restore(data, backup.file)  # the records say it as well
    with opened(data / DATABASE) as store:
        assert [one.id for one in store.persons()] == ["p2"]


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (lambda file: file.write_bytes(b"this is no database" * 300), "damaged"),
        (
            lambda file: sqlite3.connect(file).executescript("CREATE TABLE t (a); PRAGMA user_version=1"),
            "another",
        ),
        (lambda file: file.unlink(missing_ok=True), "no file"),
    ],
)
def test_what_is_no_backup_changes_nothing(data: Path, tmp_path: Path, spoil: object, word: str) -> None:
    with opened(data / DATABASE) as store:
        practise(store, "a")
    file = tmp_path / "other.db"
    assert callable(spoil)
    spoil(file)
    before = (data / DATABASE).read_bytes()
    with pytest.raises(Fault, match=word):
        contents_of(file)
    if file.exists() and word == "damaged":
        with pytest.raises(Fault):
            restore(data, file)
    assert (data / DATABASE).read_bytes() == before
    assert [one.name for one in data.iterdir()] == [DATABASE]


def test_restored_records_go_on_as_another_device(data: Path) -> None:
    with opened(data / DATABASE) as store:
        practise(store, "a")
        guest, device = store.guest(), store.head("a").device
        backup = back_up(data)
    restore(data, backup.file)
    with opened(data / DATABASE) as store:
        practise(store, "b")
        assert store.guest() == guest
        assert store.head("a").device == device
        assert store.head("b").device not in {"", device}
