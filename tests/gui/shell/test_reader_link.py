"""While a screen reader runs the program's own voice is quiet, at once, and says why."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from edu_desk.access.reader_presence import ReaderHears, ReaderPresence
from edu_desk.access.reader_sound import STEPS_BACK
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.reading.screen_reader import ScreenReader
from edu_desk.gui.shell.reader_link import ReaderLink
from edu_desk.runner.events import Mode
from kit.heard import name_of, tree
from kit.learner import Learner


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    lesson = she.program.lessons.lesson("train-book")
    she.program.lessons.start(lesson, lesson.tasks[0].id, Mode.FOLLOW)
    she.pilot.settle()
    yield she
    she.close()


def reader_of(she: Learner) -> ScreenReader:
    listener = she.program.window.findChild(ReaderLink)
    assert isinstance(listener, ReaderLink)
    return listener.reader


def set_running(she: Learner, running: bool, hears: ReaderHears = ReaderHears.ANNOUNCEMENTS) -> None:
    reader_of(she).take(ReaderPresence(running, hears) if running else ReaderPresence())
    she.pilot.settle()


def explained(she: Learner) -> bool:
    words = she.program.appearance.translator(STEPS_BACK)
    return words in [name_of(one) for _, one in tree(she.program.window)]


def test_the_voice_steps_back_and_comes_again(she: Learner) -> None:
    voice = she.program.voice
    assert (voice.on, explained(she)) == (True, False)
    set_running(she, running=True)
    assert (voice.on, explained(she)) == (False, True)
    set_running(she, running=False)
    assert (voice.on, explained(she)) == (True, False)


def test_the_voice_speaks_where_the_reader_hears_no_words(she: Learner) -> None:
    set_running(she, running=True, hears=ReaderHears.NOTHING)
    assert (she.program.voice.on, explained(she)) == (True, False)
    set_running(she, running=True, hears=ReaderHears.NOTICES)
    assert (she.program.voice.on, explained(she)) == (False, True)


@pytest.mark.parametrize("hears", list(ReaderHears))
def test_what_the_keyboard_comes_to_is_the_readers_own_to_say(she: Learner, hears: ReaderHears) -> None:
    said: list[str] = []
    she.program.voice.said.connect(said.append)
    QTest.keyClick(she.program.window.windowHandle(), Qt.Key.Key_Tab)
    assert len(said) == 1
    set_running(she, running=True, hears=hears)
    QTest.keyClick(she.program.window.windowHandle(), Qt.Key.Key_Tab)
    assert len(said) == 1


def test_captions_and_announcements_go_on(she: Learner) -> None:
    set_running(she, running=True)
    said: list[str] = []
    she.program.voice.said.connect(said.append)
    action = she.session.advised()
    assert action is not None
    she.session.act(action)
    assert said[-1] == she.lesson_page.panel.told


def test_a_voice_that_is_not_wanted_stays_off(she: Learner) -> None:
    set_running(she, running=True)
    she.program.appearance.change("voice", value=False)
    assert not she.program.voice.on
    set_running(she, running=False)
    assert not she.program.voice.on


def test_a_change_of_settings_does_not_wake_the_voice(she: Learner) -> None:
    set_running(she, running=True)
    she.program.appearance.change("text_size", 150)
    assert not she.program.voice.on
    assert explained(she)


def test_preferences_tell_why(she: Learner) -> None:
    set_running(she, running=True)
    she.program.journey.ways.to_preferences()
    she.pilot.settle()
    assert isinstance(she.program.window.centralWidget(), PreferencesPage)
    assert explained(she)


def test_private_words_are_not_announced(she: Learner) -> None:
    said: list[str] = []
    she.program.voice.said.connect(said.append)
    she.program.voice.say("1234", "ko", private=True)
    assert said == []


@pytest.fixture
def listened() -> Iterator[None]:
    """Somebody listens by the platform's tree; tests that follow are as they would be alone."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


@pytest.mark.usefixtures("listened")
def test_a_countdown_reaches_the_reader_though_the_voice_is_quiet(she: Learner) -> None:
    set_running(she, running=True, hears=ReaderHears.NOTICES)
    she.program.voice.notice("10초 뒤에 처음 화면으로 돌아가요.", "ko")
    she.pilot.settle()
    notices = [box for box in she.program.window.findChildren(ReadableBox) if box.read_as is ReadAs.NOTICE]
    assert "10초 뒤에 처음 화면으로 돌아가요." in [box.accessibleName() for box in notices]
