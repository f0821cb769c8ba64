"""Many simulated learners repeat a lesson; what comes of it, and how fast the engine is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from time import perf_counter

from edu_desk.lesson.teaching import Lesson
from edu_desk.runner.events import Acted, Event, Helped, Mode, Outcome, RunHead
from edu_desk.runner.run import Errand, milestone_ids, prepare
from edu_desk.simulate.simulated_learner import SimulatedLearner
from edu_desk.simulate.temper import EXACT, Temper

Fade = Callable[[Mapping[str, int], Sequence[Event]], Mapping[str, int]]
"""The fading rule: support by milestone before a run and the run's events, to support after it."""
_DAY = date(2026, 1, 5)
_NOW = datetime(2026, 1, 5, 9, 10, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class SimulatedSession:
    """One learner's run number `turn` (from 0)."""

    turn: int
    finished: bool
    found: bool
    """From where it ended the guide still finds a way to the goal."""
    actions: int
    helped: int
    away: int
    support: float
    """The mean support of the lesson's milestones when it began."""
    known: float
    """Share of the steps that is known when the next run begins."""


@dataclass(frozen=True, slots=True)
class Course:
    """What came of all sessions of one temper."""

    temper: str
    sessions: tuple[SimulatedSession, ...]
    seconds: float

    @property
    def actions(self) -> int:
        """All actions together."""
        return sum(session.actions for session in self.sessions)

    @property
    def pace(self) -> float:
        """Actions a second."""
        return self.actions / self.seconds if self.seconds else 0.0

    def of_turn(self, turn: int) -> tuple[SimulatedSession, ...]:
        """The sessions with this number."""
        return tuple(session for session in self.sessions if session.turn == turn)


@dataclass(frozen=True, slots=True)
class CoursePlan:
    """How many learners come how often; `seed` makes it happen the same way again."""

    learners: int
    turns: int
    seed: int
    mode: Mode
    fade: Fade | None
    """None: support always marks the exact element."""


def take(lesson: Lesson, temper: Temper, plan: CoursePlan) -> Course:
    """All learners of one temper, one after another, each through all turns, with changing tasks."""
    errands = [errand for task in lesson.tasks if (errand := prepare(lesson, task.id))]
    began = perf_counter()
    sessions = [
        session for number in range(plan.learners) for session in _learner(errands, temper, plan, number)
    ]
    return Course(temper.name, tuple(sessions), perf_counter() - began)


def _learner(
    errands: Sequence[Errand], temper: Temper, plan: CoursePlan, number: int
) -> Iterator[SimulatedSession]:
    learner = SimulatedLearner(temper, Random(f"{plan.seed} {temper.name} {number}"))  # noqa: S311 - no secret
    steps = tuple(dict.fromkeys(step for errand in errands for step in milestone_ids(errand.task)))
    levels: Mapping[str, int] = dict.fromkeys(steps, EXACT)
    for turn in range(plan.turns):
        errand, now = errands[(number + turn) % len(errands)], _NOW + timedelta(days=turn)
        head = RunHead(
            id=f"{number}-{turn}",
            learner=str(number),
            lesson=errand.lesson.id,
            task=errand.task.id,
            mode=plan.mode,
            digest=errand.lesson.digest,
            today=_DAY + timedelta(days=turn),
            started=now,
            support=tuple(sorted(levels.items())),
        )
        before = sum(levels.get(step, EXACT) for step in steps) / len(steps)
        run, events, tried = learner.attempt(errand, head, now)
        found = errand.guide.toll(run.state) is not None
        learner.sleep()
        known = len(learner.known & set(steps)) / len(steps)
        yield _session(turn, events, tried, before, known, finished=run.finished, found=found)
        if plan.fade is not None:
            levels = plan.fade(levels, events)


def _session(
    turn: int,
    events: Sequence[Event],
    tried: int,
    support: float,
    known: float,
    *,
    finished: bool,
    found: bool,
) -> SimulatedSession:
    return SimulatedSession(
        turn=turn,
        finished=finished,
        found=found,
        actions=tried,
        helped=sum(isinstance(event, Helped) for event in events),
        away=sum(isinstance(event, Acted) and event.outcome is Outcome.AWAY for event in events),
        support=support,
        known=known,
    )
