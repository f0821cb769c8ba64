"""One switch by mistake at the first start: tried out before it is kept, undone with any device."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from edu_desk.access.profile_questions import Step
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtPreferences, AtSwitchTrial, AtWelcome
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.preferences.switch_trial_page import KEEP, OTHERWISE, SwitchTrialPage
from edu_desk.gui.preferences.welcome_page import WelcomePage
from edu_desk.gui.widgets.tile import Tile
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window.place import Place
from edu_desk.settings.declarations import SettingsGroup
from edu_desk.settings.settings_file import read_settings
from kit.learner import Learner
from kit.switch import OneSwitch

LAST = AtWelcome(int(Step.HAND))


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path, pause_ms=3_600_000)
    learner.program.appearance.set_all(())
    learner.program.journey.go(LAST)
    learner.let_guard_pass()
    page = learner.program.window.centralWidget()
    assert isinstance(page, WelcomePage)
    picture = next(one for one in page.answers if one.key == "switch")
    page.scroller.show_widget(picture)
    learner.pilot.settle()
    learner.pilot.touch(picture)
    learner.let_guard_pass()
    yield learner
    learner.close()


def tile(she: Learner, key: str) -> Tile:
    page = she.program.window.centralWidget()
    assert isinstance(page, SwitchTrialPage)
    return next(one for one in page.tiles if one.key == key)


def key(she: Learner, which: Qt.Key) -> None:
    handle = she.program.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, which)
    she.pilot.settle()


def undone(she: Learner) -> bool:
    settings = she.program.appearance.settings
    return settings.switches == "off" and read_settings(she.data)[0].switches == "off"


def test_it_acts_at_once_and_is_not_kept_yet(she: Learner) -> None:
    assert she.place == AtSwitchTrial("one", LAST, AtHome())
    assert she.program.appearance.settings.switches == "one"
    assert read_settings(she.data)[0].switches == "off"


def test_a_touch_undoes_it(she: Learner) -> None:
    she.pilot.touch(tile(she, OTHERWISE))
    she.pilot.settle()
    assert she.place == LAST
    assert undone(she)


def test_the_bar_undoes_it(she: Learner) -> None:
    page = she.program.window.centralWidget()
    assert isinstance(page, SwitchTrialPage)
    she.pilot.touch(page.bar.button(BarItem.BACK))
    she.pilot.settle()
    assert she.place == LAST
    assert undone(she)


def test_esc_undoes_it(she: Learner) -> None:
    key(she, Qt.Key.Key_Escape)
    assert she.place == LAST
    assert undone(she)


def test_tab_and_enter_undo_it(she: Learner) -> None:
    window = she.program.window
    for _ in range(30):
        key(she, Qt.Key.Key_Tab)
        if window.focusWidget() is tile(she, OTHERWISE):
            break
    key(she, Qt.Key.Key_Return)
    assert she.place == LAST
    assert undone(she)


def test_any_other_page_undoes_it(she: Learner) -> None:
    she.program.journey.ways.to_preferences()
    she.pilot.settle()
    assert undone(she)


def test_the_switch_keeps_it(she: Learner) -> None:
    switch = OneSwitch(she)
    switch.press()
    switch.choose_named(tile(she, KEEP).accessibleName())
    assert isinstance(she.place, AtHome)
    assert read_settings(she.data)[0].switches == "one"


def test_pointing_at_what_the_switch_is_for_is_a_press_of_the_switch(she: Learner) -> None:
    switch = OneSwitch(she)
    before = switch.scanner.scan
    she.pilot.touch(tile(she, KEEP))
    she.pilot.settle()
    assert isinstance(she.place, AtSwitchTrial)
    assert switch.scanner.scan != before


def test_a_switch_that_clicks_where_the_pointer_rests_presses_nothing_there(she: Learner) -> None:
    switch = OneSwitch(she)
    way_out = tile(she, OTHERWISE)
    at = way_out.mapTo(she.program.window, way_out.rect().center())
    switch.scanner._pressed_at = at  # there it was pressed last
    she.pilot.touch(way_out)
    she.pilot.settle()
    assert isinstance(she.place, AtSwitchTrial)


def test_another_answer_later_takes_the_switch_away(she: Learner) -> None:
    appearance = she.program.appearance
    appearance.keep_tried()
    she.program.journey.go(LAST)
    appearance.change("switches", "one")
    key(she, Qt.Key.Key_Escape)
    she.program.journey.go(LAST)
    page = she.program.window.centralWidget()
    assert isinstance(page, WelcomePage)
    page.answered.emit("ease")
    assert undone(she)


@pytest.mark.parametrize("switches", ["one", "two"])
def test_in_the_preferences_it_is_tried_out_too(she: Learner, switches: str) -> None:
    place = AtPreferences(AtHome(), SettingsGroup.SWITCHES)
    for answer, there in ((OTHERWISE, "off"), (KEEP, switches)):
        she.program.journey.go(place)
        page = she.program.window.centralWidget()
        assert isinstance(page, PreferencesPage)
        page.changed.emit("switches", switches)
        assert read_settings(she.data)[0].switches == "off"
        tile(she, answer).picked.emit(answer)
        assert she.place == place
        assert read_settings(she.data)[0].switches == there


def test_before_the_first_question_there_is_nothing(she: Learner) -> None:
    she.program.journey.go(AtWelcome())
    page = she.program.window.centralWidget()
    assert isinstance(page, WelcomePage)
    assert not page.bar.button(BarItem.BACK).isEnabled()
    key(she, Qt.Key.Key_Escape)
    assert she.place == AtWelcome(), "the other questions are still asked"


@pytest.mark.parametrize(
    ("asked", "before"),
    [
        (AtWelcome(before=AtHome()), AtPreferences(AtHome())),
        (AtWelcome(2, AtHome()), AtWelcome(1, AtHome())),
    ],
)
def test_asked_once_more_they_lead_back_to_where_one_was(
    she: Learner, asked: AtWelcome, before: Place
) -> None:
    she.program.journey.go(asked)
    key(she, Qt.Key.Key_Escape)
    assert she.place == before
