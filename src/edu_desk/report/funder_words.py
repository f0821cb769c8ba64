"""A funder's report in words: figures become tables, and what is kept back says so."""

from collections.abc import Callable
from typing import Final

from edu_desk.report.funder_figures import AGES, LONG_AFTER, AgeBand, FunderFigures, Share
from edu_desk.report.literacy_words import level_table
from edu_desk.report.report_table import Cell, ReportTable, WrittenReport
from edu_desk.report.small_groups import KEPT_BACK, LEAST
from edu_desk.report.written_days import long_day
from edu_desk.shared.text import N_, Meant, Translator

_NOTHING: Final = "–"


def written_report(
    figures: FunderFigures, scope: str, lesson_title: Callable[[str], str], tr: Translator
) -> WrittenReport:
    """The report; `scope` is what the class is called, or empty for the whole centre."""
    period = figures.period
    said = N_("{scope}, {first} to {last}")
    sentence = tr(
        said,
        scope=scope or tr(N_("The whole centre")),
        first=long_day(period.first, tr),
        last=long_day(period.last, tr),
    )
    tables = (
        _overview(figures, tr),
        _ages(figures, tr),
        _shares(figures, tr),
        level_table(figures.areas, tr),
        _lessons(figures, lesson_title, tr),
    )
    return WrittenReport(
        tr(N_("Report on the lessons")), sentence, tuple(one for one in tables if one.rows), _notes(tr)
    )


def _overview(figures: FunderFigures, tr: Translator) -> ReportTable:
    rows: tuple[tuple[Cell, ...], ...] = (
        (tr(N_("Sessions held")), figures.sessions),
        (tr(N_("Planned teaching time (minutes)")), figures.session_minutes),
        (tr(N_("People, each counted once")), _number(figures.persons, tr)),
        (tr(N_("Visits, each of them counted")), _number(figures.visits, tr)),
        (tr(N_("Time at practice, all people together (minutes)")), _number(figures.practice_minutes, tr)),
    )
    return ReportTable(tr(N_("Overview")), (tr(N_("Figure")), tr(N_("Number"))), rows)


def _ages(figures: FunderFigures, tr: Translator) -> ReportTable:
    rows = tuple((_band(one, tr), _number(one.persons, tr)) for one in figures.ages)
    return ReportTable(tr(N_("Age")), (tr(N_("Age")), tr(N_("People"))), rows)


def _band(one: AgeBand, tr: Translator) -> str:
    if one.first is None:
        return tr(Meant("age", "not known"))
    if one.first == AGES[-1]:
        return tr(N_("{first} and older"), first=one.first)
    following = AGES[AGES.index(one.first) + 1]
    if one.first == AGES[0]:
        return tr(N_("under {following}"), following=following)
    return tr(N_("{first} to {last} years"), first=one.first, last=following - 1)


def _shares(figures: FunderFigures, tr: Translator) -> ReportTable:
    rows = (
        _share(tr(N_("Errands done alone at the first try")), figures.before, tr),
        _share(tr(N_("Errands done alone at the last try")), figures.after, tr),
        _share(tr(N_("Still done alone {days} days later"), days=LONG_AFTER), figures.later, tr),
        _share(tr(N_("Diagnostic before: errands done alone")), figures.tested_before, tr),
        _share(tr(N_("Diagnostic after: errands done alone")), figures.tested_after, tr),
        _share(tr(N_("Frauds that were believed")), figures.missed, tr),
        _share(tr(N_("Genuine ones taken for a fraud (false alarms)")), figures.false_alarms, tr),
    )
    columns = (tr(N_("What was done with nothing shown")), *_share_columns(tr))
    return ReportTable(tr(N_("What was learned")), columns, rows)


def _lessons(figures: FunderFigures, title: Callable[[str], str], tr: Translator) -> ReportTable:
    rows = tuple(
        (
            title(one.lesson),
            _number(one.alone.whole, tr),
            _number(one.alone.part, tr),
            _percent(one.alone, tr),
        )
        for one in figures.lessons
    )
    columns = (tr(N_("Lesson")), tr(N_("Learners")), tr(N_("Done alone at last")), tr(N_("Percent")))
    return ReportTable(tr(N_("Lessons")), columns, rows)


def _share(name: str, share: Share, tr: Translator) -> tuple[Cell, ...]:
    return name, _number(share.part, tr), _number(share.whole, tr), _percent(share, tr)


def _share_columns(tr: Translator) -> tuple[str, ...]:
    return tr(N_("How many")), tr(Meant("so many of so many", "Of")), tr(N_("Percent"))


def _number(number: int | None, tr: Translator) -> Cell:
    return tr(KEPT_BACK) if number is None else number


def _percent(share: Share, tr: Translator) -> Cell:
    return _NOTHING if share.whole == 0 else _number(share.percent, tr)


def _notes(tr: Translator) -> tuple[str, ...]:
    small = N_(
        "Groups of fewer than {least} people are not shown, nor numbers by which they could be worked out."
    )
    return (
        tr(small, least=LEAST),
        tr(N_("Nobody is named. A person's age is the year of the report less the year of birth.")),
        tr(N_("A try counts where nothing was shown; it is done alone where no help was asked for.")),
        tr(
            N_(
                "The diagnostic is real errands in two equal forms, done with no help. "
                "Those who did both forms count; the one done first is before."
            )
        ),
        tr(
            N_(
                "Areas and levels are those of the national adult digital-literacy survey. "
                "A level is reached where a lesson of it is done alone."
            )
        ),
        tr(N_("In the time at practice, a pause counts for five minutes at most.")),
    )
