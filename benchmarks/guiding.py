"""The guide on the train lesson, from where learners stand who go astray half the time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from time import perf_counter
from typing import ParamSpec

from benchmarks.amount import Amount
from benchmarks.figure import Figure, Goal, milliseconds
from benchmarks.reading import LESSON
from edu_desk.gui.learner.foresight import looking_ahead
from edu_desk.gui.window.job_executors import SLICE_S
from edu_desk.lesson.library import Library
from edu_desk.lesson.model import State
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Action
from edu_desk.runner.advance import judge
from edu_desk.runner.run import Errand, prepare
from edu_desk.shared.paths import shipped

P = ParamSpec("P")
GOAL = Goal("p99", 5.0)
COLD_GOAL = Goal("p99", 30.0)
PRESSED_GOAL = Goal("p99", 16.0)
"""The goal of the pressed state: it comes this much later where a touch falls into the foresight."""
ADVISED = 0.5
"""Share of steps that take the guide's advice: random steps alone never leave the first screens."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a walk."""

    before: State
    action: Action
    after: State


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of every step."""

    made: list[float] = field(default_factory=list)
    """A new machine and guide, as at the beginning of a run."""
    next_cold: list[float] = field(default_factory=list)
    judge_cold: list[float] = field(default_factory=list)
    next_prepared: list[float] = field(default_factory=list)
    judge_prepared: list[float] = field(default_factory=list)
    ahead: list[float] = field(default_factory=list)
    """All that the foresight does between two touches."""
    slices: list[float] = field(default_factory=list)
    """What it does at one go: a touch that comes meanwhile waits for its end."""


def measure_guide(amount: Amount) -> list[Figure]:
    """Cold: a guide that was asked nothing yet. Prepared: as in use, after the foresight of each step."""
    lesson = Library(shipped().lessons).lesson(LESSON)
    times = Times()
    for task in lesson.tasks:
        for seed in range(amount.walks):
            _walk(lesson, task.id, Random(seed), amount.steps, times)
    about: dict[str, str | int | float] = {"lesson": LESSON, "walks": len(lesson.tasks) * amount.walks}
    return [
        milliseconds("guide_made", times.made, about=about),
        milliseconds("guide_next_prepared", times.next_prepared, GOAL, about=about),
        milliseconds("judge_prepared", times.judge_prepared, about=about),
        milliseconds("guide_next_cold", times.next_cold, COLD_GOAL, about=about),
        milliseconds("judge_cold", times.judge_cold, about=about),
        milliseconds("foresight_of_a_step", times.ahead, about=about),
        milliseconds("foresight_at_one_go", times.slices, PRESSED_GOAL, about=about),
    ]


def _walk(lesson: Lesson, task: str, dice: Random, most: int, times: Times) -> None:
    """One walk with a guide that looks ahead; the cold questions go to new guides."""
    errand = _errand(lesson, task)
    for turn, step in enumerate(islice(_steps(errand, dice), most)):
        _ask_new_guides(lesson, task, step, times)
        slices = _look_ahead(errand, step.before)
        times.ahead.append(sum(slices))
        times.slices.extend(slices)
        next_first = turn % 2 == 0  # the second question may find the answer to the first
        if next_first:
            times.next_prepared.append(_timed(errand.guide.next_action, step.after))
        times.judge_prepared.append(_timed(_judge, errand, step))
        if not next_first:
            times.next_prepared.append(_timed(errand.guide.next_action, step.after))


def _ask_new_guides(lesson: Lesson, task: str, step: Step, times: Times) -> None:
    began = perf_counter()
    errand = _errand(lesson, task)
    times.made.append(perf_counter() - began)
    times.next_cold.append(_timed(errand.guide.next_action, step.after))
    other = _errand(lesson, task)
    times.judge_cold.append(_timed(_judge, other, step))


def _steps(errand: Errand, dice: Random) -> Iterator[Step]:
    """By the guide's advice or anything that can be done, as a coin falls, until the goal."""
    state = errand.task.start
    while not errand.task.goal(state):
        action, after = dice.choice(list(errand.machine.successors(state)))
        advised = errand.guide.next_action(state) if dice.random() < ADVISED else None
        if advised is not None:
            action, after = advised, errand.machine.act(state, advised) or state
        yield Step(state, action, after)
        state = after


def _timed(work: Callable[P, object], *given: P.args, **named: P.kwargs) -> float:
    began = perf_counter()
    work(*given, **named)
    return perf_counter() - began


def _judge(errand: Errand, step: Step) -> None:
    judge(errand, step.before, step.after, step.action)


def _errand(lesson: Lesson, task: str) -> Errand:
    errand = prepare(lesson, task)
    if errand is None:
        raise LookupError(task)
    return errand


def _look_ahead(errand: Errand, state: State) -> list[float]:
    """Seconds of each go of the foresight."""
    work = looking_ahead(errand.guide, errand.machine, state)
    slices: list[float] = []
    more = True
    while more:
        began = perf_counter()
        more = any(perf_counter() - began >= SLICE_S for _ in work)
        slices.append(perf_counter() - began)
    return slices
