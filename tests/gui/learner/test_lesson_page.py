"""The lesson page in large letters, on a low screen and for the left hand."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from edu_desk.gui.learner.arrangement import Arrangement, least_app, line_height
from edu_desk.gui.learner.places import AtHome, AtLesson
from edu_desk.gui.learner.reach_row import ReachRow
from kit.learner import Learner

Begin = Callable[..., Learner]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    open_ones: list[Learner] = []

    def start(size: tuple[int, int], mode: str = "follow", **settings: bool | int | str) -> Learner:
        she = Learner(tmp_path, pause_ms=3_600_000)
        open_ones.append(she)
        she.program.window.resize(*size)
        for key, value in settings.items():
            she.program.appearance.change(key, value)
        she.pilot.settle()
        she.choose_lesson("train-book")
        she.choose(mode)
        return she

    yield start
    for she in open_ones:
        she.close()


def kind(she: Learner) -> Arrangement | None:
    return she.lesson_page.arrangement


def turn_strip(she: Learner) -> None:
    she.let_guard_pass()
    she.pilot.touch(she.lesson_page.strip.button)
    she.pilot.settle()


def test_the_strip_opens_and_closes(begin: Begin) -> None:
    she = begin((1024, 768), text_size=300)
    page = she.lesson_page
    assert kind(she) is Arrangement.STRIP
    assert page.panel.now.sentence.isVisible()
    assert page.simulator.isVisible()
    turn_strip(she)
    assert kind(she) is Arrangement.OPEN
    assert page.panel.now.sentence.isVisible()
    assert page.panel.person_button.isVisible()
    assert not page.simulator.isVisible()
    turn_strip(she)
    assert kind(she) is Arrangement.STRIP
    assert page.simulator.isVisible()
    she.do_advice()


def test_escape_closes_the_opened_panel_before_it_goes_back(begin: Begin) -> None:
    she = begin((1024, 768), text_size=200)
    page, state = she.lesson_page, she.session.run.state
    turn_strip(she)
    assert kind(she) is Arrangement.OPEN
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert kind(she) is Arrangement.STRIP
    assert she.session.run.state == state


def test_asking_for_help_in_the_opened_panel_shows_the_practice_app_again(begin: Begin) -> None:
    she = begin((1366, 768), text_size=250)
    she.panel(she.lesson_page.panel.person_button)
    assert kind(she) is Arrangement.STRIP


def test_a_longer_answer_takes_its_lines_at_once(begin: Begin) -> None:
    """A second answer of two lines stood in the room of the first, which had one."""
    she = begin((1080, 1920), "try", text_size=200)
    page = she.lesson_page
    assert kind(she) is Arrangement.STRIP
    for answer in (
        "여기는 도착역이에요.",
        "여기는 도착역이에요. 출발역을 먼저 골라요. ‘이전’을 누르면 돌아가요.",
    ):
        page.panel.show_caption(answer, 0, 0)
        she.pilot.settle()
        assert page.panel.caption.visibleRegion().boundingRect().height() == page.panel.caption.height()
    assert page.panel.caption.height() > 1.5 * line_height(page.look)


def waits(she: Learner) -> bool:
    return she.session.run.called is not None


def test_what_was_asked_of_a_person_is_taken_back_with_the_same_button(begin: Begin) -> None:
    she = begin((1366, 768))
    button = she.lesson_page.panel.person_button
    assert button.words == "도와주세요"
    she.panel(button)
    assert waits(she)
    assert button.words == "이제 도움이 필요 없어요"
    she.panel(button)
    assert not waits(she)
    assert button.words == "도와주세요"
    assert [type(event).__name__ for event in she.program.records.events(she.session.run.head.id)] == [
        "AskedPerson",
        "TookBack",
    ]


def test_the_strip_has_the_buttons_that_are_needed_now(begin: Begin) -> None:
    she = begin((1024, 768), mode="watch", text_size=300)
    panel = she.lesson_page.panel
    for button in (panel.pause_button, panel.step_button):
        assert button.isVisible()
        assert she.lesson_page.strip.isAncestorOf(button)
    she.pilot.touch(panel.pause_button)


def test_the_way_on_at_the_end_has_larger_letters_than_what_is_pressed_meanwhile(begin: Begin) -> None:
    panel = begin((1080, 1920), text_size=200).lesson_page.panel
    assert panel.result_button.heightForWidth(2000) > panel.step_button.heightForWidth(2000)


@pytest.mark.parametrize(("size", "letters"), [((1024, 768), 300), ((1080, 1920), 200)])
def test_the_strip_shows_the_words_that_are_spoken(begin: Begin, size: tuple[int, int], letters: int) -> None:
    she = begin(size, text_size=letters)
    page = she.lesson_page
    text = "하나 " * 60 + "마지막"
    page.panel.show_caption(text, 0, 2)
    she.pilot.settle()
    before = page.panel.caption.mapTo(page, QPoint(0, 0)).y()
    page.panel.show_caption(text, len(text) - 3, len(text))
    she.pilot.settle()
    down = round(page.panel.caption.height() * (len(text) - 3) / len(text))
    place = page.panel.caption.mapTo(page.strip, QPoint(0, down)).y()
    assert 0 <= place < page.strip.height()
    assert page.panel.caption.mapTo(page, QPoint(0, 0)).y() < before


def test_an_upright_page_has_two_lines_of_what_is_said_and_does_not_move_with_their_number(
    begin: Begin,
) -> None:
    she = begin((1080, 1920), text_size=200)
    page = she.lesson_page
    assert kind(she) is Arrangement.STRIP
    seen, tops = [], set()
    for text in ("하나", "하나 " * 60):
        page.panel.show_caption(text, 0, 0)
        she.pilot.settle()
        seen.append(page.panel.caption.visibleRegion().boundingRect().height())
        tops.add(page.simulator.y())
    assert seen[0] < 2 * line_height(page.look) <= seen[1]
    assert len(tops) == 1


def test_another_window_arranges_anew(begin: Begin) -> None:
    she = begin((1080, 1920), text_size=300, low_screen=True)
    page = she.lesson_page
    assert kind(she) is Arrangement.LOW
    she.program.window.resize(1366, 768)
    she.pilot.settle()
    assert kind(she) is Arrangement.STRIP
    assert page.panel.now.sentence.isVisible()
    she.program.window.resize(1080, 1920)
    she.pilot.settle()
    assert kind(she) is Arrangement.LOW
    assert page.simulator.isVisible()
    she.do_advice()


def test_on_a_low_screen_in_large_letters_a_button_opens_the_rest_in_place_of_the_app(begin: Begin) -> None:
    she = begin((1080, 1920), text_size=300, low_screen=True)
    page = she.lesson_page
    row = page.findChild(ReachRow)
    assert isinstance(row, ReachRow)
    assert row.folds
    assert not page.panel.more_button.isVisible()
    she.let_guard_pass()
    she.pilot.touch(row.button)
    she.pilot.settle()
    assert page.panel.more_button.isVisible()
    assert not page.simulator.isVisible()
    she.let_guard_pass()
    she.pilot.touch(row.button)
    she.pilot.settle()
    assert page.simulator.isVisible()
    assert page.simulator.height() >= least_app(page.look)
    she.do_advice()


@pytest.mark.parametrize("text", [100, 200, 300])
def test_on_a_low_screen_all_that_is_touched_is_within_reach(begin: Begin, text: int) -> None:
    she = begin((1080, 1920), text_size=text, low_screen=True)
    window = she.program.window
    for place in ("lesson", "home", "preferences"):
        if place == "home":
            she.program.journey.go(AtHome())
        if place == "preferences":
            she.program.journey.ways.to_preferences()
        she.pilot.settle()
        kinds = (QAbstractButton, QLineEdit)
        touched = [one for kind in kinds for one in window.findChildren(kind) if one.isVisible()]
        tops = [one.mapTo(window, QPoint(0, 0)).y() for one in touched if not one.visibleRegion().isEmpty()]
        assert len(tops) > 5
        assert min(tops) >= 0.6 * window.height()


def test_the_left_hand_has_the_practice_app_on_the_left(begin: Begin) -> None:
    she = begin((1366, 768), hand="left")
    page = she.lesson_page
    app = page.simulator.mapTo(page, QPoint(0, 0)).x()
    assert app < page.panel.mapTo(page, QPoint(0, 0)).x()
    she.do_advice()


def test_a_lesson_is_done_in_the_largest_letters(begin: Begin) -> None:
    she = begin((1024, 768), text_size=300)
    she.to_the_end()
    assert she.session.run.finished
    she.see_result()
    assert not isinstance(she.place, AtLesson)


@pytest.mark.parametrize("text", [100, 200])
def test_the_caption_has_room_for_all_that_is_said(begin: Begin, text: int) -> None:
    she = begin((1366, 768), text_size=text)
    caption = she.lesson_page.panel.caption
    for words in ("짧아요.", "길고 긴 말이에요. " * 30, "짧아요."):
        she.lesson_page.panel.show_caption(words, 0, 0)
        she.pilot.settle()
        assert caption.height() >= caption.heightForWidth(caption.width()) > 0


@pytest.mark.parametrize("text", [125, 200])
@pytest.mark.parametrize("mode", ["watch", "follow", "try", "check"])
def test_what_there_is_to_do_stands_there_once(begin: Begin, mode: str, text: int) -> None:
    she = begin((1366, 768), mode=mode, text_size=text)
    page = she.lesson_page
    if page.arrangement is Arrangement.STRIP:
        turn_strip(she)
    words = [label.text() for label in page.panel.findChildren(QLabel) if label.isVisible()]
    words.append(page.panel.now.sentence.text())
    assert words.count(she.session.view.instruction) == 1
    assert words.count(she.session.view.task) == 1
