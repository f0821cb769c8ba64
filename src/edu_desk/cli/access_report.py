"""`edu-desk access-report`: measures the program and judges it by the rules for kiosks."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from edu_desk.access.millimetres import MM_PER_INCH, REFERENCE_DPI, measurable
from edu_desk.cli.console import say
from edu_desk.cli.surroundings import OK, SIZE, Surroundings, size_px, without_display
from edu_desk.settings.declarations import declared
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

HELP = "measure letters, buttons and colours, and judge them by the rules for kiosks"


def add_options(parser: ArgumentParser) -> None:
    """Which screen and settings are measured, and where the report goes."""
    parser.add_argument(
        "--out",
        type=Path,
        action="append",
        required=True,
        metavar="FILE",
        help="where to write it: .json, .html or .pdf; may be said several times",
    )
    for option, key, kind in (("--text-size", "text_size", int), ("--theme", "theme", str)):
        known = [one.value for one in declared(key).options]
        parser.add_argument(option, dest=key, type=kind, choices=known, help="default: as it is set now")
    parser.add_argument(
        "--size", type=size_px, default=SIZE, metavar="WxH", help="the screen in px, default: %(default)s"
    )
    parser.add_argument(
        "--px-per-mm",
        type=float,
        default=REFERENCE_DPI / MM_PER_INCH,
        metavar="N",
        help="px in a millimetre of that screen (default: 96 dpi)",
    )
    parser.add_argument("--by-card", action="store_true", help="that was measured with a bank card")
    parser.add_argument("--progress", action="store_true", help="say on the way what is being measured")


def run(given: Namespace, around: Surroundings) -> int:
    """Measure, judge and write. Raises `Fault` for an impossible screen and where nothing can be written."""
    without_display()
    from edu_desk.gui.window.pyside_imports import read_no_sources

    read_no_sources()
    from edu_desk.access.assessment.verdict import Verdict
    from edu_desk.cli.report_maker import ReportOrder, make_report
    from edu_desk.gui.gauge.page_walk import WalkOrder

    if not measurable(given.px_per_mm):
        raise Fault(N_("No screen is like that."), N_("Give --px-per-mm a number from 0.8 to 47."))
    changes = ((key, getattr(given, key)) for key in ("text_size", "theme"))
    walk = WalkOrder(
        size=given.size,
        px_per_mm=given.px_per_mm,
        by_card=given.by_card,
        changes=tuple((key, value) for key, value in changes if value is not None),
    )
    order = ReportOrder(tuple(given.out), walk)

    def progress_line(done: int, total: int, what: str) -> None:
        if given.progress:
            say(f"{done} {total} {what}")

    sheet = make_report(order, around.resources, around.data, around.language, progress_line)
    say(sheet.sentence)
    for row in sheet.rows:
        if row.verdict == Verdict.FAIL.name:
            say(f"  {row.standard} {row.clause}: {row.title} — {row.evidence}")
    for path in order.out:
        say(str(path))
    return OK
