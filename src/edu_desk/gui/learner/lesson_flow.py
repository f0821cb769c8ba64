"""From lesson to lesson: what happens when one is chosen, begun and done."""

from collections.abc import Callable
from typing import Protocol

from edu_desk.gui.learner.case_judging import Judging
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.page_snapshots import next_mode
from edu_desk.gui.learner.places import (
    AtChecked,
    AtLesson,
    AtModes,
    AtResult,
    AtResume,
    AtReview,
    AtSearch,
    AtTasks,
    AtTopic,
    AtTrouble,
)
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.ways import Ways
from edu_desk.learner.diagnostic_round import DiagnosticRound
from edu_desk.learner.records import Records
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.diagnostic import DiagnosticErrand
from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.runner.events import Mode, RunHead
from edu_desk.runner.run import Errand
from edu_desk.runner.score import summarise
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

Ended = Callable[[Errand, RunHead], None]


class RunStage(Protocol):
    """Where a run is brought to, with its voice."""

    @property
    def session(self) -> LessonSession | None:
        """The run at work."""

    def begin(self, lesson: Lesson, task: str, mode: Mode) -> None:
        """Start a new run."""

    def resume(self, lesson: Lesson, head: RunHead) -> None:
        """Go on with a run at the state where it stopped. Raises `Fault`."""

    def show_on(self, page: LessonPage, ended: Ended) -> None:
        """Join the run to the page that shows it; `ended` is told when its result is wanted."""


class LessonFlow:
    """Knows what to begin, and where one comes after it."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        records: Records,
        library: Library,
        stage: RunStage,
        judging: Judging,
    ) -> None:
        self._ways, self._appearance, self._records = ways, appearance, records
        self._library, self._stage, self._judging = library, stage, judging
        self.diagnostic = DiagnosticRound(records, library)
        """What the class of who sits here is measured by today."""

    @property
    def session(self) -> LessonSession | None:
        """The run that is shown, if one is."""
        return self._stage.session

    def lesson(self, name: str) -> Lesson:
        """The lesson called `name`. Raises `Fault` or `LessonBroken`."""
        return self._library.lesson(name)

    def choose(self, lesson: str) -> None:
        """A lesson was chosen on the first page. Trouble with it is told on a page."""
        try:
            self._choose(lesson)
        except (LessonBroken, Fault) as trouble:
            self._ways.tell(trouble)

    def do_again(self, lesson_id: str) -> None:
        """A lesson that is due: another task of it, alone."""
        try:
            lesson = self.lesson(lesson_id)
            self.start(lesson, self._records.next_task(lesson), Mode.TRY)
        except (LessonBroken, Fault) as trouble:
            self._ways.tell(trouble)

    def start(self, lesson: Lesson, task: str, mode: Mode) -> None:
        """Begin a run; of a lesson of cases, with the case that is due. Trouble is told on a page."""
        if lesson.tasks[0].case is None:
            self.begin(lesson, task, mode)
            return
        case = self._judging.first(lesson, mode)
        if case is None:
            words = N_(
                "You have seen every case in this lesson, and a check needs new ones. You can still practise."
            )
            self._ways.go(AtTrouble(self._appearance.translator(words)))
        else:
            self.begin(lesson, case, mode)

    def begin(self, lesson: Lesson, task: str, mode: Mode) -> None:
        """Begin a run of this very task."""
        self._stage.begin(lesson, task, mode)
        self._ways.go(AtLesson())

    def check(self, lesson_id: str, task: str) -> None:
        """Do this very task with no help, or go on with it; trouble is told on a page."""
        try:
            lesson = self.lesson(lesson_id)
        except (LessonBroken, Fault) as trouble:
            self._ways.tell(trouble)
            return
        self._judging.alone_in_row()
        for head in self._records.unfinished(lesson_id):
            if head.task == task and head.mode is Mode.CHECK and head.digest == lesson.digest:
                self.resume(lesson, head)
                return
        self.begin(lesson, task, Mode.CHECK)

    def resume(self, lesson: Lesson, head: RunHead) -> None:
        """Go on with a run that was left; where its events cannot be read, that is told."""
        try:
            self._stage.resume(lesson, head)
        except Fault as trouble:
            self._ways.tell(trouble)
            return
        self._ways.go(AtLesson())

    def anew(self, lesson: Lesson, task: str) -> None:
        """Leave the runs of a lesson that were begun, and choose how to practise the same task again."""
        self._records.leave(lesson.id)
        there = task if any(one.id == task for one in lesson.tasks) else self._records.next_task(lesson)
        self._ways.go(AtModes(lesson.id, there))

    def errand_after(self, head: RunHead) -> DiagnosticErrand | None:
        """The errand of the diagnostic that follows a run; None where the run was none of it, or the last."""
        return self.diagnostic.after(head.lesson, head.task) if head.mode is Mode.CHECK else None

    def onward(self, lesson: Lesson, task: Task, mode: Mode) -> None:
        """After a run: the next way of practising, or another task."""
        following = next_mode(mode)
        if following is None:
            self._ways.go(AtTasks(lesson.id))
        else:
            self.start(lesson, task.id, following)

    def show_on(self, page: LessonPage) -> None:
        """Join the run to the page that shows it."""
        self._stage.show_on(page, self._finished)

    def _choose(self, lesson: str) -> None:
        unfinished = self._records.unfinished(lesson)
        if not unfinished:
            here = self._ways.here()
            before = here if isinstance(here, AtTopic | AtSearch) else None
            self._ways.go(AtModes(lesson, self._records.next_task(self.lesson(lesson)), before))
            return
        head = unfinished[0]
        self._ways.go(AtResume(head, changed=head.digest != self.lesson(lesson).digest))

    def _finished(self, errand: Errand, head: RunHead) -> None:
        if errand.task.case is not None:
            self._decided(errand.lesson, head)
            return
        self._ways.go(AtResult(head, summarise(errand.task, self._records.events(head.id))))

    def _decided(self, lesson: Lesson, head: RunHead) -> None:
        """After a case: its signs; in a check the next case, and at its end what came of it."""
        answer = self._judging.answered(head)
        if head.mode is not Mode.CHECK:
            self._ways.go(AtReview(head, answer))
            return
        following = self._judging.next_in_row()
        if following is None:
            self._ways.go(AtChecked(head, self._judging.answers))
        else:
            self.begin(lesson, following, Mode.CHECK)
