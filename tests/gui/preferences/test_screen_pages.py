"""Size and report of this very screen, in the real program."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from edu_desk.access.assessment.verdict import Verdict
from edu_desk.access.measured_screens import FILE_NAME
from edu_desk.access.millimetres import CARD_WIDTH_MM
from edu_desk.gui.learner.places import AtHome, AtLesson
from edu_desk.gui.preferences.calibration_page import CalibrationPage
from edu_desk.gui.preferences.doors import REPORT, SIZE
from edu_desk.gui.preferences.places import AtKept, AtPreferences, AtReport, AtSize
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.preferences.report_page import MeasuringPage, ReportPage
from edu_desk.gui.preferences.screen_assessor import Assessor
from edu_desk.gui.theme.look import measure_screen
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.gui.window import own_folders
from edu_desk.shared.errors import Fault
from kit.learner import Learner

_PATIENCE_MS = 300_000
"""A machine that does much beside it needs minutes for what a free one does in half of one."""

pytestmark = pytest.mark.usefixtures("qtbot")


def open_door(she: Learner, key: str) -> None:
    page = she.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    tile = next(tile for tile in page.doors.tiles if tile.key == key)
    page.scroller.show_widget(tile)
    she.pilot.settle()
    she.let_guard_pass()
    she.pilot.touch(tile)
    she.pilot.settle()


def test_a_measured_screen_changes_every_page_and_is_kept(tmp_path: Path) -> None:
    she = Learner(tmp_path)
    she.program.journey.go(AtPreferences(AtHome()))
    she.pilot.settle()
    open_door(she, SIZE)
    page = she.program.window.centralWidget()
    assert isinstance(page, CalibrationPage)
    page.change(round(CARD_WIDTH_MM * 5 - page.card.card_px))
    page.fits.click()
    she.pilot.settle()
    assert she.place == AtPreferences(AtHome())
    assert she.program.appearance.look.px_per_mm == pytest.approx(5.0, abs=0.01)
    assert (tmp_path / FILE_NAME).is_file()
    she.close()

    again = Learner(tmp_path)
    assert again.program.appearance.look.px_per_mm == pytest.approx(5.0, abs=0.01)
    assert again.program.appearance.sizes.by_card
    again.program.journey.go(AtSize(AtHome()))
    back = again.program.window.centralWidget()
    assert isinstance(back, CalibrationPage)
    back.as_said.click()
    assert again.program.appearance.look.px_per_mm == measure_screen(QApplication.primaryScreen())
    assert again.program.appearance.sizes.said == again.program.appearance.look.px_per_mm
    again.close()


def test_a_damaged_file_is_told_on_the_first_page(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("{", encoding="utf-8")
    she = Learner(tmp_path, "en")
    assert "screens-kept-1.json" in she.program.appearance.notice()
    she.close()


def test_a_lesson_that_was_left_for_the_size_goes_on(tmp_path: Path) -> None:
    she = Learner(tmp_path)
    she.choose_lesson("train-book")
    she.choose("follow")
    session = she.session
    she.program.journey.go(AtPreferences(AtLesson()))
    she.pilot.settle()
    open_door(she, SIZE)
    assert she.session is session
    page = she.program.window.centralWidget()
    assert isinstance(page, CalibrationPage)
    page.as_said.click()
    she.pilot.settle()
    assert she.place == AtPreferences(AtLesson())
    she.close()


@pytest.mark.exhaustive(most=0)  # a minute: each page, and a lesson of each app, in a process of its own
def test_the_report_is_measured_shown_and_put_into_a_folder(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    she = Learner(tmp_path / "data", "en")
    assessor = she.program.preferences.screen.assessor
    she.program.appearance.sizes.keep(2.0)  # a screen of 800 px is as wide as a kiosk's: all letters fit
    she.program.appearance.change("text_size", 300)
    she.program.appearance.change("theme", "contrast")
    she.program.journey.go(AtPreferences(AtHome()))
    she.pilot.settle()
    with (
        qtbot.waitSignal(assessor.done, timeout=_PATIENCE_MS),
        qtbot.waitSignal(assessor.moved, timeout=_PATIENCE_MS),
    ):
        open_door(she, REPORT)
        assert isinstance(she.program.window.centralWidget(), MeasuringPage)
    page = she.program.window.centralWidget()
    assert isinstance(page, ReportPage)
    sheet = assessor.sheet
    assert sheet is not None
    failed = {row.clause for row in sheet.rows if row.verdict == Verdict.FAIL.name}
    assert failed <= {"9.a"}, "in the largest letters a high row of a low screen is not seen whole"
    assert len(sheet.rows) >= 40
    facts = {fact.label: fact.value for fact in sheet.facts}
    assert float(facts["Smallest letters"].split()[0]) >= 12
    assert facts["Colours"] == "contrast"

    monkeypatch.setattr(
        own_folders,
        "folders",
        lambda: (own_folders.Folder(tmp_path / "papers", "Papers", "folder", own=True),),
    )
    page.print_button.click()
    she.pilot.settle()
    asked = she.program.window.centralWidget()
    assert isinstance(asked, QuestionPage)
    asked.tiles[0].click()
    assert isinstance(she.place, AtKept)
    assert "papers" in she.place.words
    (html,) = (tmp_path / "papers").glob("*.html")
    (pdf,) = (tmp_path / "papers").glob("*.pdf")
    assert html.stem == pdf.stem
    assert html.stem.startswith("edu-desk-access-20")
    assert html.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert b"PretendardGOV" in pdf.read_bytes()
    never_over_another(assessor, tmp_path / "more")
    a_folder_that_takes_nothing_is_told(assessor, tmp_path / "file")
    she.close()


def never_over_another(assessor: Assessor, folder: Path) -> None:
    first, second = (assessor.put_into(folder, "2026-11-23")[0].name for _ in range(2))
    assert (first, second) == ("edu-desk-access-2026-11-23.html", "edu-desk-access-2026-11-23-2.html")


def a_folder_that_takes_nothing_is_told(assessor: Assessor, file: Path) -> None:
    file.write_text("I am no folder", encoding="utf-8")
    with pytest.raises(Fault, match="could not be put"):
        assessor.put_into(file, "2026-11-23")


def test_measuring_can_be_stopped_and_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    she = Learner(tmp_path)
    assessor = she.program.preferences.screen.assessor
    she.program.journey.go(AtReport(AtHome()))
    page = she.program.window.centralWidget()
    assert isinstance(page, MeasuringPage)
    with qtbot.assertNotEmitted(assessor.done):
        page.stop.click()
    assert not assessor.busy
    assert assessor.about is None
    assert she.place == AtPreferences(AtHome())
    she.close()


def test_a_closed_program_measures_no_more(qtbot: QtBot, tmp_path: Path) -> None:
    she = Learner(tmp_path)
    assessor = she.program.preferences.screen.assessor
    she.program.journey.go(AtReport(AtHome()))
    with qtbot.assertNotEmitted(assessor.failed):
        she.close()
    assert not assessor.busy
