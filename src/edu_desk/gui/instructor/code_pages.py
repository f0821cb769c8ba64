"""The pages about the recovery code: it is shown once, and can be kept as a sheet to print."""

from pathlib import Path
from typing import Final, assert_never

from edu_desk.gui.instructor.keeping_page import KeepingWords, keeping_page
from edu_desk.gui.instructor.places import AtCode, AtCodeFolders
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.papers.code_paper import CodeSheet, code_pdf
from edu_desk.gui.theme.look import Role
from edu_desk.jobs import Jobs, JobWork
from edu_desk.report.written_days import long_day
from edu_desk.shared.atomic_file import write_whole_bytes, writing_told
from edu_desk.shared.text import N_, Translator

GO_ON, SHEET = "go-on", "sheet"
CodePlace = AtCode | AtCodeFolders
"""All of them."""
_OPENS: Final = N_("It opens the staff area if the PIN is forgotten. It is shown only now.")
_WHERE: Final = N_("Keep it where learners do not come.")
_EXPLAINS: Final = N_("Write the code down on paper, or make a sheet to print. Then go on.")


class CodePages:
    """Builds them; the sheet is written by `jobs`."""

    def __init__(self, desk: StaffDesk, jobs: Jobs) -> None:
        self._desk, self._jobs = desk, jobs

    def page(self, place: CodePlace) -> StaffPage:
        """The page of `place`."""
        match place:
            case AtCode():
                return self._shown(place)
            case AtCodeFolders():
                return self._folders(place)
            case _:
                assert_never(place)

    def _shown(self, place: AtCode) -> StaffPage:
        page, go = self._desk.page(code_view(place.code, self._desk.tr)), self._desk.go

        def chosen(_row: str, action: str) -> None:
            if action == SHEET:
                go(AtCodeFolders(place.before, place.code))
            else:
                go(AtClasses(place.before))

        page.chosen.connect(chosen)
        return page

    def _folders(self, place: AtCodeFolders) -> StaffPage:
        desk, tr = self._desk, self._desk.tr
        sheet = CodeSheet(
            tr(N_("Recovery code of the staff area")),
            place.code,
            (
                tr(N_("It opens the staff area if the PIN is forgotten.")),
                tr(_WHERE),
                tr(N_("It counts until another PIN is set. Made on {day}."), day=long_day(desk.today, tr)),
            ),
        )
        family, name = desk.look.font(Role.BODY).family(), tr(N_("EduDesk recovery code"))
        words = KeepingWords(
            tr(N_("Where should the sheet be saved?")),
            tr(N_("Print it, then delete the file: whoever opens it knows the code.")),
            tr(_EXPLAINS),
        )

        def write(folder: Path) -> JobWork[tuple[Path, ...]]:
            yield None
            path = folder / f"{name.replace(' ', '-')}.pdf"
            with writing_told(path):
                write_whole_bytes(path, code_pdf(sheet, family))
            return (path,)

        return keeping_page(desk, self._jobs, words, write)


def code_view(code: str, tr: Translator) -> StaffView:
    """The recovery code, shown once."""
    go_on = StaffAction(GO_ON, tr(N_("I have written it down")), "check", primary=True)
    sheet = StaffAction(SHEET, tr(N_("Make a sheet to print")), "printer")
    row = StaffRow("code", code, (tr(_WHERE),), "key-round", actions=(go_on, sheet))
    return StaffView(tr(N_("Write down this code")), tr(_OPENS), _EXPLAINS, (StaffSection("", (row,)),))
