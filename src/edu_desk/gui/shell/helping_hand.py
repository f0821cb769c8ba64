"""What an instructor did for the learner who sits here reaches her, at once while she is at her lesson."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from edu_desk.gui.learner.lesson_flow import LessonFlow
from edu_desk.gui.learner.places import AtLesson, LearnerPlace
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.learner.records import Records
from edu_desk.people.intervention import LASTS, Intervention, InterventionKind
from edu_desk.runner.events import Mode
from edu_desk.runner.run import Errand
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

ASK_MS: Final = 1000
"""So often a page asks whether anything was done for who sits at it."""
_WORDS: Final = {
    InterventionKind.COMING: N_("Your teacher is coming to you."),
    InterventionKind.BACK: N_("Your teacher has taken you back to the beginning of this step."),
    InterventionKind.UNDO_BACK: N_("Your teacher has brought back what you had done."),
    InterventionKind.LOOK_UP: N_("Please look at your teacher for a moment."),
}


class HelpingHand(QObject):
    """Takes up what was meant for her, once; what stands in writing goes by itself."""

    def __init__(
        self,
        lessons: LessonFlow,
        records: Records,
        appearance: Appearance,
        lesson_run: LessonRun,
        shown: Callable[[], QWidget | None],
        clock: Clock,
    ) -> None:
        super().__init__()
        self._lessons, self._records, self._appearance = lessons, records, appearance
        self._lesson_run, self._shown, self._clock = lesson_run, shown, clock
        self.asking = QTimer(self)
        """While she is at a page of hers it is asked again and again, for who teaches may sit elsewhere."""
        self.asking.setInterval(ASK_MS)
        self.asking.timeout.connect(self._ask)

    def arrived(self, place: Place) -> None:
        """Another page is shown: on a lesson's, what was done for her meanwhile is done, and what follows."""
        if isinstance(place, AtLesson):
            QTimer.singleShot(0, self, self.take_up)
            self.asking.start()
        elif isinstance(place, LearnerPlace):
            QTimer.singleShot(0, self, self.tell_outside)
            self.asking.start()
        else:
            self.asking.stop()

    def _ask(self) -> None:
        if self._lesson_run.session is not None:
            self.take_up()
        else:
            self.tell_outside()

    def tell_outside(self) -> None:
        """Tell what an instructor wished for who sits here, outside a lesson."""
        learner, store = self._records.person, self._records.store
        if not learner or store is None or self._lesson_run.session is not None:
            return
        try:
            meant = store.runs.take_up(learner, self._clock.now(), run="")
        except Fault:
            return
        for one in meant:
            if one.kind in _WORDS:
                self._tell(self._appearance.translator(_WORDS[one.kind]))

    def take_up(self) -> None:
        """Do what an instructor wished for the run that is shown."""
        session, store = self._lesson_run.session, self._records.store
        if session is None or store is None:
            return
        try:
            meant = store.runs.take_up(session.run.head.learner, self._clock.now())
        except Fault:
            return  # practice goes on whatever becomes of the records
        for one in meant:
            if one.run == session.run.head.id and self._lesson_run.session is session:
                self._do(one)

    def _do(self, one: Intervention) -> None:
        session = self._lesson_run.session
        if session is None:
            return
        match one.kind:
            case InterventionKind.HELP:
                session.help()
            case InterventionKind.BACK | InterventionKind.UNDO_BACK:
                events = self._records.events(session.run.head.id)
                if session.set_back(events, undo=one.kind is InterventionKind.UNDO_BACK):
                    self._tell(self._appearance.translator(_WORDS[one.kind]))
            case InterventionKind.NEXT_TASK:
                self._next_task(session.errand, session.run.head.mode)
            case InterventionKind.COMING | InterventionKind.LOOK_UP:
                self._tell(self._appearance.translator(_WORDS[one.kind]))

    def _next_task(self, errand: Errand, mode: Mode) -> None:
        """The task after the one she is at, in the lesson's order; that one is left."""
        tasks = [task.id for task in errand.lesson.tasks]
        following = tasks[(tasks.index(errand.task.id) + 1) % len(tasks)]
        self._records.leave(errand.lesson.id)
        self._lessons.start(errand.lesson, following, mode)

    def _tell(self, words: str) -> None:
        page = self._shown()
        if isinstance(page, PageFrame):
            page.show_said(words)
            span = LASTS[InterventionKind.LOOK_UP]
            QTimer.singleShot(round(span.total_seconds() * 1000), page, page.put_said_away)
        self._lesson_run.say_first(words)
