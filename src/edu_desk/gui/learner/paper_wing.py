"""The wing of pages by which a paper to take home is wished for, made and found again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import assert_never, get_args

from edu_desk.gui.learner import paper_questions as questions
from edu_desk.gui.learner.card_making import CardMaking, PaperJobs
from edu_desk.gui.learner.making_page import MakingPage
from edu_desk.gui.learner.paper_wish import (
    AtPaperFolder,
    AtPaperKept,
    AtPaperLessons,
    AtPaperMaking,
    AtPaperSize,
    PaperPlace,
    PaperWish,
    card_place,
)
from edu_desk.gui.papers.card_size import CardSize
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.question_page import QuestionPage, QuestionSnapshot
from edu_desk.gui.window import own_folders
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.jobs import Completed, Failed, Moved
from edu_desk.learner.records import Records
from edu_desk.lesson.library import Library
from edu_desk.present.step_card import card_task
from edu_desk.runner.run import prepare
from edu_desk.shared.errors import Bug
from edu_desk.shared.text import N_


class PaperWing:
    """Builds them."""

    def __init__(
        self, ways: Ways, appearance: Appearance, records: Records, library: Library, jobs: PaperJobs
    ) -> None:
        self._ways, self._appearance, self._records = ways, appearance, records
        self._library, self._jobs = library, jobs

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""
        return get_args(PaperPlace)

    def page(self, place: Place) -> Page:
        """The page of `place`. Raises `Fault` or `LessonBroken`."""
        if not isinstance(place, PaperPlace):
            raise Bug(f"{place} is no place of papers")
        tr, go = self._appearance.translator, self._ways.go
        match place:
            case AtPaperLessons():
                return self._lessons(place)
            case AtPaperSize(wish):
                return self._ask(
                    questions.size_question(tr),
                    lambda key: go(AtPaperFolder(replace(wish, size=CardSize(key)))),
                    wish.before,
                )
            case AtPaperFolder(wish):
                return self._ask(
                    questions.folder_question(own_folders.folders(), tr),
                    lambda key: go(AtPaperMaking(wish, key)),
                    wish.before,
                )
            case AtPaperMaking(wish, folder):
                return self._making(wish, Path(folder))
            case AtPaperKept(wish, words):
                return self._ask(
                    questions.kept_question(words, tr),
                    lambda key: go(AtPaperFolder(wish) if key == questions.ANOTHER else wish.before),
                    wish.before,
                )
            case _:
                assert_never(place)

    def _lessons(self, place: AtPaperLessons) -> QuestionPage:
        tr, known = self._appearance.translator, tuple(self._records.histories())
        snapshot = questions.lessons_question(known, self._library.index(), place.page, tr)

        def chosen(key: str) -> None:
            if key == questions.MORE:
                self._ways.go(replace(place, page=place.page + 1))
            else:
                self._ways.go(card_place(key, "", place.before))

        return self._ask(snapshot, chosen, place.before)

    def _making(self, wish: PaperWish, folder: Path) -> MakingPage:
        tr, go = self._appearance.translator, self._ways.go
        page = MakingPage(self._appearance.look, tr)

        def hear(fact: Moved | Completed[Path] | Failed) -> None:
            match fact:
                case Moved():
                    page.show_progress(fact)
                case Completed(result=path):
                    words = tr(N_("It is in {folder}: {name}"), folder=path.parent, name=path.name)
                    go(AtPaperKept(wish, words))
                case Failed(fault=fault):
                    go(AtPaperKept(wish, fault.tell(tr)))

        lesson = self._library.lesson(wish.lesson)
        errand = prepare(lesson, wish.task) or prepare(lesson, card_task(lesson))
        tongue = self._appearance.tongue(self._records.today())
        making = CardMaking(self._jobs, self._appearance.look, tongue, hear)
        page.destroyed.connect(lambda: making.cancel())  # noqa: PLW0108 - it is kept alive by this
        page.cancelled.connect(lambda: go(wish.before))
        self._ways.join(page, wish.before)
        if errand is not None:
            making.start(errand, wish.size, folder)
        return page

    def _ask(self, snapshot: QuestionSnapshot, chosen: Callable[[str], None], back: Place) -> QuestionPage:
        page = QuestionPage(self._appearance.look, self._appearance.translator, snapshot)
        page.chosen.connect(chosen)
        self._ways.join(page, back)
        return page
