"""The record of what was practised: one writer, each append committed when it returns."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from threading import get_ident

from sqlite_utils import Database

from edu_desk.people.person import Person
from edu_desk.progress.decision import Decision
from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.progress.meeting import Meeting
from edu_desk.progress.practice import Practice
from edu_desk.runner.events import Decided, Event, Finished, Left, Reached, RunHead
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Bug, Fault
from edu_desk.shared.ids import new_id
from edu_desk.store import derivation, person_rows
from edu_desk.store.database import file_of, open_database
from edu_desk.store.file_check import FileCheck, check_whole
from edu_desk.store.flusher import Flusher
from edu_desk.store.row_mapping import (
    Row,
    event_row,
    head_row,
    moment_text,
    read_decision,
    read_event,
    read_history,
    read_learner,
    read_practice,
    read_run_head,
)
from edu_desk.store.rows import rows_of
from edu_desk.store.store_faults import world_told
from edu_desk.store.stored_run import Learner, RunState
from edu_desk.store.write_ahead_log import WriteAheadLog

_ADD_GUEST = """
    INSERT INTO learners (id, name, kind, created) VALUES (:id, '', 'guest', :created)
    ON CONFLICT DO NOTHING
"""
_ADD_RUN = """
    INSERT INTO runs (id, learner, lesson, task, mode, digest, today, started, support)
    VALUES (:id, :learner, :lesson, :task, :mode, :digest, :today, :started, :support)
"""
_ADD_EVENT = """
    INSERT INTO events
        (run, seq, at, kind, action, element, part, typed, outcome, milestone, alone, rung, scheme, truth)
    VALUES (
        :run, (SELECT coalesce(max(seq), 0) + 1 FROM events WHERE run = :run),
        :at, :kind, :action, :element, :part, :typed, :outcome, :milestone, :alone, :rung, :scheme, :truth
    )
"""
_END_RUN = "UPDATE runs SET state = :state, ended = :at WHERE id = :run AND state = 'open'"
_GUEST = "SELECT * FROM learners WHERE kind = 'guest'"
_RETIRE_GUEST = "UPDATE learners SET kind = 'past' WHERE kind = 'guest'"
_HEAD = "SELECT * FROM runs WHERE id = :run"
_EVENTS = "SELECT * FROM events WHERE run = :run ORDER BY seq"
_UNFINISHED = """
    SELECT * FROM runs
    WHERE state = 'open' AND learner = :learner AND (:lesson IS NULL OR lesson = :lesson)
    ORDER BY number DESC
"""
_PRACTISED = """
    SELECT * FROM runs WHERE lesson = :lesson AND learner = :learner AND state != 'open' ORDER BY number
"""
_PRACTICES = "SELECT * FROM practices WHERE learner = :learner ORDER BY ending"
_HISTORIES = "SELECT * FROM histories WHERE learner = :learner ORDER BY lesson"
_DECISIONS = "SELECT * FROM decisions WHERE learner = :learner ORDER BY event"
_MEETINGS = """
    SELECT decisions.*, met.owed FROM meetings AS met
    JOIN decisions ON decisions.learner = met.learner AND decisions.event IN (met.first, met.last)
    WHERE met.learner = :learner ORDER BY met.last, decisions.event
"""
_EVERYBODYS_DECISIONS = "SELECT * FROM decisions ORDER BY learner, event"
_OF_LEARNER = (
    "practices", "levels", "histories", "decisions", "meetings", "runs", "memberships", "persons",
)  # fmt: skip
"""Tables with a learner in each row, in the order in which they can be emptied."""
_ERASE_EVENTS = "DELETE FROM events WHERE run IN (SELECT id FROM runs WHERE learner = :learner)"


class Store:
    """What the program remembers, read and written by the one thread that made it.

    Every method raises `Fault` when the world is in the way (the disk is full or failing, the
    file is locked by another program) and then has changed nothing, and `Bug` when another
    thread calls it.
    """

    def __init__(
        self,
        database: Database,
        flusher: Flusher,
        clock: Clock,
        ids: Callable[[], str] = new_id,
        file_check: FileCheck | None = None,
    ) -> None:
        self._database = database
        self._file = file_of(database)
        self._flusher = flusher
        self._clock = clock
        self._ids = ids
        self._file_check = file_check
        self._thread = get_ident()

    def guest(self) -> Learner:
        """The learner who is whoever sits down, made at the first call."""
        rows = self._rows(_GUEST, {})
        if not rows:
            self._add_guest()
            rows = self._rows(_GUEST, {})
        return read_learner(rows[0])

    def retire_guest(self) -> None:
        """Whoever sat down is somebody who was here; the next call of `guest` makes another."""
        with self._writing():
            self._database.execute(_RETIRE_GUEST)
        self._flusher.committed(at_once=True)

    def begin(self, head: RunHead) -> None:
        """Record that a run begins; it is open until `Finished` or `Left` is appended."""
        with self._writing():
            self._database.execute(_ADD_RUN, head_row(head))
        self._flusher.committed(at_once=False)

    def append(self, run: str, events: Sequence[Event]) -> None:
        """Add `events` to the end of a run that has begun: all of them or, on any error, none.

        They outlive a killed program when this returns, and a pulled plug within two seconds,
        or as soon as the disk can when one of them is a milestone or the goal.
        """
        if not events:
            return
        with self._writing():
            for event in events:
                self._add(run, event)
        self._flusher.committed(at_once=any(isinstance(event, Reached | Finished) for event in events))

    def head(self, run: str) -> RunHead:
        """The head of a run.

        Raises:
            KeyError: no such run has begun.
        """
        for row in self._rows(_HEAD, {"run": run}):
            return read_run_head(row)
        raise KeyError(run)

    def events(self, run: str) -> tuple[Event, ...]:
        """The events of a run in the order they were appended; none for an unknown run."""
        return tuple(read_event(row) for row in self._rows(_EVENTS, {"run": run}))

    def unfinished(self, learner: str, lesson: str | None = None) -> tuple[RunHead, ...]:
        """A learner's open runs, of one lesson or of all, the one begun last coming first."""
        rows = self._rows(_UNFINISHED, {"learner": learner, "lesson": lesson})
        return tuple(read_run_head(row) for row in rows)

    def practised(self, lesson: str, learner: str) -> Iterator[tuple[RunHead, tuple[Event, ...]]]:
        """The ended runs of a learner's lesson with their events, the oldest first."""
        for row in self._rows(_PRACTISED, {"lesson": lesson, "learner": learner}):
            head = read_run_head(row)
            yield head, self.events(head.id)

    def practices(self, learner: str) -> tuple[Practice, ...]:
        """What a learner's ended runs came to, in the order of their ends; the same as from their events."""
        return tuple(read_practice(row) for row in self._rows(_PRACTICES, {"learner": learner}))

    def histories(self, learner: str) -> dict[str, LessonHistory]:
        """What a learner's practices came to, by lesson; the same as from the practices."""
        rows = self._rows(_HISTORIES, {"learner": learner})
        return {str(row["lesson"]): read_history(row) for row in rows}

    def history(self, learner: str, lesson: str) -> LessonHistory:
        """What a learner's practices of a lesson came to."""
        with self._reading():
            return derivation.history(self._database, learner, lesson)

    def levels(self, learner: str, lesson: str) -> dict[str, int]:
        """Help by milestone after a learner's ended runs of a lesson; the same as from their events."""
        with self._reading():
            return derivation.levels(self._database, learner, lesson)

    def decisions(self, learner: str) -> tuple[Decision, ...]:
        """What a learner decided, in order; each with lesson and case (its task)."""
        return tuple(read_decision(row) for row in self._rows(_DECISIONS, {"learner": learner}))

    def every_decision(self) -> tuple[tuple[Decision, ...], ...]:
        """What everybody decided, in order, one row a learner."""
        rows = self._rows(_EVERYBODYS_DECISIONS, {})
        groups = groupby(rows, key=lambda row: row["learner"])
        return tuple(tuple(read_decision(row) for row in some) for _, some in groups)

    def meetings(self, learner: str) -> tuple[Meeting, ...]:
        """What a learner's decisions came to, case by case, the case decided last at the end."""
        found: dict[tuple[str, str], Meeting] = {}
        for order, row in enumerate(self._rows(_MEETINGS, {"learner": learner})):
            decision = read_decision(row)
            key = decision.lesson, decision.case
            first = found[key].first if key in found else decision
            found[key] = Meeting(first, decision, int(row["owed"] or 0), order)
        return tuple(found.values())

    def persons(self) -> tuple[Person, ...]:
        """Everybody with a name of their own, by name."""
        return person_rows.read_persons(
            self._rows(person_rows.PERSONS, {}), self._rows(person_rows.MEMBERSHIPS, {})
        )

    def keep_persons(self, persons: Sequence[Person]) -> None:
        """Keep persons as they are now, new ones and known ones: all of them or, on any error, none."""
        with self._writing():
            for person in persons:
                person_rows.keep_person(self._database, person, self._clock.now(), self._ids)
        self._flusher.committed(at_once=True)

    def erase(self, learner: str) -> None:
        """Forget a learner and all that was done: nothing of it is left in the file.

        Raises:
            KeyError: there is no such learner.
        """
        whose = {"learner": learner}
        with self._writing():
            if not self._rows("SELECT id FROM learners WHERE id = :learner", whose):
                raise KeyError(learner)
            self._database.execute("INSERT INTO erasing (learner) VALUES (:learner)", whose)
            self._database.execute(_ERASE_EVENTS, whose)
            for table in _OF_LEARNER:
                self._database.execute(f"DELETE FROM {table} WHERE learner = :learner", whose)  # noqa: S608 - the names above
            self._database.execute("DELETE FROM learners WHERE id = :learner", whose)
            self._database.execute("DELETE FROM erasing")
        self._flusher.committed(at_once=True)
        with self._reading():
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # the log remembers too

    def rebuild(self) -> None:
        """Work out anew, from the events, all that is kept beside them."""
        with self._writing():
            derivation.rebuild(self._database)
        self._flusher.committed(at_once=False)

    def check(self) -> None:
        """Read the whole file. Raises `Fault` when it is damaged; it may take as long as the past is."""
        self._check_thread()
        check_whole(self._database.conn, self._file)

    def flush(self) -> None:
        """Wait until all that was recorded is on the disk."""
        self._check_thread()
        self._flusher.flush()

    def close(self) -> None:
        """Flush and let go of the file, also when flushing fails."""
        self._check_thread()
        if self._file_check is not None:
            self._file_check.close()
        try:
            self._flusher.close()
        finally:
            self._database.close()

    def _add(self, run: str, event: Event) -> None:
        values = {"run": run, **event_row(event)}
        number = self._database.execute(_ADD_EVENT, values).lastrowid or 0
        if isinstance(event, Decided):
            derivation.note_decision(self._database, number)
        if (state := _end(event)) is not None:
            ended = {"state": state.value, "at": values["at"], "run": run}
            if self._database.execute(_END_RUN, ended).rowcount:
                derivation.note_end(self._database, run, number)

    def _add_guest(self) -> None:
        values = {"id": self._ids(), "created": moment_text(self._clock.now())}
        with self._writing():
            self._database.execute(_ADD_GUEST, values)
        self._flusher.committed(at_once=False)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._check_thread()
        with world_told(self._file), self._database.atomic():
            yield

    @contextmanager
    def _reading(self) -> Iterator[None]:
        self._check_thread()
        with world_told(self._file):
            yield

    def _rows(self, sql: str, values: Row) -> list[Row]:
        with self._reading():
            return rows_of(self._database, sql, values)

    def _check_thread(self) -> None:
        if get_ident() != self._thread:
            raise Bug("the store is used outside the thread that made it")


def open_store(
    path: Path,
    clock: Clock,
    on_fault: Callable[[Fault], None],
    on_damage: Callable[[Fault], None] | None = None,
) -> Store:
    """The store in the file at `path`, made if there is none, used by the calling thread only.

    `on_fault` hears of trouble met while bringing commits to the disk, `on_damage` of damage that is found
    when the whole file is read some seconds later; without it the file is not read. Both are called in
    threads of the store's and must hand over to the thread that shows it.

    Raises:
        Fault: as `open_database`.
    """
    database = open_database(path)
    file = file_of(database)
    try:
        check = FileCheck(file, on_damage) if on_damage is not None else None
    except BaseException:
        database.close()
        raise
    return Store(database, Flusher(WriteAheadLog(file).to_disk, on_fault), clock, file_check=check)


def _end(event: Event) -> RunState | None:
    match event:
        case Finished():
            return RunState.FINISHED
        case Left():
            return RunState.LEFT
        case _:
            return None
