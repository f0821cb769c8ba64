"""The display goes while the program runs: does it end with a sentence and a code, not by a signal?"""

import subprocess
import time
from pathlib import Path

from scripts.faults.display import display, no_display
from scripts.faults.verdict import Verdict, command, held, last_line, not_tried, world

_STARTED_S = 9.0


def attempt(folder: Path) -> Verdict:
    """End the server under it."""
    if missing := no_display():
        return not_tried(missing)
    with display() as (name, server):
        program = subprocess.Popen(
            command("--data", str(folder), "run"),
            env=world(DISPLAY=name, QT_QPA_PLATFORM=""),
            stderr=subprocess.PIPE,
            text=True,
        )
        time.sleep(_STARTED_S)
        server.terminate()
        told = program.communicate(timeout=30)[1]
    went = "connection broke" in told and "Traceback" not in told
    return held(program.returncode == 1 and went, f"{program.returncode}: {last_line(told)}")
