"""A setting is changed while the disk takes nothing: does the page say that it is not kept?"""

from pathlib import Path

from PySide6.QtTest import QTest

from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtPreferences
from scripts.faults.verdict import Verdict, held
from scripts.faults.windows import Windows, take_nothing


def attempt(folder: Path) -> Verdict:
    """Change the volume."""
    windows = Windows(folder, lesson="")
    windows.journey.go(AtPreferences(AtHome()))
    windows.pilot.settle()
    before = windows.words()
    take_nothing()
    windows.program.appearance.change("volume", 35)
    QTest.qWait(1_500)
    windows.pilot.settle()
    told = [words for words in windows.words() - before if "settings.json" in words]
    left = sorted(file.name for file in folder.glob("*.new"))
    return held(
        told and not left and not windows.bugs, f"told: {told[:1]}; left: {left}; bugs: {len(windows.bugs)}"
    )
