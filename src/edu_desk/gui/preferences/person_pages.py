"""Pages about the person: the first questions, the next person, and what everybody begins with."""

from collections.abc import Callable
from typing import assert_never

from edu_desk.access.profile_questions import QUESTIONS, Step, before, next_question, settings_of
from edu_desk.gui.preferences.places import AtNextPerson, AtPreferences, AtPreset, AtWelcome, PersonPlace
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

YES, NO = "yes", "no"


class PersonPages:
    """Builds the pages about the person; `quiet` gives the reason for a silence."""

    def __init__(
        self, ways: Ways, appearance: Appearance, records: Records, quiet: Callable[[], str]
    ) -> None:
        self._appearance, self._records, self._quiet = appearance, records, quiet
        self._go, self._home = ways.go, ways.home

    def page(self, place: PersonPlace) -> Page:
        """The page of `place`."""
        match place:
            case AtWelcome(step):
                return self._welcome(Step(step))
            case AtNextPerson(came_from):
                return self._asked(_NEXT, self._next_person, came_from)
            case AtPreset(came_from):
                return self._asked(_PRESET, self._for_everybody, came_from)
            case _:
                assert_never(place)

    def back_of(self, place: PersonPlace) -> Place:
        """Where the bar's way back leads."""
        if isinstance(place, AtWelcome):
            earlier = before(Step(place.step))
            return self._home if earlier is None else AtWelcome(int(earlier))
        return AtPreferences(place.before)

    def _welcome(self, step: Step) -> WelcomePage:
        page = WelcomePage(self._appearance.look, self._appearance.translator, QUESTIONS[step], self._quiet())

        def answered(key: str) -> None:
            onward = next_question(step)
            there: Place = self._home if onward is None else AtWelcome(int(onward))
            self._appearance.set_all(settings_of(step, key))
            self._go(there)

        page.answered.connect(answered)
        return page

    def _asked(self, words: tuple[str, str, str], act: Callable[[], None], came_from: Place) -> QuestionPage:
        tr = self._appearance.translator
        heading, sentence, yes = words
        snapshot = QuestionSnapshot(
            tr(heading),
            tr(sentence),
            (
                QuestionChoice(YES, tr(yes), "", "users", primary=True),
                QuestionChoice(NO, tr(N_("No, go back")), "", "undo-2"),
            ),
        )
        page = QuestionPage(self._appearance.look, tr, snapshot)
        page.chosen.connect(lambda key: act() if key == YES else self._go(AtPreferences(came_from)))
        return page

    def _next_person(self) -> None:
        self._records.next_person()
        self._appearance.begin_anew()
        self._go(AtWelcome(int(Step.LETTERS)))

    def _for_everybody(self) -> None:
        try:
            write_preset(self._appearance.data, self._appearance.settings)
        except Fault as fault:
            self._appearance.faulted.emit(fault)
        self._go(self._home)


_NEXT = (
    N_("Does another person begin?"),
    N_(
        "Letters, colours and voice become those of this computer again. What was practised is kept, "
        "but the next person begins with a clean page."
    ),
    N_("Yes, the next person begins"),
)
_PRESET = (
    N_("Shall everybody begin with this?"),
    N_("Letters, colours, voice and touch as they are now: everybody starts with them."),
    N_("Yes, for everybody here"),
)
