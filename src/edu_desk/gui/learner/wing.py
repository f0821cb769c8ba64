"""The learner's wing: the page of each of the learner's places."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never, get_args

from edu_desk.gui.assist.real_keyboard import RealKeyboard
from edu_desk.gui.learner import page_snapshots
from edu_desk.gui.learner.case_judging import Judging
from edu_desk.gui.learner.case_pages import CasePages
from edu_desk.gui.learner.lesson_flow import LessonFlow
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lessons_pages import LessonsPages
from edu_desk.gui.learner.paper_wish import card_place
from edu_desk.gui.learner.places import (
    AtChecked,
    AtHome,
    AtLesson,
    AtModes,
    AtMyRecord,
    AtResult,
    AtResume,
    AtReview,
    AtSearch,
    AtTasks,
    AtTopic,
    AtTrouble,
    LearnerPlace,
)
from edu_desk.gui.learner.result_page import ResultPage
from edu_desk.gui.widgets.loose_slot import loose
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.question_page import QuestionPage, QuestionSnapshot
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.learner.records import Records
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.runner.events import Mode
from edu_desk.shared.errors import Bug
from edu_desk.shared.text import N_


class LearnerWing:
    """Builds its pages; `flow` knows what follows on them, `moved` is told when what is touched has moved."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        records: Records,
        lessons: LessonsPages,
        flow: LessonFlow,
        judging: Judging,
        moved: Callable[[], None],
        real_keyboard: RealKeyboard,
    ) -> None:
        self._ways, self._appearance, self._records = ways, appearance, records
        self._flow, self._moved, self._real = flow, moved, real_keyboard
        self._lessons = lessons
        self._cases = CasePages(ways, appearance, judging, flow)

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""
        return get_args(LearnerPlace)

    def page(self, place: Place) -> PageFrame:
        """The page of `place`. Raises `Fault` or `LessonBroken`."""
        if not isinstance(place, LearnerPlace):
            raise Bug(f"{place} is none of the learner's places")
        match place:
            case AtHome() | AtTopic() | AtSearch() | AtMyRecord():
                return self._lessons.page(place)
            case AtResume():
                return self._resume(place)
            case AtModes():
                return self._modes(place)
            case AtTasks():
                return self._tasks(place)
            case AtLesson():
                return self._lesson()
            case AtResult():
                return self._result(place)
            case AtReview():
                return self._cases.review(place, self._flow.lesson(place.head.lesson))
            case AtChecked():
                return self._cases.checked(place, self._flow.lesson(place.head.lesson))
            case AtTrouble(words):
                return self._trouble(words)
            case _:
                assert_never(place)

    def _resume(self, place: AtResume) -> QuestionPage:
        head = place.head
        lesson = self._flow.lesson(head.lesson)
        snapshot = page_snapshots.resume(
            lesson, head.mode, self._appearance.tongue(head.today), changed=place.changed
        )

        def chosen(key: str) -> None:
            if key == page_snapshots.GO_ON:
                self._flow.resume(lesson, head)
            else:
                self._flow.anew(lesson, head.task)

        return self._question(snapshot, chosen, self._ways.home)

    def _modes(self, place: AtModes) -> QuestionPage:
        lesson = self._flow.lesson(place.lesson)
        tongue = self._appearance.tongue(self._records.today())
        best = self._records.best_mode(lesson.id)
        snapshot = page_snapshots.modes(lesson, _task(lesson, place.task), best, tongue)

        def chosen(key: str) -> None:
            if key == page_snapshots.OTHER_TASK:
                before = place.before
                self._ways.go(before if isinstance(before, AtTasks) else AtTasks(lesson.id, place))
            else:
                self._flow.start(lesson, place.task, Mode(key))

        return self._question(snapshot, chosen, place.before or self._ways.home)

    def _tasks(self, place: AtTasks) -> QuestionPage:
        lesson = self._flow.lesson(place.lesson)
        snapshot = page_snapshots.tasks(lesson, self._appearance.tongue(self._records.today()))

        def chosen(task: str) -> None:
            self._ways.go(AtModes(lesson.id, task, place))

        return self._question(snapshot, chosen, place.before or self._ways.home)

    def _lesson(self) -> PageFrame:
        session = self._flow.session
        if session is None:
            return self._lessons.page(AtHome())
        page = LessonPage(self._appearance.look, self._appearance.translator, session)
        page.leave.connect(loose(self._ways.to_home))
        page.text_size.connect(loose(self._ways.to_preferences))
        page.moved.connect(loose(self._moved))
        keyboard = page.offer_keyboard(lambda: self._appearance.settings.needs_keys or not self._real.used)
        keyboard.attended.connect(self._real.watch)
        self._real.found.connect(keyboard.give_way)
        self._flow.show_on(page)
        return page

    def _result(self, place: AtResult) -> ResultPage:
        lesson, mode = self._flow.lesson(place.head.lesson), place.head.mode
        task = _task(lesson, place.head.task)
        snapshot = page_snapshots.result(place, lesson, task, self._appearance.tongue(place.head.today))
        keep = self._lessons.keep_place()
        if keep is not None:
            words = self._appearance.translator(N_("Keep my practice under my name"))
            snapshot = replace(snapshot, keep=words)
        if not self._lessons.gives_papers():
            snapshot = replace(snapshot, card="")
        following = self._flow.errand_after(place.head)
        if following is not None:
            snapshot = page_snapshots.measured(snapshot, self._appearance.translator)
        page = ResultPage(self._appearance.look, self._appearance.translator, snapshot)
        page.again.connect(lambda: self._flow.start(lesson, task.id, mode))
        if following is None:
            page.onward.connect(lambda: self._flow.onward(lesson, task, mode))
        else:
            page.onward.connect(lambda: self._flow.check(following.lesson, following.task))
        page.home.connect(loose(self._ways.to_home))
        page.card.connect(lambda: self._ways.go(card_place(lesson.id, task.id, place)))
        if keep is not None:
            page.keep.connect(lambda: self._ways.go(keep))
        self._ways.join(page, self._ways.home)
        return page

    def _trouble(self, words: str) -> QuestionPage:
        snapshot = page_snapshots.trouble_question(words, self._appearance.translator)
        return self._question(snapshot, lambda _key: self._ways.to_home())

    def _question(
        self, snapshot: QuestionSnapshot, chosen: Callable[[str], None], back: Place | None = None
    ) -> QuestionPage:
        page = QuestionPage(self._appearance.look, self._appearance.translator, snapshot)
        page.chosen.connect(chosen)
        self._ways.join(page, back)
        return page


def _task(lesson: Lesson, name: str) -> Task:
    return next((task for task in lesson.tasks if task.id == name), lesson.tasks[0])
