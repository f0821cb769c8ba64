"""The wing of the preferences: the page of each of its places."""

from collections.abc import Callable
from functools import partial
from typing import assert_never, get_args

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from edu_desk.gui.preferences.door_places import behind
from edu_desk.gui.preferences.doors import STAFF
from edu_desk.gui.preferences.person_pages import NextPlaces, PersonPages
from edu_desk.gui.preferences.places import (
    AtFolders,
    AtKept,
    AtNextPerson,
    AtPreferences,
    AtPreset,
    AtReport,
    AtSize,
    AtSwitchTrial,
    AtWelcome,
    PreferencesPlace,
)
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.preferences.screen_pages import ScreenPages
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.learner.records import Records
from edu_desk.settings.declarations import Value
from edu_desk.shared.errors import Bug


class PreferencesWing(QObject):
    """Builds them; `quiet` tells why nothing is heard, `read` reads a note, `shown` is the page in sight.

    `staff` is where those who teach go, and from there back to a place.
    """

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        records: Records,
        quiet: Callable[[], str],
        read: Callable[[str], None],
        shown: Callable[[], QWidget | None],
        staff: Callable[[Place], Place],
        following: NextPlaces | None = None,
    ) -> None:
        """`following` says where the next person comes; without it, to the first questions."""
        super().__init__()
        following = following or NextPlaces(AtWelcome, lambda: None)
        self._ways, self._appearance = ways, appearance
        self._quiet, self._read, self._shown, self._staff = quiet, read, shown, staff
        self._person = PersonPages(ways, appearance, records, quiet, following)
        self.screen = ScreenPages(ways, appearance, lambda: records.today().isoformat())
        """The pages about the screen, and what measures it."""
        self.shut = frozenset[str]()
        """The doors that are not offered."""
        appearance.changed.connect(self._note_voice)
        appearance.changed.connect(self._note_text)

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""
        return get_args(PreferencesPlace)

    def page(self, place: Place) -> Page:
        """The page of `place`."""
        if not isinstance(place, PreferencesPlace):
            raise Bug(f"{place} is none of the preferences' places")
        match place:
            case AtPreferences():
                page: Page = self._preferences(place)
                back: Place | None = place.before
            case AtSize() | AtReport() | AtFolders() | AtKept():
                page, back = self.screen.page(place), AtPreferences(place.before)
            case AtWelcome() | AtSwitchTrial() | AtNextPerson() | AtPreset():
                page, back = self._person.page(place), self._person.back_of(place)
            case _:
                assert_never(place)
        self._ways.join(page, back)
        return page

    def arrived(self, place: Place) -> None:
        """Another page is shown: what was tried out elsewhere and not kept is taken back."""
        if not isinstance(place, AtSwitchTrial):
            self._appearance.end_trial()

    def try_switch(self, way: str, asked: Place, onward: Place) -> None:
        """Try a way of switches out: it was chosen at `asked`, and `onward` is where one comes with it."""
        self._person.try_out(AtSwitchTrial(way, asked, onward))

    def let_go(self) -> None:
        """The program closes: nothing goes on behind it."""
        self.screen.assessor.cancel()

    def _preferences(self, place: AtPreferences) -> PreferencesPage:
        before = place.before
        look, tr = self._appearance.look, self._appearance.translator
        page = PreferencesPage(look, tr, self._appearance.settings, self._quiet(), place.group)
        page.doors.shut(self.shut)
        page.group_chosen.connect(lambda group: self._ways.go(AtPreferences(before, group)))
        page.doors.chosen.connect(
            lambda key: self._ways.go(self._staff(place) if key == STAFF else behind(key, before))
        )
        page.show_note("voice_engine", self._appearance.voice_note())
        page.show_note("text_size", self._appearance.text_note())
        page.changed.connect(partial(self._change, place))
        return page

    def _change(self, place: AtPreferences, key: str, value: Value) -> None:
        """Take over a choice; a switch that would take every other device away is tried out first."""
        takes_away = key == "switches" and value in {"one", "two"}
        if takes_away and self._appearance.settings.switches not in {"one", "two"}:
            self._person.try_out(AtSwitchTrial(str(value), place, place))
        else:
            self._appearance.change(key, value)

    def _note_voice(self, key: str) -> None:
        """Say quietly that another voice speaks than the one that was just chosen."""
        page = self._shown()
        if key == "voice_engine" and isinstance(page, PreferencesPage):
            note = self._appearance.voice_note()
            page.show_note(key, note)
            if note:
                self._read(note)

    def _note_text(self, key: str) -> None:
        """Say that the letters which were just chosen do not fit this screen."""
        if key == "text_size" and (note := self._appearance.text_note()):
            self._read(note)
