"""Years of birth, as people write them: 1948-03-02, 1948.3.2, 480302, 1948년, or a count of days."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from edu_desk.exchange.data_table import DataCell
from edu_desk.shared.text import N_

_OLDEST, _YOUNGEST = 115, 5
"""Years of age within which somebody is on a roster."""
_SHEET_BEGINS = date(1899, 12, 30)
"""Day 0 of a spreadsheet's count (the 1900 system, with its 29 February 1900)."""
_WRITTEN = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[일.]?")
_SHORT = re.compile(r"(\d{2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\.?")
_YEAR = re.compile(r"(\d{4})\s*년?생?")


@dataclass(frozen=True, slots=True)
class Unclear:
    """A value that says no year, or two: the message, and what to write instead."""

    message: str
    fix: str


_WRITE = N_("Write the day of birth like 1948-03-02, or the year alone.")
_NO_DAY = Unclear(N_("“{value}” is no day of birth."), _WRITE)
_TWO_DAYS = Unclear(N_("“{value}” may be two different days."), _WRITE)
_NO_AGE = Unclear(N_("“{value}” makes an age that cannot be."), _WRITE)


def birth_year(cell: DataCell, today: date) -> int | Unclear:
    """The year that a cell says."""
    if cell.day is not None:
        return _aged(cell.day.year, today)
    text = cell.text
    if written := _WRITTEN.fullmatch(text):
        return _of_day(int(written[1]), int(written[2]), int(written[3]), today)
    if short := _SHORT.fullmatch(text):
        return _of_day(_century(int(short[1]), today), int(short[2]), int(short[3]), today)
    if year := _YEAR.fullmatch(text):
        return _aged(int(year[1]), today)
    return _of_digits(text, cell, today) if text.isdecimal() else _NO_DAY


def _of_digits(text: str, cell: DataCell, today: date) -> int | Unclear:
    match len(text):
        case 8:
            return _of_day(int(text[:4]), int(text[4:6]), int(text[6:]), today)
        case 6:
            return _of_six(text, today)
        case 5:
            return _of_five(text, cell, today)
        case _:
            return _NO_DAY


def _of_six(text: str, today: date) -> int | Unclear:
    return _of_day(_century(int(text[:2]), today), int(text[2:4]), int(text[4:]), today)


def _of_five(text: str, cell: DataCell, today: date) -> int | Unclear:
    """A spreadsheet's count of days, or six digits that have lost the 0 before them."""
    counted = _aged((_SHEET_BEGINS + timedelta(days=int(text))).year, today)
    lost = _of_six(f"0{text}", today) if cell.number else _NO_DAY
    match counted, lost:
        case int(), int():
            return _TWO_DAYS
        case int(), _:
            return counted
        case _:
            return lost


def _of_day(year: int, month: int, day: int, today: date) -> int | Unclear:
    try:
        date(year, month, day)
    except ValueError:
        return _NO_DAY
    return _aged(year, today)


def _aged(year: int, today: date) -> int | Unclear:
    return year if _YOUNGEST <= today.year - year <= _OLDEST else _NO_AGE


def _century(short: int, today: date) -> int:
    """The year that ends so, in which somebody was born who is five years old at the least."""
    year = today.year - today.year % 100 + short
    return year if today.year - year >= _YOUNGEST else year - 100
