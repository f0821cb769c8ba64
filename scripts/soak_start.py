"""Opens the program again and again in a real window, with moving mouse and voice: how did each start end?

`python -m scripts.soak_start --starts 500` or `make soak-start N=500`. Needs Xvfb, openbox and xdotool;
with pulseaudio there is an output too. A start that does not end well makes the exit code 1.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import monotonic

from edu_desk.shared.paths import DATABASE

NEEDS = ("Xvfb", "openbox", "xdotool")
WELL = "ended well"
LONGEST_S = 90.0
"""A start that has come so far by then, or not, is over."""
_LOOK_S = 0.1
_STAYS_S = 2.0
"""So long the mouse goes on over the whole program before it is closed."""
_SETTLES_S = 1.0
_PLACES = tuple((x, y) for y in range(90, 700, 61) for x in range(40, 1340, 130))
_SOUND = ("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "-L", "module-null-sink")


def how_it_ended(code: int | None) -> str:
    """In words, what an exit code of a process says; None: it had to be killed."""
    if code is None:
        return "did not end"
    if code < 0:
        return f"died of {signal.Signals(-code).name}"
    return WELL if code == 0 else f"exit code {code}"


def ended_well(ends: Counter[str]) -> bool:
    """Whether there were starts, and no other end than a good one."""
    return set(ends) == {WELL}


def tell(ends: Counter[str]) -> str:
    """How so many starts ended, in one line."""
    counts = ", ".join(f"{count} {end}" for end, count in ends.most_common())
    return f"{ends.total()} starts: {counts or 'none'}"


@contextmanager
def _running(command: tuple[str, ...], environment: dict[str, str]) -> Iterator[None]:
    process = subprocess.Popen(  # noqa: S603 - our own words
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _desktop(folder: Path) -> Iterator[dict[str, str]]:
    """An empty screen with a window manager and, where that can be had, sound; gives the environment."""
    server = f":{next(number for number in range(60, 90) if not Path(f'/tmp/.X11-unix/X{number}').exists())}"  # noqa: S108
    run = folder / "run"
    run.mkdir(mode=0o700)
    socket = run / "sound"
    environment = os.environ | {
        "DISPLAY": server,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(run),
        "PULSE_SERVER": f"unix:{socket}",
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONFAULTHANDLER": "1",
    }
    environment.pop("QT_QPA_PLATFORM", None)
    with ExitStack() as stack:
        stack.enter_context(_running(("Xvfb", server, "-screen", "0", "1366x768x24"), environment))
        Event().wait(_SETTLES_S)
        stack.enter_context(_running(("openbox",), environment))
        if shutil.which("pulseaudio"):
            listens = f"module-native-protocol-unix socket={socket} auth-anonymous=1"
            stack.enter_context(_running((*_SOUND, "-L", listens), environment))
        Event().wait(_SETTLES_S)
        yield environment


def _xdotool(environment: dict[str, str], *words: str) -> None:
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(["xdotool", *words], env=environment, check=False, timeout=10, capture_output=True)  # noqa: S603, S607


def _move_mouse(environment: dict[str, str], over: Event) -> None:
    while not over.is_set():
        for x, y in _PLACES:
            _xdotool(environment, "mousemove", str(x), str(y))
            if over.wait(0.01):
                return


def _start(environment: dict[str, str], number: int) -> tuple[str, str]:
    """Open the program and close it once it is whole; how it ended, and what it said."""
    with TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        if number % 2:  # every other start is somebody's first
            data.mkdir()
            (data / "settings.json").write_text("{}", encoding="utf-8")
        command = [sys.executable, "-m", "edu_desk", "--data", str(data), "run"]
        said = Path(folder) / "said"
        with said.open("wb") as errors:
            process = subprocess.Popen(command, env=environment, stderr=errors, start_new_session=True)  # noqa: S603
            try:
                code = _through(process, data / DATABASE, environment)
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        return how_it_ended(code), said.read_text(encoding="utf-8", errors="replace")


def _through(process: "subprocess.Popen[bytes]", whole: Path, environment: dict[str, str]) -> int | None:
    """Wait until the program is whole and has been spoken to, then close its window."""
    late = monotonic() + LONGEST_S
    while not whole.exists() and process.poll() is None and monotonic() < late:
        Event().wait(_LOOK_S)
    for keys in ("F2", "alt+F4"):
        with suppress(subprocess.TimeoutExpired):
            return process.wait(_STAYS_S)
        _xdotool(environment, "key", keys)
    with suppress(subprocess.TimeoutExpired):
        return process.wait(max(1.0, late - monotonic()))
    return None


def soak(starts: int) -> Counter[str]:
    """Start so often, telling of each; Ctrl+C ends it, and what was seen so far counts."""
    ends: Counter[str] = Counter()
    with TemporaryDirectory() as folder, _desktop(Path(folder)) as environment:
        over = Event()
        mouse = Thread(target=_move_mouse, args=(environment, over), daemon=True)
        mouse.start()
        try:
            for number in range(starts):
                end, said = _start(environment, number)
                ends[end] += 1
                print(f"{number + 1}/{starts} {end}", flush=True)
                if end != WELL:
                    print(said, file=sys.stderr, flush=True)
        except KeyboardInterrupt:
            print("ended early", flush=True)
        finally:
            over.set()
            mouse.join()
    return ends


def main() -> int:
    """Start so often as was asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=500)
    asked = parser.parse_args()
    missing = [name for name in NEEDS if not shutil.which(name)]
    if missing:
        print(f"soak-start needs {', '.join(missing)}", file=sys.stderr)
        return 2
    ends = soak(asked.starts)
    print(tell(ends))
    return 0 if ended_well(ends) else 1


if __name__ == "__main__":
    sys.exit(main())
