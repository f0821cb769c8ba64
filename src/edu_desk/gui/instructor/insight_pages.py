"""The pages that look closer: where a class stumbles, which frauds it falls for, and a run once more."""

from typing import Final, assert_never

from edu_desk.gui.instructor.insight_views import frauds_view, reading_view, stumbles_view
from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.places import AtFrauds, AtReplay, AtStumbles
from edu_desk.gui.instructor.replay_views import BEGINNING, NEXT, PLAY, PREVIOUS, STOP, replay_view
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.jobs import Jobs
from edu_desk.report.fraud_report import scheme_counts
from edu_desk.report.replay_steps import replay_steps
from edu_desk.report.stumbles import class_runs, milestone_counts, most_practised, stumble_screens
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

InsightPlace = AtFrauds | AtStumbles | AtReplay
"""All of them."""
PLAY_MS: Final = 3000
"""So long each step stands while a run is played."""


class InsightPages:
    """Builds them; lessons are read by `jobs`."""

    def __init__(self, desk: StaffDesk, lessons: LessonNames, jobs: Jobs) -> None:
        self._desk, self._lessons, self._jobs = desk, lessons, jobs

    def page(self, place: InsightPlace) -> StaffPage:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtFrauds():
                return self._frauds(place)
            case AtStumbles():
                return self._stumbles(place)
            case AtReplay():
                return self._replay(place)
            case _:
                assert_never(place)

    def _frauds(self, place: AtFrauds) -> StaffPage:
        desk, one = self._desk, self._desk.one(place.one)
        decisions = [decision for who in one.members for decision in desk.store.decisions(who)]
        return desk.page(frauds_view(one.name, scheme_counts(decisions), desk.tr))

    def _stumbles(self, place: AtStumbles) -> StaffPage:
        desk, one = self._desk, self._desk.one(place.one)
        if (page := self._reading(place, place.lesson)) is not None:
            return page
        runs = class_runs(desk.store, one.members, place.lesson)
        errand = self._lessons.errand(place.lesson, most_practised(runs))
        counts = milestone_counts(errand, runs) if errand is not None else ()
        screens = stumble_screens(errand, runs) if errand is not None else ()
        heading = self._lessons.title(place.lesson)
        return desk.page(stumbles_view(heading, errand, counts, screens, self._lessons.tongue))

    def _reading(self, place: AtStumbles | AtReplay, lesson: str) -> StaffPage | None:
        """What stands while the lesson is read beside the window, then the page itself; None where it was."""
        desk = self._desk
        page = desk.page(reading_view(self._lessons.title(lesson), desk.tr))
        if self._lessons.read_soon(page, self._jobs, (lesson,), lambda: desk.go(place)):
            return page
        page.deleteLater()
        return None

    def _replay(self, place: AtReplay) -> StaffPage:
        desk = self._desk
        head = desk.store.head(place.run)
        if (page := self._reading(place, head.lesson)) is not None:
            return page
        errand = self._lessons.errand(head.lesson, head.task)
        if errand is None:
            raise Fault(
                N_("This lesson has changed since."), N_("What was done in it stands on the page before.")
            )
        steps = replay_steps(errand, head, desk.store.events(place.run))
        here = min(place.step, len(steps) - 1)
        plays = place.plays and here < len(steps) - 1
        name = desk.names(place.one).get(place.learner, place.learner)
        page = desk.page(replay_view(name, errand, steps, here, self._lessons.tongue, plays=plays))

        def show(step: int, *, plays: bool = False) -> None:
            desk.go(AtReplay(place.before, place.one, place.learner, place.run, step, plays))

        def chosen(_row: str, action: str) -> None:
            match action:
                case _ if action == NEXT:
                    show(here + 1)
                case _ if action == PREVIOUS:
                    show(here - 1)
                case _ if action == BEGINNING:
                    show(0)
                case _ if action == PLAY:
                    show(here if here < len(steps) - 1 else 0, plays=True)
                case _ if action == STOP:
                    show(here)

        page.chosen.connect(chosen)
        if plays:
            page.once_after(PLAY_MS, lambda: show(here + 1, plays=True))
        return page
