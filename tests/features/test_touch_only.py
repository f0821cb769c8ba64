"""A learner with nothing but a finger."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.access.hangul_composer import jamo
from edu_desk.access.keyboard_layout import Does
from edu_desk.cli.lesson_player import letters_for
from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.learner.places import AtResult
from edu_desk.gui.simulator.elements.list_row import ListRow
from edu_desk.machine.action import Enter, Target
from edu_desk.runner.events import Mode
from kit.learner import Learner

scenarios("touch_only.feature")

QUERY = Target("query")


class Keys(QObject):
    """Counts the keys of a real keyboard."""

    pressed = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.pressed += event.type() is QEvent.Type.KeyPress
        return False


@dataclass
class Story:
    """What one scenario remembers."""

    data: Path
    learner: Learner | None = None
    keys: Keys = field(default_factory=Keys)
    typed: int = 0

    @property
    def she(self) -> Learner:
        assert self.learner is not None
        return self.learner

    @property
    def keyboard(self) -> ScreenKeyboard:
        keyboard = self.she.lesson_page.keyboard
        assert keyboard is not None
        return keyboard

    def touch_line(self, line: QLineEdit) -> None:
        self._calm()
        self.she.pilot.touch(line)
        self.she.pilot.wait(self.keyboard.isVisible, "the keyboard")

    def strike(self, letters: str) -> None:
        """Touch a key for each of `letters`."""
        for letter in letters:
            self._calm()
            cap = next(cap for cap in self.keyboard.caps if cap.key.text == letter)
            self.she.pilot.touch(cap)

    def finish(self) -> None:
        """A number that is whole sends the keys away; after anything else the key that ends does."""
        self._calm()
        if self.keyboard.isVisible():
            self.she.pilot.touch(next(cap for cap in self.keyboard.caps if cap.key.does is Does.DONE))
        self.she.pilot.wait(self.keyboard.isHidden, "the keyboard to go")

    def _calm(self) -> None:
        self.she.pilot.settle()
        self.she.let_guard_pass()
        self.she.pilot.settle()


def application() -> QApplication:
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    story = Story(tmp_path / "data")
    yield story
    if story.learner:
        application().removeEventFilter(story.keys)
        story.learner.close()


@given(parsers.parse("the program with the keyboard on the screen and letters of {text:d} percent"))
def opened(story: Story, text: int) -> None:
    she = story.learner = Learner(story.data)
    she.program.appearance.change("screen_keyboard", value=True)
    she.program.appearance.change("text_size", text)
    she.pilot.settle()
    application().installEventFilter(story.keys)


def type_advice(story: Story, action: Enter) -> None:
    """The entry is touched where the ring is, then key by key."""
    simulator = story.she.lesson_page.simulator
    simulator.bring_to_sight(action.target)
    line = simulator.widget_of(action.target)
    assert isinstance(line, QLineEdit)
    story.touch_line(line)
    story.strike(jamo(letters_for(story.she.session, action)))
    story.finish()
    story.typed += 1


@when(parsers.parse('she touches her way through "{lesson}"'))
def through(story: Story, lesson: str) -> None:
    she = story.she
    she.choose_lesson(lesson)
    she.choose("follow")
    for _ in range(150):
        if she.session.run.finished:
            break
        action = she.session.advised()
        if isinstance(action, Enter):
            type_advice(story, action)
            assert she.session.advised() != action
        else:
            she.do_advice()
    she.panel(she.lesson_page.panel.result_button)


@when(parsers.parse('she opens the list of stations and types "{name}" with the keys on the screen'))
def looks_for(story: Story, name: str) -> None:
    she = story.she
    lesson = she.program.lessons.lesson("train-book")
    she.program.lessons.start(lesson, lesson.tasks[0].id, Mode.FOLLOW)
    simulator = she.lesson_page.simulator
    while simulator.widget_of(QUERY) is None:
        she.do_advice()
    line = simulator.widget_of(QUERY)
    assert isinstance(line, QLineEdit)
    simulator.bring_to_sight(QUERY)
    story.touch_line(line)
    story.strike(jamo(name))
    story.finish()


@then("the result page opens")
def at_result(story: Story) -> None:
    story.she.pilot.wait(lambda: isinstance(story.she.place, AtResult), "the result page")


@then("what had to be typed was typed with the keys on the screen")
def typed(story: Story) -> None:
    assert story.typed >= 1


@then("no key of a real keyboard was pressed")
def no_key(story: Story) -> None:
    assert story.keys.pressed == 0


@then("only that station is left in the list")
def one_left(story: Story) -> None:
    rows = [row for row in story.she.lesson_page.simulator.findChildren(ListRow) if row.isVisible()]
    assert [row.item.label for row in rows] == ["부산"]
