"""Nothing that is asked at a start, on the first page or at a lesson's beginning looks through the past."""

from collections.abc import Callable
from pathlib import Path

import pytest
from store_kit import NOON, StoppedClock, head

from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Decided, Finished, Helped, Reached
from edu_desk.store.database import open_database
from edu_desk.store.flusher import Flusher
from edu_desk.store.store import Store

ASKED: dict[str, Callable[[Store, str], object]] = {
    "open runs": lambda store, learner: store.unfinished(learner),
    "open runs of a lesson": lambda store, learner: store.unfinished(learner, "train"),
    "practices": lambda store, learner: store.practices(learner),
    "histories": lambda store, learner: store.histories(learner),
    "a history": lambda store, learner: store.history(learner, "train"),
    "levels": lambda store, learner: store.levels(learner, "train"),
    "decisions": lambda store, learner: store.decisions(learner),
    "ended runs of a lesson": lambda store, learner: list(store.practised("train", learner)),
    "a run begun": lambda store, _learner: store.begin(head(store, "another")),
    "a run ended": lambda store, _learner: store.append(
        "open", [Decided(NOON, CaseChoice.ASK, right=True), Finished(NOON)]
    ),
    "another person": lambda store, _learner: store.retire_guest(),
}


@pytest.mark.parametrize("name", ASKED)
def test_no_table_is_read_from_one_end_to_the_other(tmp_path: Path, name: str) -> None:
    database = open_database(tmp_path / "records.db")
    store = Store(database, Flusher(lambda: None, lambda _fault: None), StoppedClock())
    for run in ("ended", "open"):
        store.begin(head(store, run))
    store.append("ended", [Helped(NOON, "seats"), Reached(NOON, "seats", alone=False), Finished(NOON)])
    learner = store.guest().id

    statements: list[str] = []
    database.conn.set_trace_callback(statements.append)
    ASKED[name](store, learner)
    database.conn.set_trace_callback(None)
    plans = [
        step[3]
        for statement in statements
        if statement.lstrip().upper().startswith(("SELECT", "INSERT", "UPDATE", "DELETE", "REPLACE"))
        for step in database.execute(f"EXPLAIN QUERY PLAN {statement}")
    ]
    assert [step for step in plans if step.startswith("SCAN") and "CONSTANT ROW" not in step] == []
    assert plans
    store.close()


@pytest.mark.parametrize("lesson", [None, "train"])
def test_of_a_long_past_only_open_runs_are_looked_at(tmp_path: Path, lesson: str | None) -> None:
    """An index by number would give the order as well, and go through every run there ever was."""
    database = open_database(tmp_path / "records.db")
    store = Store(database, Flusher(lambda: None, lambda _fault: None), StoppedClock())
    learner = store.guest().id
    statements: list[str] = []
    database.conn.set_trace_callback(statements.append)
    store.unfinished(learner, lesson)
    database.conn.set_trace_callback(None)
    [asked] = [one for one in statements if "FROM runs" in one]
    [found] = [step[3] for step in database.execute(f"EXPLAIN QUERY PLAN {asked}") if "runs" in step[3]]
    assert "USING INDEX runs_open_of_learner" in found
    store.close()
