"""The report for who pays, as pages show it: while it is counted, when it is there, and where it is kept."""

from typing import Final

from edu_desk.gui.instructor.keeping_page import KEEP, KeepingWords
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.report.report_spans import ReportSpan
from edu_desk.report.report_table import WrittenReport
from edu_desk.shared.text import N_, Translator

CANCEL: Final = "cancel"
SPAN: Final = "span:"
_SPANS: Final = {
    ReportSpan.YEAR: N_("This year"),
    ReportSpan.MONTH: N_("This month"),
    ReportSpan.LAST_MONTH: N_("Last month"),
    ReportSpan.LAST_YEAR: N_("Last year"),
}
_EXPLAINS: Final = N_("Here are the figures for those who pay for the lessons. Nobody is named in them.")


def counting_view(scope: str, done: int, total: int, tr: Translator) -> StaffView:
    """While it is counted."""
    words = tr(N_("{done} of {total} learners are counted"), done=done, total=total) if total else ""
    row = StaffRow("counting", tr(N_("The report is being counted")), (words,) if words else ())
    action = StaffAction(CANCEL, tr(N_("Stop counting")), "x")
    return StaffView(
        tr(N_("Report on the lessons")), scope, tr(_EXPLAINS), (StaffSection("", (row,)),), (action,)
    )


def funder_view(report: WrittenReport, scope: str, span: ReportSpan, tr: Translator) -> StaffView:
    """The whole report: its tables, then how it is counted."""
    actions = [StaffAction(KEEP, tr(N_("Keep as files")), "save", primary=True)]
    actions += [StaffAction(SPAN + one, tr(words), on=one is span) for one, words in _SPANS.items()]
    sections = [StaffSection("", table=table) for table in report.tables]
    notes = StaffRow("notes", tr(N_("How it is counted")), report.notes)
    sections.append(StaffSection("", (notes,)))
    return StaffView(report.title, scope, tr(_EXPLAINS), tuple(sections), tuple(actions))


def folder_words(tr: Translator) -> KeepingWords:
    """The question where it shall be kept."""
    sentence = tr(N_("Three files are written: one to print, and two for a spreadsheet program."))
    return KeepingWords(tr(N_("Where should the report be kept?")), sentence, tr(_EXPLAINS))
