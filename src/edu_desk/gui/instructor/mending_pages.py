"""The pages on which something is put right by writing it: a session's times, a learner's name and group."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from edu_desk.gui.instructor.class_acts import ClassActs
from edu_desk.gui.instructor.line_page import LinePage
from edu_desk.gui.instructor.places import AtGroup, AtLearnerName, AtOneLearner, AtSession, AtTimes
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.people.person import Person, clean_name
from edu_desk.people.session_times import session_times
from edu_desk.people.study_class import ClassDay
from edu_desk.shared.errors import Fault
from edu_desk.shared.ids import new_id
from edu_desk.shared.text import N_

MendingPlace = AtTimes | AtGroup | AtLearnerName
"""All of them."""


class MendingPages:
    """Builds them; each leads back to where it was asked for."""

    def __init__(self, desk: StaffDesk) -> None:
        self._desk = desk

    def page(self, place: MendingPlace) -> LinePage:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtTimes():
                return self._times(place)
            case AtGroup():
                return self._group(place)
            case AtLearnerName():
                return self._name(place)
            case _:
                assert_never(place)

    def _times(self, place: AtTimes) -> LinePage:
        desk, tr, one = self._desk, self._desk.tr, self._desk.one(place.one)
        session = one.on(place.day) or ClassDay(place.day)
        words = (
            tr(N_("Times of this session")),
            tr(N_("When does it begin and end? Write it like 10:00-11:30.")),
            tr(N_("Keep these times")),
        )
        page = LinePage(desk.look, tr, words, f"{session.begins}-{session.ends}".strip("-"))

        def written(said: str) -> None:
            times = session_times(said)
            if times is None:
                told = tr(N_("Those are no two times, one after the other. Write them like 10:00-11:30."))
                page.tell(told)
                desk.say(told)
                return
            self._acts().meet_at(one, place.day, *times)
            desk.go(AtSession(place.before, one.id, place.day))

        page.empty.connect(desk.say)
        page.written.connect(self._safely(written))
        return page

    def _group(self, place: AtGroup) -> LinePage:
        desk, tr, one = self._desk, self._desk.tr, self._desk.one(place.one)
        words = (
            tr(N_("Group in the class")),
            tr(N_("In which group is {name}? Empty is in none."), name=self._called(place.learner)),
            tr(N_("Keep this group")),
        )
        before = one.group_of.get(place.learner, "")
        page = LinePage(desk.look, tr, words, before, may_be_empty=True)

        def written(said: str) -> None:
            self._acts().group(one, place.learner, said)
            desk.go(AtOneLearner(place.before, one.id, place.learner))

        page.empty.connect(desk.say)
        page.written.connect(self._safely(written))
        return page

    def _name(self, place: AtLearnerName) -> LinePage:
        desk, tr, person = self._desk, self._desk.tr, self._person(place.learner)
        words = (
            tr(N_("Name of the learner")),
            tr(N_("What is this learner called?")),
            tr(N_("Keep this name")),
        )
        page = LinePage(desk.look, tr, words, person.name)

        def written(said: str) -> None:
            desk.store.keep_persons((replace(self._person(place.learner), name=clean_name(said)),))
            desk.go(AtOneLearner(place.before, place.one, place.learner))

        page.empty.connect(desk.say)
        page.written.connect(self._safely(written))
        return page

    def _called(self, learner: str) -> str:
        return self._desk.everybody().get(learner, learner)

    def _person(self, learner: str) -> Person:
        """Raises `Fault` where she was erased meanwhile."""
        for person in self._desk.store.persons():
            if person.id == learner:
                return person
        raise Fault(N_("This learner is no longer here."), N_("Go back and choose another."))

    def _acts(self) -> ClassActs:
        return ClassActs(self._desk.store, self._desk.today, new_id)

    def _safely(self, written: Callable[[str], None]) -> Callable[[str], None]:
        kept = self._desk.safely(lambda said, _action: written(said))
        return lambda said: kept(said, "")
