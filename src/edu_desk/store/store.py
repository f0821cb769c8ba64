"""The record of what was practised: one writer, each append committed when it returns."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from threading import get_ident

from sqlite_utils import Database

from edu_desk.jobs import JobWork, Moved
from edu_desk.people.person import Person
from edu_desk.progress.decision import Decision
from edu_desk.progress.lesson_history import LessonHistory
from edu_desk.progress.meeting import Meeting
from edu_desk.progress.practice import Practice
from edu_desk.runner.events import Event, Finished, Reached, RunHead
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Bug, Fault
from edu_desk.shared.ids import new_id
from edu_desk.shared.text import N_
from edu_desk.store import derivation, erasing, person_rows
from edu_desk.store.arrivals import Arrivals
from edu_desk.store.class_book import ClassBook
from edu_desk.store.database import WAIT, file_of, open_database, read_copy
from edu_desk.store.file_check import FileCheck, check_whole
from edu_desk.store.flusher import Flusher
from edu_desk.store.odd_rows import readable
from edu_desk.store.own_device import keep_own, place_of
from edu_desk.store.pen import Pen
from edu_desk.store.person_book import PersonBook
from edu_desk.store.recording import add_event, add_run, recording
from edu_desk.store.report_book import ReportBook
from edu_desk.store.row_mapping import (
    Row,
    moment_text,
    read_decision,
    read_event,
    read_history,
    read_learner,
    read_practice,
    read_run_head,
)
from edu_desk.store.rows import rows_of
from edu_desk.store.run_book import RunBook
from edu_desk.store.sign_ins import SignIns
from edu_desk.store.staff_book import StaffBook
from edu_desk.store.store_faults import unreadable_run, world_told
from edu_desk.store.stored_run import Learner, LearnerKind
from edu_desk.store.write_ahead_log import WriteAheadLog

_ADD_GUEST = """
    INSERT INTO learners (id, name, kind, created, device)
    SELECT :id, '', 'guest', :created, id FROM this_device WHERE one = 1 ON CONFLICT DO NOTHING
"""
_GUESTS = "kind = 'guest' AND device = (SELECT id FROM this_device WHERE one = 1)"
_GUEST = f"SELECT * FROM learners WHERE {_GUESTS}"  # noqa: S608 - ours
_RETIRE_GUEST = f"UPDATE learners SET kind = 'past' WHERE {_GUESTS}"  # noqa: S608 - ours
_HEAD = "SELECT * FROM runs WHERE id = :run"
_EVENTS = "SELECT * FROM events WHERE run = :run ORDER BY seq"
_UNFINISHED = """
    SELECT * FROM runs INDEXED BY runs_open_of_learner
    WHERE state = 'open' AND learner = :learner AND (:lesson IS NULL OR lesson = :lesson)
    ORDER BY number DESC
"""
"""By the index of open runs: for the order's sake SQLite would rather go through the whole past."""
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
_REBUILDING = N_("What follows from what was practised is worked out anew.")


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
        file: Path | None = None,
    ) -> None:
        """`file` is what faults name, where it is not the database's own."""
        self._database = database
        self._file = file or file_of(database)
        self._flusher = flusher
        self._clock = clock
        self._ids = ids
        self._file_check = file_check
        self._thread = get_ident()
        self.sign_ins = SignIns(database, self._writing, self._rows, flusher, clock)
        """How persons come in, and what comes in with them."""
        pen = self._pen()
        self.staff = StaffBook(pen)
        """The lock and the log of the staff area."""
        self.classes = ClassBook(pen)
        """Classes with their members, plan and attendance."""
        self.runs = RunBook(pen)
        """Where learners stand, and what an instructor did for them."""
        self.privacy = PersonBook(pen)
        """All that is kept of one person, and for how long."""
        self.reports = ReportBook(pen)
        """What a report counts that no page needs."""
        self.arrivals = Arrivals(database, self._writing, lambda: flusher.committed(at_once=False))
        """What has come in from another computer's records."""

    def guest(self) -> Learner:
        """The learner who is whoever sits down, made at the first call."""
        rows = self._rows(_GUEST, {})
        if not rows:
            self._add_guest()
            rows = self._rows(_GUEST, {})
        whole = readable(rows, read_learner)
        return whole[0] if whole else Learner(str(rows[0]["id"]), "", LearnerKind.GUEST, self._clock.now())

    def retire_guest(self) -> None:
        """Whoever sat down is somebody who was here; the next call of `guest` makes another."""
        with self._writing():
            self._database.execute(_RETIRE_GUEST)
        self._flusher.committed(at_once=True)

    def begin(self, head: RunHead) -> None:
        """Record that a run begins; it is open until `Finished` or `Left` is appended."""
        with self._writing(), recording(self._database):
            add_run(self._database, head)
        self._flusher.committed(at_once=False)

    def append(self, run: str, events: Sequence[Event]) -> None:
        """Add `events` to the end of a run that has begun: all of them or, on any error, none.

        They outlive a killed program when this returns, and a pulled plug within two seconds,
        or as soon as the disk can when one of them is a milestone or the goal.
        """
        if not events:
            return
        with self._writing(), recording(self._database):
            for event in events:
                add_event(self._database, run, event)
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
        """The events of a run in the order they were appended; none for an unknown run.

        Raises `Fault` also where one of them is none that this program writes.
        """
        rows = self._rows(_EVENTS, {"run": run})
        events = readable(rows, read_event)
        if len(events) < len(rows):
            raise unreadable_run(self._file)
        return events

    def unfinished(self, learner: str, lesson: str | None = None) -> tuple[RunHead, ...]:
        """A learner's open runs, of one lesson or of all, the one begun last coming first."""
        rows = self._rows(_UNFINISHED, {"learner": learner, "lesson": lesson})
        return readable(rows, read_run_head)

    def practised(self, lesson: str, learner: str) -> Iterator[tuple[RunHead, tuple[Event, ...]]]:
        """The ended runs of a learner's lesson with their events, the oldest first."""
        for head in readable(self._rows(_PRACTISED, {"lesson": lesson, "learner": learner}), read_run_head):
            rows = self._rows(_EVENTS, {"run": head.id})
            events = readable(rows, read_event)
            if len(events) == len(rows):
                yield head, events

    def practices(self, learner: str) -> tuple[Practice, ...]:
        """What a learner's ended runs came to, in the order of their ends; the same as from their events."""
        return readable(self._rows(_PRACTICES, {"learner": learner}), read_practice)

    def histories(self, learner: str) -> dict[str, LessonHistory]:
        """What a learner's practices came to, by lesson; the same as from the practices."""
        rows = self._rows(_HISTORIES, {"learner": learner})
        return dict(readable(rows, lambda row: (str(row["lesson"]), read_history(row))))

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
        return readable(self._rows(_DECISIONS, {"learner": learner}), read_decision)

    def every_decision(self) -> tuple[tuple[Decision, ...], ...]:
        """What everybody decided, in order, one row a learner."""
        rows = self._rows(_EVERYBODYS_DECISIONS, {})
        groups = groupby(rows, key=lambda row: row["learner"])
        return tuple(readable(some, read_decision) for _, some in groups)

    def meetings(self, learner: str) -> tuple[Meeting, ...]:
        """What a learner's decisions came to, case by case, the case decided last at the end."""
        found: dict[tuple[str, str], Meeting] = {}
        rows = self._rows(_MEETINGS, {"learner": learner})
        known = readable(rows, lambda row: (read_decision(row), int(row["owed"] or 0)))
        for order, (decision, owed) in enumerate(known):
            key = decision.lesson, decision.case
            first = found[key].first if key in found else decision
            found[key] = Meeting(first, decision, owed, order)
        return tuple(found.values())

    def persons(self) -> tuple[Person, ...]:
        """Everybody with a name of their own, by name."""
        return person_rows.read_persons(
            self._rows(person_rows.PERSONS, {}), self._rows(person_rows.MEMBERSHIPS, {})
        )

    def keep_persons(self, persons: Sequence[Person]) -> None:
        """Keep persons as they are now, new ones and known ones: all of them or, on any error, none."""
        deque(self.keeping_persons(persons), 0)

    def keeping_persons(self, persons: Sequence[Person]) -> JobWork[None]:
        """The same as a job of this thread; dropped on the way, nothing has changed."""
        with self._writing():
            yield from person_rows.keeping(self._database, persons, self._clock.now(), self._ids)
        self._flusher.committed(at_once=True)

    def erase(self, learner: str) -> None:
        """Forget a learner and all that was done: nothing of it is left in the file but that this id is gone.

        Raises:
            KeyError: there is no such learner.
        """
        with self._writing():
            erasing.erase(self._database, learner, self._clock.now())
        self._flusher.committed(at_once=True)
        with self._reading():
            erasing.wipe_log(self._database, self._file, learner)

    def rebuild(self) -> None:
        """Work out anew, from the events, all that is kept beside them."""
        deque(self.rebuilding(), 0)

    def rebuilding(self) -> JobWork[None]:
        """The same as a job of this thread; dropped on the way, nothing has changed."""
        with self._writing():
            for done, whole in derivation.rebuilding(self._database):
                yield Moved(done, whole, _REBUILDING)
        self._flusher.committed(at_once=False)

    def check(self) -> None:
        """Read the whole file. Raises `Fault` when it is damaged; it may take as long as the past is."""
        self._check_thread()
        check_whole(self._database.conn, self._file)

    @property
    def disk_fault(self) -> Fault | None:
        """What keeps the last commits from the disk, though the system has them; None when all is well."""
        return self._flusher.fault

    def hurry(self) -> None:
        """Bring what was recorded to the disk now, without waiting for it."""
        self._flusher.committed(at_once=True)

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

    def _add_guest(self) -> None:
        values = {"id": self._ids(), "created": moment_text(self._clock.now())}
        with self._writing():
            self._database.execute(_ADD_GUEST, values)
        self._flusher.committed(at_once=False)

    def _pen(self) -> Pen:
        return Pen(
            self._rows,
            lambda sql, values: self._database.execute(sql, dict(values)),
            self._writing,
            lambda: self._flusher.committed(at_once=True),
            self._clock,
            self._ids,
        )

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
    *,
    wait: float = WAIT,
) -> Store:
    """The store in the file at `path`, made if there is none, used by the calling thread only.

    `on_fault` hears of trouble met while bringing commits to the disk, `on_damage` of damage that is found
    when the whole file is read some seconds later; without it the file is not read. Both are called in
    threads of the store's and must hand over to the thread that shows it. `wait` is how many seconds any
    call may wait for another program that holds the file.

    Raises:
        Fault: as `open_database`.
    """
    database = open_database(path, wait=wait)
    file = file_of(database)
    try:
        with world_told(file):
            keep_own(database, place_of(file))
        check = FileCheck(file, on_damage) if on_damage is not None else None
    except BaseException:
        database.close()
        raise
    return Store(database, Flusher(WriteAheadLog(file).to_disk, on_fault), clock, file_check=check)


def read_store(path: Path, clock: Clock) -> Store:
    """What stands in the file at `path` now, to be read only: nothing is written there.

    Raises:
        Fault: as `read_copy`.
    """
    return Store(read_copy(path), Flusher(lambda: None, lambda _fault: None), clock, file=path)
