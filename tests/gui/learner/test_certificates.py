"""A certificate is for a check that was passed alone, by somebody with a name; the file is read back."""

import subprocess
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from shutil import which

import pytest
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.places import AtCentreName, AtCertificateFolders, AtCertificates, AtOneLearner
from edu_desk.gui.learner.certificate_wish import (
    AtCertificateKept,
    AtCertificateLessons,
    AtCertificateMaking,
)
from edu_desk.gui.learner.places import AtHome, AtMyRecord
from edu_desk.gui.learner.record_page import RecordPage
from edu_desk.gui.papers.certificate_paper import certificate_pdf, laid_out
from edu_desk.gui.papers.pdf_sheets import POINT
from edu_desk.gui.preferences.doors import NEXT
from edu_desk.gui.theme.look import Role
from edu_desk.report.certificate import Certificate
from edu_desk.runner.events import Event, Finished, Helped, Left, Mode, RunHead
from kit.learner import Learner
from kit.paper import sheets_of
from kit.teacher import CLASS, ELDER, PARK, Teacher, enrolled, store_of

LESSON = "cafe-kiosk"
BUTTON = "확인 증서 받기"


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    enrolled(store_of(she), she.program.clock.now().date())
    yield she
    she.close()


def practised(she: Learner, who: str, mode: Mode, *events: Event, finished: bool = True) -> None:
    store, now = store_of(she), she.program.clock.now() - timedelta(days=1)
    run = f"{who}-{mode.value}-{len(events)}-{finished}"
    store.begin(RunHead(run, who, LESSON, "americano", mode, "d", now.date(), now))
    store.append(run, [*events, Finished(now) if finished else Left(now)])


def here(she: Learner) -> object:
    return she.place


def record_of(she: Learner, who: str) -> RecordPage:
    she.program.records.sit_down(who)
    she.program.journey.go(AtMyRecord())
    page = she.program.window.centralWidget()
    assert isinstance(page, RecordPage)
    return page


def words(page: RecordPage) -> list[str]:
    return [button.words for button in page.buttons]


def read_back(path: Path) -> str:
    reader = which("pdftotext")
    if reader is None:
        return " ".join(sheets_of(path))
    done = subprocess.run([reader, str(path), "-"], capture_output=True, text=True, check=True)  # noqa: S603
    return " ".join(done.stdout.split())


def test_a_check_passed_alone_earns_one_and_the_file_says_so(
    she: Learner, qtbot: QtBot, folder: Path
) -> None:
    store_of(she).staff.keep_centre(" 한마음  노인복지관 ")
    practised(she, ELDER, Mode.CHECK)
    page = record_of(she, ELDER)
    next(button for button in page.buttons if button.words == BUTTON).click()
    assert here(she) == AtCertificateLessons(AtMyRecord())
    assert she.question_keys() == (LESSON,)
    she.choose(LESSON)
    she.choose(str(folder))
    qtbot.waitUntil(lambda: isinstance(here(she), AtCertificateKept), timeout=30_000)
    (kept,) = folder.iterdir()
    assert kept.name == "확인-증서-김영희-카페에서-주문하기.pdf"
    said = read_back(kept)
    day = she.program.clock.now() - timedelta(days=1)
    for part in (
        "확인 증서",
        "김영희",
        "카페에서 주문하기",
        "아무 도움 없이",
        f"{day.year}년 {day.month}월 {day.day}일",
        "한마음 노인복지관",
    ):
        assert part in said
    she.choose("back")
    assert here(she) == AtMyRecord()


@pytest.mark.parametrize(
    ("mode", "helped", "finished"),
    [
        (Mode.FOLLOW, False, True),
        (Mode.TRY, False, True),
        (Mode.CHECK, True, True),
        (Mode.CHECK, False, False),
    ],
)
def test_nothing_else_earns_one(she: Learner, mode: Mode, *, helped: bool, finished: bool) -> None:
    events = (Helped(she.program.clock.now() - timedelta(days=1), "drink", 1),) if helped else ()
    practised(she, ELDER, mode, *events, finished=finished)
    assert BUTTON not in words(record_of(she, ELDER))
    she.program.journey.go(AtCertificateMaking(AtMyRecord(), LESSON, "nowhere"))
    assert not Path("nowhere").exists()
    assert not isinstance(here(she), AtCertificateKept)


def test_neither_a_guest_nor_another_person_gets_it(she: Learner) -> None:
    practised(she, ELDER, Mode.CHECK)
    practised(she, store_of(she).guest().id, Mode.CHECK)
    practised(she, PARK, Mode.FOLLOW)
    assert BUTTON not in words(record_of(she, ""))
    assert BUTTON not in words(record_of(she, PARK))
    assert BUTTON in words(record_of(she, ELDER))


def test_a_lobbys_screen_gives_nothing_out(she: Learner) -> None:
    practised(she, ELDER, Mode.CHECK)
    she.program.preferences.shut = frozenset({NEXT})
    assert words(record_of(she, ELDER)) == []


def test_whoever_teaches_makes_it_from_the_learners_page(she: Learner, qtbot: QtBot, folder: Path) -> None:
    practised(she, ELDER, Mode.CHECK)
    she.program.staff.session.open()
    teacher, home = Teacher(she), AtHome()
    she.program.journey.go(AtOneLearner(home, CLASS, PARK))
    qtbot.waitUntil(lambda: ("", "kept") in teacher.page.buttons)
    assert ("", "certify") not in teacher.page.buttons
    she.program.journey.go(AtOneLearner(home, CLASS, ELDER))
    qtbot.waitUntil(lambda: ("", "certify") in teacher.page.buttons)
    teacher.choose("", "certify")
    assert here(she) == AtCertificates(home, CLASS, ELDER)
    teacher.choose(LESSON, "make")
    assert here(she) == AtCertificateFolders(home, CLASS, ELDER, LESSON)
    teacher.choose(str(folder), "keep")
    qtbot.waitUntil(lambda: "told" in [row.key for row in teacher.page.view.sections[0].rows])
    (kept,) = folder.iterdir()
    assert "김영희" in read_back(kept)


def test_the_centres_name_is_written_in_the_staff_area(she: Learner) -> None:
    she.program.staff.session.open()
    teacher = Teacher(she)
    she.program.journey.go(AtCentreName(AtHome()))
    teacher.line_page.line.setText("한마음센터")
    teacher.line_page.done.click()
    assert store_of(she).staff.centre() == "한마음센터"
    she.program.journey.go(AtCentreName(AtHome()))
    assert teacher.line_page.line.text() == "한마음센터"


def test_long_names_fit_on_it_in_letters_that_can_be_read(she: Learner, tmp_path: Path) -> None:
    long = "이름이 아주 긴 " * 12
    told = Certificate("확인 증서", long, long, long * 2, "2026년 11월 29일", long, "확인한 사람:")
    path = tmp_path / "long.pdf"
    path.write_bytes(certificate_pdf(told, she.program.appearance.look.font(Role.BODY).family()))
    assert len(sheets_of(path)) == 1
    assert read_back(path).count("이름이") >= 12 * 5
    assert isinstance(she.program.window, QWidget)


_LONG = {
    "40 syllables": "가나다라마바사아자차" * 4,
    "80 Latin letters": "Wolfeschlegelsteinhausenbergerdorff" * 2 + "Bernhardus",
    "many words": "이름이 아주 긴 " * 12,
    "200 syllables": "김수한무거북이와두루미" * 18,
    "as names are": "김영희",
}


@pytest.mark.exhaustive(most=6, share=0.25)
@pytest.mark.parametrize("lesson", _LONG.values(), ids=_LONG.keys())
@pytest.mark.parametrize("name", _LONG.values(), ids=_LONG.keys())
def test_nothing_is_cut_off_whatever_the_names(she: Learner, name: str, lesson: str) -> None:
    told = Certificate(
        "확인 증서", name, lesson, f"{lesson} 확인을 혼자 해냈어요.", "2026년 11월 29일", name, "확인한 사람:"
    )
    sheet = QImage(2480, 3508, QImage.Format.Format_ARGB32)
    with QPainter(sheet) as painter:
        blocks = laid_out(painter, told, she.program.appearance.look.font(Role.BODY).family())
        for block in blocks:
            needed = QFontMetricsF(block.font, sheet).boundingRect(block.box, block.flags, block.words)
            assert needed.height() <= block.box.height() + 1
            assert needed.width() <= block.box.width() + 1
            assert block.font.pixelSize() >= 8 * POINT - 1
        if max(len(name), len(lesson)) <= 80:
            assert min(block.font.pixelSize() for block in blocks) >= 11 * POINT - 1
    for block, after in pairwise(blocks):
        assert block.box.bottom() <= after.box.top() + 1
    assert blocks[-1].box.bottom() <= 0.9 * sheet.height()
