"""The pages about learners: a class as it is now, how far everybody is, and one learner's runs."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, assert_never

from edu_desk.gui.instructor import learner_views, now_views
from edu_desk.gui.instructor.certificate_pages import certified_lessons
from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.places import (
    AtCertificates,
    AtClassNow,
    AtErase,
    AtGrid,
    AtGroup,
    AtHandOut,
    AtLearnerName,
    AtOneLearner,
    AtReplay,
    AtStaffLog,
    AtStumbles,
    AtSureReset,
    AtWhatIsKept,
)
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_view import StaffSection, StaffView
from edu_desk.gui.instructor.ways_in import RESETS, ways_in
from edu_desk.jobs import Jobs
from edu_desk.people.intervention import InterventionKind
from edu_desk.people.study_class import StudyClass
from edu_desk.progress.practice import Practice
from edu_desk.report.attention import DEFAULT_RULES, Attention, AttentionRules, ranked
from edu_desk.report.class_feed import ClassFeed
from edu_desk.report.class_standings import standings_of
from edu_desk.report.diagnostic_chart import diagnostic_chart
from edu_desk.report.diagnostic_result import diagnostic_result
from edu_desk.report.timeline import timeline
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

ASK_MS: Final = 500
"""So often the page of a class asks whether anything has changed."""
NowPlace = AtClassNow | AtGrid | AtOneLearner | AtStaffLog
"""All of them."""
_DONE: Final = {
    InterventionKind.COMING: N_("{name} is told that you are coming."),
    InterventionKind.HELP: N_("{name} gets a little more help."),
    InterventionKind.BACK: N_("{name} is taken back to the beginning of this step."),
    InterventionKind.UNDO_BACK: N_("{name} gets back what was done before."),
    InterventionKind.NEXT_TASK: N_("{name} gets the next task."),
    InterventionKind.LOOK_UP: N_("{name} is asked to look at you."),
}


class NowPages:
    """Builds them; `feed` tells of a class, by the rules that are given. Lessons are read by `jobs`."""

    def __init__(
        self,
        desk: StaffDesk,
        lessons: LessonNames,
        feed: Callable[[], ClassFeed],
        jobs: Jobs,
        rules: AttentionRules = DEFAULT_RULES,
    ) -> None:
        self._desk, self._lessons = desk, lessons
        self._feed, self._jobs, self._rules = feed, jobs, rules

    def page(self, place: NowPlace) -> StaffPage:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtClassNow():
                return self._now(place)
            case AtGrid():
                return self._grid(place)
            case AtOneLearner():
                return self._learner(place)
            case AtStaffLog():
                return self._log()
            case _:
                assert_never(place)

    def _now(self, place: AtClassNow) -> StaffPage:
        desk = self._desk
        one, names = desk.one(place.one), desk.names(place.one)
        opened, feed = desk.store, self._feed()
        found: list[Sequence[Attention]] = [ranked(feed.seats(one.id), desk.now, self._rules)]
        page = desk.page(now_views.opening_view(one, desk.tr))

        asked: set[str] = set()

        def show() -> None:
            lessons = {each.lesson for each in found[0] if each.milestone} - asked
            asked.update(lessons)
            self._lessons.read_soon(page, self._jobs, lessons, show)
            page.show_view(self._now_view(one, names, found[0]))

        def ask() -> None:
            nonlocal opened, feed
            try:
                if desk.store is not opened:  # the records were closed, or others were opened since
                    opened, feed = desk.store, self._feed()
                found[0] = ranked(feed.seats(one.id), desk.now, self._rules)
            except (Fault, KeyError):
                return  # what stands on the page stays until the records can be read again
            show()

        def chosen(row: str, action: str) -> None:
            if action == now_views.LOOK:
                desk.go(AtOneLearner(place.before, one.id, row))
                return
            kind = InterventionKind(action)
            seen = next(each for each in found[0] if each.learner == row)
            desk.store.runs.intervene(row, seen.run, kind, seen.milestone)
            said = desk.tr(_DONE[kind], name=names.get(row, row))
            page.show_said(said)
            desk.say(said)
            ask()

        show()
        page.asked.connect(ask)
        page.ask_every(ASK_MS)
        page.chosen.connect(desk.safely(chosen))
        return page

    def _now_view(self, one: StudyClass, names: dict[str, str], found: Sequence[Attention]) -> StaffView:
        return now_views.now_view(one, found, names, self._lessons, self._desk.now, self._desk.tr)

    def _grid(self, place: AtGrid) -> StaffPage:
        desk = self._desk
        one = desk.one(place.one)
        standings = {who: standings_of(desk.store, who) for who in one.members}
        names = desk.names(one.id)
        practices = {who: desk.store.practices(who) for who in one.members}
        view = now_views.grid_view(one, standings, names, self._lessons, desk.tr)
        page = desk.page(learner_views.with_measured(view, self._measured(names, practices)))

        def chosen(row: str, action: str) -> None:
            stumbles = action == now_views.STUMBLES
            desk.go((AtStumbles if stumbles else AtOneLearner)(place.before, one.id, row))

        page.chosen.connect(chosen)
        return page

    def _learner(self, place: AtOneLearner) -> StaffPage:
        desk, runs = self._desk, self._desk.store.runs
        asked = learner_views.RUNS + 1
        found = (
            runs.last(place.learner, asked, before=place.older)
            if place.older
            else runs.last(place.learner, asked)
        )
        shown = found[: learner_views.RUNS]
        practices = desk.store.practices(place.learner)
        name = desk.names(place.one).get(place.learner, place.learner)
        page = desk.page(learner_views.opening_view(name, desk.tr))
        done = learner_views.reset_words(place.reset, desk.tr) if place.reset else ""

        def show() -> None:
            page.show_view(
                learner_views.learner_view(
                    name,
                    [timeline(run) for run in shown],
                    self._lessons,
                    desk.now,
                    desk.tr,
                    older=len(found) > len(shown),
                    newest=not place.older,
                    measured=() if place.older else self._measured({}, {place.learner: practices}),
                    certified=bool(certified_lessons(practices, self._lessons)),
                    opens=ways_in(desk.store, place.learner),
                    done=done,
                )
            )

        if not self._lessons.read_soon(page, self._jobs, (run.head.lesson for run in shown), show):
            show()

        def chosen(row: str, action: str) -> None:
            if action in RESETS:
                desk.go(AtSureReset(place.before, place.one, place.learner, action))
            elif action == learner_views.NAME:
                desk.go(AtLearnerName(place.before, place.one, place.learner))
            elif action == learner_views.GROUP:
                desk.go(AtGroup(place.before, place.one, place.learner))
            elif action == learner_views.KEPT:
                desk.go(AtWhatIsKept(place.before, place.one, place.learner))
            elif action == learner_views.HAND_OUT:
                desk.go(AtHandOut(place.before, place.one, place.learner))
            elif action == learner_views.ERASE:
                desk.go(AtErase(place.before, place.one, (place.learner,)))
            elif action == learner_views.CERTIFY:
                desk.go(AtCertificates(place.before, place.one, place.learner))
            elif action == learner_views.REPLAY:
                desk.go(AtReplay(place.before, place.one, place.learner, row))
            else:
                older = shown[-1].number if action == learner_views.OLDER else 0
                desk.go(AtOneLearner(place.before, place.one, place.learner, older))

        page.chosen.connect(desk.safely(chosen))
        return page

    def _measured(
        self, names: Mapping[str, str], practices: Mapping[str, Sequence[Practice]]
    ) -> tuple[StaffSection, ...]:
        """What the diagnostic tells of learners, from the practices of each."""
        forms = self._lessons.diagnostic
        late = self._desk.store.classes.measured_after
        results = {who: diagnostic_result(each, forms, late(who)) for who, each in practices.items()}
        chart = diagnostic_chart(tuple(results.values()), self._lessons.literacy, self._desk.tr)
        return learner_views.measured(chart, results, names, self._desk.tr)

    def _log(self) -> StaffPage:
        desk = self._desk
        names = desk.everybody() | {one.id: one.name for one in desk.store.classes.all()}
        return desk.page(learner_views.log_view(desk.store.staff.log(), names, desk.now, desk.tr))
