"""The report for who pays: counted, shown and kept; the files hold what the page says."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import AtClass, AtFunderReport, AtReportFolders
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.window import own_folders
from edu_desk.report.report_spans import ReportSpan, span_period
from kit.learner import Learner
from kit.reported import CLASS, taught_class
from kit.teacher import Teacher, store_of


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data", "en")
    she.program.staff.session.open()
    taught_class(store_of(she), she.program.clock.now())
    yield she
    she.close()


def counted(she: Learner, qtbot: QtBot) -> Teacher:
    teacher = Teacher(she)
    qtbot.waitUntil(lambda: ("", "keep") in teacher.page.buttons)
    return teacher


def test_the_files_hold_what_the_page_says(
    she: Learner, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own_folders.Folder(tmp_path / "papers", "Papers", "folder", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (folder,))
    she.program.journey.go(AtClass(AtHome(), CLASS))
    Teacher(she).choose("", "report")
    teacher = counted(she, qtbot)
    said = teacher.figures
    assert said["People, each counted once"] == (12,)
    assert said["Errands done alone at the last try"] == (6, 12, 50)
    teacher.choose("", "keep")
    assert isinstance(she.place, AtReportFolders)
    teacher.choose(str(folder.path), "keep")
    qtbot.waitUntil(lambda: "told" in [row.key for row in teacher.page.view.sections[0].rows])
    kept = {path.suffix: path for path in folder.path.iterdir()}
    assert set(kept) == {".pdf", ".xlsx", ".csv"}
    lines = list(csv.reader(kept[".csv"].read_text(encoding="utf-8-sig").splitlines()))
    for title, line in said.items():
        cells = next(cells for cells in lines if cells and cells[0] == title)[1:]
        assert cells == [str(cell) for cell in line]


def test_another_span_is_counted_anew_and_looked_at_is_noted(she: Learner, qtbot: QtBot) -> None:
    she.program.journey.go(AtFunderReport(AtHome()))
    counted(she, qtbot).choose("", "span:last-year")
    assert she.place == AtFunderReport(AtHome(), "", ReportSpan.LAST_YEAR)
    teacher = counted(she, qtbot)
    assert teacher.figures["Sessions held"] == (0,)
    assert "report" in [note.act.value for note in store_of(she).staff.log(20)]


def test_counting_can_be_stopped(she: Learner) -> None:
    she.program.journey.go(AtFunderReport(AtHome()))
    page = Teacher(she).page
    page.chosen.emit("", "cancel")
    assert she.place == AtClasses(AtHome())


def test_spans() -> None:
    from datetime import date

    today = date(2026, 3, 2)
    found = {span: span_period(span, today) for span in ReportSpan}
    assert [(one.first.isoformat(), one.last.isoformat()) for one in found.values()] == [
        ("2026-03-01", "2026-03-02"),
        ("2026-02-01", "2026-02-28"),
        ("2026-01-01", "2026-03-02"),
        ("2025-01-01", "2025-12-31"),
    ]
