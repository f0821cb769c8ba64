"""What another program on this computer writes is told the next time the class is asked for."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from gettext import NullTranslations
from pathlib import Path

from edu_desk.people.intervention import InterventionKind
from edu_desk.people.person import Person
from edu_desk.people.study_class import StudyClass
from edu_desk.report.attendance_sheet import attendance_sheet
from edu_desk.report.attention import AttentionKind, ranked
from edu_desk.report.class_feed import SeatActivity
from edu_desk.report.class_words import told_apart
from edu_desk.report.local_class_feed import LocalClassFeed
from edu_desk.runner.events import AskedPerson, Mode, Reached, RunHead
from edu_desk.shared.text import Translator
from edu_desk.store.store import Store, open_store
from kit.clock import HandClock

MONDAY = date(2026, 11, 23)
PERSONS = [
    Person("a", "김영희", birth_year=1948),
    Person("b", "김영희", birth_year=1951),
    Person("c", "박수"),
]


@dataclass
class Still:
    """A clock that stands."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


def opened(folder: Path) -> Store:
    return open_store(folder / "records.db", HandClock(), lambda _fault: None)


def test_a_class_is_heard_while_another_program_writes(tmp_path: Path) -> None:
    hers, desk = opened(tmp_path), opened(tmp_path)
    hers.keep_persons(PERSONS)
    hers.classes.keep(StudyClass("k", "월요일반", ("a", "b", "c")))
    now = HandClock().now()
    feed = LocalClassFeed(desk, Still(now))
    assert {one.kind for one in ranked(feed.seats("k"), now)} == {AttentionKind.NOT_HERE}
    hers.begin(RunHead("r", "b", "train-book", "t1", Mode.FOLLOW, "d", MONDAY, now))
    hers.append("r", [AskedPerson(now, "m1")])
    first = ranked(feed.seats("k"), now)[0]
    assert (first.learner, first.kind, first.run) == ("b", AttentionKind.ASKED, "r")
    desk.runs.intervene("b", "r", InterventionKind.COMING, "m1")
    assert ranked(feed.seats("k"), now)[0].kind is AttentionKind.COMING
    hers.append("r", [Reached(now, "m1", alone=False)])
    assert ranked(feed.seats("k"), now)[0].kind is AttentionKind.WORKING
    sheet = attendance_sheet(desk, desk.classes.one("k"), MONDAY)
    assert [row.count for row in sheet.rows] == [0, 1, 0]
    hers.close()
    desk.close()


def test_only_the_seat_here_is_kept_by_what_goes_on_here(tmp_path: Path) -> None:
    store, clock = opened(tmp_path), Still(HandClock().now())
    store.keep_persons(PERSONS)
    store.classes.keep(StudyClass("k", "월요일반", ("a", "b")))
    activity = [SeatActivity(speaking=True)]
    feed = LocalClassFeed(store, clock, lambda: "a", lambda: activity[0])
    first, second = feed.seats("k")
    assert (first.activity.busy, second.activity.busy) == (True, False)
    assert (first.free_since, second.free_since) == (clock.moment, None)
    activity[0] = SeatActivity()
    freed = clock.moment
    clock.moment += timedelta(minutes=5)
    assert feed.seats("k")[0].free_since == freed
    store.close()


def test_two_of_one_name_are_told_apart_by_what_differs() -> None:
    tr = Translator("en", NullTranslations(), NullTranslations())
    assert told_apart(PERSONS, tr) == {"a": "김영희 (1940s)", "b": "김영희 (1950s)", "c": "박수"}
    alike = [Person("a", "이순자", phone_tail="0078"), Person("b", "이순자", phone_tail="1111")]
    assert told_apart(alike, tr) == {"a": "이순자 (0078)", "b": "이순자 (1111)"}
    same = [Person("a", "이순자"), Person("b", "이순자")]
    assert told_apart(same, tr) == {"a": "이순자 (1)", "b": "이순자 (2)"}
    one_decade = [Person("a", "이순자", "", 1941, "0078"), Person("b", "이순자", "", 1948, "1111")]
    assert told_apart(one_decade, tr) == {"a": "이순자 (0078)", "b": "이순자 (1111)"}
    nothing_less = [Person("a", "이순자", birth_year=1941), Person("b", "이순자", birth_year=1948)]
    assert told_apart(nothing_less, tr) == {"a": "이순자 (1941)", "b": "이순자 (1948)"}
