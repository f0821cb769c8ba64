"""Help and “hear again” on pages without a lesson can be read, too."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from edu_desk.gui.speech.voice import silence_words
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.said_strip import SaidStrip
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.speech.caption import Caption
from edu_desk.speech.speech_events import Reason
from edu_desk.speech.utterance import Span
from kit.learner import Learner


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    she = Learner(tmp_path)
    yield she
    she.close()


def page_of(she: Learner) -> Page:
    page = she.program.window.centralWidget()
    assert isinstance(page, Page)
    return page


def touch(she: Learner, item: BarItem) -> SaidStrip:
    she.let_guard_pass()
    she.pilot.touch(page_of(she).bar.button(item))
    she.pilot.settle()
    strip = page_of(she).findChild(SaidStrip)
    assert isinstance(strip, SaidStrip)
    return strip


@pytest.mark.parametrize("text", [100, 200, 300])
def test_help_explains_the_page_in_writing(she: Learner, text: int) -> None:
    she.program.appearance.change("text_size", text)
    she.pilot.settle()
    page = page_of(she)
    before = page.grab().toImage()
    strip = touch(she, BarItem.HELP)
    assert strip.isVisible()
    assert strip.words.text() == page_of(she).helping()
    assert "처음 화면" in strip.words.text()
    assert page_of(she).grab().toImage() != before
    assert page_of(she).rect().contains(strip.geometry())
    she.pilot.touch(strip.close_button)
    assert not strip.isVisible()


@pytest.mark.parametrize("text", [100, 150, 200, 300])
def test_help_speaks_in_the_words_that_stand_on_the_bar(she: Learner, text: int) -> None:
    she.program.appearance.change("text_size", text)
    she.pilot.settle()
    bar = page_of(she).bar
    named = re.findall("‘(.+?)’", page_of(she).helping())
    again, size = (bar.button(item).words for item in (BarItem.AGAIN, BarItem.TEXT_SIZE))
    assert named == [again, size, size, "선생님 화면"], "the last two are the teacher's way"


def test_each_kind_of_page_explains_itself(she: Learner) -> None:
    home = page_of(she).helping()
    she.choose_lesson("train-book")
    question = page_of(she).helping()
    assert home != question


def test_what_is_read_again_stands_there_and_is_lit(she: Learner) -> None:
    strip = touch(she, BarItem.AGAIN)
    words = strip.words.text()
    assert words == " ".join(page_of(she).reading())
    page_of(she).light_said(words, 3, 9)
    assert strip.words.lit == (3, 9)
    page_of(she).light_said("something else", 0, 2)
    assert strip.words.lit == (3, 9)


def test_escape_puts_the_words_away_before_it_goes_back(she: Learner) -> None:
    she.choose_lesson("train-book")
    strip = touch(she, BarItem.HELP)
    place = she.place
    QTest.keyClick(page_of(she), Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert she.place == place
    QTest.keyClick(page_of(she), Qt.Key.Key_Escape)
    she.pilot.settle()
    assert she.place != place


def test_longer_words_scroll_and_another_window_arranges_anew(she: Learner) -> None:
    strip = touch(she, BarItem.HELP)
    page_of(she).show_said("길고 긴 말이에요. " * 200)
    she.program.window.resize(1024, 768)
    she.pilot.settle()
    page = page_of(she)
    assert strip.height() <= page.height() // 2 + 1
    assert page.rect().contains(strip.geometry())


def test_the_words_say_why_they_are_not_heard_until_they_are(she: Learner) -> None:
    strip = touch(she, BarItem.HELP)
    assert strip.quiet.isHidden()
    she.program.voice.silent.emit(Reason.NO_DEVICE)
    assert strip.quiet.isVisible()
    why, words = strip.quiet.text(), strip.words
    assert why == " ".join(map(she.program.appearance.translator, silence_words(Reason.NO_DEVICE)))
    strip.put_away()
    strip = touch(she, BarItem.HELP)
    assert strip.quiet.text() == why
    she.pilot.settle()
    assert strip.quiet.geometry().bottom() <= words.geometry().top()
    she.program.voice.caption_changed.emit(Caption(words.text(), Span(0, 2)))
    assert strip.quiet.isHidden()
