"""What all pages of the staff area are built with."""

from collections.abc import Callable
from datetime import date, datetime

from edu_desk.gui.instructor.places import AtStaffTrouble
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.instructor.staff_place import StaffPlace
from edu_desk.gui.instructor.staff_view import StaffView
from edu_desk.gui.theme.look import Look
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.people.study_class import StudyClass
from edu_desk.report.class_words import told_apart
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_, Translator
from edu_desk.store.store import Store


class StaffDesk:
    """The store, the look and the ways; `opened` gives the store, or None where it cannot be used."""

    def __init__(
        self, ways: Ways, appearance: Appearance, opened: Callable[[], Store | None], clock: Clock
    ) -> None:
        self._ways, self._appearance = ways, appearance
        self._opened, self.clock = opened, clock
        """Tells the present moment."""

    @property
    def store(self) -> Store:
        """The records. Raises `Fault` where they cannot be used."""
        store = self._opened()
        if store is None:
            raise Fault(
                N_("The practice records are not open."),
                N_("Try again in a moment. Classes and the PIN are kept in them."),
            )
        return store

    @property
    def look(self) -> Look:
        """What pages are drawn with."""
        return self._appearance.look

    @property
    def tr(self) -> Translator:
        """The language."""
        return self._appearance.translator

    @property
    def now(self) -> datetime:
        """The present moment."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """The present day."""
        return self.clock.now().date()

    def one(self, name: str) -> StudyClass:
        """The class of this id. Raises `Fault` where there is none any more."""
        try:
            return self.store.classes.one(name)
        except KeyError as error:
            raise Fault(N_("This class is no longer here."), N_("Go back and choose another.")) from error

    def names(self, name: str) -> dict[str, str]:
        """What the members of a class are called, told apart where two have one name."""
        return told_apart(self.store.classes.persons(name), self.tr)

    def everybody(self) -> dict[str, str]:
        """What everybody on the roster is called."""
        return told_apart(self.store.persons(), self.tr)

    def day(self, text: str) -> date:
        """The day that a row stands for."""
        return date.fromisoformat(text)

    def page(self, view: StaffView) -> StaffPage:
        """The page of `view`."""
        return StaffPage(self.look, self.tr, view)

    def go(self, place: Place) -> None:
        """Show the page of `place`."""
        self._ways.go(place)

    def say(self, words: str) -> None:
        """Read words aloud."""
        self._ways.say(words)

    def tell(self, fault: Fault) -> None:
        """Show what is in the way, on a page that leads back."""
        here = self._ways.here()
        if isinstance(here, StaffPlace):
            self._ways.go(AtStaffTrouble(here.before, fault.tell(self.tr), here))
        else:
            self._ways.tell(fault)

    def safely(self, chosen: Callable[[str, str], None]) -> Callable[[str, str], None]:
        """As `chosen`, but what the records refuse is told."""

        def tried(row: str, action: str) -> None:
            try:
                chosen(row, action)
            except Fault as fault:
                self.tell(fault)

        return tried
