"""Ctrl+A, Ctrl+C in the card number, and a selection by mouse: does the number stay in the window?"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest

from scripts.faults.verdict import Verdict, held
from scripts.faults.windows import Windows


def attempt(folder: Path) -> Verdict:
    """Type it, select all, copy and cut."""
    windows = Windows(folder)
    windows.until("card_number")
    line = windows.line("card_number")
    QTest.keyClicks(line, "9410123456781234")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
        QTest.qWait(100)
    board = QGuiApplication.clipboard()
    found = {mode.name: board.text(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)}
    return held(not any(found.values()), "nothing" if not any(found.values()) else str(found))
