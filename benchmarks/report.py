"""The figures for machines (JSON) and for people (a table)."""

import os
import platform
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figure import Figure

_MEMINFO = Path("/proc/meminfo")
_NAME_WIDTH = 28


def machine(qpa: str, load: float) -> dict[str, str | int | float]:
    """What the figures were measured on; `load` is that before the measurements."""
    from PySide6 import __version__ as pyside

    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count() or 0,
        "memory_gib": _memory_gib(),
        "python": platform.python_version(),
        "pyside": pyside,
        "qpa": qpa,
        "load_before": round(load, 2),
        "load_after": round(os.getloadavg()[0], 2),
    }


def table(figures: Sequence[Figure]) -> str:
    """One line a figure, its goal at the end."""
    head = f"{'':{_NAME_WIDTH}} {'n':>5} {'p25':>9} {'p50':>9} {'p75':>9} {'p99':>9} {'worst':>9}  unit  goal"
    return "\n".join([head, *(_line(figure) for figure in figures)])


def _line(figure: Figure) -> str:
    if not figure.samples:
        return f"{figure.name:{_NAME_WIDTH}} {0:>5}"
    values = [*(figure.at(percent) for percent in (25, 50, 75, 99)), max(figure.samples)]
    goals = ", ".join(f"{goal.of} <= {goal.most:g}" for goal in figure.goals)
    columns = " ".join(f"{value:9.2f}" for value in values)
    return (
        f"{figure.name:{_NAME_WIDTH}} {len(figure.samples):>5} {columns}  {figure.unit:<4}  {goals}".rstrip()
    )


def _memory_gib() -> int:
    if not _MEMINFO.is_file():
        return 0
    total = next(line for line in _MEMINFO.read_text(encoding="ascii").splitlines() if "MemTotal" in line)
    return round(int(total.split()[1]) / 1024**2)
