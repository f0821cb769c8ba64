"""The pages at the gate of the staff area: its first PIN, the PIN, and the code for who has forgotten it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from edu_desk.gui.instructor.line_page import LinePage
from edu_desk.gui.instructor.pin_page import PinPage
from edu_desk.gui.instructor.places import AtCode, AtForgotten
from edu_desk.gui.instructor.staff_place import StaffPlace
from edu_desk.gui.instructor.staff_session import StaffSession
from edu_desk.gui.instructor.staff_view import StaffAction, StaffView
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.ways import Ways
from edu_desk.people.staff_gate import StaffGate
from edu_desk.people.staff_lock import pin_trouble
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, Translator

GO_ON: Final = "go-on"


class GatePages:
    """Builds them; `gate` raises `Fault` where the records cannot be read."""

    def __init__(
        self, ways: Ways, appearance: Appearance, gate: Callable[[], StaffGate], session: StaffSession
    ) -> None:
        self._ways, self._appearance = ways, appearance
        self._gate, self._session = gate, session

    def closed(self, place: StaffPlace) -> Page:
        """What stands before `place`: a first PIN is set, or the PIN is asked for."""
        return self._open(place) if self._gate().is_set else self._first(place)

    def forgotten(self, place: AtForgotten) -> Page:
        """The recovery code, then another PIN: the code is looked at together with it."""
        tr = self._tr
        if place.code:
            pin_page = self._page(
                N_("Set another PIN"), N_("Four to eight digits. Then a new code is shown.")
            )
            keep = partial(self._reset, place.code)
            pin_page.entered.connect(lambda pin: self._repeat(pin_page, place, pin, keep))
            return pin_page
        words = (
            tr(N_("The PIN is forgotten")),
            tr(N_("Write the recovery code that was shown when the PIN was set.")),
            tr(N_("Go on")),
        )
        page = LinePage(self._appearance.look, tr, words)
        page.empty.connect(self._ways.say)
        page.written.connect(lambda code: self._ways.go(AtForgotten(place.before, code)))
        return page

    def _first(self, place: StaffPlace) -> PinPage:
        page = self._page(N_("Set a PIN"), N_("Only teachers should know it. Four to eight digits."))
        page.entered.connect(lambda pin: self._repeat(page, place, pin, self._gate().set_pin))
        return page

    def _open(self, place: StaffPlace) -> PinPage:
        page = self._page(N_("For teachers"), N_("Type the PIN."), can_forget=True)
        page.forgotten.connect(lambda: self._ways.go(AtForgotten(place.before)))

        def entered(pin: str) -> None:
            try:
                tried = self._gate().open(pin)
            except Fault as fault:
                self._ways.tell(fault)
                return
            if not tried.opened:
                self._tell(page, tried.words(self._tr))
                return
            self._session.open()
            self._ways.go(place)

        page.entered.connect(entered)
        return page

    def _reset(self, code: str, pin: str) -> str | None:
        return self._gate().reset(code, pin)

    def _repeat(self, page: PinPage, place: StaffPlace, pin: str, keep: Callable[[str], str | None]) -> None:
        """Once more the same digits: who mistypes a first PIN is locked out of it."""
        if trouble := pin_trouble(pin):
            self._tell(page, self._tr(trouble))
            return
        page.entered.disconnect()
        page.tell(self._tr(N_("Type the same digits once more.")))

        def again(second: str) -> None:
            if second != pin:
                self._tell(page, self._tr(N_("The two were not the same. Please start again with a PIN.")))
                page.entered.disconnect()
                page.entered.connect(lambda first: self._repeat(page, place, first, keep))
                return
            self._set(place, pin, keep)

        page.entered.connect(again)

    def _set(self, place: StaffPlace, pin: str, keep: Callable[[str], str | None]) -> None:
        try:
            code = keep(pin)
            wait = self._gate().wait()
        except Fault as fault:
            self._ways.tell(fault)
            return
        if code is None:
            seconds = round(wait.total_seconds())
            words = self._tr(N_("This is not the code.")) + (
                f" {self._tr(N_('Wait {seconds} s, then try again.'), seconds=seconds)}" if seconds else ""
            )
            self._ways.go(AtForgotten(place.before))
            self._ways.say(words)
            return
        self._session.open()
        self._ways.go(AtCode(place.before, code))

    def _page(self, heading: str, sentence: str, *, can_forget: bool = False) -> PinPage:
        tr = self._tr
        page = PinPage(self._appearance.look, tr, tr(heading), tr(sentence), can_forget=can_forget)
        page.empty.connect(self._ways.say)
        return page

    def _tell(self, page: PinPage, words: str) -> None:
        page.tell(words)
        self._ways.say(words)

    @property
    def _tr(self) -> Translator:
        return self._appearance.translator


def trouble_view(words: str, tr: Translator) -> StaffView:
    """What is in the way, and the way back."""
    back = StaffAction(GO_ON, tr(N_("Go back")), "undo-2", primary=True)
    return StaffView(tr(N_("One moment")), words, N_("Read what is in the way, then go back."), (), (back,))
