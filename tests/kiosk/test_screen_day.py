"""A lobby screen's day in tables: hours, light, the nightly new start, and clocks that jump."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from edu_desk.kiosk.kiosk_settings import NEVER, KioskSettings
from edu_desk.kiosk.screen_day import DARK, FULL, ScreenMoment, begins_anew, is_lit, light, shift

OWN = KioskSettings(lit_from="07:00", lit_until="22:00", dim_after_s=600, dim_to=60, restart_at="04:00")
LONG = 7 * 3600.0


def at(said: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-28 {said}").replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("opens", "closes", "now", "lit"),
    [
        ("07:00", "22:00", "06:59", False),
        ("07:00", "22:00", "07:00", True),
        ("07:00", "22:00", "21:59", True),
        ("07:00", "22:00", "22:00", False),
        ("22:00", "02:00", "23:30", True),
        ("22:00", "02:00", "01:59", True),
        ("22:00", "02:00", "02:00", False),
        ("00:00", "00:00", "03:00", True),
        ("09:30", "09:30", "03:00", True),
    ],
)
def test_hours(opens: str, closes: str, now: str, lit: bool) -> None:
    assert is_lit(replace(OWN, lit_from=opens, lit_until=closes), at(now)) is lit


@pytest.mark.parametrize(
    ("now", "alone_s", "bright"),
    [
        ("12:00", 0, FULL),
        ("12:00", 599, FULL),
        ("12:00", 600, 60),
        ("23:00", 0, FULL),
        ("23:00", 59, FULL),
        ("23:00", 60, DARK),
        ("06:59", 9999, DARK),
    ],
)
def test_light(now: str, alone_s: float, bright: int) -> None:
    assert light(OWN, ScreenMoment(at(now), LONG, alone_s)) == bright


def test_without_dimming_it_stays_bright() -> None:
    assert light(replace(OWN, dim_after_s=0), ScreenMoment(at("12:00"), LONG, 99999)) == FULL


@pytest.mark.parametrize(
    ("now", "up_s", "alone_s", "anew"),
    [
        ("03:59", LONG, 3600, False),
        ("04:00", LONG, 3600, True),
        ("04:00", LONG, 59, False),
        ("06:59", LONG, 3600, True),
        ("07:00", LONG, 3600, False),
        ("04:00", 3600, 3600, False),
    ],
)
def test_nightly_new_start(now: str, up_s: float, alone_s: float, anew: bool) -> None:
    assert begins_anew(OWN, ScreenMoment(at(now), up_s, alone_s)) is anew
    assert not begins_anew(replace(OWN, restart_at=NEVER), ScreenMoment(at(now), up_s, alone_s))


def test_a_clock_that_jumps_to_and_fro_begins_it_anew_once() -> None:
    up_s = starts = 0.0
    now = at("03:59")
    for step in range(400):
        now += timedelta(hours=(24, -23, 5, -7)[step % 4], minutes=step)
        up_s += 60
        if begins_anew(OWN, ScreenMoment(now, up_s, 3600)):
            starts += 1
            up_s = 0
    assert starts <= 400 * 60 / (6 * 3600), "never more often than every six hours, whatever the clock says"


def test_the_words_go_round_and_come_back() -> None:
    there = [shift(turn) for turn in range(9)]
    assert len(set(there)) == 9
    assert shift(9) == shift(0)
    assert (sum(x for x, _ in there), sum(y for _, y in there)) == (0, 0), "nowhere longer than elsewhere"
