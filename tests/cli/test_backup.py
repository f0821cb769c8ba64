"""`edu-desk backup`, `restore` and `rebuild`: what is told, what is asked, and what is left as it was."""

import json
from pathlib import Path

import pytest

from edu_desk.cli import main
from edu_desk.gui.window.one_copy import OneCopy
from edu_desk.people.person import Person
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE
from edu_desk.store.backups.contents import contents_of
from edu_desk.store.store import open_store


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def keep(data: Path, *persons: Person) -> None:
    store = open_store(data / DATABASE, MachineClock(), lambda _fault: None)
    store.keep_persons(persons)
    store.close()


def command(data: Path, *words: str) -> int:
    return main(["--lang", "en", "--data", str(data), *words])


def test_a_backup_to_a_stick_is_listed_and_put_in_place(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stick = tmp_path / "stick"
    keep(data, Person("p1", "김영희"))
    assert command(data, "backup", "--to", str(stick)) == 0
    capsys.readouterr()
    assert command(data, "backup", "--list", "--to", str(stick), "--json") == 0
    [listed] = json.loads(capsys.readouterr().out)
    keep(data, Person("p2", "박수"))
    assert command(data, "restore", listed["file"], "--dry-run") == 0
    assert "People who are not in it: 박수." in capsys.readouterr().out
    assert command(data, "restore", listed["file"]) == 1  # nobody is there to be asked
    assert len(contents_of(data / DATABASE).persons) == 2
    assert command(data, "restore", listed["file"], "--yes") == 0
    assert "progress-kept-1.db" in capsys.readouterr().out
    assert set(contents_of(data / DATABASE).persons) == {"p1"}
    assert set(contents_of(data / "progress-kept-1.db").persons) == {"p1", "p2"}


def test_the_last_backup_is_taken_where_none_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(data, Person("p1", "김영희"))
    assert command(data, "restore", "--yes") == 1
    assert "There is no backup" in capsys.readouterr().err
    assert command(data, "backup") == 0
    keep(data, Person("p2", "박수"))
    assert command(data, "restore", "--yes") == 0
    assert set(contents_of(data / DATABASE).persons) == {"p1"}


def test_nothing_is_put_in_place_under_an_open_window(
    data: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert qapp is not None
    keep(data, Person("p1", "김영희"))
    command(data, "backup")
    window = OneCopy(data)
    window.take()
    assert command(data, "restore", "--yes") == 1
    assert "EduDesk is open once more" in capsys.readouterr().err
    window.let_go()
    assert not list(data.glob("*-kept-*"))
    assert command(data, "restore", "--yes") == 0


def test_where_nothing_is_kept_there_is_nothing_to_back_up(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(data, "backup") == 1
    assert "no practice records" in capsys.readouterr().err
    assert not (data / DATABASE).exists()


def test_rebuilding_changes_nothing_that_was_right(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(data, Person("p1", "김영희"))
    assert command(data, "rebuild") == 0
    assert "worked out anew" in capsys.readouterr().out
    assert set(contents_of(data / DATABASE).persons) == {"p1"}
