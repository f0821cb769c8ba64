from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtNextPerson, AtWelcome
from edu_desk.gui.preferences.welcome_page import WelcomePage
from edu_desk.settings.declarations import Settings
from edu_desk.settings.preset_file import write_preset
from kit.learner import Learner

scenarios("first_start.feature")


class Story:
    """Who sits before the program."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.she = Learner(data, pause_ms=3_600_000)

    def page(self) -> WelcomePage:
        shown = self.she.program.window.centralWidget()
        assert isinstance(shown, WelcomePage)
        return shown

    def touch(self, key: str) -> None:
        picture = next(one for one in self.page().answers if one.key == key)
        self._touch(self.page(), picture)

    def pass_over(self) -> None:
        self._touch(self.page(), self.page().skip)

    def _touch(self, page: WelcomePage, what: object) -> None:
        she = self.she
        she.let_guard_pass()
        for button in (*page.answers, page.skip):
            if button is what:
                page.scroller.show_widget(button)
                she.pilot.settle()
                she.pilot.touch(button)
        she.pilot.settle()


@pytest.fixture
def story(tmp_path: Path, qtbot: QtBot) -> Iterator[Story]:  # noqa: ARG001 - qtbot makes the application
    told = Story(tmp_path / "data")
    yield told
    told.she.close()


@given("a computer on which nobody has chosen anything")
def nobody_yet(story: Story) -> None:
    assert story.she.program.appearance.fresh
    story.she.program.journey.go(AtWelcome())
    story.she.pilot.settle()


@given("a computer on which she has practised in her own way")
def practised(story: Story) -> None:
    story.she.program.appearance.change("text_size", 200)
    story.she.program.appearance.change("volume", 100)
    story.she.choose_lesson("train-book")
    story.she.choose("follow")
    story.she.to_the_end()
    story.she.program.journey.go(AtHome())
    assert story.she.program.records.practices()


@given("the instructor has set letters of 150 percent for everybody")
def preset(story: Story) -> None:
    write_preset(story.data, Settings(text_size=150))


@when(parsers.parse("she touches the line that she reads with ease at {size:d} percent"))
def letters(story: Story, size: int) -> None:
    story.touch(str(size))


@when(parsers.parse('she touches the colours "{theme}"'))
def colours(story: Story, theme: str) -> None:
    story.touch(theme)


@when(parsers.parse('she says that the voice should be "{key}"'))
def voice(story: Story, key: str) -> None:
    story.touch(key)


@when(parsers.parse('she says that she touches best with "{key}"'))
def hand(story: Story, key: str) -> None:
    story.touch(key)


@when("she passes over all four questions")
def passed_over(story: Story) -> None:
    for _ in range(4):
        story.pass_over()


@when("she goes back")
def back(story: Story) -> None:
    story.page().bar.back.emit()
    story.she.pilot.settle()


@when("the next person begins")
def next_person(story: Story) -> None:
    she = story.she
    she.program.journey.go(AtNextPerson(AtHome()))
    she.pilot.settle()
    she.choose("yes")


@then(parsers.parse('she stands at the first page with letters of {size:d} percent in "{theme}"'))
def at_home(story: Story, size: int, theme: str) -> None:
    assert isinstance(story.she.place, AtHome)
    settings = story.she.program.appearance.settings
    assert (settings.text_size, settings.theme) == (size, theme)
    assert story.she.program.appearance.look.text == size / 100


@then("buttons are larger and the voice is slower")
def larger_and_slower(story: Story) -> None:
    settings = story.she.program.appearance.settings
    assert settings.large_touch
    assert settings.voice_rate < 100


@then("the next time she is not asked again")
def not_again(story: Story) -> None:
    assert not story.she.program.appearance.fresh


@then("she is asked about letters once more")
def letters_again(story: Story) -> None:
    assert story.she.place == AtWelcome(0)


@then(parsers.parse("the first question is asked in letters of {size:d} percent"))
def first_question(story: Story, size: int) -> None:
    assert story.she.place == AtWelcome(0)
    settings = story.she.program.appearance.settings
    assert (settings.text_size, settings.volume) == (size, 65)


@then("nothing that she practised is shown")
def nothing_shown(story: Story) -> None:
    assert story.she.program.records.practices() == ()
    for _ in range(4):
        story.pass_over()
    page = story.she.program.window.centralWidget()
    assert isinstance(page, HomePage)
    assert page.again == ()


@then("what she practised is still kept")
def still_kept(story: Story) -> None:
    assert b"train-book" in story.she.kept_bytes()
