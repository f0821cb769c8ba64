"""Days on the command line and in reports are written as people write them, not as machines do."""

import re
from datetime import UTC, date, datetime
from gettext import NullTranslations

import pytest

from edu_desk.people.attendance import AttendanceSheet
from edu_desk.people.staff_gate import StaffAct, StaffNote
from edu_desk.people.study_class import StudyClass
from edu_desk.progress.standing import Standing
from edu_desk.report.class_words import attendance_lines
from edu_desk.report.progress_report import LessonProgress, progress_line
from edu_desk.report.staff_log_words import note_line
from edu_desk.report.written_days import long_day
from edu_desk.shared.text import Translator

KO = Translator("ko", NullTranslations(), NullTranslations())
EN = Translator("en", NullTranslations(), NullTranslations())
DAY = date(2026, 3, 2)
WRITTEN = {KO: "2026년 3월 2일", EN: "Mar 2, 2026"}


@pytest.mark.parametrize("tr", list(WRITTEN), ids=["ko", "en"])
def test_no_line_for_people_has_a_machines_date(tr: Translator) -> None:
    sheet = AttendanceSheet((DAY,), ())
    lines = (
        note_line(StaffNote(datetime(2026, 3, 2, 12, tzinfo=UTC), StaffAct.LOG), {}, tr),
        *attendance_lines(StudyClass("k", "반"), sheet, {}, tr),
        progress_line(LessonProgress("bus", Standing.ALONE, {}, DAY, {}, None), tr),
        long_day(DAY, tr),
    )
    assert len(lines) == 4
    for line in lines:
        assert WRITTEN[tr] in line
        assert re.search(r"\d{4}-\d\d", line) is None
