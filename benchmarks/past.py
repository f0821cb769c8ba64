"""A long past: what opening the database, the first page and beginning a lesson cost with many runs kept.

The ratios say whether anything grows with the past, whatever the machine.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.amount import Amount
from benchmarks.dials import dials_lesson
from benchmarks.figure import Figure, Goal, milliseconds
from edu_desk.learner.records import Records
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Press, Target
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Acted, Decided, Event, Finished, Helped, Mode, Outcome, Reached, RunHead
from edu_desk.shared.errors import Fault
from edu_desk.store.store import Store, open_store

SHORT = 100
"""Runs of the short past, against which the long one is held."""
_LESSONS = 30
_DECIDED_EACH = 5
"""One run in so many is a case."""
_MODES = (Mode.FOLLOW, Mode.TRY, Mode.TRY, Mode.CHECK)
_FIRST = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
_RATIO = Goal("p50", 1.5)
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Stopped:
    """A clock a little after all that was practised."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment


_LATER = _Stopped(_FIRST + timedelta(days=1000))


@dataclass(frozen=True, slots=True)
class _Look:
    """What one look at a past took, in seconds."""

    opened: float
    home: float
    lesson_begun: float
    run_ended: float
    decisions: float


def measure_past(folder: Path, amount: Amount) -> list[Figure]:
    """One learner's past of `amount.past` runs, and one of `SHORT`, in databases in `folder`, in turn."""
    with TemporaryDirectory(dir=folder) as data:
        lesson = dials_lesson(Path(data) / "lessons")
        short, long = Path(data) / "short.db", Path(data) / "long.db"
        _live(short, lesson, SHORT)
        _live(long, lesson, amount.past)
        mib = long.stat().st_size / _MIB
        pairs = [
            tuple(_look(file, lesson, number) for file in (short, long)) for number in range(amount.looks)
        ]
    about: dict[str, str | int | float] = {"runs": amount.past, "runs_of_the_lesson": amount.past // _LESSONS}
    figures: list[Figure] = []
    for name, of in _MEASURED.items():
        figures.append(milliseconds(f"past_{name}", [of(long) for _, long in pairs], about=about))
        ratios = tuple(of(long) / of(short) for short, long in pairs)
        figures.append(Figure(f"past_{name}_ratio", "x", ratios, (_RATIO,)))
    figures.append(milliseconds("past_case_chosen", [long.decisions for _, long in pairs], about=about))
    figures.append(Figure("past_file", "MiB", (mib,), (), about))
    return figures


_MEASURED: dict[str, Callable[[_Look], float]] = {
    "open": lambda look: look.opened,
    "home": lambda look: look.home,
    "lesson_begun": lambda look: look.lesson_begun,
    "run_ended": lambda look: look.run_ended,
}


def _live(file: Path, lesson: Lesson, runs: int) -> None:
    store = open_store(file, _LATER, _fail)
    for number in range(runs):
        _practise(store, lesson, number)
    store.close()


def _look(file: Path, lesson: Lesson, number: int) -> _Look:
    """The database opened, home, a lesson begun, a run ended, and all decisions, as after a start."""
    at = [perf_counter()]
    store = open_store(file, _LATER, _fail)
    records = Records(_LATER, lambda: f"now-{number}")
    records.use(store)
    at.append(perf_counter())
    records.overview()
    records.unfinished_lessons()
    at.append(perf_counter())
    records.unfinished(lesson.id)
    task = records.next_task(lesson)
    head = records.begin(lesson, task, records.best_mode(lesson.id))
    at.append(perf_counter())
    records.append(head.id, [Finished(_LATER.now())])
    at.append(perf_counter())
    records.meetings()
    at.append(perf_counter())
    store.close()
    return _Look(*(after - before for before, after in pairwise(at)))


def _practise(store: Store, lesson: Lesson, number: int) -> None:
    at = _FIRST + timedelta(hours=number)
    own = number % _LESSONS == 0
    name = lesson.id if own else f"lesson-{number % _LESSONS}"
    run, mode = f"past-{number}", _MODES[number // _LESSONS % len(_MODES)]
    store.begin(RunHead(run, store.guest().id, name, f"task-{number % 5}", mode, "0", at.date(), at))
    store.append(run, _events(at, number))


def _events(at: datetime, number: int) -> list[Event]:
    """Ten events or so."""
    if number % _DECIDED_EACH == 0:
        return [Decided(at, CaseChoice.REFUSE, right=number % 3 > 0, scheme="parcel"), Finished(at)]
    events: list[Event] = []
    for milestone in ("day", "seats", "pay"):
        events.append(Acted(at, Press(Target("next")), Outcome.NEARER, milestone))
        outcome = Outcome.AWAY if number % 4 == 0 else Outcome.NEARER
        events.append(Acted(at, Press(Target("seat", "1A")), outcome, milestone))
        if number % 7 == 0:
            events.append(Helped(at, milestone))
        events.append(Reached(at, milestone, alone=number % 7 > 0))
    return [*events, Finished(at)]


def _fail(fault: Fault) -> None:
    raise fault
