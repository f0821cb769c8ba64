"""Too few digits: how many are missing is told. Wrong ones: they are cleared first."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from edu_desk.lesson.kinds import EntryFormat
from edu_desk.lesson.model import Entry
from edu_desk.present.digits_left import is_complete
from edu_desk.present.present import APP_ASKS, view
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import RunView
from edu_desk.present.voice_script import echo, said_after
from edu_desk.runner.events import Mode
from edu_desk.runner.run import Errand
from edu_desk.shared.text import UNTRANSLATED
from kit.runs import begin, errand_of, walk
from kit.shipped_lessons import shipped_library

TONGUE = Tongue(UNTRANSLATED, date(2026, 11, 23))
TO_PAYMENT = (
    "origin, station[incheon], destination, station[busan], day, day[1], people, adults[plus], people_done,"
    " search, train[161-incheon-busan], standard, seat[1B], seat[2B], seats_done, to_payment"
)


@cache
def errand() -> Errand:
    return errand_of(shipped_library().lesson("train-book"), "busan-morning")


def seen(steps: str, mode: Mode = Mode.TRY) -> RunView:
    run = walk(errand(), begin(errand(), mode), f"{TO_PAYMENT}, {steps}".split(", ")).run
    return view(errand(), run, TONGUE)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("part:12", "“카드 번호” needs 4 more digits."),
        ("other:15", "“카드 번호” needs one more digit."),
    ],
)
def test_a_number_that_is_refused_as_too_short_says_by_how_much(typed: str, told: str) -> None:
    shown = seen(f"card_number={typed}, to_owner")
    assert shown.screen.notice
    assert shown.feedback == told
    assert told in said_after(shown, seen(f"card_number={typed}"), "다음")


def test_an_empty_number_is_told_of_by_the_app_alone() -> None:
    shown = seen("to_owner")
    assert shown.screen.notice
    assert shown.feedback == APP_ASKS


def test_a_touch_that_does_nothing_is_answered_with_what_is_missing() -> None:
    shown = seen("card_number=part:12")
    assert echo(shown, "다음") == "다음. “카드 번호” needs 4 more digits."
    assert echo(replace(shown, lacks=""), "다음") == "다음."


def test_in_a_check_nothing_is_told() -> None:
    assert seen("card_number=part:12", Mode.CHECK).lacks == ""
    assert seen("card_number=part:12, to_owner", Mode.CHECK).feedback == ""


def test_a_number_that_is_full_of_wrong_digits_is_cleared_first() -> None:
    half, full = (seen(f"card_number=other:{count}", Mode.FOLLOW).instruction for count in (15, 16))
    assert half == "Type 9410 1234 5678 1234 in “카드 번호”."
    assert full == "Press “Clear”, then type 9410 1234 5678 1234 in “카드 번호”."


@pytest.mark.parametrize(
    ("form", "length", "right", "text", "complete"),
    [
        (EntryFormat.PHONE, 11, None, "0" * 11, True),
        (EntryFormat.PHONE, 11, None, "0" * 10, False),
        (EntryFormat.DATE, 0, "1948.03.01", "0" * 8, True),
        (EntryFormat.DATE, 0, "1948.03.01", "0" * 7, False),
        (EntryFormat.NUMBER, 0, None, "0" * 7, False),
        (EntryFormat.TEXT, 4, None, "이름이요", False),
    ],
)
def test_a_number_is_complete_with_as_many_digits_as_it_or_the_right_one_has(
    form: EntryFormat, length: int, right: str | None, text: str, complete: bool
) -> None:
    assert is_complete(Entry(0, form, None, length, ()), right, text) is complete
