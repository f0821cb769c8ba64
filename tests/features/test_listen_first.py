"""Listen first, in plain language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.places import AtLesson
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.machine.action import Target
from edu_desk.speech.caption import Caption
from kit.learner import Learner

scenarios("listen_first.feature")


@dataclass
class Story:
    """What one scenario remembers."""

    she: Learner
    heard: list[str] = field(default_factory=list)
    barred: str = ""

    def hear(self, caption: Caption) -> None:
        if caption.text:
            self.heard.append(caption.text)

    def touch(self, widget: QWidget) -> None:
        she, window = self.she, self.she.program.window
        she.let_guard_pass()
        self.heard.clear()
        at = widget.mapTo(window, widget.rect().center())
        none = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, none, at)
        she.pilot.settle()

    def key(self, key: Qt.Key) -> None:
        self.heard.clear()
        QTest.keyClick(self.she.program.window.windowHandle(), key)
        self.she.pilot.settle()

    def part(self, name: str) -> Part:
        simulator = self.she.lesson_page.simulator
        simulator.bring_to_sight(Target(name))
        self.she.pilot.settle()
        widget = simulator.widget_of(Target(name))
        assert isinstance(widget, Part)
        return widget

    def barred_part(self) -> Part | None:
        page = self.she.lesson_page
        force = Qt.WidgetAttribute.WA_ForceDisabled
        for part in page.simulator.findChildren(Part):
            at = part.mapTo(page, part.rect().center())
            if part.isVisible() and part.testAttribute(force) and page.childAt(at) is part:
                return part
        return None


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    story = Story(Learner(tmp_path / "data"))
    story.she.program.voice.caption_changed.connect(story.hear)
    yield story
    story.she.program.voice.caption_changed.disconnect(story.hear)
    story.she.close()


@given(parsers.parse('"{lesson}" is tried alone'))
def tried(story: Story, lesson: str) -> None:
    story.she.choose_lesson(lesson)
    story.she.choose("try")


@given(parsers.parse('the program listens first, and "{lesson}" is tried alone'))
def listens(story: Story, lesson: str) -> None:
    tried(story, lesson)
    story.she.program.appearance.change("listen_first", value=True)
    story.she.pilot.settle()


@when(parsers.parse('she touches the field "{name}"'))
def touch_field(story: Story, name: str) -> None:
    story.touch(story.part(name))


@when('she touches "Text size" in the bar')
def touch_bar(story: Story) -> None:
    story.touch(story.she.lesson_page.bar.button(BarItem.TEXT_SIZE))


@when(parsers.parse('she moves to the field "{name}" with the Tab key'))
def tab_to(story: Story, name: str) -> None:
    part = story.part(name)
    for _ in range(60):
        if QApplication.focusWidget() is part:
            return
        story.key(Qt.Key.Key_Tab)
    raise AssertionError("the Tab key does not lead there")


@when("she presses Enter")
def enter(story: Story) -> None:
    story.key(Qt.Key.Key_Return)


@when("something on the screen cannot be pressed, and she touches it")
def touch_barred(story: Story) -> None:
    story.she.to_the_end(until=lambda: story.barred_part() is not None)
    part = story.barred_part()
    assert part is not None
    story.barred = part.brief or part.accessibleName()
    story.touch(part)


@when("the program has opened its first page")
def first_page(story: Story) -> None:
    story.she.program.journey.greet()


@when("she opens the preferences")
def open_preferences(story: Story) -> None:
    story.heard.clear()
    story.she.program.journey.ways.to_preferences()
    story.she.pilot.settle()


@then(parsers.parse('she hears the name of "{name}"'))
def hears_name(story: Story, name: str) -> None:
    assert story.heard[-1].startswith(story.part(name).accessibleName())


@then('she hears the words of "Text size"')
def hears_bar(story: Story) -> None:
    assert story.heard[-1].startswith(story.she.lesson_page.bar.button(BarItem.TEXT_SIZE).accessibleName())


@then(parsers.parse('the screen is "{name}"'))
@then(parsers.parse('the screen is still "{name}"'))
def on_screen(story: Story, name: str) -> None:
    assert story.she.session.view.screen.name == name


@then("she is still in the lesson")
def in_lesson(story: Story) -> None:
    assert isinstance(story.she.place, AtLesson)


@then("she is at the preferences, and hears their heading")
def at_preferences(story: Story) -> None:
    page = story.she.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    assert isinstance(story.she.place, AtPreferences)
    assert story.heard[-1] == " ".join(words.text() for words in page.spoken[:2])


@then("she hears its name, and that it cannot be pressed now")
def hears_barred(story: Story) -> None:
    barred = story.she.program.appearance.translator("It cannot be pressed now")
    assert story.heard[-1].startswith(f"{story.barred}, ")
    assert barred in story.heard[-1]


@then("she hears its heading")
def hears_heading(story: Story) -> None:
    page = story.she.program.window.centralWidget()
    assert isinstance(page, Page)
    assert story.heard[-1].startswith(page.accessibleName())
