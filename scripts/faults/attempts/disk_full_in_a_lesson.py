"""The records cannot grow any more in a lesson: does practice go on, or does what is told stay?"""

from pathlib import Path

from PySide6.QtTest import QTest

from scripts.faults.verdict import Verdict, held
from scripts.faults.windows import Windows, take_nothing


def attempt(folder: Path) -> Verdict:
    """Press what is right while the disk takes nothing, and look 2 s later."""
    windows = Windows(folder)
    before = windows.session.run.state
    take_nothing(folder / "progress.db-wal")
    windows.press("origin")
    QTest.qWait(2_000)
    moved = windows.session.run.state != before
    told = [words for words in windows.words() if "progress.db" in words]
    last = windows.said[-1] if windows.said else ""
    stays = moved or "progress.db" in last
    words = (
        f"{'moved' if moved else 'stuck'}; told: {bool(told)}; faults of ours: {len(windows.bugs)}; {last}"
    )
    return held(stays and not windows.bugs, words)
