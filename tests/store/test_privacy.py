"""One person's data: all of it is told, none of it is left, not even in backups, and it goes in time."""

import json
from dataclasses import replace
from datetime import date, timedelta
from gettext import NullTranslations
from pathlib import Path
from zipfile import ZipFile

import pytest
from store_kit import EVERY_EVENT, NOON, StoppedClock, head, looking_in, opened

from edu_desk.exchange.person_export import write_person
from edu_desk.people.intervention import InterventionKind
from edu_desk.people.person import Person
from edu_desk.people.staff_gate import StaffAct
from edu_desk.people.study_class import StudyClass
from edu_desk.report.kept_words import TOLD, kept_parts
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Decided, Finished
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import DATABASE
from edu_desk.shared.text import Translator
from edu_desk.store.backups.copying import backing_up
from edu_desk.store.backups.forgetting import forgetting
from edu_desk.store.backups.shelf import shelf_of
from edu_desk.store.store import Store, open_store

HERS, OTHER = "p1", "p2"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def fill(store: Store) -> None:
    """Two persons of whom every table that can have something has something."""
    store.keep_persons([Person(HERS, "김영희", birth_year=1948, classes=("월요일",)), Person(OTHER, "박수")])
    one = store.classes.all()[0]
    store.classes.keep(StudyClass(one.id, one.name, one.members, ((HERS, "A"),), one.plan, one.closed))
    store.classes.mark(one.id, HERS, date(2026, 3, 2), there=True)
    store.sign_ins.keep_picture(HERS, "tulip")
    store.sign_ins.keep_secret(HERS, "a-hash-that-opens-it")
    store.sign_ins.add_card(HERS, "a-key-of-a-card")
    store.begin(head(store, "guest"))
    store.append("guest", [Decided(NOON, CaseChoice.TRUST, right=False, scheme="parcel"), *EVERY_EVENT])
    store.sign_ins.give_runs(store.guest().id, HERS)
    store.runs.intervene(HERS, "guest", InterventionKind.HELP, "seats")
    store.runs.calls.call(HERS)
    store.staff.note(StaffAct.LEARNER, HERS)


def tables_with_learners(file: Path) -> set[str]:
    with looking_in(file) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {
            name
            for name in names
            if "learner" in [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        } - {"erasing", "erased", "arrivals"}  # empty while a program has it open


def test_everything_is_told_but_what_opens_it(data: Path) -> None:
    with opened(data / DATABASE) as store:
        fill(store)
        told = store.privacy.everything(HERS)
        assert set(told) == tables_with_learners(data / DATABASE) | {"learners", "events", "staff_log"}
        assert len(told["events"]) == len(EVERY_EVENT) + 1
        assert told["learners"][0]["name"] == "김영희"
        whole = json.dumps(told, ensure_ascii=False)
        assert "a-hash-that-opens-it" not in whole
        assert "a-key-of-a-card" not in whole
        assert set(told) <= TOLD, "a table about persons of which nothing is said in words"
        tr = Translator("en", NullTranslations(), NullTranslations())
        parts = kept_parts(told, {one.id: one.name for one in store.classes.all()}, tr)
        words = {line.what: line.told for part in parts for line in part.lines}
        assert words["Classes"] == ("월요일",)
        assert words["Groups"] == ("A",)
        assert words["Practices"] == ("1 practice", "Mar 2, 2026")
        assert words["Steps of practices"] == (f"{len(EVERY_EVENT) + 1} steps",)
        assert {"Three secret pictures", "A picture to be known by"} <= set(words)
        assert told["sign_ins"][0]["secret"] is True
        assert OTHER not in whole
        with pytest.raises(KeyError):
            store.privacy.everything("nobody")


@pytest.mark.parametrize("ending", [".json", ".zip"])
def test_it_is_handed_out_as_a_file(data: Path, tmp_path: Path, ending: str) -> None:
    with opened(data / DATABASE) as store:
        fill(store)
        told = store.privacy.everything(HERS)
    path = tmp_path / f"hers{ending}"
    write_person(path, told)
    if ending == ".json":
        whole = path.read_text(encoding="utf-8")
    else:
        with ZipFile(path) as archive:
            assert archive.read("learners.csv").decode("utf-8-sig").splitlines()[1].startswith(HERS)
            whole = archive.read("everything.json").decode()
    assert json.loads(whole) == told
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".new")] == []


def test_where_it_cannot_be_written_that_is_told(data: Path) -> None:
    with opened(data / DATABASE) as store:
        fill(store)
        told = store.privacy.everything(HERS)
    for name in ("x.json", "x.zip"):
        with pytest.raises(Fault, match="cannot be written"):
            write_person(data / DATABASE / name, told)


def test_erased_is_erased_in_every_table_and_backup(data: Path) -> None:
    with opened(data / DATABASE) as store:
        fill(store)
        for _ in backing_up(data / DATABASE, shelf_of(data), NOON):
            pass
        (data / "progress-kept-1.db").write_bytes(next(shelf_of(data).iterdir()).read_bytes())
        (data / "progress-kept-2.db").write_bytes(b"nobody can read this" * 300)
        store.erase(HERS)
    work, left = forgetting(data, [HERS], NOON), None
    while left is None:
        try:
            next(work)
        except StopIteration as end:
            left = end.value
    assert left == (data / "progress-kept-2.db",)
    files = [data / DATABASE, data / "progress-kept-1.db", *shelf_of(data).iterdir()]
    assert len(files) == 3
    for file in files:
        content = file.read_bytes()
        for trace in ("김영희", "a-hash-that-opens-it", "a-key-of-a-card", "choose-train", "parcel"):
            assert trace.encode() not in content
        with looking_in(file) as connection:
            assert connection.execute("SELECT name FROM learners WHERE kind = 'known'").fetchall() == [
                ("박수",)
            ]
            assert connection.execute("PRAGMA journal_mode").fetchone() == (
                ("wal",) if file.name == DATABASE else ("delete",)
            )


def test_no_file_brings_an_erased_person_back_unasked(data: Path) -> None:
    with opened(data / DATABASE) as store:
        fill(store)
        store.erase(HERS)
        with pytest.raises(Fault, match="was erased here"):
            store.keep_persons([Person("p9", "이순자"), Person(HERS, "김영희")])
        assert [one.id for one in store.persons()] == [OTHER]
        store.keep_persons([Person("p10", "김영희")])
        assert {one.id for one in store.persons()} == {OTHER, "p10"}


def test_who_is_beyond_the_period_is_told_and_stays_until_it_is_said(data: Path) -> None:
    with opened(data / DATABASE) as store:
        store.keep_persons([Person(HERS, "김영희"), Person(OTHER, "박수")])
        assert store.privacy.months() == 0
        assert store.privacy.outdated() == ()
        store.privacy.keep_months(12)
    later = StoppedClock(NOON + timedelta(days=300))
    store = open_store(data / DATABASE, later, lambda _fault: None)
    store.begin(replace(head(store, "late"), learner=OTHER, started=later.now()))
    store.append("late", [Finished(later.now())])
    assert store.privacy.outdated() == ()
    store.close()
    year = StoppedClock(NOON + timedelta(days=370))
    store = open_store(data / DATABASE, year, lambda _fault: None)
    assert [one.learner for one in store.privacy.outdated()] == [HERS]
    assert len(store.persons()) == 2
    store.close()
