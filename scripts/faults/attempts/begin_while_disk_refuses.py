"""A lesson is begun while the disk takes nothing: is that told, and not called a fault of the program?"""

from pathlib import Path

from edu_desk.gui.learner.places import AtModes
from scripts.faults.verdict import Verdict, held
from scripts.faults.windows import Windows, take_nothing


def attempt(folder: Path) -> Verdict:
    """Choose a mode while no file can grow."""
    windows = Windows(folder, lesson="")
    windows.journey.go(AtModes("train-book", "busan-morning"))
    windows.pilot.settle()
    take_nothing(folder / "progress.db-wal")
    windows.choose("follow")
    place = type(windows.journey.place).__name__
    return held(not windows.bugs, f"faults of ours: {len(windows.bugs)}; at {place}")
