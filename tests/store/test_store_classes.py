"""Classes, the staff area's lock and interventions are kept, read back and erased with a person."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database
from store_kit import NOON, looking_in, opened

from edu_desk.people.attendance import AttendanceMark
from edu_desk.people.intervention import InterventionKind
from edu_desk.people.person import Person
from edu_desk.people.staff_gate import StaffAct
from edu_desk.people.staff_lock import StaffLock
from edu_desk.people.study_class import ClassDay, DiagnosticTime, StudyClass
from edu_desk.runner.events import AskedPerson, Finished, Mode, RunHead
from edu_desk.store.migrations import migrations
from edu_desk.store.stored_run import RunState

DAY = date(2026, 3, 2)
PERSONS = [
    Person("a", "김영희", birth_year=1948),
    Person("b", "김영희", birth_year=1951),
    Person("c", "박수"),
]
PLAN = (ClassDay(DAY, ("train-book", "cafe"), "10:00", "11:30", DiagnosticTime.AFTER),)
ONE = StudyClass("k1", "월요일반", ("a", "b", "c"), (("b", "앞줄"),), PLAN)


def head(run: str, learner: str, today: date = DAY) -> RunHead:
    return RunHead(run, learner, "train-book", "t1", Mode.TRY, "d", today, NOON)


def test_a_class_comes_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.keep_persons(PERSONS)
        store.classes.keep(ONE)
    with opened(file) as store:
        found = store.classes.one("k1")
        assert replace(found, created=None) == ONE
        assert found.created is not None
        assert [person.classes for person in store.persons()] == [("월요일반",)] * 3
        store.classes.keep(replace(ONE, members=("c", "a"), groups=(), plan=()))
        assert store.classes.one("k1").members == ("a", "c")
        with pytest.raises(KeyError):
            store.classes.one("k9")


def test_who_is_in_two_classes_of_one_name_stays_in_both(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.keep_persons(PERSONS)
        for name in ("k1", "k2"):
            store.classes.keep(replace(ONE, id=name))
        store.keep_persons([replace(person, needs="큰 글자") for person in store.persons()])
        assert [len(one.members) for one in store.classes.all()] == [3, 3]
        store.keep_persons([replace(store.persons()[0], classes=())])
        assert [len(one.members) for one in store.classes.all()] == [2, 2]


def test_a_class_is_closed_and_stands_last(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.classes.keep(StudyClass("k1", "가", closed=True))
        store.classes.keep(StudyClass("k2", "나"))
        assert [(one.name, one.closed) for one in store.classes.all()] == [("나", False), ("가", True)]
        store.classes.keep(StudyClass("k1", "가"))
        assert not store.classes.one("k1").closed


def test_days_of_practice_are_told_by_learner(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.keep_persons(PERSONS)
        for number, day in enumerate((DAY - timedelta(days=1), DAY, DAY)):
            store.begin(head(f"r{number}", "a", day))
        used = store.classes.used(("a", "b"), DAY, DAY + timedelta(days=9))
        assert used == {"a": {DAY}, "b": set()}


def test_a_mark_by_hand_is_kept_and_taken_back(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.keep_persons(PERSONS)
        store.classes.keep(ONE)
        store.classes.mark("k1", "a", DAY, there=True)
        store.classes.mark("k1", "a", DAY, there=False)
        assert store.classes.marks("k1") == (AttendanceMark("a", DAY, there=False),)
        store.classes.mark("k1", "a", DAY, there=None)
        assert store.classes.marks("k1") == ()


def test_the_lock_and_the_log_outlive_a_restart(tmp_path: Path) -> None:
    lock = StaffLock("p", "c", 4, NOON)
    with opened(tmp_path / "records.db") as store:
        assert store.staff.lock() is None
        store.staff.keep_lock(StaffLock("x", "y"))
        store.staff.keep_lock(lock)
        store.staff.note(StaffAct.WRONG)
        store.staff.note(StaffAct.LEARNER, "a")
    with opened(tmp_path / "records.db") as store:
        assert store.staff.lock() == lock
        assert [(note.act, note.whom) for note in store.staff.log()] == [
            (StaffAct.LEARNER, "a"), (StaffAct.WRONG, ""),
        ]  # fmt: skip
        assert len(store.staff.log(1)) == 1


def test_last_runs_come_newest_first_and_page_by_page(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.keep_persons(PERSONS)
        for number in range(5):
            store.begin(head(f"r{number}", "a"))
            store.append(f"r{number}", [AskedPerson(NOON, "m1"), Finished(NOON)])
        store.begin(head("open", "b"))
        first = store.runs.last("a", 2)
        assert [one.head.id for one in first] == ["r4", "r3"]
        assert first[0].events == (AskedPerson(NOON, "m1"), Finished(NOON))
        assert first[0].state is RunState.FINISHED
        older = store.runs.last("a", 9, before=first[-1].number)
        assert [one.head.id for one in older] == ["r2", "r1", "r0"]
        assert store.runs.last("b")[0].state is RunState.OPEN
        assert store.runs.last("c") == ()


def test_what_is_done_for_a_learner_reaches_her_once(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.keep_persons(PERSONS)
        first = store.runs.intervene("a", "r1", InterventionKind.COMING, "m1")
        second = store.runs.intervene("a", "r1", InterventionKind.HELP, "m1")
        assert [one.id for one in store.runs.interventions("a")] == [second.id, first.id]
        assert store.runs.take_up("b", second.at) == ()
        assert [one.kind for one in store.runs.take_up("a", second.at)] == [
            InterventionKind.COMING, InterventionKind.HELP,
        ]  # fmt: skip
        assert store.runs.take_up("a", second.at) == ()


def test_what_is_past_reaches_nobody(tmp_path: Path) -> None:
    with opened(tmp_path / "records.db") as store:
        store.keep_persons(PERSONS)
        look = store.runs.intervene("a", "r1", InterventionKind.LOOK_UP, "")
        assert store.runs.take_up("a", look.at + timedelta(seconds=61)) == ()
        assert store.runs.take_up("a", look.at - timedelta(seconds=1)) == ()
        assert len(store.runs.take_up("a", look.at + timedelta(seconds=60))) == 1


def test_whoever_is_erased_leaves_nothing_in_classes_and_logs(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.keep_persons(PERSONS)
        store.classes.keep(replace(ONE, groups=(("a", "앞줄"),)))
        store.classes.mark("k1", "a", DAY, there=True)
        store.runs.intervene("a", "r1", InterventionKind.HELP, "m1")
        store.staff.note(StaffAct.LEARNER, "a")
        store.erase("a")
        assert store.classes.one("k1").members == ("b", "c")
    with looking_in(file) as connection:
        for table in ("class_groups", "attendance_marks", "interventions"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608 - the names above
        assert connection.execute("SELECT act, whom FROM staff_log").fetchall() == [("learner", "")]


def test_an_older_database_gets_the_tables_and_keeps_its_classes(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    database = Database(file)
    migrations.apply(database, stop_before="0011_staff_and_classes")
    database.execute("INSERT INTO classes VALUES ('k1', '월요일반', '2026-03-02T12:00:00.000+09:00')")
    database.conn.commit()
    database.close()
    with opened(file) as store:
        [one] = store.classes.all()
        assert (one.name, one.closed, one.created) == ("월요일반", False, DAY)


QUERIES = {
    "last runs": ("SELECT * FROM runs WHERE learner = 'a' AND number < 9 ORDER BY number DESC LIMIT 1"),
    "days": "SELECT DISTINCT today FROM runs WHERE learner = 'a' AND today BETWEEN '1' AND '2'",
    "events": "SELECT * FROM events WHERE run = 'r' ORDER BY seq",
    "members": "SELECT learner FROM memberships WHERE class = 'k'",
    "interventions": "SELECT * FROM interventions WHERE learner = 'a' ORDER BY at DESC, id DESC LIMIT 9",
}


@pytest.mark.parametrize("name", QUERIES)
def test_no_query_reads_the_past_or_sorts_it(tmp_path: Path, name: str) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.guest()
    with looking_in(file) as connection:
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {QUERIES[name]}")]
    assert any("USING" in step and "INDEX" in step for step in plan), plan
    assert not any(step.startswith("SCAN") or "TEMP B-TREE FOR ORDER" in step for step in plan), plan
