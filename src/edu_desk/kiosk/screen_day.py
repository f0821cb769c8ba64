"""A lobby screen's day: when it is lit, how brightly, and when it begins anew. Rules without a clock.

The time of day is the computer's and may jump; how long something has lasted is counted by seconds that only
go forward. A jump changes how bright the screen is, and nothing else.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from edu_desk.kiosk.kiosk_settings import NEVER, KioskSettings

FULL, DARK = 100, 0
"""Light, in percent."""
_DAY_MIN: Final = 24 * 60
_RESTART_WITHIN_MIN: Final = 180
"""Where somebody is still there at that time, it may be later by so much."""
_LEAST_UP_S: Final = 6 * 3600.0
"""It has run so long before it begins anew: a clock that is put back does not make it do so again."""
_LEAST_ALONE_S: Final = 60.0
"""Nobody has been here for so long: whoever has just left may come back."""
_SHIFTS: Final = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))
"""Where what stands on the first page goes, one step after another."""


@dataclass(frozen=True, slots=True)
class ScreenMoment:
    """What the rules are told."""

    now: datetime
    """By the clock on the wall."""
    up_s: float
    """How long the program has run."""
    alone_s: float
    """How long nobody has been here."""


def minute_of(said: str) -> int:
    """The minute of the day that `said` names, such as 22:30."""
    hours, minutes = said.split(":")
    return int(hours) * 60 + int(minutes)


def is_lit(settings: KioskSettings, now: datetime) -> bool:
    """Whether the screen is on at that hour; the same time for both ends is the whole day."""
    opens, closes = minute_of(settings.lit_from), minute_of(settings.lit_until)
    if opens == closes:
        return True
    return (_at(now) - opens) % _DAY_MIN < (closes - opens) % _DAY_MIN


def light(settings: KioskSettings, moment: ScreenMoment) -> int:
    """How bright the first page is, in percent."""
    rests = moment.alone_s >= settings.dim_after_s
    if not is_lit(settings, moment.now) and moment.alone_s >= _LEAST_ALONE_S:
        return DARK
    return settings.dim_to if settings.dim_after_s and rests else FULL


def begins_anew(settings: KioskSettings, moment: ScreenMoment) -> bool:
    """Whether it is time for the nightly new start; asked at the first page alone."""
    if settings.restart_at == NEVER or moment.up_s < _LEAST_UP_S or moment.alone_s < _LEAST_ALONE_S:
        return False
    return (_at(moment.now) - minute_of(settings.restart_at)) % _DAY_MIN < _RESTART_WITHIN_MIN


def shift(turn: int) -> tuple[int, int]:
    """Which way the words of the first page are moved at that turn, so that none burns itself in."""
    return _SHIFTS[turn % len(_SHIFTS)]


def _at(now: datetime) -> int:
    return now.hour * 60 + now.minute
