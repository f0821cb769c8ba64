"""The spans of days that a report is asked for."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a report, both ends among them."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether `day` is one of them."""
        return self.first <= day <= self.last


class ReportSpan(StrEnum):
    """Which days."""

    MONTH = "month"
    LAST_MONTH = "last-month"
    YEAR = "year"
    LAST_YEAR = "last-year"


def span_period(span: ReportSpan, today: date) -> Period:
    """The days of `span` as of `today`; what has begun goes up to today."""
    match span:
        case ReportSpan.MONTH:
            return Period(today.replace(day=1), today)
        case ReportSpan.LAST_MONTH:
            last = today.replace(day=1) - timedelta(days=1)
            return Period(last.replace(day=1), last)
        case ReportSpan.YEAR:
            return Period(date(today.year, 1, 1), today)
        case ReportSpan.LAST_YEAR:
            return Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))
        case _:
            assert_never(span)
