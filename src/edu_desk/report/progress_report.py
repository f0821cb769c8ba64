"""What was learned, read from the database for the command line."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from edu_desk.progress.judgement import Tally, skilled
from edu_desk.progress.mastery import milestones, retention
from edu_desk.progress.practice import Practice
from edu_desk.progress.standing import Standing
from edu_desk.report.judgement_report import JudgementReport, judged
from edu_desk.report.written_days import long_day
from edu_desk.shared.clock import Clock
from edu_desk.shared.text import N_, Translator
from edu_desk.store.database import is_kept
from edu_desk.store.store import Store, read_store

_WORDS = {
    Standing.ALONE: N_("done alone"),
    Standing.HELPED: N_("done with help"),
    Standing.BEGUN: N_("begun"),
    Standing.NOT_YET: N_("not yet"),
}


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """How far somebody is with a lesson."""

    lesson: str
    standing: Standing
    milestones: dict[str, Standing]
    due: date | None
    """The day here on which it is due again."""
    kept: dict[int, bool | None]
    """Whether it was still done alone 1, 7 and 30 days after it was learned; None where nobody tried."""
    cases: Tally | None = None
    """Of a lesson of cases: what was decided alone on new ones, instead of its one milestone."""

    def as_json(self) -> dict[str, object]:
        """Plain values for JSON."""
        return {
            "lesson": self.lesson,
            "standing": self.standing.value,
            "milestones": {name: one.value for name, one in self.milestones.items()},
            "due": self.due.isoformat() if self.due else None,
            "kept": {f"day {day}": one for day, one in self.kept.items()},
            "cases": asdict(self.cases) if self.cases else None,
        }


def tell_progress(database: Path, clock: Clock) -> tuple[LessonProgress, ...]:
    """The lessons that whoever sits here practised; none without a database. Raises `Fault`."""
    if not is_kept(database):
        return ()
    store = read_store(database, clock)
    try:
        return _progress(store, clock.now())
    finally:
        store.close()


def tell_judged(database: Path, clock: Clock, *, everybody: bool = False) -> JudgementReport:
    """How whoever sits here, or everybody who ever did, decided on cases. Raises `Fault`."""
    if not is_kept(database):
        return judged(())
    store = read_store(database, clock)
    try:
        return judged(store.every_decision() if everybody else [store.decisions(store.guest().id)])
    finally:
        store.close()


def progress_line(row: LessonProgress, tr: Translator) -> str:
    """One line in words."""
    due = tr(N_("again on {day}"), day=long_day(row.due, tr)) if row.due else ""
    done = _steps_alone(row, tr) if row.cases is None else _cases_alone(row.cases, tr)
    return "  ".join(filter(None, (f"{row.lesson:<16}", tr(_WORDS[row.standing]), done, due)))


def _steps_alone(row: LessonProgress, tr: Translator) -> str:
    alone = sum(one is Standing.ALONE for one in row.milestones.values())
    return tr(N_("{alone} of {all} steps alone"), alone=alone, all=len(row.milestones))


def _cases_alone(cases: Tally, tr: Translator) -> str:
    said = N_("spotted {hits} of {frauds} frauds and {passes} of {genuine} genuine ones alone")
    return tr(said, hits=cases.hits, frauds=cases.frauds, passes=cases.passes, genuine=cases.genuine)


def _progress(store: Store, now: datetime) -> tuple[LessonProgress, ...]:
    learner = store.guest().id
    by_lesson: dict[str, list[Practice]] = {}
    for practice in store.practices(learner):
        by_lesson.setdefault(practice.lesson, []).append(practice)
    return tuple(_lesson(store, learner, lesson, some, now) for lesson, some in sorted(by_lesson.items()))


def _lesson(
    store: Store, learner: str, lesson: str, practices: Sequence[Practice], now: datetime
) -> LessonProgress:
    history = store.history(learner, lesson)
    met = [one for one in store.meetings(learner) if one.last.lesson == lesson]
    return LessonProgress(
        lesson=lesson,
        standing=history.standing,
        milestones=milestones(store.practised(lesson, learner)) if not met else {},
        due=history.memory.booster(lesson, now).due_day(now) if history.memory else None,
        kept=retention(practices),
        cases=skilled(met) if met else None,
    )
