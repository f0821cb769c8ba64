"""Where learners stand: their last runs with the events, and what an instructor did for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from edu_desk.people.intervention import Intervention, InterventionKind
from edu_desk.progress.standing import Standing
from edu_desk.runner.events import Event, RunHead
from edu_desk.store.call_book import CallBook
from edu_desk.store.odd_rows import readable
from edu_desk.store.pen import Pen
from edu_desk.store.row_mapping import Row, moment_text, read_event, read_run_head
from edu_desk.store.stored_run import RunState

_LAST: Final = """
    SELECT * FROM runs WHERE learner = :learner AND number < :before ORDER BY number DESC LIMIT :most
"""
_EVENTS: Final = "SELECT * FROM events WHERE run = :run ORDER BY seq"
_ADD: Final = """
    INSERT INTO interventions (id, learner, run, kind, at, milestone)
    VALUES (:id, :learner, :run, :kind, :at, :milestone)
"""
_OF_LEARNER: Final = """
    SELECT * FROM interventions WHERE learner = :learner ORDER BY at DESC, id DESC LIMIT :most
"""
_TAKEN: Final = "UPDATE interventions SET taken = :now WHERE id = :id AND taken IS NULL"
_STANDINGS: Final = "SELECT lesson, standing FROM histories WHERE learner = :learner"
_NO_END: Final = 2**62
_RECENT: Final = 20


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run with all that happened in it; `number` tells its place among all runs."""

    number: int
    head: RunHead
    state: RunState
    events: tuple[Event, ...]


class RunBook:
    """Reads them. Every method raises `Fault`."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self.calls = CallBook(pen)
        """Calls for help from outside a lesson."""

    def last(self, learner: str, most: int = 1, before: int = _NO_END) -> tuple[RunRecord, ...]:
        """A learner's last runs, the newest first; those before the run of the number `before`."""
        rows = self._pen.rows(_LAST, {"learner": learner, "most": most, "before": before})
        return readable(rows, self._record)

    def standings(self, learner: str) -> dict[str, Standing]:
        """How far a learner is with each lesson of which a run has ended; all else of it is left unread."""
        rows = self._pen.rows(_STANDINGS, {"learner": learner})
        return dict(readable(rows, lambda row: (str(row["lesson"]), Standing(str(row["standing"])))))

    def intervene(self, learner: str, run: str, kind: InterventionKind, milestone: str) -> Intervention:
        """Note that an instructor did something for a learner."""
        made = Intervention(self._pen.new_id(), learner, run, kind, self._pen.clock.now(), milestone)
        values: Row = {
            "id": made.id,
            "learner": learner,
            "run": run,
            "kind": kind.value,
            "at": moment_text(made.at),
            "milestone": milestone,
        }
        with self._pen.writing():
            self._pen.execute(_ADD, values)
        return made

    def interventions(self, learner: str) -> tuple[Intervention, ...]:
        """The last ones for a learner, the newest first."""
        return readable(self._pen.rows(_OF_LEARNER, {"learner": learner, "most": _RECENT}), _read)

    def take_up(self, learner: str, now: datetime, run: str | None = None) -> tuple[Intervention, ...]:
        """What still is to reach a learner, in order; from now on it has reached her.

        With a `run`, only what was done for that one; an empty one is none: she was outside a lesson.
        """
        meant = [one for one in self.interventions(learner) if one.meant(now) and run in {None, one.run}]
        if meant:
            with self._pen.writing():
                for one in meant:
                    self._pen.execute(_TAKEN, {"id": one.id, "now": moment_text(now)})
        return tuple(reversed(meant))

    def _record(self, row: Row) -> RunRecord:
        head = read_run_head(row)
        events: Sequence[Event] = readable(self._pen.rows(_EVENTS, {"run": head.id}), read_event)
        return RunRecord(int(row["number"] or 0), head, RunState(str(row["state"])), tuple(events))


def _read(row: Row) -> Intervention:
    kind, taken = InterventionKind(str(row["kind"])), row["taken"]
    return Intervention(
        str(row["id"]),
        str(row["learner"]),
        str(row["run"]),
        kind,
        datetime.fromisoformat(str(row["at"])),
        str(row["milestone"]),
        datetime.fromisoformat(str(taken)) if taken is not None else None,
    )
