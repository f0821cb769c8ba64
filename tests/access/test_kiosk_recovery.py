"""A lobby's screen that crashes, hangs, and is told to stop: the shipped scripts and unit, under a real X.

How long each takes is measured by `python -m benchmarks --only kiosk`.
"""

import os
import signal
from pathlib import Path
from shutil import rmtree

import pytest

from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_settings import KioskSettings, write_kiosk_settings
from edu_desk.kiosk.stick_key import STICKS_VARIABLE, make_key
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from kit.desk import alike, missing
from kit.small_systemd import SmallSystemd, run_unit, session_of

_LACKS = missing("xinit", "openbox", "xdotool")
pytestmark = [
    pytest.mark.xdist_group("kiosk"),
    pytest.mark.skipif(bool(_LACKS), reason=_LACKS or "all is there"),
]
_CORNER, _FREE = ("8", "8"), ("540", "960")
"""Where staff holds a finger, and where nothing is to be pressed."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_settings(tmp_path, Settings(voice=False, motion=False))
    write_kiosk_settings(tmp_path, KioskSettings(turn_s=60, greet_every_s=0, lit_until="07:00"))
    return tmp_path


def fall(unit: SmallSystemd, attract: bytes, start: int, how: signal.Signals) -> str:
    """Somebody begins, then the program falls; returns how that was found once the first page is back."""
    unit.do("xdotool", "mousemove", "540", "960", "click", "1")
    unit.wait_picture(lambda shown: shown != attract, "a touch begins")
    os.kill(unit.program(), how)
    unit.wait_ready(start)
    unit.wait_picture(lambda shown: shown == attract, "the first page, and nothing of whoever was there")
    return unit.ended[-1][0]


def staff_comes(unit: SmallSystemd, attract: bytes) -> None:
    """And goes."""
    unit.do("xdotool", "key", "ctrl+shift+F12")
    unit.wait_picture(lambda shown: not alike(shown, attract), "staff comes in after a crash too")
    is_back(unit, attract)


def is_back(unit: SmallSystemd, attract: bytes) -> None:
    """Staff goes."""
    unit.do("xdotool", "key", "Escape")
    unit.wait_picture(lambda shown: alike(shown, attract), "and it is as it was")


def test_after_a_crash_staff_comes_in_by_the_corner_and_by_a_stick(data: Path, tmp_path: Path) -> None:
    sticks = tmp_path / "sticks"
    with run_unit(data, {STICKS_VARIABLE: str(sticks)}) as unit:
        unit.wait_ready(1)
        attract = unit.wait_picture(bool, "a screen")
        fall(unit, attract, 2, signal.SIGKILL)
        unit.do("xdotool", "mousemove", *_CORNER, "mousedown", "1")
        unit.wait_picture(lambda shown: not alike(shown, attract), "a finger in the corner")
        unit.do("xdotool", "mouseup", "1", "mousemove", *_FREE)
        keys = unit.picture()
        is_back(unit, attract)
        for plugged in ("one", "another"):
            make_key(data, sticks / plugged)
            unit.wait_picture(
                lambda shown: not (alike(shown, attract) or alike(shown, keys)), "the doors, and no PIN"
            )
            is_back(unit, attract)
            rmtree(sticks / plugged)


def test_after_a_crash_and_a_hang_the_first_page_is_back_and_told_to_stop_it_leaves_nothing(
    data: Path,
) -> None:
    with run_unit(data) as unit:
        unit.wait_ready(1)
        attract = unit.wait_picture(bool, "a screen")
        assert fall(unit, attract, 2, signal.SIGKILL) == str(128 + signal.SIGKILL)
        staff_comes(unit, attract)
        assert fall(unit, attract, 3, signal.SIGUSR1) == "watchdog"
        staff_comes(unit, attract)
        assert unit.main is not None
        session, unit.stops = unit.main.pid, True
        unit.main.terminate()
        unit.wait_picture(lambda shown: shown != attract, "it says that it is turning off")
        assert unit.main.wait(60) == KioskExit.CLOSED
        assert session_of(session) == [], "no zombie"
