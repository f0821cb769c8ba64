from dataclasses import fields

import pytest

from edu_desk.settings.declarations import (
    SETTINGS,
    Setting,
    Settings,
    SettingScope,
    declared,
    for_computer,
    for_next_person,
    for_person,
)
from edu_desk.shared.errors import Bug


def test_every_field_is_declared_once() -> None:
    assert sorted(setting.key for setting in SETTINGS) == sorted(field.name for field in fields(Settings))


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_the_default_is_one_of_the_options(setting: Setting) -> None:
    assert setting.allows(Settings().value(setting.key))


@pytest.mark.parametrize(
    ("key", "value", "allowed"),
    [
        ("text_size", 300, True),
        ("text_size", 110, False),
        ("text_size", "100", False),
        ("text_size", True, False),
        ("voice", False, True),
        ("voice", 0, False),
        ("theme", "dark", True),
        ("theme", "Dark", False),
        ("theme", None, False),
    ],
)
def test_a_value_must_be_one_of_the_options(key: str, value: object, allowed: bool) -> None:
    assert declared(key).allows(value) is allowed


def test_a_change_leaves_the_rest() -> None:
    assert Settings().changed("theme", "dark") == Settings(theme="dark")


@pytest.mark.parametrize(("key", "value"), [("theme", "pink"), ("them", "dark")])
def test_an_impossible_change_is_our_fault(key: str, value: object) -> None:
    with pytest.raises(Bug, match=key):
        Settings().changed(key, value)


def test_what_is_the_machines_stays_and_what_is_a_persons_does_not() -> None:
    gone = Settings(language="en", voice_engine="supertonic", volume=100, earphones=True, switches="one")
    preset = Settings(text_size=150, language="ko")
    found = for_next_person(gone, preset)
    assert found == Settings(text_size=150, language="en", voice_engine="supertonic")


def test_each_setting_is_somebodys() -> None:
    machines = {setting.key for setting in SETTINGS if setting.scope is SettingScope.MACHINE}
    assert machines == {"voice_engine"}
    assert [setting.key for setting in SETTINGS if setting.scope is SettingScope.BOTH] == ["language"]


def test_a_person_has_her_own_and_the_computer_keeps_what_is_the_machines() -> None:
    computers = Settings(text_size=125, language="ko", voice_engine="supertonic")
    hers = Settings(text_size=200, language="en", theme="dark")
    assert for_person(computers, hers) == Settings(
        text_size=200, language="en", theme="dark", voice_engine="supertonic"
    )
    assert for_computer(computers, hers) == Settings(text_size=125, language="ko")
