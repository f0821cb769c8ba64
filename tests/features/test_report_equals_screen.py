"""The report for who pays, in plain language: page, paper, workbook and text."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from edu_desk.gui.instructor.places import AtClass
from edu_desk.gui.instructor.table_card import CellLabel, TableCard
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.window import own_folders
from kit.learner import Learner
from kit.paper import sheets_of
from kit.reported import CLASS, LESSON, taught_class
from kit.teacher import Teacher, store_of

scenarios("report_equals_screen.feature")


@dataclass
class Reported:
    """What one scenario remembers."""

    folder: Path
    she: Learner
    said: dict[str, list[str]] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, Path]:
        return {path.suffix: path for path in self.folder.iterdir()}


"""How columns are called: no number of anybody."""


@pytest.fixture
def reported(tmp_path: Path, qtbot: QtBot) -> Iterator[Reported]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data", "en")
    she.program.staff.session.open()
    yield Reported(tmp_path / "papers", she)
    she.close()


@given(parsers.parse('a class of {count:d} learners who tried "{lesson}" today, half of them alone at last'))
def a_class(reported: Reported, count: int, lesson: str) -> None:
    assert lesson == LESSON
    taught_class(store_of(reported.she), reported.she.program.clock.now(), count)


@when("the instructor opens the report of the class")
def opens(reported: Reported, qtbot: QtBot) -> None:
    teacher = Teacher(reported.she)
    reported.she.program.journey.go(AtClass(AtHome(), CLASS))
    teacher.choose("", "report")
    qtbot.waitUntil(lambda: ("", "keep") in teacher.page.buttons)
    reported.said = {title: [str(cell) for cell in cells] for title, cells in teacher.figures.items()}
    tables = teacher.page.findChildren(TableCard)
    shown = [label.text() for table in tables for label in table.findChildren(CellLabel)]
    assert reported.said
    assert all(cell in shown for title, cells in reported.said.items() for cell in (title, *cells))
    assert sum(len(table.table.rows) for table in tables) == len(reported.said)


@then(
    parsers.parse("the page tells of {persons:d} persons, and of {part:d} of {whole:d} errands alone at last")
)
def page_tells(reported: Reported, persons: int, part: int, whole: int) -> None:
    assert reported.said["People, each counted once"] == [str(persons)]
    assert reported.said["Errands done alone at the last try"][:2] == [str(part), str(whole)]


@when("the instructor keeps the report as files")
def keeps(reported: Reported, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = own_folders.Folder(reported.folder, "Papers", "folder", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (folder,))
    teacher = Teacher(reported.she)
    teacher.choose("", "keep")
    teacher.choose(str(folder.path), "keep")
    qtbot.waitUntil(lambda: "told" in [row.key for row in teacher.page.view.sections[0].rows])


@then("the paper, the workbook and the text say every number of the page")
def files_say(reported: Reported) -> None:
    lines = list(csv.reader(reported.files[".csv"].read_text(encoding="utf-8-sig").splitlines()))
    paper = bare(" ".join(sheets_of(reported.files[".pdf"])))
    book = CalamineWorkbook.from_path(reported.files[".xlsx"]).get_sheet_by_index(0)
    rows = [[cell for cell in row if cell != ""] for row in book.to_python(skip_empty_area=False)]
    for title, numbers in reported.said.items():
        assert next(cells for cells in lines if cells and cells[0] == title)[1:] == numbers
        cells = next(cells for cells in rows if cells and cells[0] == title)[1:]
        assert [str(int(one)) if isinstance(one, float) else one for one in cells] == numbers
        assert bare(title + "".join(numbers)) in paper


@then("nobody is named in any of them")
def nobody(reported: Reported) -> None:
    assert "사람" not in reported.files[".csv"].read_text(encoding="utf-8-sig")
    assert "사람" not in "".join(sheets_of(reported.files[".pdf"]))
    assert all("사람" not in f"{title}{line}" for title, line in reported.said.items())


@then("the page tells of one session, and of no person")
def few(reported: Reported) -> None:
    assert reported.said["Sessions held"] == ["1"]
    assert reported.said["People, each counted once"] == ["not shown"]
    others = {
        title: line
        for title, line in reported.said.items()
        if title not in {"Sessions held", "Planned teaching time (minutes)"}
    }
    assert not [title for title, line in others.items() if re.search("[1-9]", "".join(line))]


def bare(text: str) -> str:
    """Letters and digits only."""
    return re.sub(r"[\W_]+", "", text)
