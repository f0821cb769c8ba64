"""A display of our own, for what needs a real window."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from scripts.faults.verdict import lacking


def no_display() -> str:
    """Why there can be none here; nothing where there can."""
    return lacking("Xvfb")


@contextmanager
def display(size: str = "1366x768") -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Its name and its process, with a window manager where there is one."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-dpi", "96", "-noreset"],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    name = ":" + os.read(reader, 20).decode().strip()
    manager = None
    if not lacking("openbox"):
        manager = subprocess.Popen(
            ["openbox"],
            env={**os.environ, "DISPLAY": name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    try:
        yield name, server
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()
        os.close(reader)  # until then: a server that begins anew tells its name once more
