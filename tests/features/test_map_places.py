"""A place on a map, chosen with one switch and with a keyboard alone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.elements.map_spot import MapSpot
from edu_desk.speech.caption import Caption
from kit.errand_story import ErrandStory
from kit.learner import Learner
from kit.runs import action
from kit.switch import OneSwitch

scenarios("map_places.feature")

MOST_TABS = 80
WHERE = {"upper right": "오른쪽 위"}


@dataclass
class Story(ErrandStory):
    """What one scenario remembers; `named` is all that the frame said."""

    named: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)
    switch: OneSwitch | None = None

    def hear(self, caption: Caption) -> None:
        if caption.text:
            self.heard.append(caption.text)


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    learner = Learner(tmp_path / "data", pause_ms=3_600_000)
    learner.program.window.activateWindow()
    learner.pilot.settle()
    yield learner
    learner.close()


def at_map(she: Learner, lesson: str) -> Story:
    story = Story(she)
    she.program.voice.caption_changed.connect(story.hear)
    she.choose_lesson(lesson)
    she.choose("follow")
    story.begun = she.session
    for step in ("call", "to_place"):
        she.do(action(step))
    return story


@given(parsers.parse('somebody with one switch at the map of "{lesson}"'), target_fixture="story")
def with_switch(she: Learner, lesson: str) -> Story:
    story = at_map(she, lesson)
    she.program.appearance.change("switches", "one")
    she.pilot.settle()
    story.switch = OneSwitch(she)
    said = story.switch.scanner._say

    def listen(words: str) -> None:
        story.named.append(words)
        said(words)

    story.switch.scanner._say = listen
    return story


@given("her letters are three times as large")
def large(story: Story) -> None:
    story.she.program.appearance.change("text_size", 300)
    story.she.pilot.settle()


@given(parsers.parse('somebody with a keyboard at the map of "{lesson}"'), target_fixture="story")
def with_keys(she: Learner, lesson: str) -> Story:
    return at_map(she, lesson)


def press(story: Story, key: Qt.Key) -> None:
    handle = story.she.program.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)
    story.she.pilot.settle()


@when(parsers.parse('she chooses "{place}" by her switch'))
def by_switch(story: Story, place: str) -> None:
    assert story.switch is not None
    story.switch.choose_named(place)


@when(parsers.parse('she tabs to "{place}" and hears that it lies in the "{where}"'))
def tabs(story: Story, place: str, where: str) -> None:
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if isinstance(focus, MapSpot) and focus.accessibleName().startswith(place):
            assert WHERE[where] in focus.accessibleDescription()
            return
        press(story, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {place}")


@when("she presses Enter")
def enter(story: Story) -> None:
    press(story, Qt.Key.Key_Return)


@then(parsers.parse('the taxi goes to "{place}"'))
def goes(story: Story, place: str) -> None:
    assert story.value("target") == place


@then(parsers.parse('the voice says that "{place}" was chosen'))
def voice_says(story: Story, place: str) -> None:
    assert place in story.heard[-1]
    story.she.program.voice.caption_changed.disconnect(story.hear)


@then(parsers.parse('"{place}" was said aloud before it was chosen'))
def aloud(story: Story, place: str) -> None:
    assert any(place in words for words in story.named)
