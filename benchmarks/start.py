"""Start to painted first page, against an empty window in the same run with the same fonts."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figure import Figure, Goal, milliseconds

ROOT = Path(__file__).resolve().parent.parent
RATIO_GOAL = Goal("p50", 1.5)


@dataclass(frozen=True, slots=True)
class Moment:
    """How long after the start (s) and with how much memory so far (MiB)."""

    seconds: float
    mib: float


def measure_start(times: int) -> list[Figure]:
    """Empty window, EduDesk, and EduDesk for the first time ever, in turn; the first turn only warms up."""
    empty: list[Moment] = []
    home: list[Moment] = []
    ready: list[Moment] = []
    first: list[Moment] = []
    with TemporaryDirectory() as data, TemporaryDirectory() as bytecode:
        start = partial(_start, _environment(bytecode))
        for turn in range(times + 1):
            with TemporaryDirectory() as anew:
                bare, again, begun = start("empty", ""), start("home", data), start("home", anew)
            if turn:
                empty.append(bare[0])
                home.append(again[0])
                ready.append(again[1])
                first.append(begun[0])
    return [
        milliseconds("start_empty_window", [moment.seconds for moment in empty]),
        milliseconds("start_home", [moment.seconds for moment in home]),
        milliseconds("start_home_first_ever", [moment.seconds for moment in first]),
        milliseconds("start_ready", [moment.seconds for moment in ready]),
        _ratio("start_time_ratio", [m.seconds for m in home], [m.seconds for m in empty]),
        _ratio("start_time_ratio_first_ever", [m.seconds for m in first], [m.seconds for m in empty]),
        Figure("start_memory_empty_window", "MiB", tuple(moment.mib for moment in empty)),
        Figure("start_memory_home", "MiB", tuple(moment.mib for moment in home)),
        Figure("start_memory_ready", "MiB", tuple(moment.mib for moment in ready)),
        _ratio("start_memory_ratio", [m.mib for m in home], [m.mib for m in empty]),
    ]


def _ratio(name: str, ours: Sequence[float], bare: Sequence[float]) -> Figure:
    """The ratio in each turn; `of_medians` is that of the two medians."""
    of_medians = round(median(ours) / median(bare), 3)
    each = tuple(one / other for one, other in zip(ours, bare, strict=True))
    return Figure(name, "x", each, (RATIO_GOAL,), {"of_medians": of_medians})


def _environment(bytecode: str) -> dict[str, str]:
    """This one, but Python keeps bytecode (in a folder of its own), as it does where it is installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if environment.get("QT_QPA_PLATFORM") == "offscreen":
        environment["QT_LOGGING_RULES"] = "default.warning=false"  # it warns of every window
    return environment | {"PYTHONPYCACHEPREFIX": bytecode}


def _start(environment: dict[str, str], what: str, data: str) -> list[Moment]:
    """What the child told, each line with the moment it came."""
    command = [sys.executable, "-m", "benchmarks.child", what, data]
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment) as child:
        lines = child.stdout or ()
        moments = [Moment(perf_counter() - began, int(line.split()[1]) / 1024) for line in lines]
    if child.returncode or len(moments) != (2 if what == "home" else 1):
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}, told {len(moments)} times")
    return moments
