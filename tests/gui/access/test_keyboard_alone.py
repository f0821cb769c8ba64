"""Everything by the keyboard alone: each thing is reached, the focus is seen, there is always a way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from edu_desk.gui.access.touchables import touchables
from edu_desk.gui.shell.place import AtHome, AtPreferences
from edu_desk.play import letters_for
from edu_desk.runner.action import Back, Enter, Press
from kit.learner import Learner

MOST_TABS = 120


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path, pause_ms=3_600_000)
    yield learner
    learner.close()


def key(she: Learner, which: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or she.program.window, which)
    she.pilot.settle()


def tab_to(she: Learner, wanted: QWidget) -> None:
    for _ in range(MOST_TABS):
        if QApplication.focusWidget() is wanted:
            return
        key(she, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {wanted.accessibleName()}")


def walked(she: Learner) -> set[QWidget]:
    """Everything that Tab comes to; it comes round again, so it is no trap."""
    reached: list[QWidget] = []
    for _ in range(MOST_TABS):
        key(she, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in reached:
            return set(reached)
        reached.append(focus)
    raise AssertionError("Tab does not come round")


def by_arrows(widget: QWidget) -> bool:
    """One of several that exclude each other: Tab comes to the chosen one, arrows to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


def lesson(she: Learner, mode: str) -> None:
    she.choose_lesson("train-book")
    she.choose(mode)


@pytest.mark.parametrize("page", ["home", "modes", "preferences", "follow", "try", "check"])
def test_tab_comes_to_everything_that_is_seen_and_round_again(she: Learner, page: str) -> None:
    match page:
        case "home":
            pass
        case "modes":
            she.choose_lesson("train-book")
        case "preferences":
            she.program.journey.open_preferences()
        case mode:
            lesson(she, mode)
    she.program.window.activateWindow()
    she.pilot.settle()
    there = {one for one in touchables(she.program.window) if not by_arrows(one)}
    assert len(there) > 3
    reached = walked(she)
    missed = [one.accessibleName() for one in there - reached]
    assert missed == []


def test_the_focus_is_painted(she: Learner) -> None:
    she.choose_lesson("train-book")
    page = she.program.window.centralWidget()
    assert page is not None
    for _ in range(6):
        before = page.grab().toImage()
        key(she, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        after = page.grab().toImage()
        assert before != after, focus.accessibleName()


def test_escape_goes_back_and_f2_says_it_again(she: Learner) -> None:
    she.choose_lesson("train-book")
    said: list[str] = []
    she.program.voice.said.connect(said.append)
    key(she, Qt.Key.Key_F2)
    assert said
    key(she, Qt.Key.Key_Escape)
    assert isinstance(she.place, AtHome)
    she.program.journey.open_preferences()
    she.pilot.settle()
    assert isinstance(she.place, AtPreferences)
    key(she, Qt.Key.Key_Tab)
    key(she, Qt.Key.Key_Escape)
    assert not isinstance(she.place, AtPreferences)


def test_the_train_is_booked_by_tab_and_enter(she: Learner) -> None:
    lesson(she, "follow")
    simulator = she.lesson_page.simulator
    for _ in range(60):
        if she.session.run.finished:
            break
        before, action = she.session.run.state, she.session.advised()
        match action:
            case Enter(target):
                entry = simulator.widget_of(target)
                assert entry is not None
                tab_to(she, entry)
                QTest.keyClicks(entry, letters_for(she.session, action))
            case Press(target):
                thing = simulator.widget_of(target)
                assert thing is not None
                tab_to(she, thing)
                key(she, Qt.Key.Key_Return)
            case Back() | None:
                key(she, Qt.Key.Key_Escape)
        she.pilot.settle()
        assert she.session.run.state != before
    assert she.session.run.finished
