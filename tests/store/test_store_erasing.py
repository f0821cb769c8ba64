"""Somebody who is erased is gone; everybody else is not, and events stay as they are as ever."""

import sqlite3
from pathlib import Path

import pytest
from store_kit import NOON, StoppedClock, head, looking_in, opened

from edu_desk.jobs import Moved
from edu_desk.people.person import Person
from edu_desk.people.staff_gate import StaffAct
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Decided, Finished, Helped, Reached
from edu_desk.shared.errors import Fault
from edu_desk.store.erasing_many import ERASING, erasing_many
from edu_desk.store.store import Store, open_store

TELLTALE = "milestone-of-hers"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "records.db"


def practise(store: Store, *names: str, milestone: str = "seats") -> str:
    """Somebody sits down, practises, and goes; returns who."""
    for name in names:
        store.begin(head(store, name))
        store.append(name, [Helped(NOON, milestone), Reached(NOON, milestone, alone=False)])
        store.append(name, [Decided(NOON, CaseChoice.TRUST, right=False, scheme="parcel"), Finished(NOON)])
    store.begin(head(store, f"open-{names[0]}"))
    learner = store.guest().id
    store.retire_guest()
    return learner


def everything(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables."""
    with looking_in(file) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608 - our tables


def test_nothing_is_left_and_the_others_are_as_they_were(file: Path) -> None:
    with opened(file) as store:
        stays = practise(store, "a", "b")
        before = everything(file)
        goes = practise(store, "c", "d", milestone=TELLTALE)
        assert goes in str(everything(file))
        store.erase(goes)
        after = everything(file)
        assert [row[0] for row in after.pop("erased")] == [goes]
        counted = (before.pop("erased"), before.pop("this_device"), after.pop("this_device"))
        assert counted[0] == []
        assert counted[1] != counted[2]
        assert after == before
        assert len(store.practices(stays)) == 2
        assert (store.practices(goes), store.decisions(goes), store.unfinished(goes)) == ((), (), ())
        assert (store.histories(goes), store.levels(goes, "train")) == ({}, {})
    assert before["erasing"] == []


def test_no_trace_is_left_in_the_file(file: Path) -> None:
    with opened(file) as store:
        goes = practise(store, "c", milestone=TELLTALE)
        store.erase(goes)
        log = file.with_name(f"{file.name}-wal")
        for trace in (f"open-{'c'}".encode(), TELLTALE.encode()):
            assert trace not in log.read_bytes()
            assert trace not in file.read_bytes()


def test_whoever_sits_here_may_be_erased(file: Path) -> None:
    with opened(file) as store:
        goes = store.guest().id
        store.begin(head(store, "a"))
        store.erase(goes)
        assert store.guest().id != goes
        assert store.unfinished(store.guest().id) == ()


def test_nobody_else_is_erased(file: Path) -> None:
    with opened(file) as store:
        practise(store, "a")
        before = everything(file)
        with pytest.raises(KeyError, match="nobody"):
            store.erase("nobody")
        assert everything(file) == before


def test_events_never_go_afterwards(file: Path) -> None:
    with opened(file) as store:
        practise(store, "a")
        store.erase(practise(store, "b"))
        with looking_in(file) as other:
            for change in ("DELETE FROM events", "UPDATE events SET milestone = 'other'"):
                with pytest.raises(sqlite3.IntegrityError, match="an event is never"):
                    other.execute(change)
        assert len(store.events("a")) == 4


def test_an_erasing_that_fails_has_erased_nothing(file: Path) -> None:
    with opened(file) as store:
        goes = practise(store, "a")
        before = everything(file)
        with looking_in(file) as other:
            other.execute(
                "CREATE TRIGGER not_now BEFORE DELETE ON learners BEGIN SELECT RAISE(ABORT, 'not now'); END"
            )
        with pytest.raises(sqlite3.IntegrityError, match="not now"):
            store.erase(goes)
        assert everything(file) == before


def test_each_of_many_who_is_erased_is_noted_for_the_staff(file: Path) -> None:
    with opened(file) as store:
        store.keep_persons([Person("p1", "김영자"), Person("p2", "박수"), Person("p3", "이숙")])

    troubles: list[Fault] = []
    gone: list[str] = []
    work = erasing_many(
        lambda: open_store(file, StoppedClock(), troubles.append), ("p1", "nobody", "p2"), gone
    )
    moves = [next(work) for _ in range(3)]
    with pytest.raises(StopIteration) as over:
        next(work)
    assert over.value.value == 3
    assert troubles == []
    assert moves == [Moved(place, 3, ERASING) for place in range(3)]
    assert gone == ["p1", "nobody", "p2"]
    with opened(file) as store:
        assert [one.id for one in store.persons()] == ["p3"]
        assert [note.act for note in store.staff.log()] == [StaffAct.ERASED] * 2
