"""A lobby's screen that crashes, hangs, or is told to stop: the shipped scripts and unit, under a real X."""

import os
import signal
from pathlib import Path
from time import monotonic

import pytest

from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_settings import KioskSettings, write_kiosk_settings
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from kit.desk import missing
from kit.small_systemd import run_unit, seconds, service, session_of

_LACKS = missing("xinit", "openbox", "xdotool", "import")
pytestmark = [
    pytest.mark.xdist_group("kiosk"),
    pytest.mark.skipif(bool(_LACKS), reason=_LACKS or "all is there"),
]
_BACK_S = 5.0
"""So soon the first page is back, on a machine that has nothing else to do."""
_CALM_START_S = 2.0
"""There a start takes no longer."""
_BUSY = 2.5
"""Where other tests hold the machine, a start may take so many times the first one, and so may a stop."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_settings(tmp_path, Settings(voice=False, motion=False))
    write_kiosk_settings(tmp_path, KioskSettings(turn_s=60, greet_every_s=0, lit_until="07:00"))
    return tmp_path


@pytest.mark.parametrize("how", ["crash", "hang"])
def test_the_first_page_is_back_and_nobodys_practice_with_it(data: Path, how: str) -> None:
    began = monotonic()
    with run_unit(data) as unit:
        first_s = unit.wait_ready(1) - began
        attract = unit.picture()
        unit.do("xdotool", "mousemove", "540", "960", "click", "1")
        while unit.picture() == attract:
            assert monotonic() - began < 60, "a touch begins"
        died = monotonic()
        os.kill(unit.program(), signal.SIGKILL if how == "crash" else signal.SIGUSR1)
        back_s = unit.wait_ready(2) - died
        found_s = unit.ended[0][1] - died
        limit_s = seconds(service()["watchdogsec"]) if how == "hang" else 0
        assert (unit.ended[0][0] == "watchdog") == (how == "hang")
        busy_s = limit_s + first_s * _BUSY
        assert back_s < max(_BACK_S, busy_s), f"found after {found_s:.1f} s"
        while unit.picture() != attract:
            assert monotonic() - died < 60, "the first page, and nothing of whoever was there"
        unit.do("xdotool", "key", "ctrl+shift+F12")
        while unit.picture() == attract:
            assert monotonic() - died < 90, "staff comes in after a crash too"


def test_told_to_stop_it_says_so_and_leaves_nothing_running(data: Path) -> None:
    began = monotonic()
    with run_unit(data) as unit:
        calm = unit.wait_ready(1) - began <= _CALM_START_S
        attract = unit.picture()
        assert unit.main is not None
        session = unit.main.pid
        os.kill(unit.program(), 0)
        began, unit._stops = monotonic(), True
        unit.main.terminate()
        shown = attract
        while shown == attract and unit.main.poll() is None:
            shown = unit.picture() or attract
        assert shown != attract, "it says that it is turning off"
        assert unit.main.wait(60) == KioskExit.CLOSED
        limit_s = seconds(service()["timeoutstopsec"])
        assert monotonic() - began < (limit_s if calm else limit_s * _BUSY)
        assert session_of(session) == [], "no zombie"
