"""What happens to machines in lobbies: the screen is turned, sound goes, disks fill; all goes on."""

import errno
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from edu_desk.gui.kiosk.attract_page import AttractPage
from edu_desk.gui.kiosk.no_marks import NoMarks
from edu_desk.gui.kiosk.warning_cover import WarningCover
from edu_desk.gui.window.qt_application import make_app
from edu_desk.kiosk.kiosk_session import KioskPhase
from edu_desk.kiosk.usage import UsageEvent
from edu_desk.kiosk_mode import TELL_STAFF
from edu_desk.shared.errors import Fault
from kit.lobby import Lobby, OnePin

NONE = Qt.KeyboardModifier.NoModifier
TURNED = [(1080, 1920), (1920, 1080), (1366, 768)]


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    made = Lobby(tmp_path / "data", OnePin("2580"))
    yield made
    made.close()


def test_a_screen_that_is_turned_or_plugged_anew_leaves_practice_as_it_was(lobby: Lobby) -> None:
    lobby.sit_down()
    run = lobby.begin_lesson()
    lobby.she.do_advice()
    state = lobby.she.session.run.state
    for size in TURNED:
        lobby.window.setWindowState(Qt.WindowState.WindowNoState)
        lobby.window.resize(*size)
        lobby.she.pilot.settle()
        lobby.wait(1)
    assert lobby.she.session.run.head.id == run
    assert lobby.she.session.run.state == state
    assert lobby.window.windowState() == Qt.WindowState.WindowFullScreen, "and it fills the screen again"


def test_covers_and_the_dark_fit_a_screen_that_is_turned(lobby: Lobby) -> None:
    lobby.sit_down()
    lobby.wait(lobby.settings.idle_s)
    cover = lobby.cover()
    assert isinstance(cover, WarningCover)
    lobby.window.resize(700, 1200)
    lobby.she.pilot.settle()
    assert cover.geometry() == lobby.window.rect()
    lobby.wait(lobby.settings.warning_s + lobby.settings.goodbye_s + 1)
    lobby.seconds.go_on(lobby.settings.dim_after_s)
    lobby.wait(1)
    lobby.window.resize(1200, 700)
    lobby.she.pilot.settle()
    assert lobby.desk.veil.geometry() == lobby.window.rect()


def test_a_full_disk_ends_no_sitting(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_folder: Path, _events: Sequence[UsageEvent]) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("edu_desk.gui.kiosk.usage_log.add_usage", full)
    for _ in range(2):
        lobby.sit_down()
        lobby.begin_lesson()
        lobby.she.do_advice()
        lobby.she.program.show_home()
        lobby.desk.stand_up()
        lobby.wait(lobby.settings.goodbye_s + 1)
        assert isinstance(lobby.page, AttractPage)


def test_what_only_staff_can_mend_is_told_to_nobody_else(lobby: Lobby) -> None:
    lobby.sit_down()
    lobby.she.program.board.note(Fault("There is no room at /var/lib/edu-desk.", "Make room there."))
    lobby.she.pilot.settle()
    shown = " ".join(label.text() for label in lobby.page.findChildren(QLabel) if label.isVisible())
    assert lobby.she.program.appearance.translator(TELL_STAFF) in shown
    assert "/var/lib" not in shown


def test_a_voice_without_a_device_holds_nobody_up(lobby: Lobby) -> None:
    lobby.she.program.appearance.set_all([("voice", True)])
    lobby.sit_down()
    lobby.wait(lobby.settings.idle_s)
    assert isinstance(lobby.cover(), WarningCover), "a voice that cannot be heard is not at work"
    lobby.wait(lobby.settings.warning_s + 1)
    assert lobby.phase is KioskPhase.GOODBYE


@pytest.mark.parametrize("shut", [True, False])
def test_nothing_can_be_marked_with_the_mouse(shut: bool) -> None:
    window = QWidget()
    window.resize(500, 100)
    line = QLineEdit("19470815", window)
    line.setGeometry(50, 20, 400, 60)
    window.show()
    window.activateWindow()
    line.setFocus()
    QApplication.processEvents()
    watch = NoMarks(make_app(), window) if shut else None
    handle = window.windowHandle()
    assert handle is not None
    left, right = (line.mapTo(window, QPoint(x, 30)) for x in (4, 390))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, NONE, right)
    QTest.mouseMove(handle, left)
    assert (line.selectedText() == "") is shut
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NONE, left)
    line.deselect()
    QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, NONE, left)
    assert (line.selectedText() == "") is shut
    assert line.text() == "19470815"
    line.selectAll()
    assert line.selectedText() == "19470815", "keys may, to write over it"
    assert (watch is None) is not shut
    window.close()
