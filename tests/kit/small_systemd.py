"""As much of systemd as a lobby's unit asks for: one start after another, watched, by the shipped scripts.

The numbers are those of the unit itself. X is one without a screen.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from configparser import RawConfigParser
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import monotonic

from scripts.kiosk_install import SESSION, install

from edu_desk.kiosk.watchdog import READY
from kit.desk import frame_of, shown_in

UNIT = "edu-desk-kiosk.service"
_MOST_S = 60.0
_HANGS = """import signal, sys, threading
from edu_desk.cli.main import main
signal.signal(signal.SIGUSR1, lambda *_: threading.Event().wait())
sys.argv[0] = "edu-desk"
sys.exit(main())
"""
"""The program; told so by a signal, its window's thread waits for ever."""


def seconds(said: str) -> float:
    """How long `said` is, as units say it."""
    return float(said[:-2]) / 1000 if said.endswith("ms") else float(said)


def service() -> dict[str, str]:
    """What the shipped unit says."""
    unit = RawConfigParser(strict=False)
    unit.read(SESSION / UNIT)
    return dict(unit["Service"])


def session_of(pid: int) -> list[int]:
    """The processes of a session that still run."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            with suppress(OSError):
                words = (entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
                if int(words[3]) == pid and words[0] != "Z":
                    found.append(int(entry.name))
    return found


@dataclass
class SmallSystemd:
    """Runs the unit until it is told to stop."""

    home: Path
    display: str
    told: socket.socket
    environment: dict[str, str]
    main: subprocess.Popen[bytes] | None = None
    ended: list[tuple[str, float]] = field(default_factory=list)
    """Why each start has ended, and when."""
    ready: list[float] = field(default_factory=list)
    """When each was ready."""
    _ready_now: Event = field(default_factory=Event)
    stops: bool = False
    """Whether it is to begin no more."""

    def run(self) -> None:
        """One start after another."""
        unit = service()
        watchdog_s, prevents = seconds(unit["watchdogsec"]), int(unit["restartpreventexitstatus"])
        while not self.stops:
            self.main = subprocess.Popen(
                [str(self.home / "usr/local/lib/edu-desk/kiosk-start")],
                env=self.environment,
                start_new_session=True,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            why = self._watch(self.main, watchdog_s)
            self._clear(self.main.pid)
            self.ended.append((why, monotonic()))
            if self.stops or why == str(prevents):
                return
            with suppress(TimeoutError):  # the pause before another start
                self.told.settimeout(seconds(unit["restartsec"]))
                while self.told.recv(99):
                    pass

    def _watch(self, main: subprocess.Popen[bytes], watchdog_s: float) -> str:
        fed, is_ready = monotonic() + _MOST_S, False
        while main.poll() is None:
            self.told.settimeout(0.05)
            with suppress(TimeoutError):
                words = self.told.recv(99).decode()
                fed = monotonic()
                if words == READY:
                    is_ready = True
                    self.ready.append(fed)
            if is_ready and not self.stops and monotonic() - fed > watchdog_s:
                main.send_signal(signal.SIGABRT)
                with suppress(subprocess.TimeoutExpired):
                    main.wait(seconds(service()["timeoutstopsec"]))
                main.kill()
                main.wait()
                return "watchdog"
        return str(main.returncode)

    def _clear(self, session: int) -> None:
        """As `KillMode=mixed`: what is left of it is killed."""
        for pid in session_of(session):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def program(self) -> int:
        """The number of the program itself."""
        return int((self.home / "run" / "program.pid").read_text(encoding="utf-8"))

    def wait_ready(self, starts: int) -> float:
        """Wait for so many starts; returns when the last of them was ready."""
        until = monotonic() + _MOST_S
        while len(self.ready) < starts:
            assert monotonic() < until, "it was never ready"
            self._ready_now.wait(0.05)
        return self.ready[starts - 1]

    def pause(self, seconds_: float) -> None:
        """Nobody comes for so long."""
        self._ready_now.wait(seconds_)

    def stop(self) -> float:
        """As `systemctl stop`; returns how long it took."""
        began, self.stops = monotonic(), True
        if self.main is not None and self.main.poll() is None:
            self.main.terminate()
            try:
                self.main.wait(seconds(service()["timeoutstopsec"]))
            except subprocess.TimeoutExpired:  # as systemd does, then
                self.main.kill()
                self.main.wait()
        return monotonic() - began

    def do(self, *words: str) -> bytes:
        """Run a tool on the screen."""
        tool = shutil.which(words[0])
        assert tool is not None
        return subprocess.run(
            [tool, *words[1:]], env=self.environment, capture_output=True, check=False
        ).stdout

    def picture(self) -> bytes:
        """What is on the screen."""
        return shown_in(str(self.home))

    def wait_picture(self, is_there: Callable[[bytes], bool], what: str) -> bytes:
        """Look until the screen is as it should be."""
        until = monotonic() + _MOST_S
        while not is_there(shown := self.picture()):
            assert monotonic() < until, what
            self._ready_now.wait(0.01)
        return shown


def _free_display() -> str:
    return next(f":{number}" for number in range(95, 400) if not Path(f"/tmp/.X{number}-lock").exists())  # noqa: S108


@contextmanager
def run_unit(data: Path, more: Mapping[str, str] | None = None) -> Iterator[SmallSystemd]:
    """The unit, started, with `data` as its state and `more` in its environment."""
    with (
        TemporaryDirectory(prefix="unit-") as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told,
    ):
        home, display = Path(folder), _free_display()
        program = home / "edu-desk"
        program.write_text(f"#!{sys.executable}\n{_HANGS}", encoding="utf-8")
        program.chmod(0o755)
        install(home, str(program))
        (home / "run").mkdir()
        told.bind(str(home / "notify"))
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "LANG": "C.UTF-8",
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "DISPLAY": display,
            "NOTIFY_SOCKET": str(home / "notify"),
            "WATCHDOG_USEC": str(round(seconds(service()["watchdogsec"]) * 1_000_000)),
            "RUNTIME_DIRECTORY": str(home / "run"),
            "STATE_DIRECTORY": str(data),
            "EDU_DESK_X": f"{shutil.which('Xvfb')} {display} -screen 0 1080x1920x24 -nolisten tcp -noreset"
            f" {' '.join(frame_of(folder))}",
            "EDU_DESK_SESSION": str(home / "usr/local/lib/edu-desk/kiosk-session"),
            "EDU_DESK_RC": str(home / "etc/edu-desk/kiosk/rc.xml"),
            **(more or {}),
        }
        unit = SmallSystemd(home, display, told, environment)
        thread = Thread(target=unit.run)
        thread.start()
        try:
            yield unit
        finally:
            unit.stop()
            thread.join(_MOST_S)
