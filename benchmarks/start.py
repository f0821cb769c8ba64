"""Start to painted home against an empty window in the same run, with the same fonts loaded."""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.spread import Figure, spread

REPETITIONS = 9


def measure_start() -> dict[str, Figure]:
    """Both, one after the other in turn; the first pair only warms the disk."""
    with TemporaryDirectory() as data:
        times: dict[str, list[float]] = {"home": [], "empty": []}
        peaks: dict[str, list[int]] = {"home": [], "empty": []}
        for turn in range(REPETITIONS + 1):
            for what, seen in times.items():
                seconds, peak = _once(what, data)
                if turn:
                    seen.append(seconds)
                    peaks[what].append(peak)
    ratio = median(times["home"]) / median(times["empty"])
    memory = median(peaks["home"]) / median(peaks["empty"])
    return {
        "start_home": spread(times["home"], peak_mib=round(median(peaks["home"]) / 1024, 1)),
        "start_empty_window": spread(times["empty"], peak_mib=round(median(peaks["empty"]) / 1024, 1)),
        "start_ratio": {
            "time": round(ratio, 2),
            "memory": round(memory, 2),
            "goal_time": 1.5,
            "goal_memory": 1.5,
        },
    }


def _once(what: str, data: str) -> tuple[float, int]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(Path(data) / "bytecode")  # as an installed program has it
    environment |= {"PYTHONPATH": os.pathsep.join(filter(None, [str(Path.cwd()), *sys.path]))}
    began = perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.child", what, data],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    if child.stdout is None:
        raise RuntimeError("the child has no output")
    peak = int(child.stdout.readline())
    seconds = perf_counter() - began
    child.communicate()
    return seconds, peak
