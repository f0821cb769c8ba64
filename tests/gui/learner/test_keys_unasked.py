"""Keys on the screen come where somebody comes to a line, not where Qt only hands the focus on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from edu_desk.runner.events import Mode
from gui.learner.conftest import Start
from kit.learner import Learner

SIZES = ((1080, 1700), (1366, 768), (1920, 540), (768, 1024), (1080, 1920))


def at_a_line(
    start: Start, size: tuple[int, int] = (1366, 768), **settings: bool | int
) -> tuple[Learner, QLineEdit]:
    """Somebody before a list of stations, with a line to search in it."""
    she = start("train-book", "busan-morning", Mode.FOLLOW, **settings)
    she.program.window.resize(*size)
    she.pilot.settle()
    she.do_advice()
    (line,) = (one for one in she.lesson_page.simulator.findChildren(QLineEdit) if one.isVisible())
    return she, line


def touch(she: Learner, line: QLineEdit) -> None:
    she.let_guard_pass()
    she.lesson_page.simulator.bring(line)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.visibleRegion().boundingRect().center())
    she.pilot.settle()


def test_a_window_of_another_size_brings_no_keys(start: Start) -> None:
    she, line = at_a_line(start, text_size=100, low_screen=True)
    page = she.lesson_page
    keyboard = page.keyboard
    assert keyboard is not None
    she.program.window.resize(1080, 1920)
    she.pilot.settle()
    handed_on = 0
    for button in (page.panel.more_button, page.panel.person_button):
        for size in SIZES:
            button.setFocus(Qt.FocusReason.MouseFocusReason)
            she.program.window.resize(*size)
            she.pilot.settle()
            handed_on += QApplication.focusWidget() is line
            assert keyboard.line is None, size
    assert handed_on, "the focus was handed on to the line"


def test_a_line_that_has_the_focus_already_brings_them_when_it_is_touched(start: Start) -> None:
    she, line = at_a_line(start)
    keyboard = she.lesson_page.keyboard
    assert keyboard is not None
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    keyboard.leave()
    touch(she, line)
    assert keyboard.line is line
    assert keyboard.isVisible()


@pytest.mark.parametrize("text", [100, 150, 200, 300])
def test_keys_come_on_a_wide_low_screen(start: Start, text: int) -> None:
    she, line = at_a_line(start, (1920, 540), low_screen=True, text_size=text)
    touch(she, line)
    keyboard = she.lesson_page.keyboard
    assert keyboard is not None
    assert keyboard.isVisible()
    assert keyboard.line is line
    QTest.mouseClick(keyboard.caps[0], Qt.MouseButton.LeftButton)
    she.pilot.settle()
    assert line.text()
