"""The pages about certificates: which were earned, where one is kept, and the centre's name on it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, assert_never

from edu_desk.gui.instructor.keeping_page import KeepingWords, keeping_page
from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.line_page import LinePage
from edu_desk.gui.instructor.places import AtCentreName, AtCertificateFolders, AtCertificates
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.papers.certificate_file import keep_certificate
from edu_desk.gui.theme.look import Role
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.jobs import Jobs, JobWork
from edu_desk.progress.passed_check import PassedCheck, passed_checks
from edu_desk.progress.practice import Practice
from edu_desk.report.certificate import certificate, offered
from edu_desk.report.written_days import long_day
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

MAKE: Final = "make"
CertificatePlace = AtCertificates | AtCertificateFolders | AtCentreName
"""All of them."""
_EXPLAINS: Final = N_("There is a certificate for each lesson whose check was passed without any help.")


def certified_lessons(practices: Sequence[Practice], lessons: LessonNames) -> tuple[PassedCheck, ...]:
    """What a learner has earned a certificate of."""
    return offered(passed_checks(practices), lessons.ids())


class CertificatePages:
    """Builds them."""

    def __init__(self, desk: StaffDesk, lessons: LessonNames, jobs: Jobs) -> None:
        self._desk, self._lessons, self._jobs = desk, lessons, jobs

    def page(self, place: CertificatePlace) -> Page:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtCertificates():
                return self._list(place)
            case AtCertificateFolders():
                return self._folders(place)
            case AtCentreName():
                return self._centre(place)
            case _:
                assert_never(place)

    def _list(self, place: AtCertificates) -> StaffPage:
        desk, tr = self._desk, self._desk.tr
        make = StaffAction(MAKE, tr(N_("Make the certificate")), "file-text")
        rows = tuple(
            StaffRow(
                one.lesson,
                self._lessons.title(one.lesson),
                (tr(N_("Check passed without help: {day}"), day=long_day(one.day, tr)),),
                "star",
                actions=(make,),
            )
            for one in certified_lessons(desk.store.practices(place.learner), self._lessons)
        )
        heading = tr(
            N_("Certificates of {name}"), name=desk.names(place.one).get(place.learner, place.learner)
        )
        page = desk.page(StaffView(heading, tr(_EXPLAINS), _EXPLAINS, (StaffSection("", rows),)))
        page.chosen.connect(
            lambda lesson, _action: desk.go(
                AtCertificateFolders(place.before, place.one, place.learner, lesson)
            )
        )
        return page

    def _folders(self, place: AtCertificateFolders) -> StaffPage:
        desk, tr, day = self._desk, self._desk.tr, self._day(place)
        person = next(one for one in desk.store.persons() if one.id == place.learner)
        told = certificate(person.name, self._lessons.title(place.lesson), day, desk.store.staff.centre(), tr)
        family = desk.look.font(Role.BODY).family()
        heading, sentence = tr(N_("Where should the file be saved?")), tr(N_("You can print it from there."))

        def write(folder: Path) -> JobWork[tuple[Path, ...]]:
            return ((yield from keep_certificate(told, folder, family)),)

        return keeping_page(desk, self._jobs, KeepingWords(heading, sentence, tr(_EXPLAINS)), write)

    def _centre(self, place: AtCentreName) -> LinePage:
        desk, tr = self._desk, self._desk.tr
        heading, done = tr(N_("Name of the centre")), tr(N_("Keep this name"))
        sentence = tr(N_("It stands on certificates. Without one they have a line to write it on."))
        page = LinePage(
            desk.look, tr, (heading, sentence, done), desk.store.staff.centre(), may_be_empty=True
        )

        def written(name: str) -> None:
            try:
                desk.store.staff.keep_centre(name)
            except Fault as fault:
                desk.tell(fault)
                return
            desk.go(AtClasses(place.before))

        page.written.connect(written)
        return page

    def _day(self, place: AtCertificateFolders) -> date:
        """When the check was passed. Raises `Fault` where it was not."""
        passed = certified_lessons(self._desk.store.practices(place.learner), self._lessons)
        found = next((one.day for one in passed if one.lesson == place.lesson), None)
        if found is None:
            raise Fault(
                N_("No check of this lesson was passed without help."),
                N_("Go back and choose another lesson."),
            )
        return found
