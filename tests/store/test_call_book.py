"""Calls for help are kept, end, and go with the person."""

from datetime import timedelta
from pathlib import Path

from store_kit import NOON, looking_in, opened

from edu_desk.people.help_call import CallState, HelpCall, call_state
from edu_desk.people.intervention import Intervention, InterventionKind
from edu_desk.people.person import Person


def test_one_call_waits_at_a_time_and_goes_with_the_person(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    with opened(file) as store:
        store.keep_persons([Person("a", "김영희"), Person("b", "박수")])
        assert store.runs.calls.last("a") is None
        store.runs.calls.call("a")
        second = store.runs.calls.call("a")
        store.runs.calls.call("b")
    with opened(file) as store:
        assert store.runs.calls.last("a") == second
        store.runs.calls.end("a")
        ended = store.runs.calls.last("a")
        assert ended is not None
        assert ended.ended is not None
        other = store.runs.calls.last("b")
        assert other is not None
        assert other.ended is None
        store.erase("a")
    with looking_in(file) as database:
        assert database.execute("SELECT learner FROM help_calls").fetchall() == [("b",)]


def test_a_call_is_over_when_somebody_came_and_on_the_next_day() -> None:
    call = HelpCall("c", "a", NOON)

    def coming(minutes: int, kind: InterventionKind = InterventionKind.COMING) -> Intervention:
        return Intervention("i", "a", "", kind, NOON + timedelta(minutes=minutes))

    def state(*done: Intervention, minutes: int = 3) -> CallState:
        return call_state(call, done, NOON + timedelta(minutes=minutes))

    assert state() is CallState.WAITS
    assert state(coming(-1)) is CallState.WAITS
    assert state(coming(1, InterventionKind.LOOK_UP)) is CallState.WAITS
    assert state(coming(1)) is CallState.COMING
    assert state(coming(1), minutes=12) is CallState.NONE
    assert state(minutes=24 * 60) is CallState.NONE
    assert call_state(None, (), NOON) is CallState.NONE
