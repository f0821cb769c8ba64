"""The pages that ask once before a touch takes something away: a way of coming in, or a planned session."""

from typing import Final, assert_never

from edu_desk.gui.instructor.class_acts import ClassActs
from edu_desk.gui.instructor.class_views import day_words
from edu_desk.gui.instructor.learner_views import CARDS, PICTURES, reset_words
from edu_desk.gui.instructor.lesson_names import LessonNames
from edu_desk.gui.instructor.places import AtClass, AtOneLearner, AtSureDrop, AtSureReset
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_view import StaffAction, StaffRow, StaffSection, StaffView
from edu_desk.gui.instructor.ways_back import back_of
from edu_desk.gui.instructor.ways_in import reset_way_in
from edu_desk.people.study_class import ClassDay
from edu_desk.shared.ids import new_id
from edu_desk.shared.text import N_, Translator

YES, NO = "yes", "no"
SurePlace = AtSureReset | AtSureDrop
"""All of them."""
_EXPLAINS: Final = N_("Nothing has changed yet. Press “No, go back” to leave all as it is.")
_RESETS: Final = {
    PICTURES: (
        N_("Let {name} choose new pictures?"),
        (
            N_("The three pictures of now open nothing any more, and nobody can bring them back."),
            N_("Whoever presses this name next chooses three new ones. So let {name} do it at once."),
            N_("What was practised stays."),
        ),
        N_("Yes, new pictures"),
    ),
    CARDS: (
        N_("Block the cards of {name}?"),
        (
            N_("Every card printed for {name} so far stops working, also one that is found again."),
            N_("Then print a new one on the page of the class: “Cards for coming in”."),
            N_("Coming in by pictures goes on as before, and what was practised stays."),
        ),
        N_("Yes, block the cards"),
    ),
}
"""The question, what happens to whom, and what stands on the button that does it."""


class SurePages:
    """Builds them; who says no is back where it was asked for."""

    def __init__(self, desk: StaffDesk, lessons: LessonNames) -> None:
        self._desk, self._lessons = desk, lessons

    def page(self, place: SurePlace) -> StaffPage:
        """The page of `place`. Raises `Fault`."""
        match place:
            case AtSureReset():
                return self._reset(place)
            case AtSureDrop():
                return self._drop(place)
            case _:
                assert_never(place)

    def _reset(self, place: AtSureReset) -> StaffPage:
        desk = self._desk
        name = desk.everybody().get(place.learner, place.learner)
        page = desk.page(reset_view(place.way, name, desk.tr))

        def chosen(_row: str, action: str) -> None:
            if action != YES:
                desk.go(back_of(place))
                return
            reset_way_in(desk.store, place.learner, place.way)
            desk.go(AtOneLearner(place.before, place.one, place.learner, reset=place.way))
            desk.say(reset_words(place.way, desk.tr))

        page.chosen.connect(desk.safely(chosen))
        return page

    def _drop(self, place: AtSureDrop) -> StaffPage:
        desk, one = self._desk, self._desk.one(place.one)
        session = one.on(place.day) or ClassDay(place.day)
        page = desk.page(drop_view(one.name, day_words(session, self._lessons), desk.tr))

        def chosen(_row: str, action: str) -> None:
            if action != YES:
                desk.go(back_of(place))
                return
            ClassActs(desk.store, desk.today, new_id).drop(desk.one(place.one), place.day)
            desk.go(AtClass(place.before, place.one))

        page.chosen.connect(desk.safely(chosen))
        return page


def reset_view(way: str, name: str, tr: Translator) -> StaffView:
    """The question whether a way of coming in shall go."""
    heading, lines, yes = _RESETS[way]
    return _asked(tr(heading, name=name), tuple(tr(line, name=name) for line in lines), yes, tr)


def drop_view(name: str, day: str, tr: Translator) -> StaffView:
    """The question whether a session shall go from the plan."""
    lines = (
        tr(N_("Its lessons and its times go from the plan. They would have to be chosen again.")),
        tr(N_("Who was marked as being there stays marked, and what was practised stays.")),
    )
    heading = tr(N_("Take the session of {day} out of the plan of {name}?"), day=day, name=name)
    return _asked(heading, lines, N_("Yes, take it out"), tr)


def _asked(heading: str, lines: tuple[str, ...], yes: str, tr: Translator) -> StaffView:
    actions = (
        StaffAction(YES, tr(yes), "check"),
        StaffAction(NO, tr(N_("No, go back")), "undo-2", primary=True),
    )
    row = StaffRow("", lines[0], lines[1:], icon="circle-question-mark")
    return StaffView(heading, "", _EXPLAINS, (StaffSection("", (row,)),), actions)
