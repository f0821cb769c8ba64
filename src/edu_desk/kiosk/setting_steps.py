"""What staff sets at the lobby's screen itself, a step at a time; each step stays within its bounds."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

from edu_desk.kiosk.kiosk_settings import LETTERS, NEVER, KioskSettings, with_setting
from edu_desk.kiosk.screen_day import minute_of
from edu_desk.shared.text import N_, Translator

_HALF_HOURS: Final = tuple(f"{minute // 60:02}:{minute % 60:02}" for minute in range(0, 24 * 60, 30))


@dataclass(frozen=True, slots=True)
class SettingStep:
    """One setting: what it is called, and what it may be, in order."""

    key: str
    title: str
    values: tuple[int | str, ...]
    round: bool = False
    """After the last comes the first."""


SETTING_STEPS: Final = (
    SettingStep("lit_from", N_("The screen is lit from"), _HALF_HOURS, round=True),
    SettingStep("lit_until", N_("The screen is lit until"), _HALF_HOURS, round=True),
    SettingStep("restart_at", N_("Nightly new start"), (NEVER, *_HALF_HOURS), round=True),
    SettingStep("dim_after_s", N_("It is dimmed without anybody after"), (0, 300, 600, 1200, 1800, 3600)),
    SettingStep("dim_to", N_("Brightness when dimmed"), (20, 40, 60, 80, 100)),
    SettingStep("idle_s", N_("It asks whether anybody is there after"), (60, 90, 120, 180, 300, 600)),
    SettingStep("letters", N_("Letters to begin with"), LETTERS),
    SettingStep("greet_every_s", N_("It speaks to the room every"), (0, 60, 90, 180, 300, 600)),
)


def stepped(settings: KioskSettings, step: SettingStep, way: int) -> KioskSettings:
    """The same a step on (`way` 1) or back (-1); from between two steps to the next one that way."""
    now, values = asdict(settings)[step.key], step.values
    if now in values:
        place = values.index(now) + way
    else:
        before = sum(_rank(value) < _rank(now) for value in values)
        place = before if way > 0 else before - 1
    place = place % len(values) if step.round else max(0, min(place, len(values) - 1))
    return with_setting(settings, step.key, str(values[place]))


def value_words(settings: KioskSettings, step: SettingStep, tr: Translator) -> str:
    """What it is now, as it is read."""
    value = _values(settings)[step.key]
    if step.key == "letters" and value == 0:
        return tr(N_("automatic"))
    if value in {0, NEVER}:
        return tr(N_("never"))
    if step.key in {"dim_to", "letters"}:
        return f"{value}%"
    if isinstance(value, int):
        whole = value % 60 == 0
        return tr(N_("{count} min"), count=value // 60) if whole else tr(N_("{count} s"), count=value)
    return value


def _values(settings: KioskSettings) -> Mapping[str, int | str]:
    return asdict(settings)


def _rank(value: int | str) -> int:
    if isinstance(value, int):
        return value
    return -1 if value == NEVER else minute_of(value)
