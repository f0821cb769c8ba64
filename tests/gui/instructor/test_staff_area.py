"""The staff area: nobody comes into it by accident, and it locks itself."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.pin_page import PinPage
from edu_desk.gui.instructor.places import AtClassNow, AtCode, AtCodeFolders, AtForgotten
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses, StaffPlace
from edu_desk.gui.instructor.staff_session import OPEN_S
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window import own_folders
from edu_desk.people.staff_gate import StaffAct
from kit.clock import HandClock
from kit.learner import Learner
from kit.paper import sheets_of
from kit.teacher import CLASS, PIN, Teacher, busy_class, milestones_of, staff_places, store_of


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot, clock: HandClock) -> Iterator[Learner]:  # noqa: ARG001 - the application
    she = Learner(tmp_path / "data", "en", clock=clock)
    yield she
    she.close()


@pytest.fixture
def teacher(she: Learner) -> Teacher:
    return Teacher(she)


def to_door(she: Learner) -> None:
    she.program.journey.go(AtPreferences(AtHome()))
    page = she.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    she.let_guard_pass()
    page.scroller.show_widget(page.doors.staff)
    she.pilot.settle()
    she.pilot.touch(page.doors.staff)
    she.pilot.settle()


def at_forgotten(she: Learner) -> bool:
    return she.place == AtForgotten(AtHome())


def acts(she: Learner) -> list[StaffAct]:
    return [note.act for note in reversed(store_of(she).staff.log())]


def test_the_first_use_sets_a_pin_and_shows_the_code_once(she: Learner, teacher: Teacher) -> None:
    to_door(she)
    teacher.type_pin("1234")
    assert "guessed" in teacher.pin_page.told.text()
    teacher.type_pin(PIN)
    teacher.type_pin("9999")
    assert "not the same" in teacher.pin_page.told.text()
    teacher.type_pin(PIN)
    teacher.type_pin(PIN)
    assert isinstance(she.place, AtCode)
    teacher.choose("code", "go-on")
    assert isinstance(she.place, AtClasses)
    assert acts(she) == [StaffAct.SET]


def test_no_page_of_it_is_built_without_the_pin(she: Learner, teacher: Teacher) -> None:
    teacher.set_pin()
    busy_class(store_of(she), she.program.clock.now(), milestones_of(she))
    for place in staff_places(she).values():
        she.program.journey.go(place)
        she.pilot.settle()
        if isinstance(place, AtForgotten):
            continue
        assert isinstance(she.program.window.centralWidget(), PinPage)
    shown = [label.text() for label in she.program.window.findChildren(QLabel)]
    assert not any("김영희" in text for text in shown)
    assert StaffAct.LEARNER not in acts(she)


def test_a_real_keyboard_types_the_pin(she: Learner, teacher: Teacher) -> None:
    teacher.set_pin()
    she.program.journey.go(AtClasses(AtHome()))
    page = teacher.pin_page
    page.setFocus()
    QTest.keyClicks(page, PIN + "5")
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert page.shown.text().split() == ["●"] * 4
    assert page.shown.accessibleName() == "4 digits are typed"
    QTest.keyClick(page, Qt.Key.Key_Return)
    she.pilot.settle()
    assert isinstance(she.program.window.centralWidget(), StaffPage)


def test_wrong_ones_wait_and_the_wait_outlives_the_program(
    she: Learner, teacher: Teacher, tmp_path: Path, clock: HandClock
) -> None:
    teacher.set_pin()
    she.program.journey.go(AtClasses(AtHome()))
    for _ in range(3):
        teacher.type_pin("9052")
    assert "Wait" in teacher.pin_page.told.text()
    again = Learner(tmp_path / "data", "en", clock=clock)
    she.close()
    again.close()
    she = Learner(tmp_path / "data", "en", clock=clock)
    other = Teacher(she)
    she.program.journey.go(AtClasses(AtHome()))
    other.type_pin(PIN)
    assert "Wait" in other.pin_page.told.text()
    clock.go_on(timedelta(seconds=30))
    other.type_pin(PIN)
    assert isinstance(she.program.window.centralWidget(), StaffPage)
    she.close()


def test_it_locks_itself_after_a_while_without_a_touch(
    she: Learner, teacher: Teacher, clock: HandClock
) -> None:
    teacher.set_pin()
    she.program.journey.go(AtClasses(AtHome()))
    teacher.type_pin(PIN)
    handle = she.program.window.windowHandle()
    assert handle is not None
    clock.go_on(timedelta(seconds=OPEN_S - 60))
    QTest.mouseClick(
        handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, handle.height() - 4)
    )
    clock.go_on(timedelta(seconds=OPEN_S - 60))
    she.program.staff.session.look()
    assert she.program.staff.session.is_open
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    clock.go_on(timedelta(seconds=OPEN_S - 60))
    she.program.staff.session.look()
    assert she.program.staff.session.is_open
    clock.go_on(timedelta(seconds=60))
    she.program.staff.session.look()
    she.pilot.settle()
    assert isinstance(she.program.window.centralWidget(), PinPage)
    assert acts(she)[-1] is StaffAct.LOCKED


def test_whoever_goes_on_to_learn_has_locked_it(she: Learner, teacher: Teacher) -> None:
    teacher.set_pin()
    she.program.journey.go(AtClasses(AtHome()))
    teacher.type_pin(PIN)
    she.program.journey.ways.to_preferences()
    assert she.program.staff.session.is_open, "another size of letters is set on the way"
    she.program.journey.go(AtHome())
    assert not she.program.staff.session.is_open


def test_the_code_opens_with_another_pin(she: Learner, teacher: Teacher) -> None:
    code = teacher.set_pin()
    she.program.journey.go(AtClasses(AtHome()))
    teacher.touch(teacher.pin_page.forgot)
    teacher.line_page.line.setText("wrong")
    teacher.touch(teacher.line_page.done)
    for _ in range(2):
        teacher.type_pin("9052")
    assert at_forgotten(she)
    teacher.line_page.line.setText(code.lower())
    teacher.touch(teacher.line_page.done)
    for _ in range(2):
        teacher.type_pin("9052")
    place = she.place
    assert isinstance(place, AtCode)
    assert place.code != code
    assert acts(she) == [StaffAct.SET, StaffAct.WRONG, StaffAct.OPENED, StaffAct.RESET]


def test_the_code_becomes_a_sheet_to_print(
    she: Learner, teacher: Teacher, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = own_folders.Folder(tmp_path / "papers", "Papers", "folder", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (papers,))
    code = teacher.set_pin()
    she.program.staff.session.open()
    she.program.journey.go(AtCode(AtHome(), code))
    teacher.choose("code", "sheet")
    assert isinstance(she.place, AtCodeFolders)
    teacher.choose(str(papers.path), "keep")
    qtbot.waitUntil(lambda: "told" in [row.key for row in teacher.page.view.sections[0].rows])
    [sheet] = papers.path.iterdir()
    [words] = sheets_of(sheet)
    assert code in words.replace(" ", "")
    assert "Keep it where learners do not come." in " ".join(words.split())
    teacher.touch(teacher.page.bar.button(BarItem.BACK))
    assert teacher.row("code").startswith(code)


def test_a_page_is_noted_once_however_often_it_is_drawn(she: Learner, teacher: Teacher) -> None:
    teacher.set_pin()
    busy_class(store_of(she), she.program.clock.now(), milestones_of(she))
    she.program.staff.session.open()
    for _ in range(3):
        she.program.journey.go(AtClassNow(AtHome(), CLASS))
    assert acts(she) == [StaffAct.SET, StaffAct.CLASS]


def test_no_door_on_a_learners_page_leads_there(she: Learner) -> None:
    page = she.program.window.centralWidget()
    assert isinstance(page, QWidget)
    assert not any("teach" in child.accessibleName() for child in page.findChildren(QWidget))
    assert not isinstance(she.place, StaffPlace)


def test_what_is_told_moves_no_key_of_the_pin(she: Learner) -> None:
    she.program.journey.go(AtClasses(AtHome()))
    teacher = Teacher(she)
    before = teacher.pin_page.keys["5"].pos()
    teacher.type_pin(PIN)
    assert "once more" in teacher.pin_page.told.text()
    assert teacher.pin_page.keys["5"].pos() == before


def test_enter_without_a_digit_says_what_to_do(she: Learner, teacher: Teacher) -> None:
    she.program.journey.go(AtClasses(AtHome()))
    teacher.touch(teacher.pin_page.enter)
    assert "Press the digits first" in teacher.pin_page.told.text()


def test_a_pin_that_is_guessed_at_once_says_to_choose_others(she: Learner, teacher: Teacher) -> None:
    she.program.journey.go(AtClasses(AtHome()))
    teacher.type_pin("1234")
    assert "choose others" in teacher.pin_page.told.text()
