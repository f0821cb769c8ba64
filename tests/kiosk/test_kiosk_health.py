"""What staff reads of the machine, and what staff sets there a step at a time."""

from dataclasses import replace
from datetime import UTC, datetime
from gettext import NullTranslations
from typing import Any

import pytest

from edu_desk.kiosk.kiosk_health import KioskHealth, health_words
from edu_desk.kiosk.kiosk_settings import KioskSettings, allowed
from edu_desk.kiosk.setting_steps import SETTING_STEPS, SettingStep, stepped, value_words
from edu_desk.shared.text import Translator

GOOD = KioskHealth(
    version="1.2",
    backup=datetime(2026, 3, 28, 4, tzinfo=UTC),
    sound=True,
    screen="1080x1920",
    free_mb=9000,
    touch=True,
)
ENGLISH = Translator("en", NullTranslations(), NullTranslations())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "disk: 9.0 GB free"),
        ({"backup": None}, "last backup: none yet"),
        ({"sound": False}, "sound: not found"),
        ({"touch": False}, "touch: not found"),
        ({"free_mb": 499}, "disk: only 499 MB free"),
        ({"free_mb": None}, "disk: cannot be asked"),
    ],
)
def test_what_is_wrong_is_read(change: dict[str, Any], words: str) -> None:
    health = replace(GOOD, **change)
    assert words in health_words(health, ENGLISH)
    assert health.well is not bool(change)
    assert "version 1.2" in health_words(health, ENGLISH)
    assert "screen: 1080x1920" in health_words(health, ENGLISH)


@pytest.mark.parametrize("step", SETTING_STEPS, ids=lambda step: step.key)
def test_every_step_may_be(step: SettingStep) -> None:
    settings, seen = KioskSettings(), set()
    for value in step.values:
        assert allowed(step.key, value)
    for way in (1, -1):
        for _ in range(len(step.values) * 2):
            settings = stepped(settings, step, way)
            seen.add(value_words(settings, step, ENGLISH))
    assert len(seen) == len(step.values)


@pytest.mark.parametrize(
    ("key", "before", "way", "after"),
    [
        ("lit_from", "07:10", 1, "07:30"),
        ("lit_from", "07:10", -1, "07:00"),
        ("lit_until", "23:30", 1, "00:00"),
        ("restart_at", "00:00", -1, "never"),
        ("dim_to", 100, 1, 100),
        ("dim_after_s", 0, -1, 0),
        ("idle_s", 119, 1, 120),
        ("idle_s", 30, -1, 60),
    ],
)
def test_steps(key: str, before: int | str, way: int, after: int | str) -> None:
    step = next(one for one in SETTING_STEPS if one.key == key)
    change: dict[str, Any] = {key: before}
    settings = replace(KioskSettings(), **change)
    assert getattr(stepped(settings, step, way), key) == after
