"""The wing of people: the page of each of the places where somebody says who they are."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never, get_args

from edu_desk.gui.assist.real_keyboard import RealKeyboard
from edu_desk.gui.people import who_shelves
from edu_desk.gui.people.card_watch import CardWatch
from edu_desk.gui.people.coming_in import ComingIn
from edu_desk.gui.people.new_pages import NewNamePage, NewPicturePage
from edu_desk.gui.people.places import (
    AtAskTeacher,
    AtNewName,
    AtNewPicture,
    AtNewSecret,
    AtSecret,
    AtWho,
    PeoplePlace,
)
from edu_desk.gui.people.secret_page import SecretPage, SecretSnapshot
from edu_desk.gui.people.who_page import WhoPage
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.question_page import QuestionChoice, QuestionPage, QuestionSnapshot
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.learner.people_here import PeopleHere
from edu_desk.people.name_shelves import in_pages
from edu_desk.people.person import shown_name
from edu_desk.people.pictures import OWN_PICTURES
from edu_desk.shared.errors import Bug
from edu_desk.shared.text import N_

_PICTURES_AT_ONCE = 12
AGAIN, OTHER, GUEST = "again", "other", "guest"


class PeopleWing:
    """Builds its pages; `cards` hears a reader while it is asked who is here."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        people: PeopleHere,
        coming_in: ComingIn,
        cards: CardWatch,
        real_keyboard: RealKeyboard,
        staff: Callable[[], bool],
    ) -> None:
        """`staff` tells whether whoever teaches gets to the staff area from here."""
        self._ways, self._appearance, self._people = ways, appearance, people
        self._coming_in, self._cards, self._real = coming_in, cards, real_keyboard
        self._staff = staff
        cards.read.connect(coming_in.card_read)

    @property
    def places(self) -> tuple[type[Place], ...]:
        """The places whose pages it builds."""
        return get_args(PeoplePlace)

    def arrived(self, place: Place) -> None:
        """Another page is shown: cards count only where it is asked who is here."""
        self._cards.listen(on=isinstance(place, AtWho))

    def page(self, place: Place) -> Page:
        """The page of `place`."""
        if not isinstance(place, PeoplePlace):
            raise Bug(f"{place} is none of the places of people")
        match place:
            case AtWho():
                page: Page = self._who(place)
            case AtSecret():
                page = self._secret(place)
            case AtAskTeacher():
                page = self._ask_teacher(place)
            case AtNewPicture():
                page = self._new_picture(place)
            case AtNewName():
                page = self._new_name(place)
            case AtNewSecret():
                page = self._new_secret(place)
            case _:
                assert_never(place)
        self._ways.join(page, self._back_of(place))
        return page

    def _back_of(self, place: PeoplePlace) -> Place | None:
        match place:
            case AtWho():
                return who_shelves.back_of(place)
            case AtSecret() | AtAskTeacher() | AtNewPicture():
                return AtWho(place.keeps)
            case AtNewName():
                return AtNewPicture(place.keeps)
            case AtNewSecret(person=""):
                return AtNewName(place.picture, place.keeps)
            case AtNewSecret():
                return AtWho(place.keeps)
            case _:
                assert_never(place)

    def _who(self, place: AtWho) -> WhoPage:
        look, tr, flow = self._appearance.look, self._appearance.translator, self._coming_in
        size = who_shelves.at_once(look.text)
        everybody = self._people.persons()
        people = self._people
        shown = who_shelves.snapshot(place, everybody, people.pictures, people.has_secret, size, tr)
        page = WhoPage(look, tr, shown)
        page.leads_staff = self._staff()
        page.person_chosen.connect(lambda person: flow.touched(person, keeps=place.keeps))
        page.shelf_chosen.connect(lambda key: self._ways.go(who_shelves.behind(place, key)))
        page.turned.connect(lambda by: self._ways.go(replace(place, page=max(0, place.page + by))))
        page.newcomer.connect(lambda: self._ways.go(AtNewPicture(place.keeps)))
        page.guest.connect(self._ways.to_home if place.keeps else flow.as_guest)
        return page

    def _secret(self, place: AtSecret) -> SecretPage:
        tr = self._appearance.translator
        person = self._people.person(place.person)
        name = shown_name(person) if person is not None else ""
        notice = tr(N_("Those were other pictures. Never mind, try once more.")) if place.wrong else ""
        page = SecretPage(
            self._appearance.look,
            tr,
            SecretSnapshot(
                tr(N_("{name}: which are your three pictures?"), name=name),
                tr(N_("Press them in any order.")),
                place.order,
                notice,
                tr(N_("That is not me")),
            ),
        )
        page.chosen.connect(lambda pictures: self._coming_in.answered(place, pictures))
        page.told.connect(self._ways.say)
        page.other.connect(lambda: self._ways.go(AtWho(place.keeps)))
        return page

    def _new_secret(self, place: AtNewSecret) -> SecretPage:
        tr = self._appearance.translator
        heading, sentence = N_("Choose three pictures"), N_("They are your key. Do not show them to anybody.")
        if place.first:
            heading, sentence = N_("The same three once more"), N_("This helps you remember them.")
        notice = tr(N_("Those were not the same three. Choose three again.")) if place.differed else ""
        page = SecretPage(
            self._appearance.look, tr, SecretSnapshot(tr(heading), tr(sentence), place.order, notice)
        )
        page.chosen.connect(lambda pictures: self._coming_in.chose(place, pictures))
        page.told.connect(self._ways.say)
        return page

    def _ask_teacher(self, place: AtAskTeacher) -> QuestionPage:
        tr, flow = self._appearance.translator, self._coming_in
        choices = (
            QuestionChoice(AGAIN, tr(N_("Try once more")), "", "rotate-ccw"),
            QuestionChoice(
                GUEST, tr(N_("Practise without a name")), tr(N_("You can start at once.")), "hand"
            ),
            QuestionChoice(OTHER, tr(N_("That is not me")), tr(N_("Back to the names.")), "users"),
        )
        snapshot = QuestionSnapshot(
            tr(N_("Please ask the teacher here")),
            tr(N_("Pictures are easily forgotten. You can choose three new ones together.")),
            choices,
        )
        page = QuestionPage(self._appearance.look, tr, snapshot)

        def chosen(key: str) -> None:
            if key == AGAIN:
                flow.touched(place.person, keeps=place.keeps)
            elif key == GUEST:
                flow.as_guest()
            else:
                self._ways.go(AtWho(place.keeps))

        page.chosen.connect(chosen)
        return page

    def _new_picture(self, place: AtNewPicture) -> NewPicturePage:
        pages = in_pages(OWN_PICTURES, _PICTURES_AT_ONCE)
        shown = pages[place.page % len(pages)]
        page = NewPicturePage(self._appearance.look, self._appearance.translator, shown)
        page.chosen.connect(lambda key: self._ways.go(AtNewName(key, place.keeps)))
        page.more.connect(lambda: self._ways.go(replace(place, page=(place.page + 1) % len(pages))))
        return page

    def _new_name(self, place: AtNewName) -> NewNamePage:
        page = NewNamePage(self._appearance.look, self._appearance.translator)
        keyboard = page.offer_keyboard(lambda: self._appearance.settings.needs_keys or not self._real.used)
        keyboard.attended.connect(self._real.watch)
        self._real.found.connect(keyboard.give_way)
        page.named.connect(lambda name: self._coming_in.named(place, name))
        return page
