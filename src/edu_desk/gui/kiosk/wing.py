"""The wing of a lobby screen: the pages before and after practice."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, assert_never, get_args

from PySide6.QtWidgets import QWidget

from edu_desk.gui.kiosk.access_page import AccessPage
from edu_desk.gui.kiosk.attract_page import AttractPage, attract_words
from edu_desk.gui.kiosk.goodbye_page import GoodbyePage
from edu_desk.gui.kiosk.places import AtAccess, AtAttract, AtGoodbye, AtLanguage, KioskPlace
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.loose_slot import loose
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionPage, QuestionSnapshot
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.kiosk.access_choices import ACCESS_CHOICES, AccessChoice
from edu_desk.kiosk.first_letters import TALL_MM, TALL_TEXT
from edu_desk.shared.errors import Bug
from edu_desk.shared.languages import LANGUAGE_NAMES, LANGUAGES
from edu_desk.shared.text import N_

TrySwitch = Callable[[str, Place, Place], None]
"""Tries a way of switches out: which, where it was chosen, and where one comes when it works."""

_PERCENT: Final = 100


class KioskWing:
    """Builds them. `begun` when the attract page is pressed, `chosen` when practice may begin."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        begun: Callable[[], None],
        chosen: Callable[[], None],
        try_switch: TrySwitch,
    ) -> None:
        self._ways, self._appearance = ways, appearance
        self._begun, self._chosen, self._try_switch = begun, chosen, try_switch

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""
        return get_args(KioskPlace)

    def page(self, place: Place) -> PageFrame:
        """The page of `place`."""
        if not isinstance(place, KioskPlace):
            raise Bug(f"{place} is none of the lobby's places")
        match place:
            case AtAttract(turn):
                return self._attract(turn)
            case AtLanguage():
                return self._language()
            case AtAccess():
                return self._access()
            case AtGoodbye(away):
                page = GoodbyePage(self._look(), self._appearance.translator, away=away)
                self._ways.join(page)
                return page
            case _:
                assert_never(place)

    def is_outgrown(self, place: Place, page: QWidget | None) -> bool:
        """Whether the `page` of `place` was built for a window of another height; asks not of practice."""
        if not isinstance(place, AtLanguage | AtAccess | AtGoodbye):
            return False
        return isinstance(page, PageFrame) and page.look != self._look()

    def _look(self) -> Look:
        """The look of the pages before and after practice.

        Whoever comes has not said yet which letters she can read: where there is room, they are no smaller
        than those of a tall window, whatever the kiosk is set to.
        """
        look = self._appearance.look
        if look.low or self._appearance.tall_mm < TALL_MM:
            return look
        return replace(look, text=max(look.text, TALL_TEXT / _PERCENT))

    def helps(self) -> frozenset[str]:
        """Which helps are on now."""
        settings = self._appearance.settings
        return frozenset(
            one.key for one in ACCESS_CHOICES if all(settings.value(key) == value for key, value in one.sets)
        )

    def _attract(self, turn: int) -> AttractPage:
        own = self._appearance.settings.language
        order = (own, *(language for language in LANGUAGES if language != own))
        words = tuple(attract_words(self._appearance.translator_in(language)) for language in order)
        page = AttractPage(self._appearance.look, self._appearance.translator, words, turn)
        page.begun.connect(loose(self._begun))
        return page

    def _language(self) -> QuestionPage:
        tr = self._appearance.translator
        tiles = tuple(
            QuestionChoice(code, name, "", "languages", primary=code == self._appearance.settings.language)
            for code, name in LANGUAGE_NAMES.items()
        )
        snapshot = QuestionSnapshot(
            tr(N_("Which language?")), tr(N_("Touch your language.")), tiles, can_back=False
        )
        page = QuestionPage(self._look(), tr, snapshot)

        def chosen(language: str) -> None:
            self._appearance.change("language", language)
            self._ways.go(AtAccess())

        page.chosen.connect(chosen)
        self._ways.join(page)
        return page

    def _access(self) -> AccessPage:
        page = AccessPage(self._look(), self._appearance.translator, self.helps())
        page.switched.connect(loose(self._switch))
        page.begun.connect(loose(self._chosen))
        self._ways.join(page)
        page.bar.back.connect(lambda: self._ways.go(AtLanguage()))
        return page

    def _switch(self, key: str, wanted: bool) -> None:
        choice = next(one for one in ACCESS_CHOICES if one.key == key)
        if choice.tried_out and wanted:
            ((_, way),) = choice.sets
            self._try_switch(str(way), AtAccess(), AtAccess())
        elif wanted:
            self._appearance.set_all(choice.sets)
        else:
            self._appearance.set_all(self._without(choice))

    def _without(self, choice: AccessChoice) -> tuple[tuple[str, bool | int | str], ...]:
        """What `choice` set, as the centre has it; where that is the same, as the program has it."""
        return tuple((key, self._appearance.begins_with(key, value)) for key, value in choice.sets)
