from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.theme.look import Look
from edu_desk.settings.declarations import SETTINGS, Setting, Settings, SettingsGroup
from edu_desk.shared.text import Translator

MakeLook = Callable[..., Look]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_option_of_every_setting_can_be_chosen(
    qtbot: QtBot, make_look: MakeLook, tr: Translator, setting: Setting
) -> None:
    page = PreferencesPage(make_look(), tr, Settings(), group=setting.group)
    qtbot.addWidget(page)
    chooser = next(chooser for chooser in page.choosers if chooser.setting is setting)
    for button, option in zip(chooser.options, setting.options, strict=True):
        with qtbot.waitSignal(page.changed) as changed:
            button.click()
        assert changed.args == [setting.key, option.value]
        assert [other.isChecked() for other in chooser.options].count(True) == 1
        assert button.isChecked()


def test_what_is_set_is_chosen(qtbot: QtBot, make_look: MakeLook, tr: Translator) -> None:
    settings = Settings(text_size=200, theme="dark", language="en", voice=False, voice_rate=75, motion=False)
    chosen: dict[str, list[str]] = {}
    for group in SettingsGroup:
        page = PreferencesPage(make_look(), tr, settings, group=group)
        qtbot.addWidget(page)
        for chooser in page.choosers:
            chosen[chooser.setting.key] = [one.words for one in chooser.options if one.isChecked()]
    assert sorted(chosen) == sorted(setting.key for setting in SETTINGS)
    assert all(len(words) == 1 for words in chosen.values())
    asked = ("text_size", "theme", "voice", "voice_rate", "motion", "language")
    assert [chosen[key] for key in asked] == [["200%"], ["Dark"], ["Off"], ["75%"], ["Off"], ["English"]]


def test_a_page_built_anew_is_where_it_was(
    stage: Callable[..., None], make_look: MakeLook, tr: Translator
) -> None:
    before = PreferencesPage(make_look(), tr, Settings(), group=SettingsGroup.HEARING)
    stage(before)
    chooser = next(chooser for chooser in before.choosers if chooser.setting.key == "voice_rate")
    chooser.take_up()
    place = before.place()
    assert place.key == "voice_rate"
    after = PreferencesPage(make_look(2.0), tr, Settings(text_size=200), group=SettingsGroup.HEARING)
    after.restore(place)
    stage(after)
    assert after.place().key == "voice_rate"
    again = next(chooser for chooser in after.choosers if chooser.setting.key == "voice_rate")
    view = after.scroller.area.viewport()
    assert view.rect().intersects(again.rect().translated(again.mapTo(view, again.rect().topLeft())))


def test_each_group_leads_to_its_settings(qtbot: QtBot, make_look: MakeLook, tr: Translator) -> None:
    page = PreferencesPage(make_look(), tr, Settings(), group=SettingsGroup.HEARING)
    qtbot.addWidget(page)
    assert [button.isChecked() for button in page.groups] == [
        group is SettingsGroup.HEARING for group in SettingsGroup
    ]
    for button, group in zip(page.groups, SettingsGroup, strict=True):
        with qtbot.waitSignal(page.group_chosen) as chosen:
            button.click()
        assert chosen.args == [group]


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_words_of_a_choice_take_two_lines_at_most(
    stage: Callable[..., None], make_look: MakeLook, tr: Translator, text: float
) -> None:
    page = PreferencesPage(make_look(text), tr, Settings(text_size=round(100 * text)))
    stage(page)
    (colours,) = [chooser for chooser in page.choosers if chooser.setting.key == "theme"]
    for button in colours.options:
        assert button.width() >= button.width_in_lines(2)
