"""Pages about the person: the first questions, the next person, and what everybody begins with."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from PySide6.QtCore import Qt

from edu_desk.access.profile_questions import (
    Hearing,
    Step,
    asks_again,
    before,
    next_question,
    question_at,
    settings_of,
    to_try,
)
from edu_desk.gui.preferences.places import (
    AtNextPerson,
    AtPreferences,
    AtPreset,
    AtSwitchTrial,
    AtWelcome,
    PersonPlace,
)
from edu_desk.gui.preferences.switch_trial_page import KEEP, SwitchTrialPage
from edu_desk.gui.preferences.welcome_page import WelcomePage
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionPage, QuestionSnapshot
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.learner.records import Records
from edu_desk.settings.preset_file import write_preset
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

YES, NO, MINE = "yes", "no", "mine"


@dataclass(frozen=True, slots=True)
class NextPlaces:
    """Where one comes when another person begins; `keep` is where a guest's work gets a name."""

    after: Callable[[], Place]
    keep: Callable[[], Place | None]


class PersonPages:
    """Builds the pages about the person; `quiet` gives the reason for a silence."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        records: Records,
        quiet: Callable[[], str],
        following: NextPlaces,
    ) -> None:
        self._following = following
        self._appearance, self._records, self._quiet = appearance, records, quiet
        self._go, self._home, self._tell = ways.go, ways.home, ways.tell
        self._here = ways.here

    def page(self, place: PersonPlace) -> Page:
        """The page of `place`."""
        match place:
            case AtWelcome():
                return self._welcome(place)
            case AtSwitchTrial():
                return self._trial(place)
            case AtNextPerson():
                return self._asked(_NEXT, self._next_person, self._before(place), self._following.keep())
            case AtPreset():
                return self._asked(_PRESET, self._for_everybody, self._before(place))
            case _:
                assert_never(place)

    def back_of(self, place: PersonPlace) -> Place | None:
        """Where the bar's way back leads; before the first question of a first start there is nothing."""
        match place:
            case AtWelcome(step, came_from):
                earlier = before(Step(step))
                if earlier is not None:
                    return replace(place, step=int(earlier))
                return None if came_from is None else AtPreferences(came_from)
            case AtSwitchTrial():
                return place.asked
            case AtNextPerson() | AtPreset():
                return self._before(place)
            case _:
                assert_never(place)

    def _before(self, place: AtNextPerson | AtPreset) -> Place:
        direct = isinstance(place, AtNextPerson) and place.direct
        return place.before if direct else AtPreferences(place.before)

    def _welcome(self, place: AtWelcome) -> WelcomePage:
        look, tr, step = self._appearance.look, self._appearance.translator, Step(place.step)
        can_back = self.back_of(place) is not None
        asked = question_at(step, self._hearing())
        page = WelcomePage(look, tr, asked, self._quiet(), can_back=can_back)

        def answered(key: str) -> None:
            tried = to_try(step, key)
            if tried is not None:
                self.try_out(AtSwitchTrial(str(tried[1]), place, self._home))
                return
            onward = step if asks_again(step, key) else next_question(step)
            there: Place = self._home if onward is None else replace(place, step=int(onward))
            self._appearance.set_all(settings_of(step, key))
            self._go(there)

        page.answered.connect(answered)
        page.heard_otherwise.connect(lambda: self._ask_otherwise(place), Qt.ConnectionType.QueuedConnection)
        return page

    def _ask_otherwise(self, place: AtWelcome) -> None:
        if self._here() == place:
            self._go(place)

    def _hearing(self) -> Hearing:
        if self._quiet():
            return Hearing.QUIET
        return Hearing.SOUNDS if self._appearance.settings.voice else Hearing.OFF

    def try_out(self, place: AtSwitchTrial) -> None:
        """Come to the page first: whatever page is left takes back what is tried out."""
        self._go(place)
        self._appearance.try_out("switches", place.switches)

    def _trial(self, place: AtSwitchTrial) -> SwitchTrialPage:
        page = SwitchTrialPage(self._appearance.look, self._appearance.translator)

        def chosen(key: str) -> None:
            if key == KEEP:
                self._appearance.keep_tried()
            self._go(place.onward if key == KEEP else place.asked)

        page.chosen.connect(chosen)
        return page

    def _asked(
        self, words: tuple[str, str, str], act: Callable[[], None], back: Place, keep: Place | None = None
    ) -> QuestionPage:
        tr = self._appearance.translator
        heading, sentence, yes = words
        mine = QuestionChoice(MINE, tr(_MINE), tr(_MINE_NOTE), "user-round")
        choices = (
            QuestionChoice(YES, tr(yes), "", "users", primary=True),
            QuestionChoice(NO, tr(N_("No, go back")), "", "undo-2"),
        )
        whole = choices if keep is None else (choices[0], mine, choices[1])
        page = QuestionPage(self._appearance.look, tr, QuestionSnapshot(tr(heading), tr(sentence), whole))

        def chosen(key: str) -> None:
            if key == YES:
                act()
            else:
                self._go(keep if key == MINE and keep is not None else back)

        page.chosen.connect(chosen)
        return page

    def _next_person(self) -> None:
        self._records.next_person()
        self._appearance.begin_anew()
        self._go(self._following.after())

    def _for_everybody(self) -> None:
        try:
            write_preset(self._appearance.data, self._appearance.settings)
        except Fault as fault:
            self._tell(fault)
            return
        self._go(self._home)


_MINE = N_("Keep my practice under my name")
_MINE_NOTE = N_("You find it again when you come back.")
_NEXT = (
    N_("Is another person starting?"),
    N_(
        "Letters, colours and voice become those of this computer again. What was practised is kept, "
        "but the next person begins with a clean page."
    ),
    N_("Yes, the next person is starting"),
)
_PRESET = (
    N_("Should everybody start with this?"),
    N_("Everybody starts with the letters, colours, voice and touch as they are now."),
    N_("Yes, for everybody here"),
)
