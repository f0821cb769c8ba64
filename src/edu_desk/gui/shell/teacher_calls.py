"""Puts 「선생님, 도와주세요」 on the pages of a wing: it is there everywhere, not in lessons alone."""

from typing import Final

from edu_desk.gui.people.places import AtAskTeacher, AtNewSecret, AtSecret
from edu_desk.gui.shell.call_row import CallRow
from edu_desk.gui.widgets.page_frame import Page, PageFrame
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways, Wing
from edu_desk.learner.people_here import PeopleHere
from edu_desk.learner.records import Records
from edu_desk.people.help_call import CallState, call_state
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

_RAISE: Final = N_("Please raise your hand, or show this screen to the teacher.")
_TAKEN_BACK: Final = N_("All right. You can ask again at any time.")


class TeacherCalls:
    """Keeps the calls of who sits here; where nobody has a name, nobody teaches a class here."""

    def __init__(
        self, ways: Ways, appearance: Appearance, records: Records, people: PeopleHere, clock: Clock
    ) -> None:
        self._ways, self._appearance = ways, appearance
        self._records, self._people, self._clock = records, people, clock

    def offer_on(self, page: Page, place: Place) -> None:
        """Put the row on `page`, where anybody could see the call."""
        if not self._people.used:
            return
        who = self._whom(place)
        row = CallRow(self._appearance.look, self._appearance.translator, self.state(who))
        row.called.connect(lambda: self._call(row, who))
        row.taken_back.connect(lambda: self._take_back(row, who))
        page.add_last(row, row.words, row.button)

    def state(self, who: str) -> CallState:
        """What became of the last call of `who`; nobody has none."""
        if not who:
            return CallState.NONE
        now = self._clock.now()
        return self._records.ask_store(
            lambda store: call_state(store.runs.calls.last(who), store.runs.interventions(who), now),
            CallState.NONE,
        )

    def _whom(self, place: Place) -> str:
        """Who calls: who sits here, or whose pictures are asked for."""
        if isinstance(place, AtSecret | AtAskTeacher | AtNewSecret) and place.person:
            return place.person
        return self._records.person

    def _call(self, row: CallRow, who: str) -> None:
        if who:
            try:
                self._records.tell_store(lambda store: store.runs.calls.call(who))
            except Fault:
                who = ""  # nobody would see it: she is told what helps all the same
        if who:
            self._ways.say(row.show_state(CallState.WAITS))
        else:
            self._ways.say(row.show_words(self._appearance.translator(_RAISE)))

    def _take_back(self, row: CallRow, who: str) -> None:
        try:
            self._records.tell_store(lambda store: store.runs.calls.end(who))
        except Fault as fault:
            self._ways.tell(fault)
            return
        row.show_state(CallState.NONE)
        self._ways.say(row.show_words(self._appearance.translator(_TAKEN_BACK)))


class CallingWing:
    """A wing on each of whose pages one can call whoever teaches."""

    def __init__(self, wing: Wing, calls: TeacherCalls) -> None:
        self._wing, self._calls = wing, calls

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages the wing builds."""
        return self._wing.places

    def page(self, place: Place) -> PageFrame:
        """The page of `place`. Raises `Fault` or `LessonBroken`."""
        page = self._wing.page(place)
        if isinstance(page, Page):
            self._calls.offer_on(page, place)
        return page
