"""What touches and keys let one hear, in the whole program."""

from collections.abc import Iterator
from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from edu_desk.gui.assist.touched_things import holder, thing_of
from edu_desk.gui.learner.lesson_page import LOOK_ON
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.simulator.app_skin import skin_for
from edu_desk.gui.simulator.elements.bubble_group import BubbleWords
from edu_desk.gui.simulator.elements.caption import CallCaption
from edu_desk.gui.simulator.elements.keypad import KeypadKey
from edu_desk.gui.simulator.elements.list_row import ListRow
from edu_desk.gui.simulator.learner_hands import ElementKit, Hands
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.lesson.kinds import ElementKind
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView
from edu_desk.settings.declarations import SettingsGroup
from edu_desk.shared.text import Translator
from edu_desk.speech.caption import Caption
from kit.learner import Learner

TR = Translator("en", NullTranslations(), NullTranslations())
pytestmark = pytest.mark.usefixtures("qapp")


class Ear:
    """What is shown as said, and how often the voice was stopped."""

    def __init__(self, she: Learner) -> None:
        self.she = she
        self.heard: list[str] = []
        she.program.voice.caption_changed.connect(self.hear)

    def hear(self, caption: Caption) -> None:
        if caption.text:
            self.heard.append(caption.text)

    def click(self, at: QPoint) -> None:
        window = self.she.program.window
        self.she.let_guard_pass()
        self.heard.clear()
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.she.pilot.settle()

    def touch(self, widget: QWidget) -> None:
        self.click(widget.mapTo(self.she.program.window, widget.rect().center()))


@pytest.fixture
def ear(tmp_path: Path) -> Iterator[Ear]:
    ear = Ear(Learner(tmp_path / "data"))
    yield ear
    ear.she.program.voice.caption_changed.disconnect(ear.hear)
    ear.she.close()


def at_keypad(ear: Ear) -> KeypadKey:
    """The key 5 of the first keypad that she comes to."""
    ear.she.choose_lesson("train-pickup")
    ear.she.choose("try")

    def keys() -> list[KeypadKey]:
        return [key for key in ear.she.lesson_page.simulator.findChildren(KeypadKey) if key.isVisible()]

    ear.she.to_the_end(until=lambda: bool(keys()))
    key = next(key for key in keys() if key.target.part == "5")
    ear.she.lesson_page.simulator.bring_to_sight(key.target)
    ear.she.pilot.settle()
    return key


def test_typed_digits_are_not_echoed(ear: Ear) -> None:
    key = at_keypad(ear)
    ear.touch(key)
    assert not any("5" in words for words in ear.heard)
    assert "5" not in ear.she.lesson_page.panel.caption.text()


def test_with_earphones_typed_digits_are_said_and_not_shown(
    ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = at_keypad(ear)
    said: list[tuple[str, bool]] = []
    say = ear.she.program.voice.say

    def listen(text: str, language: str, *, private: bool = False) -> None:
        said.append((text, private))
        say(text, language, private=private)

    ear.she.program.appearance.change("earphones", value=True)
    monkeypatch.setattr(ear.she.program.voice, "say", listen)
    ear.touch(key)
    assert ("5", True) in said
    assert "●" in ear.heard
    assert not any("5" in words for words in ear.heard)


def test_listening_first_a_digit_stays_hidden_without_earphones(ear: Ear) -> None:
    key = at_keypad(ear)
    ear.she.program.appearance.change("listen_first", value=True)
    ear.touch(key)
    hidden = ear.she.program.appearance.translator("Kept hidden. With earphones on it is read aloud.")
    assert ear.heard[-1].startswith(hidden)


def test_a_touch_on_nothing_stops_the_voice(ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    ear.she.choose_lesson("train-book")
    ear.she.choose("try")
    stopped: list[bool] = []
    monkeypatch.setattr(ear.she.program.voice, "hush", lambda: stopped.append(True))
    window = ear.she.program.window
    at = next(
        QPoint(x, y)
        for x in range(4, window.width(), 16)
        for y in range(100, window.height(), 16)
        if holder(window.childAt(QPoint(x, y))) is None
    )
    ear.click(at)
    assert stopped


def test_a_showing_goes_on_after_a_touch(ear: Ear) -> None:
    ear.she.choose_lesson("train-book")
    ear.she.choose("watch")
    session = ear.she.session
    state = session.run.state
    ear.touch(ear.she.lesson_page.panel.caption)
    ear.she.pilot.wait(lambda: session.run.state != state, "the showing to go on")


def test_who_touches_the_app_while_it_is_shown_is_told_so(ear: Ear) -> None:
    ear.she.choose_lesson("train-book")
    ear.she.choose("watch")
    page = ear.she.lesson_page
    told: list[str] = []
    page.touched.connect(told.append)
    words = [text for text in page.simulator.findChildren(PaintedText) if text.isVisible()]
    ear.touch(words[0])
    assert told == [ear.she.program.appearance.translator(LOOK_ON)]
    ear.touch(page.panel.caption)
    assert len(told) == 1
    button = next(part for part in page.simulator.findChildren(Part) if part.isVisible())
    ear.touch(button)
    assert ear.heard[0].startswith(button.accessibleName())
    assert ear.heard[0].endswith(page.session.view.instruction)


def test_rows_that_are_only_read_are_not_said_to_be_barred(ear: Ear) -> None:
    ear.she.choose_lesson("train-book")
    ear.she.choose("try")
    kit = ElementKit(skin_for(ear.she.lesson_page.look, "#0B5C6B", "#FFFFFF"), TR, Hands(ear.she.lesson_page))
    rows = [ItemView(Target("trains", str(at)), "07:43", enabled=False, told=bool(at)) for at in range(2)]
    sold_out, read_only = (thing_of(ListRow(kit, row, ear.she.lesson_page), TR) for row in rows)
    assert (sold_out.barred, sold_out.acts, sold_out.mute) == (True, True, True)
    assert (read_only.barred, read_only.acts, read_only.mute) == (False, False, True)


@pytest.mark.parametrize("part", [CallCaption, BubbleWords])
def test_words_that_are_only_read_are_not_said_to_be_barred(
    ear: Ear, part: type[CallCaption | BubbleWords]
) -> None:
    """Somebody who is asked to read what is marked may touch it: it was never there to be pressed."""
    ear.she.choose_lesson("train-book")
    ear.she.choose("try")
    page = ear.she.lesson_page
    kit = ElementKit(skin_for(page.look, "#0B5C6B", "#FFFFFF"), TR, Hands(page))
    view = ElementView(Target("said"), ElementKind.MESSAGE, label="상대방", value="안녕하세요")
    read_only = thing_of(part(kit, view, page), TR)
    assert (read_only.barred, read_only.acts) == (False, False)
    pressable = thing_of(part(kit, replace(view, pressable=True), page), TR)
    assert (pressable.barred, pressable.acts) == (False, True)


def test_preferences_say_why_the_chosen_voice_does_not_speak(ear: Ear) -> None:
    ear.she.program.journey.go(AtPreferences(AtHome(), SettingsGroup.HEARING))
    ear.heard.clear()
    ear.she.program.appearance.change("voice_engine", "supertonic")
    page = ear.she.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    note = ear.she.program.appearance.voice_note()
    chooser = next(chooser for chooser in page.choosers if chooser.setting.key == "voice_engine")
    assert note
    assert chooser.trouble.text() == note
    assert chooser.trouble.isVisibleTo(page)
    assert ear.heard[-1] == note
    ear.she.program.appearance.change("voice_engine", "pyttsx3")
    assert not chooser.trouble.isVisibleTo(page)


def test_every_part_of_the_first_screen_has_words(ear: Ear) -> None:
    ear.she.choose_lesson("train-book")
    ear.she.choose("try")
    tr = ear.she.program.appearance.translator
    parts = [part for part in ear.she.lesson_page.findChildren(Part) if part.isVisible()]
    assert len(parts) > 5
    for part in parts:
        assert thing_of(part, tr).name
    assert thing_of(ear.she.lesson_page.bar.button(BarItem.HELP), tr).name
