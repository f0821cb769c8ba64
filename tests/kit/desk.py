"""A desktop of its own for trials with real screen readers: a screen, a session bus, and nothing else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

PYTHON = Path("/usr/bin/python3")
EDGES = 0.003
"""So many of a picture's bits may differ where only edges of letters do; a page of staff changes more."""
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")


def missing(*more: str) -> str:
    """What this machine lacks for the trial, with `more` programs; empty where nothing is."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is Linux's own"
    lacking = [name for name in ("Xvfb", "dbus-daemon", *more) if shutil.which(name) is None]
    if not _LAUNCHER.exists():
        lacking.append("at-spi2-core")
    if not _has_bus():
        lacking.append("python3-gi and gir1.2-atspi-2.0")
    return f"not installed: {', '.join(lacking)} (scripts/setup.sh installs them)" if lacking else ""


@cache
def _has_bus() -> bool:
    """Whether Debian's Python knows the accessibility bus: asked once for all trials."""
    probe = [
        str(PYTHON),
        "-c",
        "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi",
    ]
    return PYTHON.exists() and not subprocess.run(probe, capture_output=True, check=False).returncode


@dataclass(frozen=True, slots=True)
class Desk:
    """A desktop of its own: a screen, a session bus, and nothing else."""

    environment: dict[str, str]
    stack: ExitStack

    def start(self, *command: str) -> subprocess.Popen[str]:
        """Start a program on it; it ends with the desk."""
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


def frame_of(folder: str) -> list[str]:
    """How Xvfb is told to keep its screen in a file of `folder`, which costs nothing to look at."""
    return ["-fbdir", folder, "-nocursor"]


def shown_in(folder: str) -> bytes:
    """What such a screen shows now; nothing while there is none."""
    try:
        return (Path(folder) / "Xvfb_screen0").read_bytes()
    except OSError:
        return b""


def alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures of a screen differ by no more than the edges of some letters.

    Qt draws the edges of large letters a shade otherwise when they are painted again.
    """
    if len(one) != len(other):
        return False
    unlike = (int.from_bytes(one, "little") ^ int.from_bytes(other, "little")).bit_count()
    return unlike <= len(one) * 8 * EDGES


def xvfb(folder: str) -> list[str]:
    """The command of a screen without anything to touch it."""
    return [shutil.which("Xvfb") or "", "-screen", "0", "1366x900x24", *frame_of(folder)]


def _display(stack: ExitStack, command: list[str]) -> str:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [*command, "-displayfd", str(writing), "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    stack.callback(_end, server)
    os.close(writing)
    with os.fdopen(reading) as number:
        return f":{number.readline().strip()}"


@contextmanager
def open_desk(screen: Callable[[str], list[str]] = xvfb) -> Iterator[Desk]:
    """A desk, while it is needed; `screen` makes the command of its X server, given a folder."""
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
            "DISPLAY": _display(stack, screen(home)),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        desk = Desk(environment, stack)
        bus = desk.start("dbus-daemon", "--session", "--nofork", "--print-address=1")
        assert bus.stdout is not None
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        yield desk
