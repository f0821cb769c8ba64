"""The pages about reports: counted while one watches, shown, and kept as files."""

import re
from pathlib import Path

from edu_desk.exchange.report_writing import report_book, report_text
from edu_desk.gui.instructor import report_views as views
from edu_desk.gui.instructor.keeping_page import KEEP, keeping_page
from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.places import AtClass, AtFunderReport, AtReportFolders
from edu_desk.gui.instructor.report_paper import report_pdf
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.theme.look import Role
from edu_desk.gui.widgets.page_job import start_on
from edu_desk.jobs import Completed, Failed, Jobs, JobWork, Moved
from edu_desk.report.funder_figures import FunderFigures, Yardsticks
from edu_desk.report.funder_records import gather_figures
from edu_desk.report.funder_words import written_report
from edu_desk.report.report_spans import ReportSpan, span_period
from edu_desk.report.report_table import WrittenReport
from edu_desk.shared.atomic_file import write_whole_bytes, writing_told
from edu_desk.shared.text import N_

ReportPlace = AtFunderReport | AtReportFolders
"""All of them."""


class ReportPages:
    """Builds them; figures are read in slices by `jobs`, files are written by those `beside` the window."""

    def __init__(self, desk: StaffDesk, lessons: LessonNames, jobs: Jobs, beside: Jobs) -> None:
        self._desk, self._lessons, self._jobs, self._beside = desk, lessons, jobs, beside
        self._written: WrittenReport | None = None

    def page(self, place: ReportPlace) -> StaffPage:
        """The page of `place`. Raises `Fault`."""
        if isinstance(place, AtReportFolders) and self._written is not None:
            return self._folders(self._written)
        return self._report(place)

    def _report(self, place: ReportPlace) -> StaffPage:
        desk, before = self._desk, place.before
        one = desk.one(place.one) if place.one else None
        scope = one.name if one else desk.tr(N_("The whole centre"))
        page = desk.page(views.counting_view(scope, 0, 0, desk.tr))
        period = span_period(place.span, desk.today)

        def hear(fact: Moved | Completed[FunderFigures] | Failed) -> None:
            match fact:
                case Moved(done=done, total=total):
                    page.show_view(views.counting_view(scope, done, total, desk.tr))
                case Completed(result=figures):
                    name = one.name if one else ""
                    self._written = written_report(figures, name, self._lessons.title, desk.tr)
                    page.show_view(views.funder_view(self._written, scope, place.span, desk.tr))
                case Failed(fault=fault):
                    desk.tell(fault)

        yardsticks = Yardsticks(self._lessons.literacy, self._lessons.diagnostic)
        work = gather_figures(desk.store, period, one, desk.today, yardsticks)
        job = start_on(page, self._jobs, work, hear)

        def chosen(_row: str, action: str) -> None:
            match action:
                case views.CANCEL:
                    job.cancel()
                    desk.go(AtClass(before, one.id) if one else AtClasses(before))
                case _ if action == KEEP:
                    desk.go(AtReportFolders(before, place.one, place.span))
                case _:
                    span = ReportSpan(action.removeprefix(views.SPAN))
                    desk.go(AtFunderReport(before, place.one, span))

        page.chosen.connect(chosen)
        return page

    def _folders(self, report: WrittenReport) -> StaffPage:
        desk = self._desk
        family = desk.look.font(Role.BODY).family()
        words = views.folder_words(desk.tr)
        return keeping_page(desk, self._beside, words, lambda folder: keep_files(report, folder, family))


def keep_files(report: WrittenReport, folder: Path, family: str) -> JobWork[tuple[Path, ...]]:
    """Write the report as PDF, workbook and text; each file is whole or not there. Raises `Fault`."""
    name = re.sub(r'[\\/:*?"<>|,\s]+', "-", f"{report.title} {report.sentence}")
    kept: list[Path] = []
    for ending in (".pdf", ".xlsx", ".csv"):
        yield Moved(len(kept), 3, ending)
        content = {
            ".pdf": lambda: report_pdf(report, family),
            ".xlsx": lambda: report_book(report),
            ".csv": lambda: report_text(report),
        }[ending]()
        path = folder / f"{name}{ending}"
        with writing_told(path):
            write_whole_bytes(path, content)
        kept.append(path)
    return tuple(kept)
