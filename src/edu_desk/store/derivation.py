"""What follows from the events, kept beside them so that nobody has to read the past again.

Practices, levels of help, histories of lessons and the list of decisions are written in the transaction
that ends a run, and come out the same when they are worked out anew from all events.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sqlite_utils import Database

from edu_desk.progress.lesson_history import LessonHistory, history_of
from edu_desk.progress.meeting import owed_after
from edu_desk.progress.practice import Practice, practice_of, until_end
from edu_desk.runner.events import Event, RunHead
from edu_desk.runner.support import after_run
from edu_desk.shared.errors import Bug
from edu_desk.store.merged_order import Placed, placed
from edu_desk.store.odd_rows import readable
from edu_desk.store.row_mapping import (
    Value,
    history_row,
    practice_row,
    read_decision,
    read_event,
    read_history,
    read_practice,
    read_run_head,
)
from edu_desk.store.rows import rows_of

DERIVATION: Final = 4
"""Which rules the kept tables follow: it rises when a rule of progress or of help changes."""

TABLES: Final = ("practices", "levels", "histories", "decisions", "meetings")
"""All that can be worked out anew."""

_LEVELS = "SELECT milestone, level FROM levels WHERE learner = :learner AND lesson = :lesson"
_SET_LEVEL = """
    INSERT INTO levels (learner, lesson, milestone, level) VALUES (:learner, :lesson, :milestone, :level)
    ON CONFLICT DO UPDATE SET level = excluded.level
"""
_ADD_PRACTICE = """
    INSERT INTO practices
        (ending, run, learner, lesson, task, mode, ended, finished, helps, away, together,
        choice, right, truth)
    VALUES (
        :ending, :run, :learner, :lesson, :task, :mode, :ended, :finished, :helps, :away, :together,
        :choice, :right, :truth
    )
"""
_PRACTISED = "SELECT * FROM practices WHERE learner = :learner AND lesson = :lesson ORDER BY ending"
_HISTORY = "SELECT * FROM histories WHERE learner = :learner AND lesson = :lesson"
_SET_HISTORY = """
    REPLACE INTO histories
        (learner, lesson, standing, finished, done, stability, difficulty, due, last, skill)
    VALUES (:learner, :lesson, :standing, :finished, :done, :stability, :difficulty, :due, :last, :skill)
"""
_ADD_DECISION = """
    INSERT INTO decisions (learner, event, lesson, task, mode, at, outcome, alone, scheme, truth, helped)
    SELECT learner, :place, lesson, task, mode, at, outcome, alone, scheme, truth, EXISTS (
        SELECT 1 FROM events AS before
        WHERE before.run = events.run AND before.seq < events.seq AND before.kind = 'helped'
    )
    FROM events JOIN runs ON events.run = runs.id WHERE events.id = :event
"""
_DECISION = """
    SELECT * FROM decisions WHERE event = :place AND learner = (
        SELECT learner FROM events JOIN runs ON events.run = runs.id WHERE events.id = :event
    )
"""
_DECIDED = """
    SELECT events.id, run, at, learner, device, events.count FROM events JOIN runs ON events.run = runs.id
    WHERE kind = 'decided' AND (:learner IS NULL OR learner = :learner)
    ORDER BY learner, device, events.count, run, seq
"""
_MET = "SELECT * FROM meetings WHERE learner = :learner AND lesson = :lesson AND task = :task"
_SET_MEETING = """
    REPLACE INTO meetings (learner, lesson, task, first, last, owed)
    VALUES (:learner, :lesson, :task, :first, :last, :owed)
"""
_ENDS = """
    SELECT min(events.id) AS id, run, at, learner, device, events.count
    FROM events JOIN runs ON events.run = runs.id
    WHERE kind IN ('finished', 'left') AND (:learner IS NULL OR learner = :learner)
    GROUP BY run ORDER BY learner, device, events.count, run
"""
"""The first end of each run."""
_RUNS = """
    SELECT number AS id, id AS run, started AS at, learner, device, count FROM runs
    WHERE :learner IS NULL OR learner = :learner ORDER BY learner, device, count, runs.id
"""
_ELSEWHERE = """
    SELECT learner FROM runs AS this WHERE id = :run AND EXISTS (
        SELECT 1 FROM runs WHERE learner = this.learner
        AND device != (SELECT id FROM this_device WHERE one = 1)
    )
"""
"""The learner of a run, where she practised on other computers too."""
_ARRIVED = "DELETE FROM arrivals WHERE learner NOT IN (SELECT learner FROM erased)"
_STATES = """
    UPDATE runs SET (state, ended) = (
        SELECT coalesce(max(kind), 'open'), max(at) FROM events WHERE id = (
            SELECT min(id) FROM events WHERE run = runs.id AND kind IN ('finished', 'left')
        )
    )
"""
"""Whether a run is open is what its events say; the first end counts."""


def rebuild(database: Database) -> None:
    """Work everything out anew from the events, inside the caller's transaction."""
    for _ in rebuilding(database):
        pass


def rebuilding(database: Database) -> Iterator[tuple[int, int]]:
    """The same, a step at a time: how many are done, of how many."""
    for table in (*TABLES, "derivation"):
        database.execute(f"DELETE FROM {table}")  # noqa: S608 - the names above
    database.execute(_ARRIVED)
    database.execute(_STATES)
    everybody: dict[str, Value] = {"learner": None}
    _number_runs(database, everybody)
    decided, ends = _placed(database, _DECIDED, everybody), _placed(database, _ENDS, everybody)
    whole = len(decided) + len(ends)
    for done, one in enumerate(decided):
        yield done, whole
        note_decision(database, one.event, one.place)
    for done, one in enumerate(ends, len(decided)):
        yield done, whole
        note_end(database, one.run, one.place)
    database.execute("INSERT INTO derivation (version) VALUES (:version)", {"version": DERIVATION})


def rebuild_of(database: Database, learner: str) -> None:
    """Work out anew what follows for one learner, whose runs have become others."""
    whose: dict[str, Value] = {"learner": learner}
    for table in TABLES:
        database.execute(f"DELETE FROM {table} WHERE learner = :learner", whose)  # noqa: S608 - the names above
    database.execute(f"{_STATES} WHERE learner = :learner", whose)
    _number_runs(database, whose)
    for one in _placed(database, _DECIDED, whose):
        note_decision(database, one.event, one.place)
    for one in _placed(database, _ENDS, whose):
        note_end(database, one.run, one.place)


def set_in_order(database: Database, run: str, event: int) -> None:
    """After the decision or end of this number was noted as the last: where it is not, all is put in order.

    On one computer what is recorded last is the last. Where somebody practised on several whose clocks
    differ, it may belong before what came in from another.
    """
    for row in rows_of(database, _ELSEWHERE, {"run": run}):
        whose = {"learner": row["learner"]}
        _number_runs(database, whose)
        orders = (_placed(database, sql, whose) for sql in (_DECIDED, _ENDS))
        if any(one.event == event for order in orders for one in order[:-1]):
            rebuild_of(database, str(row["learner"]))


def is_current(database: Database) -> bool:
    """Whether the kept tables follow the rules of this program."""
    return rows_of(database, "SELECT version FROM derivation", {}) == [{"version": DERIVATION}]


def note_decision(database: Database, event: int, place: int) -> None:
    """A case was decided, by the event of this number; `place` puts it among the learner's others."""
    database.execute(_ADD_DECISION, {"event": event, "place": place})
    for row in rows_of(database, _DECISION, {"event": event, "place": place}):
        whose = {name: row[name] for name in ("learner", "lesson", "task")}
        decisions = readable((row,), read_decision)
        if not decisions:
            return
        owed, first = 0, place
        for met in rows_of(database, _MET, whose):
            owed, first = int(met["owed"] or 0), int(met["first"] or 0)
        owed = owed_after(owed, decisions[0])
        database.execute(_SET_MEETING, {**whose, "first": first, "last": place, "owed": owed})


def note_end(database: Database, run: str, place: int) -> None:
    """A run has ended: what it came to, and what follows for its learner; `place` puts it among others."""
    heads = rows_of(database, "SELECT * FROM runs WHERE id = :run", {"run": run})
    rows = rows_of(database, "SELECT * FROM events WHERE run = :run ORDER BY seq", {"run": run})
    whole, told = readable(heads, read_run_head), readable(rows, read_event)
    if not whole or len(told) < len(rows):
        return  # somebody else wrote in it: what it came to is not known
    head, events = whole[0], until_end(told)
    practice = practice_of(head, events)
    if practice is None:
        raise Bug(f"the run {run} has not ended")
    whose = {"learner": head.learner, "lesson": head.lesson}
    database.execute(_ADD_PRACTICE, {**whose, **practice_row(practice), "ending": place, "run": run})
    _note_levels(database, head, events)
    _note_history(database, head, practice)


def _placed(database: Database, sql: str, whose: Mapping[str, Value]) -> list[Placed]:
    return list(placed(rows_of(database, sql, dict(whose))))


def _number_runs(database: Database, whose: Mapping[str, Value]) -> None:
    """The numbers of each learner's runs follow their order, whichever computer's records were copied in."""
    moved = [one for one in _placed(database, _RUNS, whose) if one.event != one.place]
    for sign in (-1, 1):  # no two have one number on the way
        for one in moved:
            values = {"number": sign * one.place, "run": one.run}
            database.execute("UPDATE runs SET number = :number WHERE id = :run", values)


def levels(database: Database, learner: str, lesson: str) -> dict[str, int]:
    """Help by milestone after all runs that have ended."""
    rows = rows_of(database, _LEVELS, {"learner": learner, "lesson": lesson})
    return {str(row["milestone"]): int(row["level"] or 0) for row in rows}


def history(database: Database, learner: str, lesson: str) -> LessonHistory:
    """What all practices of a lesson came to."""
    rows = rows_of(database, _HISTORY, {"learner": learner, "lesson": lesson})
    return next(iter(readable(rows, read_history)), LessonHistory())


def _note_levels(database: Database, head: RunHead, events: Sequence[Event]) -> None:
    before = levels(database, head.learner, head.lesson)
    for milestone, level in after_run(before, head.mode, events).items():
        if before.get(milestone) != level:
            values = {"learner": head.learner, "lesson": head.lesson, "milestone": milestone, "level": level}
            database.execute(_SET_LEVEL, values)


def _note_history(database: Database, head: RunHead, practice: Practice) -> None:
    whose = {"learner": head.learner, "lesson": head.lesson}
    before = history(database, head.learner, head.lesson)
    if before.is_ahead_of(practice):
        after = history_of(readable(rows_of(database, _PRACTISED, whose), read_practice))
    else:
        after = before.after(practice)
    database.execute(_SET_HISTORY, {**whose, **history_row(after)})
