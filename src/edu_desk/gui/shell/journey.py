"""The way from page to page: home, how to practise, the lesson, the result."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.question_page import QuestionPage, QuestionSnapshot
from edu_desk.gui.learner.result_page import ResultPage
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.shell import page_snapshots
from edu_desk.gui.shell.about_screen import ScreenPages
from edu_desk.gui.shell.behind import behind
from edu_desk.gui.shell.care import CarePages
from edu_desk.gui.shell.cases import CasePages
from edu_desk.gui.shell.judging import Judging
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.shell.place import (
    AboutScreen,
    AtChecked,
    AtFolders,
    AtHome,
    AtKept,
    AtLesson,
    AtModes,
    AtNextPerson,
    AtPreferences,
    AtPreset,
    AtReport,
    AtResult,
    AtResume,
    AtReview,
    AtSize,
    AtTasks,
    AtTrouble,
    AtWelcome,
    Place,
    next_mode,
)
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.window import Window
from edu_desk.learner.records import Records
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.runner.events import Mode, RunHead
from edu_desk.runner.run import Errand
from edu_desk.runner.score import summarise
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_


class Journey(QObject):
    """Knows where the learner is and builds the page for it; a change of look builds it anew."""

    arrived = Signal(object)
    """The `Place` whose page is now shown."""

    def __init__(
        self,
        window: Window,
        library: Library,
        records: Records,
        appearance: Appearance,
        lesson_run: LessonRun,
        judging: Judging,
    ) -> None:
        super().__init__()
        self._judging = judging
        self._cases = CasePages(judging, appearance, self.go, self.start)
        self._window, self._library = window, library
        self._records, self._appearance, self._lesson_run = records, appearance, lesson_run
        self._place: Place = AtHome()
        self._care = CarePages(appearance, records, appearance.data, self.go, lesson_run.why_quiet)
        self.about = ScreenPages(
            appearance, self.go, lambda: self._place, lambda: records.today().isoformat()
        )
        appearance.changed.connect(self._dress_anew)

    @property
    def place(self) -> Place:
        """Where the learner is."""
        return self._place

    @property
    def session(self) -> LessonSession | None:
        """The run that is shown, if one is."""
        return self._lesson_run.session

    def go(self, place: Place, *, same: bool = False) -> None:
        """Show the page of `place`; `same` when it is on the screen already and is only drawn again."""
        if not isinstance(place, AtLesson | AtPreferences | AboutScreen):
            self._lesson_run.end()
        elif isinstance(place, AtPreferences):
            self._lesson_run.rest()
        self._place = place
        try:
            page = self._page(place)
        except (LessonBroken, Fault) as trouble:
            self._tell_trouble(trouble)
            return
        entered = not (same or isinstance(page, LessonPage)) and not self._is_shown(page)
        self._window.show_page(page, self._appearance.look, same=same)
        if entered and isinstance(page, Page):
            self._greet(page)
        if isinstance(page, PreferencesPage):
            self._lesson_run.voice.prepare((" ".join(page.reading()),), self._appearance.translator.locale)
        self.arrived.emit(place)

    def _tell_trouble(self, trouble: LessonBroken | Fault) -> None:
        tr = self._appearance.translator
        match trouble:
            case Fault():
                words = trouble.tell(tr)
            case LessonBroken():
                words = " ".join(page_snapshots.problem_line(problem, tr) for problem in trouble.problems[:3])
        self._place = AtTrouble(words)
        page = self._question(page_snapshots.trouble_question(words, tr), lambda _key: self.go(AtHome()))
        self._window.show_page(page, self._appearance.look)
        self._greet(page)
        self.arrived.emit(self._place)

    def let_go(self) -> None:
        """The program closes: nothing goes on behind it."""
        self.about.assessor.cancel()

    def recover(self) -> None:
        """After a fault of the program's own: home, with a calm word."""
        words = self._appearance.translator(
            N_("Something went wrong in the program. What you did is kept. Go on from the first page.")
        )
        self.go(AtTrouble(words))

    def tell(self, fault: Fault) -> None:
        """Show trouble of the world without leaving a lesson: as the caption, and spoken."""
        words = fault.tell(self._appearance.translator)
        if isinstance(self._place, AtLesson):
            self._lesson_run.voice.say(words, self._appearance.translator.locale)
        elif isinstance(self._place, AtHome):
            self.go(AtHome())

    def _dress_anew(self, key: str) -> None:
        if key in {"voice", "voice_rate", "volume", "voice_engine", "earphones", "listen_first"}:
            self._note_voice(key)
            return
        self._lesson_run.speak_in(self._appearance.tongue(self._lesson_run.today))
        self.go(self._place)

    def _note_voice(self, key: str) -> None:
        """Say quietly that another voice speaks than the one that was just chosen."""
        page = self._window.centralWidget()
        if key == "voice_engine" and isinstance(page, PreferencesPage):
            note = self._appearance.voice_note()
            page.show_note(key, note)
            if note:
                self._lesson_run.read(note)

    def _page(self, place: Place) -> QWidget:
        match place:
            case AtHome():
                return self._home()
            case AtResume(head, changed):
                return self._resume(head, changed=changed)
            case AtModes(lesson, task):
                return self._modes(lesson, task)
            case AtTasks(lesson):
                snapshot = page_snapshots.tasks(
                    self.lesson(lesson), self._appearance.tongue(self._records.today())
                )
                return self._question(snapshot, lambda task: self.go(AtModes(lesson, task)), AtHome())
            case AtLesson():
                return self._lesson_page()
            case AtResult():
                return self._result(place)
            case AtReview():
                return self._cases.review(place, self.lesson(place.head.lesson))
            case AtChecked():
                checked = self._cases.checked(place, self.lesson(place.head.lesson))
                self._wire_bar(checked, AtHome())
                return checked
            case AtTrouble(words):
                snapshot = page_snapshots.trouble_question(words, self._appearance.translator)
                return self._question(snapshot, lambda _key: self.go(AtHome()))
            case AtPreferences():
                return self._preferences(place)
            case AtSize() | AtReport() | AtFolders() | AtKept():
                page = self.about.page(place)
                self._wire_bar(page, AtPreferences(place.before))
                return page
            case AtWelcome() | AtNextPerson() | AtPreset():
                page = self._care.page(place)
                self._wire_bar(page, self._care.back_of(place))
                return page
            case _:
                assert_never(place)

    def _home(self) -> QWidget:
        overview = self._records.overview()
        snapshot = page_snapshots.home(
            self._library.index(),
            self._records.unfinished_lessons(),
            " ".join(
                filter(None, (self._appearance.notice(), self._records.notice(self._appearance.translator)))
            ),
            page_snapshots.Progress(self._records.today(), overview.standings, overview.again),
            self._appearance.translator,
        )
        page = HomePage(self._appearance.look, self._appearance.translator, snapshot)
        page.lesson_chosen.connect(self.choose)
        page.again_chosen.connect(self.do_again)
        self._wire_bar(page, None)
        return page

    def do_again(self, lesson_id: str) -> None:
        """A lesson that is due: another task of it, alone."""
        try:
            lesson = self.lesson(lesson_id)
            self.start(lesson, self._records.next_task(lesson), Mode.TRY)
        except (LessonBroken, Fault) as trouble:
            self._tell_trouble(trouble)

    def open_preferences(self) -> None:
        """Text size, colours, language and voice."""
        self.go(AtPreferences(self._place))

    def choose(self, lesson: str) -> None:
        """A lesson was chosen on the first page. Trouble with it is told on a page."""
        try:
            self._choose(lesson)
        except (LessonBroken, Fault) as trouble:
            self._tell_trouble(trouble)

    def _choose(self, lesson: str) -> None:
        unfinished = self._records.unfinished(lesson)
        if not unfinished:
            self.go(AtModes(lesson, self._records.next_task(self.lesson(lesson))))
            return
        head = unfinished[0]
        self.go(AtResume(head, changed=head.digest != self.lesson(lesson).digest))

    def _resume(self, head: RunHead, *, changed: bool) -> QWidget:
        lesson = self.lesson(head.lesson)
        snapshot = page_snapshots.resume(lesson, self._appearance.tongue(head.today), changed=changed)

        def chosen(key: str) -> None:
            if key == page_snapshots.GO_ON:
                self._lesson_run.resume(lesson, head)
                self.go(AtLesson())
            else:
                self._records.leave(head.lesson)
                self.go(AtModes(lesson.id, self._records.next_task(lesson)))

        return self._question(snapshot, chosen, AtHome())

    def _modes(self, lesson_id: str, task_id: str) -> QWidget:
        lesson = self.lesson(lesson_id)
        tongue = self._appearance.tongue(self._records.today())
        best = self._records.best_mode(lesson_id)
        snapshot = page_snapshots.modes(lesson, _task(lesson, task_id), best, tongue)

        def chosen(key: str) -> None:
            if key == page_snapshots.OTHER_TASK:
                self.go(AtTasks(lesson_id))
            else:
                self.start(lesson, task_id, Mode(key))

        return self._question(snapshot, chosen, AtHome())

    def start(self, lesson: Lesson, task: str, mode: Mode) -> None:
        """Begin a run; of a lesson of cases, with the case that is due. Trouble is told on a page."""
        if lesson.tasks[0].case is None:
            self._begin(lesson, task, mode)
            return
        case = self._judging.first(lesson, mode)
        if case is None:
            words = N_(
                "You have seen every case of this lesson. A check needs new ones. You can train again."
            )
            self.go(AtTrouble(self._appearance.translator(words)))
        else:
            self._begin(lesson, case, mode)

    def _begin(self, lesson: Lesson, task: str, mode: Mode) -> None:
        self._lesson_run.begin(lesson, task, mode)
        self.go(AtLesson())

    def _lesson_page(self) -> QWidget:
        session = self._lesson_run.session
        if session is None:
            return self._home()
        page = LessonPage(self._appearance.look, self._appearance.translator, session)
        page.leave.connect(lambda: self.go(AtHome()))
        page.text_size.connect(lambda: self.go(AtPreferences(AtLesson())))
        page.moved.connect(self._window.guard_touches)
        if self._appearance.settings.needs_keys:
            page.offer_keyboard()
        self._lesson_run.show_on(page, self._finished)
        return page

    def _finished(self, errand: Errand, head: RunHead) -> None:
        if errand.task.case is not None:
            self._decided(errand.lesson, head)
            return
        self.go(AtResult(head, summarise(errand.task, self._records.events(head.id))))

    def _decided(self, lesson: Lesson, head: RunHead) -> None:
        """After a case: its signs; in a check the next case, and at its end what came of it."""
        answer = self._judging.answered(head)
        if head.mode is not Mode.CHECK:
            self.go(AtReview(head, answer))
            return
        following = self._judging.next_in_row()
        if following is None:
            self.go(AtChecked(head, self._judging.answers))
        else:
            self._begin(lesson, following, Mode.CHECK)

    def _result(self, place: AtResult) -> QWidget:
        lesson = self.lesson(place.head.lesson)
        task = _task(lesson, place.head.task)
        tongue = self._appearance.tongue(place.head.today)
        page = ResultPage(
            self._appearance.look,
            self._appearance.translator,
            page_snapshots.result(place, lesson, task, tongue),
        )
        page.again.connect(lambda: self.start(lesson, task.id, place.head.mode))
        page.onward.connect(lambda: self._onward(lesson, task, place.head.mode))
        page.home.connect(lambda: self.go(AtHome()))
        self._wire_bar(page, AtHome())
        return page

    def _onward(self, lesson: Lesson, task: Task, mode: Mode) -> None:
        following = next_mode(mode)
        if following is None:
            self.go(AtTasks(lesson.id))
        else:
            self.start(lesson, task.id, following)

    def _preferences(self, place: AtPreferences) -> QWidget:
        before = place.before
        page = PreferencesPage(
            self._appearance.look,
            self._appearance.translator,
            self._appearance.settings,
            self._lesson_run.why_quiet(),
            place.group,
        )
        page.group_chosen.connect(lambda group: self.go(AtPreferences(before, group)))
        page.doors.chosen.connect(lambda key: self.go(behind(key, before)))
        page.show_note("voice_engine", self._appearance.voice_note())
        shown = self._window.centralWidget()
        if isinstance(shown, PreferencesPage) and shown.group is place.group:
            page.restore(shown.place())
        page.changed.connect(self._appearance.change)
        page.bar.back.connect(lambda: self.go(before))
        page.bar.leave.connect(lambda: self.go(before))
        page.bar.again.connect(lambda: self._read(page))
        page.bar.help.connect(lambda: self._read(page))
        return page

    def _question(
        self, snapshot: QuestionSnapshot, chosen: Callable[[str], None], back: Place | None = None
    ) -> QuestionPage:
        page = QuestionPage(self._appearance.look, self._appearance.translator, snapshot)
        page.chosen.connect(chosen)
        self._wire_bar(page, back)
        return page

    def _wire_bar(self, page: Page, back: Place | None) -> None:
        bar = page.bar
        bar.text_size.connect(lambda: self.go(AtPreferences(self._place)))
        bar.again.connect(lambda: self._read(page))
        bar.help.connect(lambda: self._read(page))
        if back is not None:
            bar.back.connect(lambda: self.go(back))
            bar.leave.connect(lambda: self.go(AtHome()))

    def greet(self) -> None:
        """Read the page that is shown, as when one comes to it."""
        page = self._window.centralWidget()
        if isinstance(page, Page):
            self._greet(page)

    def _is_shown(self, page: QWidget) -> bool:
        """Whether `page` only takes the place of the same preferences in another look."""
        return isinstance(page, PreferencesPage) and isinstance(self._window.centralWidget(), PreferencesPage)

    def _greet(self, page: Page) -> None:
        self._lesson_run.read(" ".join(page.greeting()))

    def _read(self, page: Page) -> None:
        self._lesson_run.voice.say(" ".join(page.reading()), self._appearance.translator.locale)

    def lesson(self, name: str) -> Lesson:
        """The lesson called `name`. Raises `Fault` or `LessonBroken`."""
        return self._library.lesson(name)


def _task(lesson: Lesson, name: str) -> Task:
    return next((task for task in lesson.tasks if task.id == name), lesson.tasks[0])
