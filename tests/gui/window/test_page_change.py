"""A page that comes has the focus before the old one goes, and what is built is not told piece by piece."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.compose import Wishes, make_window
from edu_desk.gui.learner.places import AtModes
from edu_desk.gui.reading.telling import without_telling
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.shared.paths import shipped
from kit.learner import Learner


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    yield she
    she.close()


def test_the_focus_never_leaves_the_pages(she: Learner) -> None:
    window = she.program.window
    old = window.centralWidget()
    assert old is not None
    old.setFocus()
    came: list[tuple[QWidget | None, bool]] = []

    def note(_before: QWidget | None, now: QWidget | None) -> None:
        came.append((now, old.isVisible()))

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.focusChanged.connect(note)
    she.program.journey.go(AtModes("train-book", ""))
    app.focusChanged.disconnect(note)
    assert came == [(window.centralWidget(), True)]


def test_what_had_the_focus_keeps_it_in_another_look(she: Learner) -> None:
    she.program.journey.ways.to_preferences()
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert isinstance(page, PageFrame)
    help_button = next(one for one in page.bar.findChildren(QWidget) if one.accessibleName() == "도움")
    help_button.setFocus()
    she.program.appearance.change("text_size", 125)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is not help_button
    assert focus.accessibleName() == "도움"


def test_the_first_page_is_never_a_window_of_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    """It would be laid out small, and flash beside the program's window."""
    window, appearance = make_window(shipped(), Wishes(tmp_path / "data", "ko"))
    qtbot.addWidget(window)
    window.resize(700, 500)
    page, was_window = QWidget(), []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if watched is page and event.type() is QEvent.Type.Show:
                was_window.append((page.isWindow(), page.size()))
            return False

    watch = Watch()
    page.installEventFilter(watch)
    window.show_page(page, appearance.look)
    window.show()
    assert was_window == [(False, window.size())]


def test_telling_goes_on_as_it_was() -> None:
    was = QAccessible.isActive()
    try:
        for listened in (True, False):
            QAccessible.setActive(listened)
            with without_telling():
                assert not QAccessible.isActive()
            assert QAccessible.isActive() is listened
    finally:
        QAccessible.setActive(was)
