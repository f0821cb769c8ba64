"""Another program holds the records in the middle of a lesson: does a touch answer at once?"""

import sqlite3
from pathlib import Path
from time import monotonic

from scripts.faults.verdict import Verdict, held
from scripts.faults.windows import Windows

_AT_ONCE_S = 1.0


def attempt(folder: Path) -> Verdict:
    """Press what is right meanwhile."""
    windows = Windows(folder)
    other = sqlite3.connect(folder / "progress.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    start = monotonic()
    windows.press("origin")
    took = monotonic() - start
    other.close()
    return held(took < _AT_ONCE_S and not windows.bugs, f"{took:.2f} s; faults of ours: {len(windows.bugs)}")
