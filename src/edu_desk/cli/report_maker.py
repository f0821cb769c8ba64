"""`edu-desk access-report`: measures the program on a screen, judges it, and writes the report."""

import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from edu_desk.access.assessment.judged_items import assess
from edu_desk.access.assessment.report_html import FAMILY, as_html, body
from edu_desk.access.assessment.report_sheet import ReportSheet, sheet_json, tell
from edu_desk.compose import Wishes, build
from edu_desk.gui.gauge.kiosk_walk import KioskWalk
from edu_desk.gui.gauge.page_walk import PageWalk, Tell, WalkOrder
from edu_desk.gui.gauge.report_pdf import write_pdf
from edu_desk.gui.theme.fonts import REGULAR
from edu_desk.jobs import NoExecutor
from edu_desk.kiosk_mode import measured_kiosk
from edu_desk.lesson.library import Library
from edu_desk.settings.settings_file import FILE_NAME
from edu_desk.shared.atomic_file import write_whole
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import Resources, user_data
from edu_desk.shared.text import N_, Translator


@dataclass(frozen=True, slots=True)
class ReportOrder:
    """What to measure, and where to write it."""

    out: tuple[Path, ...]
    walk: WalkOrder


def make_report(
    order: ReportOrder, resources: Resources, data: Path | None, language: str | None, told: Tell
) -> ReportSheet:
    """Measure, judge and write every file of the order. Raises `Fault` when one cannot be written.

    The learner's own data are not touched: the walk has a folder of its own, with a copy of the settings.
    """
    for path in order.out:
        if path.suffix not in _WRITERS:
            raise Fault(
                N_("A report cannot be written as “{name}”."),
                N_("Let the name end in .json, .html or .pdf."),
                name=path.name,
            )
    with TemporaryDirectory() as folder:
        kept = (data or user_data()) / FILE_NAME
        if kept.is_file():
            shutil.copy(kept, folder)
        library = Library(resources.lessons)
        wishes = Wishes(
            Path(folder),
            language,
            silent=True,
            pause_ms=lambda _letters: 0,
            idle=NoExecutor(),
            library=library,
        )
        program = build(resources, wishes)
        tr = program.appearance.translator  # a sitting in a lobby ends in the lobby's own language
        try:
            measured = PageWalk(program, library, order.walk, told).through()
            measured = KioskWalk(program, order.walk, partial(measured_kiosk, program)).through(measured)
            day = program.clock.now().date().isoformat()
        finally:
            program.window.close()
            program.close()
    sheet = tell(measured, assess(measured), day, tr)
    for path in order.out:
        _write(path, sheet, resources, tr)
    return sheet


def _write(path: Path, sheet: ReportSheet, resources: Resources, tr: Translator) -> None:
    try:
        _WRITERS[path.suffix](path, sheet, resources, tr)
    except OSError as error:
        raise Fault(
            N_("The report could not be written to {file}: {reason}."),
            N_("Check that the disk is not full and that you may write there."),
            file=path,
            reason=error.strerror or str(error),
        ) from error


def _write_json(path: Path, sheet: ReportSheet, _resources: Resources, _tr: Translator) -> None:
    write_whole(path, sheet_json(sheet))


def _write_html(path: Path, sheet: ReportSheet, resources: Resources, tr: Translator) -> None:
    font = resources.assets / "fonts" / REGULAR
    write_whole(path, as_html(sheet, tr, font.read_bytes() if font.is_file() else b""))


def _write_pdf(path: Path, sheet: ReportSheet, _resources: Resources, tr: Translator) -> None:
    write_pdf(path, sheet.title, body(sheet, tr), FAMILY)


_WRITERS = {".json": _write_json, ".html": _write_html, ".pdf": _write_pdf}
