"""Writes what happens here: each row has this computer's next count, and is marked as no copy."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlite_utils import Database

from edu_desk.runner.events import Decided, Event, Finished, Left, RunHead
from edu_desk.store import derivation
from edu_desk.store.row_mapping import event_row, head_row
from edu_desk.store.stored_run import RunState

_ADD_RUN: Final = """
    INSERT INTO runs (id, learner, lesson, task, mode, digest, today, started, support, device, count)
    SELECT :id, :learner, :lesson, :task, :mode, :digest, :today, :started, :support, id, counter
    FROM this_device WHERE one = 1
"""
_ADD_EVENT: Final = """
    INSERT INTO events
        (run, seq, at, kind, action, element, part, typed, outcome, milestone, alone, rung, scheme, truth,
        count)
    SELECT :run, (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE run = :run), :at, :kind, :action,
        :element, :part, :typed, :outcome, :milestone, :alone, :rung, :scheme, :truth, counter
    FROM this_device WHERE one = 1
"""
_END_RUN: Final = "UPDATE runs SET state = :state, ended = :at WHERE id = :run AND state = 'open'"
_COUNT: Final = "UPDATE this_device SET counter = counter + 1 WHERE one = 1"
_BEGIN: Final = "UPDATE this_device SET recording = 1 WHERE one = 1"
_END: Final = "UPDATE this_device SET recording = 0 WHERE one = 1"
_ENDS: Final[dict[type[Event], RunState]] = {Finished: RunState.FINISHED, Left: RunState.LEFT}


@contextmanager
def recording(database: Database) -> Iterator[None]:
    """What is added inside was done on this computer, all inside the caller's transaction."""
    database.execute(_BEGIN)
    yield
    database.execute(_END)


def add_run(database: Database, head: RunHead) -> None:
    """A run begins, inside `recording`."""
    database.execute(_COUNT)
    database.execute(_ADD_RUN, head_row(head))


def add_event(database: Database, run: str, event: Event) -> None:
    """Something happened in a run: the event, and what follows from it; inside `recording`."""
    values = {"run": run, **event_row(event)}
    database.execute(_COUNT)
    number = database.execute(_ADD_EVENT, values).lastrowid or 0
    if isinstance(event, Decided):
        derivation.note_decision(database, number, number)
    if (state := _ENDS.get(type(event))) is not None:
        ended = {"state": state.value, "at": values["at"], "run": run}
        if database.execute(_END_RUN, ended).rowcount:
            derivation.note_end(database, run, number)
    if isinstance(event, Decided | Finished | Left):
        derivation.set_in_order(database, run, number)
