"""Arrow keys lead on where a row ends: along each screen to its last thing, and back to its first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from edu_desk.gui.learner.places import AtTopic
from edu_desk.gui.learner.topic_page import TopicPage
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import EntryFormat
from edu_desk.present.view import ScreenView
from gui.simulator.builders import button, entry, screen
from gui.simulator.screens import every_screen
from kit.learner import Learner

Shown = Callable[..., Simulator]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def stops_of(simulator: Simulator) -> list[QWidget]:
    device = simulator._device
    assert device is not None
    return list(device.page.stops())


def screen_name(case: str) -> str:
    """Groups the cases by the screen: each is walked through once, in one of the widths."""
    return case.partition("[")[2].rpartition("-")[0]


def walk(first: QWidget, key: Qt.Key, steps: int) -> list[QWidget]:
    """What `key` comes to, one after another; in a line it goes through the letters first."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    met = [focused()]
    for _ in range(steps):
        line = focused()
        letters = len(line.text()) if isinstance(line, QLineEdit) else 0
        for _ in range(letters + 1):
            QTest.keyClick(focused(), key)
            if focused() is not line:
                break
        met.append(focused())
    return met


@pytest.mark.exhaustive(most=len(every_screen()), share=0.5, of=screen_name)
@pytest.mark.parametrize("wide", [420, 1000])
@pytest.mark.parametrize("view", every_screen(), ids=lambda view: view.name)
def test_right_and_left_go_through_everything(shown: Shown, view: ScreenView, wide: int) -> None:
    simulator = shown(view, wide, framed=False)
    stops = stops_of(simulator)
    assert len(stops) > 1
    assert walk(stops[0], Qt.Key.Key_Right, len(stops) - 1) == stops
    assert walk(stops[-1], Qt.Key.Key_Left, len(stops) - 1) == stops[::-1]


def test_in_a_line_it_goes_through_the_letters_first(shown: Shown) -> None:
    simulator = shown(screen(button("하나"), entry("이름", EntryFormat.TEXT), button("셋")))
    line = next(stop for stop in stops_of(simulator) if isinstance(stop, QLineEdit))
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(line, "ab")

    def press(key: Qt.Key, mark: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> bool:
        QTest.keyClick(focused(), key, mark)
        return focused() is line

    assert press(Qt.Key.Key_Left)
    assert press(Qt.Key.Key_Left)
    assert line.cursorPosition() == 0
    assert not press(Qt.Key.Key_Left)
    assert focused().accessibleName() == "하나"
    assert press(Qt.Key.Key_Right), "and back into the line"
    line.setCursorPosition(2)
    assert press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert press(Qt.Key.Key_Right), "what is marked is let go first"
    assert not press(Qt.Key.Key_Right)
    assert focused().accessibleName() != "하나"


def test_on_our_own_pages_rows_lead_on_too(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp
    she = Learner(tmp_path)
    she.program.journey.go(AtTopic("travel"))
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert isinstance(page, TopicPage)
    tiles = list(page.tiles)
    rows = {tile.mapTo(page, QPoint(0, 0)).y() for tile in tiles}
    assert 1 < len(rows) < len(tiles), "there are rows of several"
    assert walk(tiles[0], Qt.Key.Key_Right, len(tiles) - 1) == tiles
    assert walk(tiles[-1], Qt.Key.Key_Left, len(tiles) - 1) == tiles[::-1]
    she.close()
