"""A pointer rests on a tile while the clock is set on or back: does it press after the time it rested?"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtTest import QTest

from edu_desk.gui.learner.home_page import HomePage
from scripts.faults.display import display, no_display
from scripts.faults.verdict import Verdict, held, not_tried

_PACE_MS = 2_400
_SETTINGS = f'{{"switches": "dwell", "scan_pace": {_PACE_MS}, "voice": false}}'


class _Clock:
    off = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC).astimezone() + self.off


def attempt(folder: Path) -> Verdict:
    """Rest 0.6 s, of which half after the clock was set."""
    if missing := no_display():
        return not_tried(missing)
    import os

    with display() as (name, _):
        os.environ |= {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        at_once = _pressed(folder / "on", timedelta(minutes=10), 250)
        at_last = _pressed(folder / "back", timedelta(minutes=-10), 2 * _PACE_MS)
    return held(
        not at_once and at_last, f"set on, pressed at once: {at_once}; set back, pressed at last: {at_last}"
    )


def _pressed(folder: Path, jump: timedelta, wait_ms: int) -> bool:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCursor

    from scripts.faults.windows import Windows

    clock = _Clock()
    windows = Windows(folder, lesson="", settings=_SETTINGS, clock=clock)
    QTest.qWait(800)
    page = windows.window.centralWidget()
    if not isinstance(page, HomePage):
        return False
    QCursor.setPos(windows.window.mapToGlobal(QPoint(5, 400)))
    QTest.qWait(300)
    tile = page.tiles[0]
    QCursor.setPos(tile.mapToGlobal(tile.rect().center()))
    QTest.qWait(350)
    before = windows.journey.place
    clock.off = jump
    QTest.qWait(wait_ms)
    pressed = windows.journey.place != before
    windows.window.close()
    windows.program.close()
    return pressed
