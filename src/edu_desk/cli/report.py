"""`edu-desk report`: the figures of a class or of the whole centre, without names, for who pays for it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Generator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from edu_desk.cli.classes import found_class
from edu_desk.cli.console import say, say_json
from edu_desk.cli.learners import opened_store
from edu_desk.cli.surroundings import OK, Surroundings, without_display
from edu_desk.shared.clock import MachineClock
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.report.report_table import WrittenReport

T = TypeVar("T")

HELP = "figures of a class or of the whole centre for who pays for it, without names"
_ENDINGS = (".pdf", ".xlsx", ".csv")


def add_options(parser: ArgumentParser) -> None:
    """Of which class, of which days, and in which files."""
    parser.add_argument(
        "what", nargs="?", default="", metavar="CLASS", help="a class; without it, the whole centre"
    )
    parser.add_argument(
        "--from", dest="first", type=date.fromisoformat, metavar="YYYY-MM-DD", help="this year's first day"
    )
    parser.add_argument("--to", dest="last", type=date.fromisoformat, metavar="YYYY-MM-DD", help="today")
    parser.add_argument(
        "--out",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="a file to write that ends with .pdf, .xlsx or .csv; may be said again",
    )
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(given: Namespace, around: Surroundings) -> int:
    """Count, then write or say."""
    from edu_desk.lesson.library import Library
    from edu_desk.report.funder_figures import Yardsticks
    from edu_desk.report.funder_records import gather_figures
    from edu_desk.report.funder_words import written_report
    from edu_desk.report.report_spans import Period

    for path in given.out:
        if path.suffix.lower() not in _ENDINGS:
            raise Fault(
                N_("{file} is no kind of file that a report can be."),
                N_("Choose a name that ends with .pdf, .xlsx or .csv."),
                file=path.name,
            )
    today = MachineClock().now().date()
    period = Period(given.first or date(today.year, 1, 1), given.last or today)
    if period.first > period.last:
        raise Fault(N_("The report ends before it begins."), N_("Write the earlier day behind --from."))
    library = Library(around.resources.lessons, around.resources.own)
    heads = library.index().heads
    literacy = {head.id: head.literacy for head in heads if head.literacy is not None}
    with opened_store(around) as store:
        one = found_class(store, given.what) if given.what else None
        figures = _done(gather_figures(store, period, one, today, Yardsticks(literacy, library.diagnostic())))
    titles = {head.id: around.tr.lesson(head.title.source) for head in heads}
    scope = one.name if one else ""
    report = written_report(figures, scope, lambda lesson: titles.get(lesson, lesson), around.tr)
    for path in given.out:
        _write(report, path, around)
    if given.json:
        say_json([list(line) for line in report.lines])
    elif not given.out:
        say("\n".join("  ".join(map(str, line)) for line in report.lines))
    return OK


def _write(report: "WrittenReport", path: Path, around: Surroundings) -> None:
    from edu_desk.shared.atomic_file import write_whole_bytes

    try:
        write_whole_bytes(path, _content(report, path.suffix.lower(), around))
    except OSError as error:
        raise Fault(
            N_("{file} cannot be written: {reason}."),
            N_("Close it where it is open, or choose another folder, and try again."),
            file=path.name,
            reason=error.strerror or str(error),
        ) from error
    say(around.tr(N_("The report is in {file}."), file=path))


def _content(report: "WrittenReport", ending: str, around: Surroundings) -> bytes:
    from edu_desk.exchange.report_writing import report_book, report_text

    if ending == ".csv":
        return report_text(report)
    if ending == ".xlsx":
        return report_book(report)
    without_display()
    from edu_desk.gui.instructor.report_paper import report_pdf
    from edu_desk.gui.theme.fonts import load_fonts
    from edu_desk.gui.window.qt_application import make_app

    make_app()
    return report_pdf(report, load_fonts(around.resources.assets))


def _done(work: Generator[object, None, T]) -> T:
    """What comes of work that nobody watches."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result
