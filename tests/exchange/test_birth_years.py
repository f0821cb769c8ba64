"""The year of birth in all the forms in which people write it."""

from datetime import date

import pytest

from edu_desk.exchange.birth_years import Unclear, birth_year
from edu_desk.exchange.data_table import DataCell

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("1948-03-02", 1948),
        ("1948.3.2", 1948),
        ("1948. 3. 2.", 1948),
        ("1948/03/02", 1948),
        ("1948년 3월 2일", 1948),
        ("48.3.2", 1948),
        ("480302", 1948),
        ("19480302", 1948),
        ("1948", 1948),
        ("1948년", 1948),
        ("1948년생", 1948),
        ("17594", 1948),
        ("200302", 2020),
        ("230302", 1923),
        ("010302", 2001),
    ],
)
def test_written(text: str, year: int) -> None:
    assert birth_year(DataCell(text), TODAY) == year


def test_a_day_of_a_sheet_and_numbers_that_lost_their_zero() -> None:
    assert birth_year(DataCell("1948-03-02", date(1948, 3, 2)), TODAY) == 1948
    assert birth_year(DataCell("480302", number=True), TODAY) == 1948
    assert birth_year(DataCell("17594", number=True), TODAY) == 1948
    assert birth_year(DataCell("90302", number=True), TODAY) == 2009


@pytest.mark.parametrize(
    "text", ["모름", "1948-13-02", "1948-02-30", "481302", "1848", "2026-01-01", "48", "1", "19480230", "4.8"]
)
def test_what_says_no_year_is_told(text: str) -> None:
    assert isinstance(birth_year(DataCell(text), TODAY), Unclear)


def test_five_digits_that_may_be_two_days_are_told() -> None:
    """10302 is 15 March 1928 as a count of days, and 2 March 2001 with its zero."""
    found = birth_year(DataCell("10302", number=True), TODAY)
    assert isinstance(found, Unclear)
    assert "two different days" in found.message
    assert birth_year(DataCell("10302"), TODAY) == 1928
