"""Days and moments as people write them, always with the year: 2026년 11월 29일."""

from datetime import date, datetime

from edu_desk.shared.text import Translator


def long_day(day: date, tr: Translator) -> str:
    """A day with its year."""
    from babel.dates import format_skeleton

    return format_skeleton("yMMMMd", day, locale=tr.locale)


def long_moment(moment: datetime, tr: Translator) -> str:
    """A day with its year, and the time there."""
    return f"{long_day(moment.date(), tr)} {moment:%H:%M}"
