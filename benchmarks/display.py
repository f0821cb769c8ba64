"""A display for Qt's xcb platform where there is none: Xvfb, a display in memory."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SCREEN = "1920x1080x24"


@contextmanager
def display(platform: str) -> Iterator[None]:
    """While it lasts, there is a display for `platform`."""
    if platform != "xcb" or os.environ.get("DISPLAY"):
        yield
        return
    command = shutil.which("Xvfb")
    if command is None:
        raise SystemExit(
            "There is no display and no Xvfb. Install xvfb, or measure with --platform offscreen."
        )
    told, tell = os.pipe()
    server = subprocess.Popen(
        [command, "-displayfd", str(tell), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=(tell,),
        stderr=subprocess.DEVNULL,
    )
    os.close(tell)
    try:
        with os.fdopen(told) as line:
            os.environ["DISPLAY"] = f":{line.readline().strip()}"
        yield
    finally:
        os.environ.pop("DISPLAY", None)
        server.terminate()
        server.wait()
