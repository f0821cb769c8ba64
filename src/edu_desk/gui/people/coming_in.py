"""What happens when somebody has said who they are: their work, their settings, and where they come."""

from collections.abc import Callable, Sequence
from functools import partial
from random import Random

from edu_desk.gui.people.places import AtAskTeacher, AtNewName, AtNewSecret, AtSecret, AtWho
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.place import Place
from edu_desk.gui.window.ways import Ways
from edu_desk.learner.people_here import PeopleHere
from edu_desk.people.pictures import SECRET_PICTURES
from edu_desk.shared.errors import Fault

MOST_WRONG = 3
"""After so many wrong tries one is told whom to ask."""


class ComingIn:
    """Leads from the tile to the first page. `questions` is the place of the first questions."""

    def __init__(
        self,
        ways: Ways,
        appearance: Appearance,
        people: PeopleHere,
        dice: Random,
        questions: Callable[[], Place],
    ) -> None:
        self._ways, self._appearance, self._people = ways, appearance, people
        self._dice, self._questions = dice, questions

    def dealt(self) -> tuple[str, ...]:
        """The twelve pictures, dealt anew."""
        keys = [picture.key for picture in SECRET_PICTURES]
        self._dice.shuffle(keys)
        return tuple(keys)

    def touched(self, person: str, *, keeps: bool) -> None:
        """A tile was touched: its pictures are asked for, or chosen where there are none."""
        if self._people.has_secret(person):
            self._ways.go(AtSecret(person, self.dealt(), keeps))
        else:
            self._ways.go(AtNewSecret(self.dealt(), person, keeps=keeps))

    def answered(self, place: AtSecret, pictures: Sequence[str]) -> None:
        """Three pictures were touched."""
        if self._people.opens(place.person, pictures):
            self.come_in(place.person, keeps=place.keeps)
        elif place.wrong + 1 >= MOST_WRONG:
            self._ways.go(AtAskTeacher(place.person, place.keeps))
        else:
            self._ways.go(AtSecret(place.person, self.dealt(), place.keeps, place.wrong + 1))

    def card_read(self, token: str) -> None:
        """A card was held under the reader on the page that asks who is here."""
        here = self._ways.here()
        person = self._people.holder(token)
        if person is not None and isinstance(here, AtWho):
            self.come_in(person.id, keeps=here.keeps)
        elif isinstance(here, AtWho):
            self._ways.go(AtWho(here.keeps, unknown_card=True))

    def named(self, place: AtNewName, name: str) -> None:
        """Somebody new has written a name."""
        self._ways.go(AtNewSecret(self.dealt(), "", place.picture, name, keeps=place.keeps))

    def chose(self, place: AtNewSecret, pictures: Sequence[str]) -> None:
        """Three pictures were chosen as a secret: once more, and then it is one."""
        again = AtNewSecret(
            self.dealt(), place.person, place.picture, place.name, tuple(pictures), keeps=place.keeps
        )
        if not place.first:
            self._ways.go(again)
        elif set(place.first) != set(pictures):
            self._ways.go(
                AtNewSecret(
                    self.dealt(), place.person, place.picture, place.name, differed=True, keeps=place.keeps
                )
            )
        else:
            self._keep(place, pictures)

    def as_guest(self) -> None:
        """Somebody practises without a name."""
        self._people.sit_down("")
        self._appearance.undress()
        self._ways.go(self._questions() if self._appearance.fresh else self._ways.home)

    def come_in(self, person: str, *, keeps: bool) -> None:
        """The person sits down, in her own letters and colours. Trouble is told on a page."""
        try:
            if keeps:
                self._give(person)
        except (Fault, KeyError) as trouble:
            self._tell(trouble)
            return
        hers = self._people.settings(person)
        self._people.sit_down(person)
        self._appearance.dress(hers, partial(self._people.keep_settings, person))
        first = hers is None and not keeps
        self._ways.go(self._questions() if first else self._ways.home)

    def _give(self, person: str) -> None:
        """What was practised becomes hers, and so do its letters and colours, if she has none yet."""
        self._people.give_work(person)
        if self._people.settings(person) is None:
            self._people.keep_settings(person, self._appearance.settings)

    def _keep(self, place: AtNewSecret, pictures: Sequence[str]) -> None:
        try:
            if place.person:
                self._people.choose_secret(place.person, pictures)
                person = place.person
            else:
                person = self._people.join(place.name, place.picture, pictures).id
        except (Fault, KeyError) as trouble:
            self._tell(trouble)
            return
        self.come_in(person, keeps=place.keeps)

    def _tell(self, trouble: Fault | KeyError) -> None:
        if isinstance(trouble, Fault):
            self._ways.tell(trouble)
        else:
            self._ways.go(AtWho())  # whoever it was has been forgotten meanwhile
