"""The card to take home: wished for on the pages, made beside the window, and read back from the file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.making_page import MakingPage
from edu_desk.gui.learner.paper_wish import AtPaperFolder, AtPaperKept, AtPaperLessons, AtPaperSize
from edu_desk.gui.learner.places import AtMyRecord, AtResult
from edu_desk.gui.learner.record_page import RecordPage
from edu_desk.gui.papers.card_size import CardSize
from edu_desk.gui.papers.step_card_paper import CardPaper
from edu_desk.gui.theme.look import Role
from edu_desk.gui.window import own_folders
from edu_desk.present.step_card import CardStep, StepCard, card_steps, card_task, step_card
from edu_desk.present.tongue import Tongue
from edu_desk.runner.events import Mode
from edu_desk.runner.run import Errand, prepare
from kit.learner import Learner
from kit.paper import sheets_of

LESSON = "cafe-kiosk"


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    yield she
    she.close()


def here(she: Learner) -> object:
    return she.place


def words_of(she: Learner) -> str:
    place = here(she)
    assert isinstance(place, AtPaperKept)
    return place.words


def errand_of(she: Learner, lesson: str) -> Errand:
    whole = she.program.lessons.lesson(lesson)
    errand = prepare(whole, card_task(whole))
    assert errand is not None
    return errand


def tongue_of(she: Learner) -> Tongue:
    return she.program.appearance.tongue(she.program.records.today())


def card_of(she: Learner, lesson: str) -> StepCard:
    errand, tongue = errand_of(she, lesson), tongue_of(she)
    return step_card(errand, tuple(card_steps(errand, tongue)), tongue)


def letters(text: str) -> str:
    """Its Korean letters alone: Qt's reader of PDFs takes signs that the font draws otherwise for others."""
    return "".join(re.findall("[가-힣]", text))


def done_once(she: Learner, task: str) -> None:
    she.program.lessons.begin(she.program.lessons.lesson(LESSON), task, Mode.TRY)
    she.pilot.settle()
    she.to_the_end()
    she.see_result()


def made(she: Learner, qtbot: QtBot, folder: Path, size: str) -> Path:
    she.choose(size)
    assert isinstance(here(she), AtPaperFolder)
    she.choose(str(folder))
    qtbot.waitUntil(lambda: isinstance(here(she), AtPaperKept), timeout=60_000)
    (kept,) = folder.iterdir()
    return kept


def test_the_card_of_the_task_just_done_is_offered_and_holds_every_step(
    she: Learner, qtbot: QtBot, folder: Path
) -> None:
    whole = she.program.lessons.lesson(LESSON)
    task = whole.tasks[1].id
    done_once(she, task)
    result = she.place
    button = next(one for one in she.result_page.buttons if one.words == "단계 카드 가져가기")
    button.click()
    assert isinstance(here(she), AtPaperSize)
    kept = made(she, qtbot, folder, "A4")
    assert kept.name == "카페에서-주문하기-A4.pdf"
    errand = prepare(whole, task)
    assert errand is not None
    steps = tuple(card_steps(errand, tongue_of(she)))
    sheets = sheets_of(kept)
    said = letters(" ".join(sheets))
    assert letters(tongue_of(she).say(errand.task.goal_text, errand.task.start)) in said
    for step in steps:
        assert letters(step.words) in said
    assert "진짜로 해 보기" in sheets[-1]
    assert "곁에 아는 사람과 함께 해요" in sheets[-1]
    assert kept.name in words_of(she)
    she.choose("back")
    assert she.place == result
    assert isinstance(here(she), AtResult)


def test_my_record_offers_the_lessons_that_were_practised(she: Learner, qtbot: QtBot, folder: Path) -> None:
    done_once(she, she.program.lessons.lesson(LESSON).tasks[0].id)
    she.program.journey.go(AtMyRecord())
    page = she.program.window.centralWidget()
    assert isinstance(page, RecordPage)
    page.buttons[0].click()
    assert isinstance(here(she), AtPaperLessons)
    assert she.question_keys() == (LESSON,)
    she.choose(LESSON)
    kept = made(she, qtbot, folder, "A5")
    assert kept.name == "카페에서-주문하기-A5.pdf"
    she.choose("another")
    assert isinstance(here(she), AtPaperFolder)


def test_with_nothing_practised_nothing_is_offered(she: Learner) -> None:
    she.program.journey.go(AtMyRecord())
    page = she.program.window.centralWidget()
    assert isinstance(page, RecordPage)
    assert page.buttons == ()


def test_a_folder_that_cannot_be_written_is_told(
    she: Learner, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    found = own_folders.Folder(blocked, "Papers", "folder", own=True)
    monkeypatch.setattr(own_folders, "folders", lambda: (found,))
    done_once(she, she.program.lessons.lesson(LESSON).tasks[0].id)
    next(one for one in she.result_page.buttons if one.words == "단계 카드 가져가기").click()
    she.choose("A4")
    she.choose(str(blocked))
    qtbot.waitUntil(lambda: isinstance(here(she), AtPaperKept), timeout=60_000)
    assert "저장하지 못했어요" in words_of(she) or "다른 폴더" in words_of(she)


def test_a_card_that_is_given_up_leaves_no_file(she: Learner, qtbot: QtBot, folder: Path) -> None:
    done_once(she, she.program.lessons.lesson(LESSON).tasks[0].id)
    result = she.place
    next(one for one in she.result_page.buttons if one.words == "단계 카드 가져가기").click()
    she.choose("A4")
    she.choose(str(folder))
    page = she.program.window.centralWidget()
    assert isinstance(page, MakingPage)
    qtbot.waitUntil(lambda: bool(page.now.text()), timeout=60_000)
    page.stop.click()
    assert she.place == result
    she.pilot.settle()
    assert not folder.exists()


def test_each_step_says_what_to_press_where_it_stands(she: Learner) -> None:
    card = card_of(she, "train-book")
    assert card.steps[0].words == "‘출발역’을 누르세요."
    assert all(step.target is not None or step.back for step in card.steps)
    assert [step.words for step in card.steps if step.words.startswith("잠깐")] == []


def test_waiting_stands_beside_the_step_before_it(she: Learner) -> None:
    waits = [step.words for step in card_of(she, LESSON).steps if "저절로" in step.words]
    assert waits
    assert all(words.count("저절로") == 1 and "누르세요" in words for words in waits)


def test_the_same_step_again_is_one_step_with_its_number(she: Learner) -> None:
    errand, tongue = errand_of(she, "train-book"), tongue_of(she)
    plus = next(step for step in card_steps(errand, tongue) if "+" in step.words)
    thrice = CardStep(plus.screen, plus.target, plus.back, plus.words, 3)
    assert step_card(errand, (thrice,), tongue).steps[0].words.endswith("3번 하세요.")
    assert step_card(errand, (plus,), tongue).steps[0].words == plus.words


def test_the_card_of_cases_shows_a_fraud_with_its_signs_and_what_to_do_outside(she: Learner) -> None:
    errand = errand_of(she, "fraud-message")
    case = errand.task.case
    assert case is not None
    assert case.truth.value == "fraud"
    card = card_of(she, "fraud-message")
    said = [step.words for step in card.steps]
    for sign in case.signs:
        assert tongue_of(she).say(sign.say) in said
    assert "먼저 멈춰요" in card.outside[0]


@pytest.mark.parametrize("size", list(CardSize))
def test_no_letters_are_smaller_than_16_points_and_no_step_is_cut(
    she: Learner, tmp_path: Path, size: CardSize
) -> None:
    card = card_of(she, LESSON)
    picture = QImage(300, 600, QImage.Format.Format_RGB32)
    picture.fill(0xDDEEFF)
    family = she.program.appearance.look.font(Role.BODY).family()
    paper = CardPaper(card, [picture] * len(card.steps), size, family)
    told = list(paper.paint())
    assert told[-1][0] == told[-1][1] == len(told)
    path = tmp_path / "card.pdf"
    path.write_bytes(paper.pdf)
    document = QPdfDocument()
    document.load(str(path))
    assert document.pageCount() == len(told)
    wide, tall = (595, 842) if size is CardSize.A4 else (420, 595)
    assert round(document.pagePointSize(0).width()) == pytest.approx(wide, abs=1)
    assert round(document.pagePointSize(0).height()) == pytest.approx(tall, abs=1)
    for page in range(document.pageCount()):
        words = document.getAllText(page)
        for box in words.bounds():
            assert box.boundingRect().right() <= wide
            assert box.boundingRect().bottom() <= tall
    document.close()
    assert min(paper.points_used) >= 16
    steps = [sum(f"{place}" in sheet.split() for sheet in sheets_of(path)) for place in range(1, 13)]
    assert all(steps)
