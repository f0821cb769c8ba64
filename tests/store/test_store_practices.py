"""What runs came to, counted by the database, is what their events say."""

from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edu_desk.machine.action import Press, Target
from edu_desk.progress.practice import practice_of
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Event,
    Finished,
    Helped,
    Left,
    Mode,
    Outcome,
    Reached,
    RunHead,
)
from edu_desk.shared.clock import MachineClock
from edu_desk.store.store import open_store
from kit.runs import NOW

_EVENTS = st.one_of(
    st.sampled_from(Outcome).map(lambda outcome: Acted(NOW, Press(Target("a")), outcome, "m")),
    st.integers(1, 4).map(lambda rung: Helped(NOW, "m", rung)),
    st.just(AskedPerson(NOW, "m")),
    st.just(Reached(NOW, "m", alone=True)),
)
_RUNS = st.lists(
    st.tuples(st.sampled_from(Mode), st.lists(_EVENTS, max_size=6), st.sampled_from([Finished, Left, None])),
    max_size=5,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(runs=_RUNS)
def test_counted_as_from_events(runs: list[tuple[Mode, list[Event], type | None]], tmp_path: Path) -> None:
    file = tmp_path / f"{len(list(tmp_path.iterdir()))}.db"
    store = open_store(file, MachineClock(), lambda _fault: None)
    learner = store.guest().id
    expected = []
    for number, (mode, events, end) in enumerate(runs):
        at = NOW + timedelta(hours=number)
        head = RunHead(f"r{number}", learner, "lesson", "task", mode, "digest", at.date(), at)
        store.begin(head)
        ended = [*events, end(at)] if end is not None else events
        store.append(head.id, ended)
        practice = practice_of(head, ended)
        expected += [practice] if practice else []
    assert store.practices(learner) == tuple(expected)
    store.close()
