"""Joins the staff area to the program: its pages, what it hears of a class, and what reaches a learner."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from edu_desk.gui.instructor.staff_place import StaffPlace
from edu_desk.gui.instructor.staff_session import StaffSession
from edu_desk.gui.learner.lesson_flow import LessonFlow
from edu_desk.gui.learner.places import AtLesson
from edu_desk.gui.shell.helping_hand import HelpingHand
from edu_desk.gui.shell.journey import Journey
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.learner.records import Records
from edu_desk.lesson.library import Library
from edu_desk.shared.clock import Clock

if TYPE_CHECKING:
    from edu_desk.gui.instructor.wing import InstructorWing
    from edu_desk.report.class_feed import SeatActivity


class StaffArea(QObject):
    """Whether it is open, and its wing: loaded when somebody first comes to its door, no start waits for it.

    A class is heard of through this computer's own records.
    """

    def __init__(
        self,
        journey: Journey,
        appearance: Appearance,
        records: Records,
        library: Library,
        clock: Clock,
        lesson_run: LessonRun,
        lessons: LessonFlow,
        *,
        safe: Safekeeping,
        shown: Callable[[], QWidget | None],
        seconds: Callable[[], float],
    ) -> None:
        super().__init__()
        self._journey, self._appearance, self._records = journey, appearance, records
        self._library, self._clock, self._lesson_run, self._safe = library, clock, lesson_run, safe
        self.session = StaffSession(seconds)
        """Whether it is open."""
        helping = HelpingHand(lessons, records, appearance, lesson_run, shown, clock)
        helping.setParent(self)
        journey.open_later(StaffPlace, self._wing)
        journey.arrived.connect(self.arrived)
        journey.arrived.connect(helping.arrived)

    def arrived(self, place: Place) -> None:
        """Somebody has come to another page: who goes on to learn has left the staff area."""
        before = getattr(place, "before", None)
        if not isinstance(place, StaffPlace) and not isinstance(before, StaffPlace):
            self.session.lock()

    def _wing(self) -> "InstructorWing":
        from edu_desk.gui.instructor.wing import InstructorWing
        from edu_desk.report.local_class_feed import LocalClassFeed

        wing = InstructorWing(
            self._journey.ways,
            self._appearance,
            self._library,
            lambda: self._records.store,
            self._clock,
            self.session,
            lambda store: LocalClassFeed(store, self._clock, self._here, self._activity),
            safe=self._safe,
        )
        wing.setParent(self)
        return wing

    def _here(self) -> str:
        return self._lesson_run.session.run.head.learner if self._lesson_run.session else ""

    def _activity(self) -> "SeatActivity":
        from edu_desk.report.class_feed import SeatActivity

        covered = not isinstance(self._journey.place, AtLesson)
        switches = self._appearance.settings.switches
        return SeatActivity(scanning=switches in {"one", "two"}, asked=covered)
