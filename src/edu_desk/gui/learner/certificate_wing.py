"""The wing of pages by which a certificate is wished for, made and found again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import assert_never, get_args

from edu_desk.gui.learner import paper_questions as questions
from edu_desk.gui.learner.certificate_wish import (
    AtCertificateFolder,
    AtCertificateKept,
    AtCertificateLessons,
    AtCertificateMaking,
    CertificatePlace,
)
from edu_desk.gui.learner.making_page import MakingPage
from edu_desk.gui.theme.look import Role
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.page_job import start_on
from edu_desk.gui.widgets.question_page import QuestionPage, QuestionSnapshot
from edu_desk.gui.window import own_folders
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.jobs import Completed, Failed, Jobs, Moved
from edu_desk.learner.people_here import PeopleHere
from edu_desk.learner.records import Records
from edu_desk.lesson.library import Index, Library
from edu_desk.progress.passed_check import PassedCheck, passed_checks
from edu_desk.report.certificate import Certificate, certificate, offered
from edu_desk.shared.errors import Bug, Fault
from edu_desk.shared.text import N_


def earned_here(records: Records, index: Index) -> tuple[PassedCheck, ...]:
    """What whoever sits here has earned a certificate of; a guest has no name to stand on it."""
    if not records.person:
        return ()
    return offered(passed_checks(records.practices()), {head.id for head in index.heads})


class CertificateWing:
    """Builds them; each page looks again whether it was earned, and by whoever sits here."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        records: Records,
        people: PeopleHere,
        library: Library,
        jobs: Jobs,
    ) -> None:
        self._ways, self._appearance, self._records = ways, appearance, records
        self._people, self._library, self._jobs = people, library, jobs

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""
        return get_args(CertificatePlace)

    def page(self, place: Place) -> Page:
        """The page of `place`. Raises `Fault`."""
        if not isinstance(place, CertificatePlace):
            raise Bug(f"{place} is no place of certificates")
        tr, go = self._appearance.translator, self._ways.go
        match place:
            case AtCertificateLessons():
                return self._lessons(place)
            case AtCertificateFolder(before, lesson):
                return self._ask(
                    questions.folder_question(own_folders.folders(), tr),
                    lambda key: go(AtCertificateMaking(before, lesson, key)),
                    before,
                )
            case AtCertificateMaking():
                return self._making(place)
            case AtCertificateKept(before, lesson, words):
                return self._ask(
                    questions.kept_question(words, tr),
                    lambda key: go(
                        AtCertificateFolder(before, lesson) if key == questions.ANOTHER else before
                    ),
                    before,
                )
            case _:
                assert_never(place)

    def _lessons(self, place: AtCertificateLessons) -> QuestionPage:
        tr, index = self._appearance.translator, self._library.index()
        earned = earned_here(self._records, index)

        def chosen(key: str) -> None:
            if key == questions.MORE:
                self._ways.go(replace(place, page=place.page + 1))
            else:
                self._ways.go(AtCertificateFolder(place.before, key))

        snapshot = questions.certificates_question(earned, index, place.page, tr)
        return self._ask(snapshot, chosen, place.before)

    def _making(self, place: AtCertificateMaking) -> MakingPage:
        tr, go = self._appearance.translator, self._ways.go
        told = self._told(place.lesson)
        page = MakingPage(self._appearance.look, tr)

        def kept(words: str) -> None:
            go(AtCertificateKept(place.before, place.lesson, words))

        def hear(fact: Moved | Completed[Path] | Failed) -> None:
            match fact:
                case Moved():
                    page.show_progress(fact)
                case Completed(result=path):
                    kept(tr(N_("It is in {folder}: {name}"), folder=path.parent, name=path.name))
                case Failed(fault=fault):
                    kept(fault.tell(tr))

        from edu_desk.gui.papers.certificate_file import keep_certificate

        family = self._appearance.look.font(Role.BODY).family()
        start_on(page, self._jobs, keep_certificate(told, Path(place.folder), family), hear)
        page.cancelled.connect(lambda: go(place.before))
        self._ways.join(page, place.before)
        return page

    def _told(self, lesson: str) -> Certificate:
        """What stands on it. Raises `Fault` where whoever sits here has not earned it."""
        index, tr, person = self._library.index(), self._appearance.translator, self._people.here
        earned = earned_here(self._records, index)
        passed = next((one for one in earned if one.lesson == lesson), None)
        if passed is None or person is None:
            raise Fault(
                N_("No check of this lesson was passed without help."),
                N_("Go back and choose another lesson."),
            )
        title = next(tr.lesson(head.title.source) for head in index.heads if head.id == lesson)
        centre = self._records.ask_store(lambda store: store.staff.centre(), "")
        return certificate(person.name, title, passed.day, centre, tr)

    def _ask(self, snapshot: QuestionSnapshot, chosen: Callable[[str], None], back: Place) -> QuestionPage:
        page = QuestionPage(self._appearance.look, self._appearance.translator, snapshot)
        page.chosen.connect(chosen)
        self._ways.join(page, back)
        return page
