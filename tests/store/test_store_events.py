"""Events come back exactly as they went in, in order, and stay."""

import sqlite3
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_kit import EVERY_EVENT, NOON, head, looking_in, opened

from edu_desk.machine.action import Back, Enter, Press, Target
from edu_desk.runner.events import Acted, Event, Finished, Helped, Left, Outcome, Reached
from edu_desk.shared.errors import Bug, Fault
from edu_desk.store.row_mapping import event_row, moment_text, read_event

words = st.text(st.characters(codec="utf-8"), max_size=20)
zones = st.integers(-14 * 60 + 1, 14 * 60 - 1).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2999, 12, 31), timezones=zones)  # noqa: DTZ001 - the zone is drawn
targets = st.builds(Target, words, words)
actions = st.one_of(st.builds(Press, targets), st.builds(Enter, targets, words), st.builds(Back))
events = st.one_of(
    st.builds(Acted, moments, actions, st.sampled_from(Outcome), words),
    st.builds(Reached, moments, words, st.booleans()),
    st.builds(Helped, moments, words),
    st.builds(Finished, moments),
    st.builds(Left, moments),
)


def zone_of(event: Event) -> timedelta | None:
    return event.at.utcoffset()


def test_every_event_comes_back_from_the_file(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.begin(head(store))
        store.append("run-1", EVERY_EVENT[:3])
        store.append("run-1", EVERY_EVENT[3:])
    with opened(file) as store:
        back = store.events("run-1")
    assert back == EVERY_EVENT
    assert [zone_of(event) for event in back] == [zone_of(event) for event in EVERY_EVENT]


@settings(deadline=None)
@given(event=events)
def test_any_event_comes_back_from_its_row(event: Event) -> None:
    back = read_event(event_row(event))
    assert back == event
    assert zone_of(back) == zone_of(event)


@settings(deadline=None, max_examples=30)
@given(told=st.lists(events, max_size=8))
def test_any_events_come_back_from_a_database(
    told: list[Event], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with opened(tmp_path_factory.mktemp("any") / "records.db") as store:
        store.begin(head(store))
        store.append("run-1", told)
        assert store.events("run-1") == tuple(told)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (NOON, "2026-03-02T12:00:00.250+09:00"),
        (NOON.replace(microsecond=0), "2026-03-02T12:00:00.000+09:00"),
        (NOON.replace(microsecond=1), "2026-03-02T12:00:00.000001+09:00"),
    ],
)
def test_moments_have_milliseconds_and_a_zone(moment: datetime, text: str) -> None:
    assert moment_text(moment) == text


def test_a_moment_without_a_zone_is_a_bug() -> None:
    with pytest.raises(Bug, match="no time zone"):
        moment_text(NOON.replace(tzinfo=None))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("UPDATE events SET milestone = 'other'", "never changed"),
        ("UPDATE events SET seq = seq + 100", "never changed"),
        ("DELETE FROM events", "never removed"),
        ("DELETE FROM events WHERE seq = 2", "never removed"),
        ("REPLACE INTO events (run, seq, at, kind) VALUES ('run-1', 1, 'x', 'left')", "never replaced"),
        (
            "REPLACE INTO events (id, run, seq, at, kind) VALUES (1, 'run-1', 99, 'x', 'left')",
            "never replaced",
        ),
    ],
)
def test_nobody_changes_an_event(tmp_path: Path, change: str, reason: str) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.begin(head(store))
        store.append("run-1", EVERY_EVENT)
        with looking_in(file) as other, pytest.raises(sqlite3.IntegrityError, match=reason):
            other.execute(change)
        assert store.events("run-1") == EVERY_EVENT


@pytest.mark.parametrize(
    "row",
    [
        "('no-such-run', 1, 'x', 'left', NULL, NULL)",
        "('run-1', 1, 'x', 'reached', NULL, 2)",
        "('run-1', 'first', 'x', 'left', NULL, NULL)",
    ],
)
def test_the_table_takes_nothing_that_is_no_event(tmp_path: Path, row: str) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.begin(head(store))
        with looking_in(file) as other:
            other.execute("PRAGMA foreign_keys = ON")
            with pytest.raises(sqlite3.IntegrityError):
                other.execute(f"INSERT INTO events (run, seq, at, kind, action, alone) VALUES {row}")  # noqa: S608 - the rows above


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("('run-1', 1, '2026-03-02T12:00:00+09:00', 'dreamt', NULL)", "'dreamt'"),
        ("('run-1', 1, '2026-03-02T12:00:00+09:00', 'acted', 'shake')", "'shake'"),
    ],
)
def test_a_kind_that_nobody_knows_is_found_where_it_is_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, row: str, told: str
) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.begin(head(store))
        with looking_in(file) as other:
            other.execute(f"INSERT INTO events (run, seq, at, kind, action) VALUES {row}")  # noqa: S608 - the rows above
        with pytest.raises(Fault, match="cannot be read"):
            store.events("run-1")
    assert told in caplog.text
