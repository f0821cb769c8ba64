"""A lobby's screen under a real X server with the session's own Openbox: whatever is tried, it stays.

Everything waits for the watchdog's datagrams: each tells that the window's thread has painted since.
"""

import hashlib
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import pytest

from edu_desk.kiosk.escapes import ESCAPES, NOT_TRIED, Escape, EscapeKind
from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_settings import KioskSettings, write_kiosk_settings
from edu_desk.kiosk.watchdog import FED, READY
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from kit.desk import Desk, missing, open_desk, shown_in

RC = Path(__file__).resolve().parents[2] / "src" / "edu_desk" / "kiosk" / "session" / "rc.xml"
_LACKS = missing("openbox", "xdotool")
pytestmark = [
    pytest.mark.xdist_group("kiosk"),
    pytest.mark.skipif(bool(_LACKS), reason=_LACKS or "all is there"),
]
_MOST_S = 60
_WATCHDOG_US = "60000"
"""It is fed at each third of this."""
_BEATS_A_SECOND = 50
_SCREEN = "1366x900"


@dataclass(frozen=True)
class LockedScreen:
    """The program in its session."""

    desk: Desk
    program: subprocess.Popen[str]
    systemd: socket.socket

    def do(self, *words: str) -> str:
        tool = shutil.which(words[0])
        assert tool is not None
        done = subprocess.run(
            [tool, *words[1:]], env=self.desk.environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def painted(self, times: int = 2) -> None:
        """Wait until the window has done what had come before."""
        self.hear_all()
        for _ in range(times):
            assert self.systemd.recv(99) == FED.encode()

    def hear_all(self) -> None:
        """What was told before counts no more."""
        self.systemd.settimeout(0)
        with suppress(BlockingIOError):
            while self.systemd.recv(99):
                pass
        self.systemd.settimeout(_MOST_S)

    def window(self) -> str:
        return self.do("xdotool", "search", "--onlyvisible", "--name", "EduDesk").split("\n")[0]

    def all_windows(self) -> list[str]:
        """Each with its place and size."""
        every = ("xdotool", "search", "--onlyvisible", "--maxdepth", "2", "--name", ".")
        return self.do(*every, "getwindowgeometry", "%@").split("\n")

    def picture(self) -> str:
        return hashlib.sha256(shown_in(self.desk.environment["HOME"])).hexdigest()

    def wait_picture(self, is_there: Callable[[str], bool]) -> str:
        """Look, once after each feeding, until the screen is as it should be."""
        until = monotonic() + _MOST_S
        while not is_there(shown := self.picture()):
            assert monotonic() < until
            self.painted()
        return shown

    def attempt(self, escape: Escape) -> None:
        match escape.kind:
            case EscapeKind.KEYS:
                self.do("xdotool", "key", "--clearmodifiers", *escape.what.split())
            case EscapeKind.CLICK if " " in escape.what:
                held, button = escape.what.split()
                self.do("xdotool", "keydown", held, "click", button, "keyup", held)
            case EscapeKind.CLICK:
                self.do("xdotool", "mousemove", "683", "700", "click", escape.what)
            case EscapeKind.DRAG:
                press = ("mousemove", "60", "180", "mousedown", "1")
                self.do(
                    "xdotool", *press, "mousemove", "600", "200", "mousemove", "700", "880", "mouseup", "1"
                )
            case EscapeKind.HOLD:
                self.do("xdotool", "mousemove", "683", "700", "mousedown", "1")
                self.painted(2 * _BEATS_A_SECOND)
                self.do("xdotool", "mouseup", "1")
            case EscapeKind.CLOSE:
                self.do("xdotool", "windowquit", self.window())
            case EscapeKind.SMALL:
                self.do("xdotool", "windowminimize", self.window())


@contextmanager
def lock(data: Path) -> Iterator[LockedScreen]:
    """The program in its session, ready, while it is needed."""
    write_settings(data, Settings(voice=False, motion=False))
    write_kiosk_settings(data, KioskSettings(idle_s=1800, turn_s=5, greet_every_s=0, lit_until="07:00"))
    with open_desk() as desk, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        address = f"{desk.environment['HOME']}/notify"
        systemd.bind(address)
        systemd.settimeout(_MOST_S)
        desk.environment.update({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": _WATCHDOG_US})
        desk.environment["QT_LOGGING_RULES"] = "qt.accessibility*=false"
        desk.start("openbox", "--config-file", str(RC))
        program = desk.start(sys.executable, "-m", "edu_desk", "run", "--kiosk", "--data", str(data))
        assert systemd.recv(99) == READY.encode(), "the first word, after the first paint"
        screen = LockedScreen(desk, program, systemd)
        screen.do("xdotool", "mousemove", "683", "700")
        screen.painted()
        yield screen


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LockedScreen]:
    with lock(tmp_path_factory.mktemp("data")) as screen:
        yield screen


@dataclass(frozen=True, slots=True)
class Before:
    """What was shown before anything was tried, and what is to stay."""

    picture: str
    windows: list[str]


@pytest.fixture(scope="module")
def before(locked: LockedScreen) -> Before:
    """A sitting begins by a real key: real events reach the program."""
    attract = locked.picture()
    locked.do("xdotool", "key", "a")
    locked.wait_picture(lambda shown: shown != attract)
    locked.painted(3)
    return Before(locked.picture(), locked.all_windows())


def test_1_it_fills_the_screen_without_a_frame(before: Before) -> None:
    assert any(_SCREEN in line for line in before.windows)
    assert any("Position: 0,0" in line for line in before.windows)


@pytest.mark.parametrize("escape", ESCAPES, ids=lambda escape: escape.name)
def test_3_nothing_leads_out(locked: LockedScreen, before: Before, escape: Escape) -> None:
    locked.attempt(escape)
    locked.painted(3)
    assert locked.program.poll() is None
    assert locked.all_windows() == before.windows
    assert locked.picture() == before.picture


def test_4_staff_comes_in_by_keys_and_the_page_is_as_it_was(locked: LockedScreen, before: Before) -> None:
    locked.do("xdotool", "key", "ctrl+shift+F12")
    locked.wait_picture(lambda shown: shown != before.picture)
    locked.do("xdotool", "key", "Escape")
    locked.wait_picture(lambda shown: shown == before.picture)


def test_5_staff_comes_in_by_a_finger_that_stays_in_the_corner(locked: LockedScreen, before: Before) -> None:
    locked.do("xdotool", "mousemove", "8", "8", "mousedown", "1")
    locked.painted(_BEATS_A_SECOND * 4)
    assert locked.picture() == before.picture, "a touch there is nothing yet"
    locked.wait_picture(lambda shown: shown != before.picture)
    locked.do("xdotool", "mouseup", "1", "key", "Escape", "mousemove", "683", "700")
    locked.wait_picture(lambda shown: shown == before.picture)


def test_6_a_hung_window_feeds_nothing(locked: LockedScreen) -> None:
    locked.program.send_signal(signal.SIGSTOP)
    try:
        locked.hear_all()
        locked.systemd.settimeout(float(_WATCHDOG_US) / 1_000_000 * 5)
        with pytest.raises(TimeoutError):
            locked.systemd.recv(99)
    finally:
        locked.program.send_signal(signal.SIGCONT)
    locked.painted()


def test_7_it_stops_when_systemd_says_so(locked: LockedScreen) -> None:
    locked.program.terminate()
    assert locked.program.wait(_MOST_S) == KioskExit.CLOSED


def test_what_is_not_tried_is_named() -> None:
    assert all(": " in one for one in NOT_TRIED)
