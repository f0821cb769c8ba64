"""Opens the wings of pages on the journey, and tells each where the others begin."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from edu_desk.gui.assist.real_keyboard import RealKeyboard
from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.card_making import PaperJobs
from edu_desk.gui.learner.case_judging import Judging
from edu_desk.gui.learner.certificate_wing import CertificateWing
from edu_desk.gui.learner.lesson_flow import LessonFlow
from edu_desk.gui.learner.lessons_pages import LessonsPages, Sitting
from edu_desk.gui.learner.paper_wing import PaperWing
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.learner.wing import LearnerWing
from edu_desk.gui.people.card_watch import CardWatch
from edu_desk.gui.people.coming_in import ComingIn
from edu_desk.gui.people.places import AtNewPicture, AtWho
from edu_desk.gui.people.wing import PeopleWing
from edu_desk.gui.preferences.doors import NEXT, STAFF
from edu_desk.gui.preferences.person_pages import NextPlaces
from edu_desk.gui.preferences.places import AtNextPerson, AtWelcome
from edu_desk.gui.preferences.wing import PreferencesWing
from edu_desk.gui.shell.journey import Journey
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.shell.recovery import Recovery
from edu_desk.gui.shell.staff_area import StaffArea
from edu_desk.gui.shell.teacher_calls import CallingWing, TeacherCalls
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.job_executors import IdleExecutor, WindowDelivery
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.gui.window.window import Window
from edu_desk.jobs import Jobs, ThreadExecutor
from edu_desk.learner.people_here import PeopleHere
from edu_desk.learner.records import Records
from edu_desk.lesson.library import Library
from edu_desk.people.person import shown_name
from edu_desk.shared.clock import Clock


@dataclass(frozen=True, slots=True)
class WingParts:
    """What the pages are built on."""

    window: Window
    appearance: Appearance
    records: Records
    people: PeopleHere
    library: Library
    lesson_run: LessonRun
    lessons: LessonFlow
    judging: Judging
    dice: Random
    clock: Clock
    beat: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Wings:
    """Those wings of which the program is asked for more than pages."""

    preferences: PreferencesWing
    staff: StaffArea
    recovery: Recovery


def open_wings(journey: Journey, parts: WingParts) -> Wings:
    """Open all wings."""
    keys, following = RealKeyboard(parts.window), _next_places(parts.people)
    calls = TeacherCalls(journey.ways, parts.appearance, parts.records, parts.people, parts.clock)
    preferences = PreferencesWing(
        journey.ways,
        parts.appearance,
        parts.records,
        parts.lesson_run.why_quiet,
        parts.lesson_run.read,
        parts.window.centralWidget,
        AtClasses,
        following,
    )
    journey.open(CallingWing(preferences, calls))
    journey.arrived.connect(preferences.arrived)
    _open_people(journey, parts, keys, calls, lambda: STAFF not in preferences.shut)
    sitting = _sitting(parts.people, following, preferences)
    journey.open(CallingWing(_learner_wing(journey, parts, keys, sitting), calls))
    papers = _paper_jobs(parts)
    journey.open(CallingWing(_paper_wing(journey, parts, papers), calls))
    certificates = CertificateWing(
        journey.ways, parts.appearance, parts.records, parts.people, parts.library, papers.beside
    )
    journey.open(CallingWing(certificates, calls))
    threads = Jobs(ThreadExecutor(), WindowDelivery(parts.window))
    safe = Safekeeping(parts.records, parts.appearance.data, parts.clock, threads)
    staff = StaffArea(
        journey,
        parts.appearance,
        parts.records,
        parts.library,
        parts.clock,
        parts.lesson_run,
        parts.lessons,
        safe=safe,
        shown=parts.window.centralWidget,
        seconds=parts.beat,
    )
    return Wings(preferences, staff, _recovery(journey, parts, safe))


def _recovery(journey: Journey, parts: WingParts, safe: Safekeeping) -> Recovery:
    """What happens when the records are damaged; then one goes on where one begins."""
    appearance, people = parts.appearance, parts.people

    def first() -> Place:
        return AtWho() if people.used and people.here is None else AtHome()

    return Recovery(journey, appearance, safe, parts.clock, appearance.faulted.emit, first)


def _learner_wing(journey: Journey, parts: WingParts, keys: RealKeyboard, sitting: Sitting) -> LearnerWing:
    ways, appearance, records, flow = journey.ways, parts.appearance, parts.records, parts.lessons
    pages = LessonsPages(ways, appearance, records, parts.library, flow, keys, sitting)
    guard = parts.window.guard_touches
    return LearnerWing(ways, appearance, records, pages, flow, parts.judging, guard, keys)


def _paper_jobs(parts: WingParts) -> PaperJobs:
    deliver = WindowDelivery(parts.window)
    return PaperJobs(Jobs(ThreadExecutor(), deliver), Jobs(IdleExecutor(parts.window), deliver))


def _paper_wing(journey: Journey, parts: WingParts, jobs: PaperJobs) -> PaperWing:
    """The wing of what is taken home on paper."""
    return PaperWing(journey.ways, parts.appearance, parts.records, parts.library, jobs)


def _open_people(
    journey: Journey, parts: WingParts, keys: RealKeyboard, calls: TeacherCalls, staff: Callable[[], bool]
) -> None:
    """The wing in which somebody says who they are."""
    ways, appearance, people = journey.ways, parts.appearance, parts.people
    coming_in = ComingIn(ways, appearance, people, parts.dice, AtWelcome)
    wing = PeopleWing(ways, appearance, people, coming_in, CardWatch(parts.window), keys, staff)
    journey.open(CallingWing(wing, calls))
    journey.arrived.connect(wing.arrived)


def _next_places(people: PeopleHere) -> NextPlaces:
    """Where one comes when another person begins: as soon as anybody has a name here, it is asked who."""
    return NextPlaces(
        after=lambda: AtWho() if people.used else AtWelcome(),
        keep=lambda: AtWho(keeps=True) if people.used and people.guest_has_work() else None,
    )


def _sitting(people: PeopleHere, following: NextPlaces, preferences: PreferencesWing) -> Sitting:
    """Who sits here, for the first page; where the session says when somebody goes, it offers no next one."""

    def who() -> str:
        here = people.here
        return "" if here is None else shown_name(here)

    def after() -> Place | None:
        offered = people.used and NEXT not in preferences.shut
        return AtNextPerson(AtHome(), direct=True) if offered else None

    def keep() -> Place | None:
        place, shared = following.keep(), NEXT in preferences.shut
        if place is None and not people.used and not shared and people.guest_has_work():
            return AtNewPicture(keeps=True)  # the first who has a name here
        return place

    return Sitting(
        who,
        after,
        keep,
        papers=lambda: NEXT not in preferences.shut,
        staff=lambda: STAFF not in preferences.shut,
    )
