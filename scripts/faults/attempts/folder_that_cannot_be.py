"""A data folder whose name is too long, that is a file, or that may not be entered: is that told in words?"""

import os
from pathlib import Path

from scripts.faults.verdict import Verdict, edu_desk, held, last_line
from scripts.faults.windows import Windows

_TOO_LONG = "a" * 300


def attempt(folder: Path) -> Verdict:
    """Ask for progress there, and open the windows there."""
    (folder / "file").touch()
    (folder / "shut").mkdir(mode=0o000)
    for name in (_TOO_LONG, "file", *(("shut",) if os.getuid() else ())):
        told = edu_desk(["--data", str(folder / name), "progress"])
        if "Traceback" in told.stderr or told.returncode not in {0, 1}:
            return held(holds=False, words=f"progress, {name[:9]}: {last_line(told.stderr)}")
    try:
        windows = Windows(folder / _TOO_LONG, lesson="", settings="")
        fresh = windows.program.appearance.fresh
    except OSError as error:
        return held(holds=False, words=f"the windows: {error.strerror}")
    return held(not windows.bugs, f"the windows open (fresh: {fresh}), and progress tells it")
