"""A lobby's screen by its shipped scripts and unit: back after a crash and a hang, stopped, woken by a touch.

A bare window's start in the same run stands beside it: both grow where the machine is busy.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.figure import Figure, Goal, milliseconds

if TYPE_CHECKING:
    from kit.small_systemd import SmallSystemd

ROOT = Path(__file__).resolve().parent.parent
_BACK = Goal("p50", 5000)
_STOP = Goal("p50", 3000)
_TOUCH = Goal("p50", 500)
_CPU = Goal("p50", 20)
"""Two in a hundred of a core."""
_ALONE_S = 65.0
"""Then the screen has gone dark outside its hours."""
_MOST_S = 60.0


@dataclass
class Times:
    """In seconds."""

    bare: list[float] = field(default_factory=list)
    crash: list[float] = field(default_factory=list)
    hang: list[float] = field(default_factory=list)
    stop: list[float] = field(default_factory=list)
    touch: list[float] = field(default_factory=list)
    cpu_per_s: list[float] = field(default_factory=list)


def measure_lobby(times: int) -> list[Figure]:
    """So many crashes, hangs and stops; one night at the first page, and a touch that ends it."""
    sys.path.insert(0, str(ROOT / "tests"))
    found = Times()
    for _ in range(times):
        _fall(found)
    _sleep(found)
    ratio = tuple(one / other for one, other in zip(found.crash, found.bare, strict=True))
    return [
        milliseconds("kiosk_bare_window", found.bare),
        milliseconds("kiosk_back_after_crash", found.crash, _BACK),
        milliseconds("kiosk_back_after_hang", found.hang, _BACK),
        Figure("kiosk_back_after_crash_ratio", "x", ratio),
        milliseconds("kiosk_stop", found.stop, _STOP),
        milliseconds("kiosk_first_touch_in_the_dark", found.touch, _TOUCH),
        milliseconds("kiosk_processor_per_second", found.cpu_per_s, _CPU),
    ]


@contextmanager
def _unit(**hours: str) -> Iterator["SmallSystemd"]:
    from edu_desk.kiosk.kiosk_settings import KioskSettings, write_kiosk_settings
    from edu_desk.settings.declarations import Settings
    from edu_desk.settings.settings_file import write_settings
    from kit.small_systemd import run_unit

    given = {"lit_from": "07:00", "lit_until": "07:00"} | hours
    settings = KioskSettings(
        greet_every_s=0, restart_at="never", lit_from=given["lit_from"], lit_until=given["lit_until"]
    )
    with TemporaryDirectory() as data:
        write_settings(Path(data), Settings(voice=False))
        write_kiosk_settings(Path(data), settings)
        with run_unit(Path(data)) as unit:
            unit.wait_ready(1)
            yield unit


def _fall(found: Times) -> None:
    began = perf_counter()
    command = [sys.executable, "-m", "benchmarks.child", "empty", ""]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=environment) as child:
        assert child.stdout is not None
        child.stdout.readline()
        found.bare.append(perf_counter() - began)
    with _unit() as unit:
        for start, how, into in ((2, signal.SIGKILL, found.crash), (3, signal.SIGUSR1, found.hang)):
            began = perf_counter()
            os.kill(unit.program(), how)
            unit.wait_ready(start)
            into.append(perf_counter() - began)
        began, unit.stops = perf_counter(), True
        assert unit.main is not None
        unit.main.terminate()
        unit.main.wait(_MOST_S)
        found.stop.append(perf_counter() - began)


def _sleep(found: Times) -> None:
    far = datetime.now().astimezone() + timedelta(hours=12)
    opens, closes = far.replace(minute=0), far.replace(minute=0) + timedelta(hours=1)
    with _unit(lit_from=f"{opens:%H:%M}", lit_until=f"{closes:%H:%M}") as unit:
        began, before = perf_counter(), _processor_s(unit.program())
        unit.pause(_ALONE_S)
        spent = perf_counter() - began
        found.cpu_per_s.append((_processor_s(unit.program()) - before) / spent)
        dark = unit.picture()
        began = perf_counter()
        unit.do("xdotool", "mousemove", "540", "1500", "click", "1")
        unit.wait_picture(lambda shown: shown != dark, "a touch begins")
        found.touch.append(perf_counter() - began)


def _processor_s(pid: int) -> float:
    spent = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    return sum(map(int, spent)) / os.sysconf("SC_CLK_TCK")
