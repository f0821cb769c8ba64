"""The pages about classes: their list, one class, its sessions and members."""

from collections.abc import Callable
from typing import assert_never

from edu_desk.gui.instructor import class_views as views
from edu_desk.gui.instructor.card_pages import CardPages
from edu_desk.gui.instructor.class_acts import ClassActs
from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.line_page import LinePage
from edu_desk.gui.instructor.places import (
    AtBackups,
    AtCentreName,
    AtClass,
    AtClassCards,
    AtClassName,
    AtClassNow,
    AtFrauds,
    AtFunderReport,
    AtGrid,
    AtMembers,
    AtOneLearner,
    AtRetention,
    AtRoster,
    AtSession,
    AtSessionLessons,
    AtStaffLog,
    AtSureDrop,
    AtTimes,
)
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import AtClasses, StaffPlace
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.people.study_class import ClassDay, DiagnosticTime
from edu_desk.report.attendance_sheet import attendance_sheet
from edu_desk.report.backup_words import day_words
from edu_desk.shared.errors import Fault
from edu_desk.shared.ids import new_id
from edu_desk.shared.text import N_

ClassPlace = AtClasses | AtClass | AtSession | AtSessionLessons | AtMembers | AtClassName | AtClassCards
"""All of them."""


class ClassPages:
    """Builds them; `lock` locks the staff area."""

    def __init__(
        self, desk: StaffDesk, lessons: LessonNames, lock: Callable[[], None], cards: CardPages
    ) -> None:
        self._desk, self._lessons, self._lock, self._cards = desk, lessons, lock, cards

    def page(self, place: ClassPlace) -> Page:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtClasses():
                return self._classes(place)
            case AtClass():
                return self._class(place)
            case AtSession():
                return self._session(place)
            case AtSessionLessons():
                return self._session_lessons(place)
            case AtMembers():
                return self._members(place)
            case AtClassName():
                return self._name(place)
            case AtClassCards():
                return self._cards.page(place)
            case _:
                assert_never(place)

    def _classes(self, place: AtClasses) -> StaffPage:
        desk, before = self._desk, place.before
        page = desk.page(views.classes_view(desk.store.classes.all(), desk.tr))

        def chosen(row: str, action: str) -> None:
            match action:
                case views.NEW:
                    desk.go(AtClassName(before))
                case views.ROSTER:
                    desk.go(AtRoster(before))
                case views.LOG:
                    desk.go(AtStaffLog(before))
                case views.BACKUPS:
                    desk.go(AtBackups(before))
                case views.KEPT:
                    desk.go(AtRetention(before))
                case views.REPORT:
                    desk.go(AtFunderReport(before))
                case views.CENTRE:
                    desk.go(AtCentreName(before))
                case views.LOCK:
                    self._lock()
                case views.NOW:
                    desk.go(AtClassNow(before, row))
                case _:
                    desk.go(AtClass(before, row))

        page.chosen.connect(chosen)
        return page

    def _class(self, place: AtClass) -> StaffPage:
        desk, before = self._desk, place.before
        one = desk.one(place.one)
        sheet = attendance_sheet(desk.store, one, desk.today)
        page = desk.page(views.class_view(one, sheet, desk.names(one.id), self._lessons, desk.tr))
        elsewhere: dict[str, StaffPlace] = {
            views.NOW: AtClassNow(before, one.id),
            views.GRID: AtGrid(before, one.id),
            views.FRAUDS: AtFrauds(before, one.id),
            views.REPORT: AtFunderReport(before, one.id),
            views.MEMBERS: AtMembers(before, one.id),
            views.CARDS: AtClassCards(before, one.id),
            views.NAME: AtClassName(before, one.id),
            views.COPY: AtClassName(before, one.id, copies=True),
        }

        def chosen(row: str, action: str) -> None:
            acts = self._acts()
            match action:
                case views.TODAY:
                    desk.go(AtSession(before, one.id, acts.meet_today(one)))
                case views.NEXT_WEEK:
                    desk.go(AtSession(before, one.id, acts.meet_in_a_week(one)))
                case views.CLOSE | views.REOPEN:
                    acts.close(one, closed=action == views.CLOSE)
                    desk.go(place)
                case views.LOOK:
                    desk.go(AtOneLearner(before, one.id, row))
                case views.OPEN:
                    desk.go(AtSession(before, one.id, desk.day(row)))
                case _:
                    desk.go(elsewhere[action])

        page.chosen.connect(desk.safely(chosen))
        return page

    def _session(self, place: AtSession) -> StaffPage:
        desk, day = self._desk, place.day
        one = desk.one(place.one)
        session = one.on(day) or ClassDay(day)
        sheet = attendance_sheet(desk.store, one, desk.today)
        marks = desk.store.classes.marks(one.id)
        page = desk.page(
            views.session_view(one, session, sheet, marks, desk.names(one.id), self._lessons, desk.tr)
        )

        def chosen(row: str, action: str) -> None:
            acts = self._acts()
            if action == views.DROP:
                desk.go(AtSureDrop(place.before, one.id, day))
                return
            if action == views.TIMES:
                desk.go(AtTimes(place.before, one.id, day))
                return
            if row == views.LOOK:
                desk.go(AtSessionLessons(place.before, one.id, day))
                return
            if row == views.MEASURE:
                acts.measure(one, day, DiagnosticTime(action))
            else:
                said = {views.THERE: True, views.AWAY: False}.get(action)
                acts.mark(one, row, day, there=said)
            desk.go(place)

        page.chosen.connect(desk.safely(chosen))
        return page

    def _session_lessons(self, place: AtSessionLessons) -> StaffPage:
        desk, day = self._desk, place.day
        one = desk.one(place.one)
        page = desk.page(views.session_lessons_view(one.on(day) or ClassDay(day), self._lessons, desk.tr))

        def chosen(_row: str, action: str) -> None:
            if action == views.DONE:
                desk.go(AtSession(place.before, one.id, day))
                return
            self._acts().turn_lesson(one, day, action)
            desk.go(place)

        page.chosen.connect(desk.safely(chosen))
        return page

    def _members(self, place: AtMembers) -> StaffPage:
        desk = self._desk
        one = desk.one(place.one)
        page = desk.page(views.members_view(one, desk.store.persons(), place.page, desk.tr))

        def chosen(row: str, action: str) -> None:
            if action == views.ROSTER:
                desk.go(AtRoster(place.before))
            elif row == views.IN:
                self._acts().turn_member(one, action)
                desk.go(place)
            else:
                step = 1 if action == views.MORE else -1
                desk.go(AtMembers(place.before, one.id, place.page + step))

        page.chosen.connect(desk.safely(chosen))
        return page

    def _name(self, place: AtClassName) -> LinePage:
        desk, tr = self._desk, self._desk.tr
        one = desk.one(place.one) if place.one else None
        if one is None:
            words = N_("New class"), N_("What is the class called?"), N_("Make the class")
            text = tr(N_("Class of {day}"), day=day_words(desk.now, desk.now, desk.tr))
        elif place.copies:
            words = (
                N_("Copy the class"),
                N_("The same lessons from today on, without its members. What is the new class called?"),
                N_("Make the class"),
            )
            text = tr(N_("{name}, again"), name=one.name)
        else:
            words = N_("Another name"), N_("What shall the class be called?"), N_("Keep this name")
            text = one.name
        heading, sentence, done = words
        page = LinePage(desk.look, tr, (tr(heading), tr(sentence), tr(done)), text)

        def written(name: str) -> None:
            acts = self._acts()
            try:
                if one is None:
                    made = acts.make(name)
                elif place.copies:
                    made = acts.copy(one, name)
                else:
                    acts.rename(one, name)
                    made = one
            except Fault as fault:
                desk.tell(fault)
                return
            desk.go(AtClass(place.before, made.id))

        page.empty.connect(desk.say)
        page.written.connect(written)
        return page

    def _acts(self) -> ClassActs:
        return ClassActs(self._desk.store, self._desk.today, new_id)
