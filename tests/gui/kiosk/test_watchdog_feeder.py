"""The watchdog is fed after a paint, and not by a window that paints no more."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from edu_desk.gui.kiosk.watchdog_feeder import WatchdogFeeder
from edu_desk.gui.widgets.press_rules import PageGuard
from edu_desk.gui.window.window import Window
from edu_desk.kiosk.watchdog import FED, READY, Watchdog


class Listening(Watchdog):
    """Remembers what systemd was told."""

    def __init__(self) -> None:
        super().__init__({}, 0)
        self.told: list[str] = []

    def tell(self, words: str) -> None:
        self.told.append(words)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window("EduDesk", PageGuard(), lambda _handle: None)
    qtbot.addWidget(made)
    return made


def test_it_is_ready_after_the_first_paint_and_fed_once_a_question(window: Window, qtbot: QtBot) -> None:
    dog = Listening()
    feeder = WatchdogFeeder(window, dog)
    assert dog.told == []
    window.show()
    qtbot.waitUntil(lambda: dog.told == [READY])
    feeder.ask()
    assert dog.told == [READY], "not before it was painted"
    qtbot.waitUntil(lambda: dog.told == [READY, FED])
    window.repaint()
    QApplication.processEvents()
    assert dog.told == [READY, FED], "nobody asked"


def test_a_window_that_paints_no_more_feeds_nothing(window: Window, qtbot: QtBot) -> None:
    dog = Listening()
    feeder = WatchdogFeeder(window, dog)
    window.show()
    qtbot.waitUntil(lambda: dog.told == [READY])
    window.setUpdatesEnabled(False)
    feeder.ask()
    for _ in range(5):
        QApplication.processEvents()
    assert dog.told == [READY]


def test_a_window_that_cannot_be_seen_is_fed_for_living(window: Window, qtbot: QtBot) -> None:
    dog = Listening()
    feeder = WatchdogFeeder(window, dog)
    window.show()
    qtbot.waitUntil(lambda: dog.told == [READY])
    window.hide()
    feeder.ask()
    assert dog.told == [READY, FED]
