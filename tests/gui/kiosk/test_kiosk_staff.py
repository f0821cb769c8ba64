"""Staff at a lobby's screen: the ways in, the PIN that is slowed down, and the ways on."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from edu_desk.gui.kiosk.attract_page import AttractPage
from edu_desk.gui.kiosk.hours_cover import HoursCover
from edu_desk.gui.kiosk.lockdown import HOLD_S, STAFF_KEYS
from edu_desk.gui.kiosk.staff_cover import StaffCover
from edu_desk.gui.kiosk.stopping_cover import StoppingCover
from edu_desk.kiosk.kiosk_exit import KioskExit
from edu_desk.kiosk.kiosk_session import KioskPhase
from edu_desk.kiosk.kiosk_settings import KioskSettings, read_kiosk_settings
from edu_desk.kiosk.pin_brake import BRAKE_WAITS_S, FREE_TRIES
from edu_desk.kiosk.stick_key import STICK_FILE, make_key
from edu_desk.people.secret_hash import SecretHasher
from edu_desk.people.staff_gate import StaffGate
from edu_desk.store.backups.shelf import next_backup, shelf_of
from kit.lobby import Lobby, OnePin

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    made = Lobby(tmp_path / "data", OnePin("2580"), tmp_path / "media")
    yield made
    made.close()


@pytest.mark.parametrize("way", ["keys", "corner", "stick"])
def test_staff_comes_in_and_gives_the_place_back(lobby: Lobby, way: str, tmp_path: Path) -> None:
    lobby.sit_down()
    lobby.begin_lesson()
    page, focus = lobby.page, QApplication.focusWidget()
    come(lobby, way, tmp_path)
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    if way != "stick":
        for digit in "2580":
            lobby.strike(Qt.Key(ord(digit)))
        assert cover.acts["close"].isHidden()
        lobby.strike(Qt.Key.Key_Return)
    assert not cover.acts["close"].isHidden()
    lobby.touch(cover.acts["back"].mapTo(lobby.window, cover.acts["back"].rect().center()))
    assert lobby.cover() is None
    assert lobby.page is page
    assert QApplication.focusWidget() is focus
    assert lobby.ends == []


def come(lobby: Lobby, way: str, tmp_path: Path) -> None:
    handle = lobby.window.windowHandle()
    assert handle is not None
    match way:
        case "keys":
            lobby.strike(STAFF_KEYS[1], STAFF_KEYS[0])
        case "corner":
            QTest.mousePress(handle, Qt.MouseButton.LeftButton, NONE, QPoint(9, 9))
            assert lobby.desk.lockdown._hold.interval() == HOLD_S * 1000
            lobby.desk.lockdown._hold.timeout.emit()
            QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, NONE, QPoint(9, 9))
        case _:
            make_key(lobby.she.data, tmp_path / "media" / "stick")
            lobby.wait(5)
    lobby.she.let_guard_pass()


def test_a_short_touch_in_the_corner_is_no_gesture(lobby: Lobby) -> None:
    lobby.touch(QPoint(9, 9))
    assert not lobby.desk.lockdown._hold.isActive()
    assert lobby.phase is KioskPhase.ATTRACT, "nor does it begin: the corner is the staff's"


def test_a_stick_that_was_forgotten_opens_to_nobody_after_a_new_start(tmp_path: Path) -> None:
    stick = tmp_path / "media" / "stick"
    make_key(tmp_path / "data", stick)
    lobby = Lobby(tmp_path / "data", OnePin("2580"), tmp_path / "media")
    lobby.wait(10)
    assert lobby.cover() is None
    pulled = stick.rename(tmp_path / "pulled")
    lobby.wait(5)
    pulled.rename(stick)
    lobby.wait(5)
    assert isinstance(lobby.cover(), StaffCover)
    lobby.close()


def test_a_strangers_stick_opens_nothing(lobby: Lobby, tmp_path: Path) -> None:
    make_key(lobby.she.data, tmp_path / "home")
    make_key(tmp_path / "elsewhere", tmp_path / "media" / "stick")
    lobby.wait(10)
    assert lobby.cover() is None
    (tmp_path / "media" / "stick" / STICK_FILE).write_text("x")
    lobby.wait(10)
    assert lobby.cover() is None


@pytest.mark.parametrize(("act", "code"), [("close", KioskExit.STAYS_OFF), ("restart", KioskExit.RESTART)])
def test_staff_ends_the_program(lobby: Lobby, act: str, code: KioskExit) -> None:
    lobby.sit_down()
    lobby.desk.staff()
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    cover.open_doors()
    assert not lobby.window.may_close()
    cover.acts[act].click()
    ending = lobby.cover()
    assert isinstance(ending, StoppingCover)
    again = code is KioskExit.RESTART
    assert ending.words == ("다시 켜는 중이에요" if again else "꺼지는 중이에요")
    assert lobby.she.program.lessons.session is None, "nobody's practice waits for the next start"
    lobby.touch()
    assert lobby.ends == []
    lobby.wait(1)
    assert lobby.ends == [code]
    assert lobby.window.may_close()


def test_wrong_pins_wait_longer_and_longer_whatever_page_is_opened(tmp_path: Path) -> None:
    pin = OnePin("2580")
    lobby = Lobby(tmp_path / "data", pin)
    for _ in range(FREE_TRIES):
        lobby.desk.staff()
        lobby.strike(Qt.Key.Key_1)
        lobby.strike(Qt.Key.Key_Return)
        lobby.strike(Qt.Key.Key_Escape)
        assert lobby.cover() is None
    lobby.desk.staff()
    for digit in "2580":
        lobby.strike(Qt.Key(ord(digit)))
    lobby.strike(Qt.Key.Key_Return)
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    assert pin.tries == FREE_TRIES, "not even the right one is tried now"
    assert cover.acts["close"].isHidden()
    lobby.seconds.go_on(BRAKE_WAITS_S[0])
    for digit in "2580":
        lobby.strike(Qt.Key(ord(digit)))
    lobby.strike(Qt.Key.Key_Return)
    assert not cover.acts["close"].isHidden()
    lobby.close()


def test_the_pin_of_the_staff_area_opens(tmp_path: Path) -> None:
    lobby = Lobby(tmp_path / "data")
    store = lobby.she.program.records.store
    assert store is not None
    StaffGate(store.staff, lobby.she.program.clock, SecretHasher(1, 1024)).set_pin("2580")
    lobby.desk.staff()
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    for typed in ("2581", "2580"):
        assert cover.acts["close"].isHidden()
        for digit in typed:
            lobby.strike(Qt.Key(ord(digit)))
        lobby.strike(Qt.Key.Key_Return)
    assert not cover.acts["close"].isHidden()
    lobby.close()


def test_without_a_pin_nothing_opens(tmp_path: Path) -> None:
    lobby = Lobby(tmp_path / "data")
    lobby.desk.staff()
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_0, Qt.Key.Key_Return):
        lobby.strike(key)
    assert cover.acts["close"].isHidden()
    lobby.close()


def test_the_window_does_not_close(lobby: Lobby) -> None:
    event = QCloseEvent()
    QApplication.sendEvent(lobby.window, event)
    assert not event.isAccepted()
    assert isinstance(lobby.page, AttractPage)
    assert lobby.window.windowFlags() & Qt.WindowType.FramelessWindowHint


def test_staff_reads_how_the_machine_is(lobby: Lobby) -> None:
    lobby.desk.staff()
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    assert "버전" not in cover.note.text(), "not before the PIN"
    cover.open_doors()
    for part in ("버전 ", "마지막 백업: 아직 없음", "소리: ", "화면: ", "터치: ", "저장 공간: "):
        assert part in cover.note.text()


def test_staff_reads_when_the_records_were_backed_up_last(lobby: Lobby) -> None:
    backup = next_backup(shelf_of(lobby.she.data), datetime(2026, 11, 20, 3, tzinfo=UTC))
    backup.file.parent.mkdir(parents=True)
    backup.file.touch()
    lobby.desk.staff()
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    cover.open_doors()
    assert "마지막 백업: 2026년 11월 20일" in cover.note.text()


def test_staff_sets_the_hours_at_the_screen_and_they_are_kept(lobby: Lobby) -> None:
    lobby.desk.staff()
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    cover.open_doors()
    lobby.touch(cover.acts["hours"].mapTo(lobby.window, cover.acts["hours"].rect().center()))
    hours = lobby.cover()
    assert isinstance(hours, HoursCover)
    row = hours.rows["lit_until"]
    assert row.value.text() == "22:00"
    lobby.touch(row.more.mapTo(lobby.window, row.more.rect().center()))
    assert row.value.text() == "22:30"
    assert read_kiosk_settings(lobby.she.data)[0].lit_until == "22:30"
    assert lobby.desk._settings.lit_until == "22:30", "it holds at once"
    lobby.touch(hours.finish.mapTo(lobby.window, hours.finish.rect().center()))
    assert lobby.cover() is None
    assert lobby.phase is KioskPhase.ATTRACT


def test_staff_sets_the_letters_that_everybody_begins_with(lobby: Lobby) -> None:
    appearance = lobby.she.program.appearance
    before = appearance.text_size
    lobby.desk.staff()
    cover = lobby.cover()
    assert isinstance(cover, StaffCover)
    cover.open_doors()
    lobby.touch(cover.acts["hours"].mapTo(lobby.window, cover.acts["hours"].rect().center()))
    hours = lobby.cover()
    assert isinstance(hours, HoursCover)
    row = hours.rows["letters"]
    assert row.value.text() == "화면에 맞게"
    place = row.more.pos()
    for shown in ("100%", "125%", "150%", "200%"):
        lobby.touch(row.more.mapTo(lobby.window, row.more.rect().center()))
        assert row.value.text() == shown
        assert row.more.pos() == place, "it stays under the finger"
        assert lobby.cover() is hours
    assert read_kiosk_settings(lobby.she.data)[0].letters == 200
    assert appearance.text_size == 200 != before
    lobby.touch(hours.finish.mapTo(lobby.window, hours.finish.rect().center()))
    assert lobby.cover() is None
    assert lobby.phase is KioskPhase.ATTRACT


def test_hours_that_cannot_be_kept_hold_and_say_so(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_folder: Path, _settings: KioskSettings) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("edu_desk.gui.kiosk.kiosk_desk.write_kiosk_settings", full)
    lobby.desk.staff()
    lobby.desk._staff_chose("hours")
    hours = lobby.cover()
    assert isinstance(hours, HoursCover)
    hours.rows["dim_to"].less.click()
    assert lobby.desk._settings.dim_to == 40
    assert hours.note.text() != ""
