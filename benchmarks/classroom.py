"""A class of twenty among all learners of a centre: what its pages ask of the database.

The ratios say whether anything grows with the centre: the same class alone, and among the crowd.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from benchmarks.amount import Amount
from benchmarks.figure import Figure, Goal, milliseconds
from benchmarks.multiply import multiply
from benchmarks.safekeeping import measure_safekeeping
from edu_desk.learner.learner_records import LearnerRecords
from edu_desk.learner.records import Records
from edu_desk.machine.action import Press, Target
from edu_desk.people.person import Person
from edu_desk.people.study_class import ClassDay, StudyClass
from edu_desk.report.attendance_sheet import attendance_sheet
from edu_desk.report.attention import ranked
from edu_desk.report.class_standings import standings_of
from edu_desk.report.local_class_feed import LocalClassFeed
from edu_desk.report.timeline import timeline
from edu_desk.runner.events import Acted, Event, Finished, Helped, Mode, Outcome, Reached, RunHead
from edu_desk.shared.errors import Fault
from edu_desk.store.store import Store, open_store

_CLASS: Final = 20
_LIVED: Final = 200
"""Learners who practise through the store; the others of the crowd are copies of them."""
_RUNS: Final = 20
"""Runs of each learner, each of ten events: 5,000 learners make 1,000,000."""
_LESSONS: Final = 40
_FIRST: Final = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
_NOW: Final = _FIRST + timedelta(days=7 * _RUNS)
_RATIO: Final = Goal("p50", 1.5)
_PAGE: Final = Goal("p50", 100)
_OVERVIEW: Final = Goal("p50", 50)
_GOALS: Final = {
    "page": _PAGE,
    "grid": _PAGE,
    "learner": _PAGE,
    "sign_in": _OVERVIEW,
    "lesson_opened": _OVERVIEW,
}


class _Stopped:
    """A clock a little after all that was practised."""

    def now(self) -> datetime:
        return _NOW


def measure_class(folder: Path, amount: Amount) -> list[Figure]:
    """One class alone, and among `amount.crowd` learners, in databases in `folder`, in turn."""
    with TemporaryDirectory(dir=folder) as data:
        alone, crowd = Path(data) / "alone.db", Path(data) / "crowd.db"
        _live(alone, _CLASS)
        _live(crowd, _LIVED)
        multiply(crowd, amount.crowd // _LIVED)
        stores = [open_store(file, _Stopped(), _fail) for file in (alone, crowd)]
        pairs = [tuple(_look(store, f"{number}") for store in stores) for number in range(amount.looks)]
        safe = measure_safekeeping(stores[1], crowd, stores[0], _NOW)
        for store in stores:
            store.close()
    about: dict[str, str | int | float] = {
        "learners": amount.crowd,
        "class": _CLASS,
        "events": amount.crowd * _RUNS * len(_events(_FIRST, 0)),
    }
    figures: list[Figure] = []
    for name, goal in _GOALS.items():
        longs = [many[name] for _, many in pairs]
        figures.append(milliseconds(f"class_{name}", longs, goal, about=about))
        ratios = tuple(many[name] / few[name] for few, many in pairs)
        figures.append(Figure(f"class_{name}_ratio", "x", ratios, (_RATIO,)))
    return figures + safe


def _look(store: Store, number: str) -> dict[str, float]:
    """What the pages of the class ask, in seconds."""
    work: dict[str, Callable[[], object]] = {
        "page": lambda: _page(store),
        "grid": lambda: _grid(store),
        "learner": lambda: [timeline(run) for run in store.runs.last("p3", 9)],
        "sign_in": lambda: _sign_in(store),
        "lesson_opened": lambda: _open_lesson(store, number),
    }
    took = {}
    for name, ask in work.items():
        begun = perf_counter()
        ask()
        took[name] = perf_counter() - begun
    return took


def _sign_in(store: Store) -> None:
    records = Records(_Stopped(), lambda: "")
    records.use(store)
    records.sit_down("p3")
    records.overview()
    records.unfinished_lessons()


def _open_lesson(store: Store, number: str) -> None:
    """All that is asked from the touch on a lesson until its run is recorded."""
    mine = LearnerRecords(store, "p3")
    mine.unfinished("lesson-3")
    mine.history("lesson-3")
    support = tuple(sorted(mine.support("lesson-3").items()))
    store.begin(
        RunHead(f"look-{number}", "p3", "lesson-3", "task-1", Mode.TRY, "0", _NOW.date(), _NOW, support)
    )


def _page(store: Store) -> None:
    store.classes.persons("k")
    ranked(LocalClassFeed(store, _Stopped()).seats("k"), _NOW)


def _grid(store: Store) -> None:
    one = store.classes.one("k")
    attendance_sheet(store, one, _NOW.date())
    for member in one.members:
        standings_of(store, member)


def _live(file: Path, learners: int) -> None:
    store = open_store(file, _Stopped(), _fail)
    persons = [Person(f"p{number}", f"학습자 {number}", birth_year=1950) for number in range(learners)]
    store.keep_persons(persons)
    plan = tuple(ClassDay((_FIRST + timedelta(days=7 * week)).date()) for week in range(_RUNS))
    store.classes.keep(StudyClass("k", "월요일반", tuple(one.id for one in persons[:_CLASS]), (), plan))
    for run in range(_RUNS):
        for number in range(learners):
            _practise(store, number, run)
    store.close()


def _practise(store: Store, learner: int, run: int) -> None:
    at = _FIRST + timedelta(days=7 * run, seconds=learner)
    name, lesson = f"r{learner}-{run}", f"lesson-{(run + learner) % _LESSONS}"
    mode = (Mode.FOLLOW, Mode.TRY)[run % 2]
    store.begin(RunHead(name, f"p{learner}", lesson, f"task-{run % 3}", mode, "0", at.date(), at))
    store.append(name, _events(at, run))


def _events(at: datetime, run: int) -> list[Event]:
    """Ten events."""
    events: list[Event] = []
    for milestone in ("day", "seats", "pay"):
        outcome = Outcome.AWAY if run % 4 == 0 else Outcome.NEARER
        events.append(Acted(at, Press(Target("next")), outcome, milestone))
        events.append(
            Helped(at, milestone) if run % 7 == 0 else Acted(at, Press(Target("next")), outcome, milestone)
        )
        events.append(Reached(at, milestone, alone=run % 7 > 0))
    return [*events, Finished(at)]


def _fail(fault: Fault) -> None:
    raise fault
