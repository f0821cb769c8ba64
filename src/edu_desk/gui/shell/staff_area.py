"""Joins the staff area to the program: its pages, what it hears of a class, and what reaches a learner."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from edu_desk.gui.instructor.wing import InstructorWing
from edu_desk.gui.learner.lesson_flow import LessonFlow
from edu_desk.gui.learner.places import AtLesson
from edu_desk.gui.shell.helping_hand import HelpingHand
from edu_desk.gui.shell.journey import Journey
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.learner.records import Records
from edu_desk.lesson.library import Library
from edu_desk.report.class_feed import SeatActivity
from edu_desk.report.local_class_feed import LocalClassFeed
from edu_desk.shared.clock import Clock


def open_staff_area(
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
) -> InstructorWing:
    """Its wing, opened in `journey`; a class is heard of through this computer's own records."""

    def here() -> str:
        return lesson_run.session.run.head.learner if lesson_run.session else ""

    def activity() -> SeatActivity:
        covered = not isinstance(journey.place, AtLesson)
        return SeatActivity(scanning=appearance.settings.switches in {"one", "two"}, asked=covered)

    wing = InstructorWing(
        journey.ways,
        appearance,
        library,
        lambda: records.store,
        clock,
        seconds,
        lambda store: LocalClassFeed(store, clock, here, activity),
        safe=safe,
    )
    helping = HelpingHand(lessons, records, appearance, lesson_run, shown, clock)
    helping.setParent(wing)
    journey.open(wing)
    journey.arrived.connect(wing.arrived)
    journey.arrived.connect(helping.arrived)
    return wing
