from dataclasses import fields

import pytest

from edu_desk.settings.declarations import SETTINGS, Setting, Settings, declared
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
