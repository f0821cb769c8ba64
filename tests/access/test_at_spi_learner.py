"""A blind person does the first lesson: the real program, a real accessibility bus, a reader of its own.

The reader (`at_reader.py`) is another process with another Python. It knows no name or word of the program.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from edu_desk.runner.events import Mode
from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import write_settings
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.paths import DATABASE
from edu_desk.store.store import open_store

_READER = Path(__file__).with_name("at_reader.py")
_PYTHON = Path("/usr/bin/python3")
_MOST_S = 60
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
pytestmark = pytest.mark.xdist_group("screen reader")


def missing() -> str:
    """What this machine lacks for the trial; empty where nothing is."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is Linux's own"
    lacking = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    if not _LAUNCHER.exists():
        lacking.append("at-spi2-core")
    probe = [
        str(_PYTHON),
        "-c",
        "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi",
    ]
    if not _PYTHON.exists() or subprocess.run(probe, capture_output=True, check=False).returncode:
        lacking.append("python3-gi and gir1.2-atspi-2.0")
    return f"not installed: {', '.join(lacking)} (scripts/setup.sh installs them)" if lacking else ""


@dataclass(frozen=True, slots=True)
class Desk:
    """A desktop of its own: a screen, a session bus, and nothing else."""

    environment: dict[str, str]
    stack: ExitStack

    def start(self, *command: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.stack.callback(_end, process)
        return process


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.communicate(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()


def _display(stack: ExitStack) -> str:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            shutil.which("Xvfb") or "",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "1366x900x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    stack.callback(_end, server)
    os.close(writing)
    with os.fdopen(reading) as number:
        return f":{number.readline().strip()}"


@pytest.fixture
def desk() -> Iterator[Desk]:
    with ExitStack() as stack:
        # Sockets need a short path.
        home = stack.enter_context(TemporaryDirectory(prefix="desk-"))
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
            "LANG": "C.UTF-8",
            "PYTHONFAULTHANDLER": "1",
            "PYTHONWARNINGS": "ignore",
            "HOME": home,
            "XDG_RUNTIME_DIR": home,
            "GSETTINGS_BACKEND": "memory",
            "DISPLAY": _display(stack),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        desk = Desk(environment, stack)
        bus = desk.start("dbus-daemon", "--session", "--nofork", "--print-address=1")
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        yield desk


@pytest.mark.skipif(bool(missing()), reason=missing() or "all is there")
def test_a_blind_person_does_the_first_lesson(desk: Desk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_settings(data, Settings())  # the first questions have been answered
    program = desk.start(sys.executable, "-m", "edu_desk", "run", "--data", str(data))
    reader = desk.start(str(_PYTHON), str(_READER))
    told, lost = reader.communicate(timeout=_MOST_S)
    if reader.returncode:
        program.terminate()
        pytest.fail(f"{lost}\nprogram: {program.returncode} {program.communicate()[1]}")
    story = json.loads(told)
    assert story["done"] > 10
    assert len(story["explained"]) == 1
    store = open_store(data / DATABASE, MachineClock(), lambda fault: pytest.fail(str(fault)))
    (practice,) = store.practices(store.guest().id)
    store.close()
    assert (practice.lesson, practice.mode, practice.finished) == ("train-book", Mode.FOLLOW, True)
