"""The lobby's program in its session on a desk: Openbox with our `rc.xml`, and systemd's socket.

Everything waits for the watchdog's datagrams: each tells that the window's thread has painted since.
"""

import hashlib
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from edu_desk.kiosk.kiosk_settings import KioskSettings, write_kiosk_settings
from edu_desk.kiosk.watchdog import FED, READY
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from kit.desk import Desk, open_desk, shown_in, xvfb

RC = Path(__file__).resolve().parents[2] / "src" / "edu_desk" / "kiosk" / "session" / "rc.xml"
"""What Openbox is told in a lobby."""
_MOST_S = 60
WATCHDOG_US = 60_000
"""It is fed at each third of this."""
BEATS_A_SECOND = 50


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

    def wait_windows(self, are_there: Callable[[str], bool]) -> None:
        """Look until they are as they should be."""
        until = monotonic() + _MOST_S
        while not are_there(said := " ".join(self.all_windows())):
            assert monotonic() < until, said
            self.painted()

    def picture(self) -> str:
        shown = shown_in(self.desk.environment["HOME"])
        if not shown:
            command = [shutil.which("import") or "", "-window", "root", "rgb:-"]
            done = subprocess.run(command, env=self.desk.environment, capture_output=True, check=True)
            shown = done.stdout
        return hashlib.sha256(shown).hexdigest()

    def wait_picture(self, is_there: Callable[[str], bool]) -> str:
        """Look, once after each feeding, until the screen is as it should be."""
        until = monotonic() + _MOST_S
        while not is_there(shown := self.picture()):
            assert monotonic() < until
            self.painted()
        return shown


@contextmanager
def lock(data: Path, display: Callable[[str], list[str]] = xvfb) -> Iterator[LockedScreen]:
    """The program in its session, ready, while it is needed."""
    write_settings(data, Settings(voice=False, motion=False))
    write_kiosk_settings(data, KioskSettings(idle_s=1800, turn_s=5, greet_every_s=0, lit_until="07:00"))
    with open_desk(display) as desk, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        address = f"{desk.environment['HOME']}/notify"
        systemd.bind(address)
        systemd.settimeout(_MOST_S)
        desk.environment.update({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": str(WATCHDOG_US)})
        desk.environment["QT_LOGGING_RULES"] = "qt.accessibility*=false"
        desk.start("openbox", "--config-file", str(RC))
        program = desk.start(sys.executable, "-m", "edu_desk", "run", "--kiosk", "--data", str(data))
        assert systemd.recv(99) == READY.encode(), "the first word, after the first paint"
        screen = LockedScreen(desk, program, systemd)
        screen.do("xdotool", "mousemove", "683", "700")
        screen.painted()
        yield screen
