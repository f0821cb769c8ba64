"""A roster comes in by touch: chosen, looked through, its questions answered, and taken in."""

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.folder_views import A_PAGE
from edu_desk.gui.instructor.places import AtRoster, AtStaffTrouble
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window import own_folders
from edu_desk.people.staff_gate import StaffAct
from kit.learner import Learner
from kit.teacher import CLASS, ELDER, PERSONS, YOUNGER, Teacher, a_roster, enrolled, store_of

HOME = AtHome()


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Learner]:
    assert qtbot is not None
    papers = tmp_path / "papers"
    papers.mkdir()
    folder = own_folders.Folder(papers, "Papers", "folder", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (folder,))
    she = Learner(tmp_path / "data")
    enrolled(store_of(she), she.program.clock.now().date())
    she.program.staff.session.open()
    yield she
    she.close()


@pytest.fixture
def teacher(she: Learner) -> Teacher:
    return Teacher(she)


def rows(teacher: Teacher) -> list[str]:
    return [row.key for section in teacher.page.view.sections for row in section.rows]


def has_row(teacher: Teacher, key: str) -> bool:
    return key in rows(teacher)


def opened(teacher: Teacher, qtbot: QtBot, file: Path) -> None:
    """From the page of all classes to what a file would do."""
    teacher.she.program.journey.go(AtClasses(HOME))
    teacher.choose("", "roster")
    qtbot.waitUntil(lambda: str(file) in rows(teacher))
    teacher.choose(str(file), "choose")
    qtbot.waitUntil(lambda: "moving" not in rows(teacher))


def test_what_must_be_said_or_mended_stands_first_and_nothing_is_kept(
    teacher: Teacher, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(teacher, qtbot, a_roster(tmp_path / "papers"))
    assert ("", "take") not in teacher.page.buttons
    assert {("3", f"same:{ELDER}"), ("3", f"same:{YOUNGER}"), ("3", "same:")} <= set(teacher.page.buttons)
    mend = teacher.row("mend 3")
    for part in ("5번째 줄", "생년월일", "1950.13.2", "1948-03-02"):
        assert part in mend
    assert len(store_of(teacher.she).persons()) == len(PERSONS)


def test_an_answer_and_one_touch_take_it_in_and_the_same_file_changes_nothing(
    teacher: Teacher, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "papers" / "새 반.csv"
    file.write_text("이름,생년월일,반\n김영희,,\n고순이,1944,수요일반\n", encoding="cp949")
    opened(teacher, qtbot, file)
    teacher.choose("2", f"same:{YOUNGER}")
    qtbot.waitUntil(lambda: ("", "take") in teacher.page.buttons)
    teacher.choose("", "take")
    qtbot.waitUntil(lambda: "done" in rows(teacher))
    assert teacher.page.view.sentence == "새 반을 만들었어요: 수요일반."
    store = store_of(teacher.she)
    assert [one.name for one in store.persons()].count("김영희") == 2
    assert [one.classes for one in store.persons() if one.name == "고순이"] == [("수요일반",)]
    assert store.staff.log()[0].act is StaffAct.ROSTER
    assert len(store.classes.one(CLASS).members) == len(PERSONS)
    teacher.choose("", "classes")
    opened(teacher, qtbot, file)
    teacher.choose("2", f"same:{YOUNGER}")
    qtbot.waitUntil(lambda: "Keeps" in rows(teacher))
    assert ("", "take") not in teacher.page.buttons


@pytest.mark.parametrize(
    ("rows_of", "told"),
    [
        ("이름\n고순이\n", "명단에 반이 적혀 있지 않아요."),
        ("이름,반\n고순이,월요일반\n", "명단에 반이 적힌 분은 그 반에 들어갔어요."),
    ],
)
def test_classes_are_told_of_only_where_a_roster_names_or_makes_some(
    teacher: Teacher, qtbot: QtBot, tmp_path: Path, rows_of: str, told: str
) -> None:
    file = tmp_path / "papers" / "명단.csv"
    file.write_text(rows_of, encoding="utf-8-sig")
    opened(teacher, qtbot, file)
    qtbot.waitUntil(lambda: ("", "take") in teacher.page.buttons)
    teacher.choose("", "take")
    qtbot.waitUntil(lambda: "done" in rows(teacher))
    assert teacher.page.view.sentence.startswith(told)
    assert "만들었어요" not in teacher.page.view.sentence


def test_merged_cells_are_asked_about(teacher: Teacher, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "papers" / "merged.xlsx"
    book = import_module("xlsxwriter").Workbook(str(file))
    sheet = book.add_worksheet()
    for row, cells in enumerate((("이름", "반"), ("고순이", ""), ("백남철", ""))):
        sheet.write_row(row, 0, cells)
    sheet.merge_range(1, 1, 2, 1, "수요일반")
    book.close()
    opened(teacher, qtbot, file)
    assert ("", "take") not in teacher.page.buttons
    teacher.choose("merged", "fill")
    qtbot.waitUntil(lambda: ("", "take") in teacher.page.buttons)
    assert "2명" in teacher.row("counted")


def test_a_file_that_is_no_table_says_what_to_do_and_leads_back(
    she: Learner, teacher: Teacher, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "papers" / "명단.hwp"
    file.write_bytes(b"HWP")
    she.program.journey.go(AtRoster(HOME))
    qtbot.waitUntil(lambda: str(file) in rows(teacher))
    teacher.choose(str(file), "choose")
    qtbot.waitUntil(lambda: isinstance(she.place, AtStaffTrouble))
    assert "명단.hwp" in teacher.page.view.sentence
    teacher.choose("", "go-on")
    assert she.place == AtRoster(HOME)
    assert she.program.staff.session.is_open


def test_a_file_is_found_in_any_folder_and_the_way_back_leads_there(
    she: Learner, teacher: Teacher, qtbot: QtBot, tmp_path: Path
) -> None:
    far = tmp_path / "papers" / "2026" / "봄 학기"
    far.mkdir(parents=True)
    file = far / "명단.csv"
    file.write_text("이름,반\n고순이,수요일반\n", encoding="cp949")
    (far / "사진.jpg").write_bytes(b"")
    she.program.journey.go(AtRoster(HOME))
    qtbot.waitUntil(lambda: rows(teacher) == ["none"])
    teacher.choose("", "elsewhere")
    for folder in (str(tmp_path / "papers"), str(far.parent), str(far)):
        qtbot.waitUntil(partial(has_row, teacher, folder))
        teacher.choose(folder, "open")
    qtbot.waitUntil(lambda: str(file) in rows(teacher))
    assert rows(teacher) == [str(file)]
    teacher.choose(str(file), "choose")
    qtbot.waitUntil(lambda: ("", "take") in teacher.page.buttons)
    teacher.choose("", "cancel")
    assert she.place == AtRoster(HOME, str(far))
    qtbot.waitUntil(lambda: str(file) in rows(teacher))
    teacher.choose("", "up")
    qtbot.waitUntil(lambda: str(far) in rows(teacher))
    teacher.touch(teacher.page.bar.button(BarItem.BACK))
    assert she.place == AtRoster(HOME)


def test_a_folder_that_cannot_be_opened_says_so_and_another_can_be(
    she: Learner, teacher: Teacher, qtbot: QtBot, tmp_path: Path
) -> None:
    she.program.journey.go(AtRoster(HOME, str(tmp_path / "unplugged")))
    qtbot.waitUntil(lambda: str(tmp_path / "papers") in rows(teacher))
    assert "unplugged" in teacher.page.view.sentence


def test_a_folder_with_much_in_it_is_shown_part_by_part(
    she: Learner, teacher: Teacher, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(A_PAGE + 1):
        (tmp_path / "papers" / f"{number:02}.csv").write_text("이름\n")
    she.program.journey.go(AtRoster(HOME, str(tmp_path / "papers")))
    qtbot.waitUntil(lambda: len(rows(teacher)) == A_PAGE)
    first = set(rows(teacher))
    teacher.choose("", "later")
    qtbot.waitUntil(lambda: len(rows(teacher)) == 1 and not set(rows(teacher)) & first)
    teacher.choose("", "earlier")
    qtbot.waitUntil(lambda: set(rows(teacher)) == first)
