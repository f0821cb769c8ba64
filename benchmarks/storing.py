"""Events: committed when `append` returns, and on the disk when `flush` does."""

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.amount import Amount
from benchmarks.figure import Figure, milliseconds
from edu_desk.machine.action import Press, Target
from edu_desk.runner.events import Acted, Mode, Outcome, Reached, RunHead
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.store.store import Store, open_store

RUN = "run"
NOW = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
ACTED = Acted(NOW, Press(Target("seat", "1A")), Outcome.NEARER, "seats")
REACHED = Reached(NOW, "seats", alone=True)
_BETWEEN = 4
"""Events between two milestones, about as in the train lesson."""


def measure_store(folder: Path, amount: Amount) -> list[Figure]:
    """In a database in `folder`, which should lie on a real disk."""
    with TemporaryDirectory(dir=folder) as data:
        store = open_store(Path(data) / "progress.db", MachineClock(), _fail)
        head = RunHead(RUN, store.guest().id, "lesson", "task", Mode.FOLLOW, "0", date(2026, 1, 1), NOW)
        store.begin(head)
        committed = [_append(store) for _ in range(amount.appends)]
        durable = [_milestone(store) for _ in range(amount.flushes)]
        store.close()
    return [milliseconds("event_committed", committed), milliseconds("milestone_on_disk", durable)]


def _append(store: Store) -> float:
    began = perf_counter()
    store.append(RUN, (ACTED,))
    return perf_counter() - began


def _milestone(store: Store) -> float:
    """From the milestone's commit until it and what went before are on the disk."""
    for _ in range(_BETWEEN):
        store.append(RUN, (ACTED,))
    began = perf_counter()
    store.append(RUN, (ACTED, REACHED))
    store.flush()
    return perf_counter() - began


def _fail(fault: Fault) -> None:
    raise fault
