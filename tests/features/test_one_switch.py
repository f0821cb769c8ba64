"""The train, booked with one switch, and with a keyboard alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytest_bdd import given, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.access.keyboard_layout import Does, KeyboardKey
from edu_desk.cli.lesson_player import letters_for
from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.learner.places import AtHome, AtLesson, AtModes, AtResult
from edu_desk.machine.action import Enter
from kit.learner import Learner
from kit.switch import OneSwitch

scenarios("one_switch.feature")

TITLE, FOLLOW, RESULT = "기차표 예매하기", "따라하기", "어떻게 했는지 보기"
MOST_STEPS, MOST_TABS = 80, 120


class Hands(QObject):
    """Notes what came from a mouse, and which keys came."""

    def __init__(self) -> None:
        super().__init__()
        self.mouse = 0
        self.keys: set[int] = set()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.spontaneous() and event.type() == QEvent.Type.MouseButtonPress:
            self.mouse += 1
        if event.spontaneous() and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keys.add(event.key())
        return False


@dataclass
class Story:
    """What one scenario remembers."""

    data: Path
    learner: Learner | None = None
    one: OneSwitch | None = None
    hands: Hands = field(default_factory=Hands)
    named: list[str] = field(default_factory=list)
    private: list[str] = field(default_factory=list)

    @property
    def she(self) -> Learner:
        assert self.learner is not None
        return self.learner

    @property
    def switch(self) -> OneSwitch:
        assert self.one is not None
        return self.one

    def open(self) -> None:
        self.learner = Learner(self.data, pause_ms=3_600_000)
        window = self.she.program.window
        window.activateWindow()
        self.she.pilot.settle()
        handle = window.windowHandle()
        assert handle is not None
        handle.installEventFilter(self.hands)


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    story = Story(tmp_path / "data")
    yield story
    if story.learner:
        story.learner.close()


@given("somebody with one switch, and nothing else")
def with_one_switch(story: Story) -> None:
    story.open()
    story.she.program.appearance.change("switches", "one")
    story.she.pilot.settle()
    story.one = OneSwitch(story.she)
    said = story.one.scanner._say

    def listen(words: str) -> None:
        story.named.append(words)
        said(words)

    story.one.scanner._say = listen


@when("she chooses the train lesson and to be led through it")
def chooses(story: Story) -> None:
    assert isinstance(story.she.place, AtHome)
    story.switch.choose_named(TITLE)
    assert isinstance(story.she.place, AtModes)
    story.switch.choose_named(FOLLOW)
    assert isinstance(story.she.place, AtLesson)


@when("she chooses whatever the guide marks, and writes with the framed keys, until the end")
def does_what_is_marked(story: Story) -> None:
    she, switch = story.she, story.switch
    for _ in range(MOST_STEPS):
        if she.session.run.finished:
            return
        before = she.session.run.state
        switch.choose_marked()
        keyboard = she.lesson_page.keyboard
        assert keyboard is not None, "whoever has a switch has keys on the screen"
        if keyboard.isVisible():
            write(story, keyboard)
        assert she.session.run.state != before
    raise AssertionError("the lesson does not end")


def write(story: Story, keyboard: ScreenKeyboard) -> None:
    """What is to be written the task says; each letter is chosen by its key's name."""
    she = story.she
    action = she.session.advised()
    assert isinstance(action, Enter)
    letters = letters_for(she.session, action)
    if keyboard.hides(KeyboardKey(letters[0], Does.LETTER)):
        story.private += letters
    told = len(story.named)
    for letter in letters:
        story.switch.choose_named(next(cap for cap in keyboard.caps if cap.key.text == letter).words)
    if story.private:
        assert not set(story.private) & set(story.named[told:])
    she.pilot.wait(keyboard.isHidden, "the keyboard to go by itself")


@then("the result page opens by her switch")
def result_by_switch(story: Story) -> None:
    story.switch.choose_named(RESULT)
    assert isinstance(story.she.place, AtResult)
    assert story.switch.presses < 250
    assert story.switch.ticks < 1500


@then("no mouse and no key but the space bar was used")
def only_space(story: Story) -> None:
    assert story.hands.mouse == 0
    assert story.hands.keys == {int(Qt.Key.Key_Space)}


@then("all that was hers to type was never spoken")
def not_spoken(story: Story) -> None:
    assert story.named, "names are spoken"
    assert story.private, "the errand asks for something private"


@given("somebody with a keyboard, and nothing else")
def with_keys(story: Story) -> None:
    story.open()


def press(story: Story, which: Qt.Key) -> None:
    handle = story.she.program.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, which)
    story.she.pilot.settle()


def focus_name() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def tab_to(story: Story, part: str) -> None:
    for _ in range(MOST_TABS):
        if focus_name().startswith(part):
            return
        press(story, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {part}")


@when("she tabs to the train lesson and to being led through it")
def tabs_to_lesson(story: Story) -> None:
    tab_to(story, TITLE)
    press(story, Qt.Key.Key_Return)
    tab_to(story, FOLLOW)
    press(story, Qt.Key.Key_Return)
    assert isinstance(story.she.place, AtLesson)


@when("she tabs to whatever the guide marks until the end")
def tabs_to_marked(story: Story) -> None:
    she = story.she
    for _ in range(MOST_STEPS):
        if she.session.run.finished:
            return
        before = she.session.run.state
        for _ in range(MOST_TABS):
            marked, focus = she.lesson_page.simulator.marked(), QApplication.focusWidget()
            assert marked is not None
            if focus is not None and (focus is marked or marked.isAncestorOf(focus)):
                break
            press(story, Qt.Key.Key_Tab)
        if isinstance(focus, QLineEdit):
            advice = she.session.advised()
            assert advice is not None
            QTest.keyClicks(focus, letters_for(she.session, advice))
            she.pilot.settle()
        else:
            press(story, Qt.Key.Key_Return)
        assert she.session.run.state != before
    raise AssertionError("the lesson does not end")


@then("the result page opens by her keys")
def result_by_keys(story: Story) -> None:
    tab_to(story, RESULT)
    press(story, Qt.Key.Key_Return)
    assert isinstance(story.she.place, AtResult)


@then("no mouse was used")
def no_mouse(story: Story) -> None:
    assert story.hands.mouse == 0
