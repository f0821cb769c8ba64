"""The guide on an app of 100,000 states, ten actions from each, the goal 20 actions away."""

import gc
import tempfile
import tracemalloc
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks.dials import dials_lesson
from benchmarks.figure import Figure, Goal, milliseconds
from edu_desk.machine.interruptible import finish
from edu_desk.runner.run import Errand, prepare

_MIB = 1024 * 1024
_ANSWERS = 20
"""Answers asked for with each step of the wish."""


def measure_large(steps: int) -> list[Figure]:
    """The first answer, the pauses of the job that makes the distances, and the answers after it."""
    errand = _errand()
    began = perf_counter()
    first = errand.guide.plan(errand.task.start)
    seconds = perf_counter() - began
    slices = _prepare(errand)
    later = _answers(errand, steps * _ANSWERS)
    about: dict[str, str | int | float] = {"states": 100_000, "steps_to_goal": first.length if first else -1}
    return [
        milliseconds("large_first_answer", [seconds], Goal("p50", 1000.0), about=about),
        milliseconds("large_table_whole", [sum(slices)], about=about),
        milliseconds("large_table_at_one_go", slices, Goal("p99", 16.0), about=about),
        milliseconds("large_later_answer", later, Goal("p99", 5.0), about=about),
        Figure("large_table_memory", "MiB", (_memory(),), (Goal("p50", 100.0),), about),
    ]


def _errand() -> Errand:
    with tempfile.TemporaryDirectory() as folder:
        errand = prepare(dials_lesson(Path(folder)), "one")
    if errand is None:
        raise LookupError("one")
    return errand


def _prepare(errand: Errand) -> list[float]:
    """Seconds of each go of the job."""
    slices: list[float] = []
    began = perf_counter()
    for _ in errand.guide.ways.preparing(errand.task.start):
        now = perf_counter()
        slices.append(now - began)
        began = now
    return slices


def _answers(errand: Errand, count: int) -> list[float]:
    """Seconds of each answer on a random walk."""
    dice, state = Random(1), errand.task.start
    taken: list[float] = []
    for _ in range(count):
        state = dice.choice(errand.machine.after(state))
        began = perf_counter()
        errand.guide.next_action(state)
        taken.append(perf_counter() - began)
    return taken


def _memory() -> float:
    """MiB that the distances hold."""
    errand = _errand()
    errand.guide.next_action(errand.task.start)
    gc.collect()
    tracemalloc.start()
    finish(errand.guide.ways.preparing(errand.task.start))
    held = tracemalloc.get_traced_memory()[0] / _MIB
    tracemalloc.stop()
    return held
