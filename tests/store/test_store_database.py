"""Opening: what stands in the way is told, and nothing is ever overwritten."""

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_kit import EVERY_EVENT, StoppedClock, head, looking_in, opened

from edu_desk.shared.errors import Fault
from edu_desk.store.database import file_of, open_database
from edu_desk.store.file_check import FileCheck
from edu_desk.store.store import open_store

PAGE = 4096
NOBODY = 65534

LEFT_OFF = 400
"""So many times nearly always meet the moment of a few microseconds."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "records.db"


@pytest.fixture
def filled(file: Path) -> Path:
    """A database with some runs, closed."""
    with opened(file) as store:
        for number in range(10):
            store.begin(head(store, f"run-{number}"))
            store.append(f"run-{number}", EVERY_EVENT * 4)
    return file


@pytest.fixture
def owned_by_nobody() -> Iterator[Path]:
    """A folder used with no more rights than an ordinary user, also when the tests run as root."""
    if sys.platform == "win32":
        pytest.skip("folders have no write permission bit here")
    folder = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


def scribble(path: Path, page: int) -> bytes:
    """Spoil the beginning of a page; returns what the file is then."""
    content = bytearray(path.read_bytes())
    content[page * PAGE : page * PAGE + 64] = b"\xa5" * 64
    path.write_bytes(content)
    return bytes(content)


def refusal(path: Path) -> str:
    with pytest.raises(Fault) as told:
        open_database(path, wait=0.05)
    assert told.value.values == {"file": path}
    assert str(path) in str(told.value)
    return told.value.message


def test_settings(file: Path) -> None:
    database = open_database(file, wait=1.5)
    settings = {
        name: database.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "wal_autocheckpoint")
    }
    database.close()
    assert settings == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 1,
        "busy_timeout": 1500,
        "wal_autocheckpoint": 0,
    }


def test_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "not" / "yet" / "기록 #1%41.db"
    database = open_database(path)
    assert file_of(database) == path
    database.close()
    assert path.is_file()


def test_an_empty_file_is_a_beginning(file: Path) -> None:
    file.touch()
    with opened(file) as store:
        assert store.unfinished(store.guest().id) == ()


def test_opening_again_changes_nothing(filled: Path) -> None:
    before = filled.read_bytes()
    open_database(filled).close()
    assert filled.read_bytes() == before


def test_a_file_that_is_no_database(file: Path) -> None:
    file.write_bytes("이것은 편지입니다. ".encode() * 500)
    before = file.read_bytes()
    assert "damaged" in refusal(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize("page", [2, 5, 9])
def test_a_scribbled_page(filled: Path, page: int) -> None:
    content = scribble(filled, page)
    with pytest.raises(Fault, match="damaged") as told, opened(filled) as store:
        store.check()
    assert told.value.values == {"file": filled}
    assert filled.read_bytes() == content


def test_a_sound_file_is_found_sound(filled: Path) -> None:
    found: list[Fault] = []
    FileCheck(filled, found.append, delay=0).wait()
    with opened(filled) as store:
        store.check()
    assert found == []


@pytest.mark.parametrize("page", [2, 5, 9])
def test_damage_is_told_from_behind(filled: Path, page: int) -> None:
    content = scribble(filled, page)
    found: list[Fault] = []
    FileCheck(filled, found.append, delay=0).wait()
    assert ["damaged" in str(fault) for fault in found] == [True]
    assert filled.read_bytes() == content


@pytest.mark.parametrize("delay", [0, 3600])
def test_a_check_that_is_left_off_tells_nothing_more(filled: Path, delay: int) -> None:
    found: list[Fault] = []
    check = FileCheck(filled, found.append, delay=delay)
    check.close()
    check.wait()
    assert found == []


def test_a_check_can_be_left_off_at_any_moment(tmp_path: Path) -> None:
    """Also in the one in which it lets go of the file by itself."""
    file = tmp_path / "small.db"
    with looking_in(file) as database:
        database.execute("CREATE TABLE one (id INTEGER)")
    found: list[Fault] = []
    for _ in range(LEFT_OFF):
        check = FileCheck(file, found.append, delay=0)
        check.close()
        check.wait()
    assert found == []


def test_a_store_lets_go_of_its_check(filled: Path) -> None:
    found: list[Fault] = []
    store = open_store(filled, StoppedClock(), found.append, found.append)
    store.begin(head(store, "another"))
    store.close()
    assert found == []
    assert not filled.with_name(f"{filled.name}-wal").exists()


def test_damage_is_not_carried_into_a_new_shape(filled: Path) -> None:
    with looking_in(filled) as older:
        older.execute("DELETE FROM _sqlite_migrations WHERE name >= '0006'")
    content = scribble(filled, 9)
    assert "damaged" in refusal(filled)
    assert filled.read_bytes() == content


def test_a_file_cut_short(filled: Path) -> None:
    content = filled.read_bytes()[: -3 * PAGE]
    filled.write_bytes(content)
    assert "damaged" in refusal(filled)
    assert filled.read_bytes() == content


def test_a_database_of_another_program(file: Path) -> None:
    with looking_in(file) as other:
        other.execute("CREATE TABLE recipes (title TEXT)")
    before = file.read_bytes()
    assert "another program" in refusal(file)
    assert file.read_bytes() == before


def test_a_newer_database(filled: Path) -> None:
    with looking_in(filled) as later:
        later.execute("CREATE TABLE lockers (id TEXT)")
        later.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('edu_desk', '9999_lockers', 'later')"
        )
    before = filled.read_bytes()
    assert "newer" in refusal(filled)
    assert filled.read_bytes() == before
    assert [entry.name for entry in filled.parent.iterdir()] == [filled.name]


def test_a_start_cut_off_before_the_first_step(file: Path) -> None:
    with looking_in(file) as early:
        early.execute(
            "CREATE TABLE _sqlite_migrations "
            "(id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)"
        )
    with opened(file) as store:
        assert store.unfinished(store.guest().id) == ()


@pytest.mark.parametrize("lock", ["BEGIN EXCLUSIVE", "BEGIN IMMEDIATE"])
def test_a_file_that_another_program_holds(filled: Path, lock: str) -> None:
    with looking_in(filled) as other:
        other.execute(lock)
        assert "holding" in refusal(filled)
        other.execute("ROLLBACK")
    open_database(filled).close()


def test_a_new_file_that_another_program_holds(file: Path) -> None:
    with looking_in(file) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "holding" in refusal(file)


def test_a_path_through_a_file(filled: Path) -> None:
    before = filled.read_bytes()
    assert "cannot write" in refusal(filled / "records.db")
    assert filled.read_bytes() == before


def test_a_folder_in_its_place(file: Path) -> None:
    file.mkdir()
    assert "cannot write" in refusal(file)


def test_a_file_that_may_not_be_written(owned_by_nobody: Path) -> None:
    file = owned_by_nobody / "records.db"
    open_database(file).close()
    file.chmod(0o400)
    before = file.read_bytes()
    assert "cannot write" in refusal(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize("exists", [True, False], ids=["file", "no file"])
def test_a_folder_that_may_not_be_written(owned_by_nobody: Path, *, exists: bool) -> None:
    file = owned_by_nobody / "records.db"
    if exists:
        open_database(file).close()
    owned_by_nobody.chmod(0o500)
    assert "cannot write" in refusal(file)
    assert file.exists() == exists


def test_a_bug_of_ours_is_no_fault(file: Path) -> None:
    with opened(file) as store:
        begun = head(store)
        store.begin(begun)
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            store.begin(begun)
