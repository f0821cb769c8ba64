"""Events: committed, and brought to the disk."""

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.spread import Figure, spread
from edu_desk.runner.action import Press, Target
from edu_desk.runner.events import Acted, Mode, Outcome, Reached, RunHead
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.store.store import open_store

EVENTS, FLUSHES = 400, 30
NOW = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)


def measure_store(folder: Path) -> dict[str, Figure]:
    """Appending one event, and flushing after a milestone, in a database in `folder`."""
    with TemporaryDirectory(dir=folder) as data:
        store = open_store(Path(data) / "progress.db", MachineClock(), _fail)
        learner = store.guest().id
        store.begin(RunHead("run", learner, "lesson", "task", Mode.FOLLOW, "0", date(2026, 1, 1), NOW))
        committed, durable = [], []
        for _ in range(EVENTS):
            began = perf_counter()
            store.append("run", (Acted(NOW, Press(Target("seat", "1A")), Outcome.NEARER, "seats"),))
            committed.append(perf_counter() - began)
        for _ in range(FLUSHES):
            began = perf_counter()
            store.append("run", (Reached(NOW, "seats", alone=True),))
            store.flush()
            durable.append(perf_counter() - began)
        store.close()
    return {"event_committed": spread(committed), "milestone_durable": spread(durable)}


def _fail(fault: Fault) -> None:
    raise fault
