"""The page is built anew after 글자 크기: do the typed letters stand there as before?"""

from pathlib import Path

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from edu_desk.gui.learner.places import AtLesson
from edu_desk.gui.preferences.places import AtPreferences
from scripts.faults.verdict import Verdict, held
from scripts.faults.windows import Windows

_TYPED = (("query", "부산", "부산"), ("card_number", "94105555", "9410 5555"))


def attempt(folder: Path) -> Verdict:
    """Type in both fields, go to the preferences and come back."""
    seen = [_after(folder / element, element, text) for element, text, _ in _TYPED]
    return held(seen == [shown for _, _, shown in _TYPED], ", ".join(seen))


def _after(folder: Path, element: str, text: str) -> str:
    windows = Windows(folder)
    if element == "query":
        windows.press("origin")
    else:
        windows.until(element)
    line = windows.line(element)
    typed = QInputMethodEvent("", [])
    typed.setCommitString(text)
    QApplication.sendEvent(line, typed)
    windows.calm()
    for place in (AtPreferences(AtLesson()), AtLesson()):
        windows.journey.go(place)
        windows.pilot.settle()
    QTest.qWait(300)
    return next((one.text() for one in windows.window.findChildren(QLineEdit) if one.isVisible()), "no field")
