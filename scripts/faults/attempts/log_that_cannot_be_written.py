"""The log is a folder: does the program start and stay?"""

import subprocess
import time
from pathlib import Path

from scripts.faults.display import display, no_display
from scripts.faults.verdict import Verdict, command, held, last_line, not_tried, world

_STARTED_S = 10.0


def attempt(folder: Path) -> Verdict:
    """Start, and look whether it is there."""
    if missing := no_display():
        return not_tried(missing)
    (folder / "edu-desk.log").mkdir()
    (folder / "settings.json").write_text("{}", encoding="utf-8")
    with display() as (name, _), (folder / "said").open("w+") as said:
        shown = world(DISPLAY=name, QT_QPA_PLATFORM="")
        program = subprocess.Popen(command("--data", str(folder), "run"), env=shown, stderr=said)
        time.sleep(_STARTED_S)
        alive = program.poll() is None
        program.kill()
        program.wait()
        said.seek(0)
        told = said.read()
    return held(alive and "Traceback" not in told, f"there: {alive}; {last_line(told)}")
