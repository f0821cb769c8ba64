"""A second copy is started on one folder: does it leave the first one its runs, and say who has them?"""

import subprocess
import time
from pathlib import Path

from scripts.faults.display import display, no_display
from scripts.faults.verdict import Verdict, command, held, last_line, not_tried, world

_STARTED_S = 9.0
_PATIENCE_S = 20.0


def attempt(folder: Path) -> Verdict:
    """Start it while the first stands there."""
    if missing := no_display():
        return not_tried(missing)
    folder.joinpath("settings.json").write_text('{"voice": false}', encoding="utf-8")
    words = command("--data", str(folder), "run")
    with display() as (name, _), (folder / "said").open("w+") as said:
        shown = world(DISPLAY=name, QT_QPA_PLATFORM="")
        first = subprocess.Popen(words, env=shown, stderr=subprocess.DEVNULL)
        time.sleep(_STARTED_S)
        second = subprocess.Popen(words, env=shown, stderr=said)
        try:
            code: int | None = second.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            code = None
        alive = first.poll() is None
        for one in (first, second):
            one.kill()
            one.wait()
        said.seek(0)
        told = last_line(said.read())
    if code is None:
        return held(holds=False, words="both are open on one folder")
    return held(alive and code in {0, 1}, f"the first is open: {alive}; the second ended with {code} {told}")
