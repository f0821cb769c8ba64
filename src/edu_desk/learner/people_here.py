"""The persons who may sit down here: who they are, how they come in, and what they bring."""

from collections.abc import Callable, Iterable
from secrets import token_bytes
from typing import TYPE_CHECKING

from edu_desk.learner.records import Records
from edu_desk.people.card_token import token_key
from edu_desk.people.name_shelves import by_name
from edu_desk.people.person import Person, clean_name
from edu_desk.people.picture_secret import make_secret, opens
from edu_desk.people.pictures import tile_pictures
from edu_desk.people.sign_in import SignIn

if TYPE_CHECKING:
    from edu_desk.settings.declarations import Settings
    from edu_desk.store.store import Store

_SALT_BYTES = 16


class PeopleHere:
    """Asks the store about persons and lets one sit down. What changes something raises `Fault`."""

    def __init__(self, records: Records, ids: Callable[[], str]) -> None:
        self._records, self._ids = records, ids
        self._here: Person | None = None

    @property
    def used(self) -> bool:
        """Whether anybody has a name here."""
        return self._records.ask_store(lambda store: store.sign_ins.anybody(), unknown=False)

    def persons(self) -> tuple[Person, ...]:
        """Everybody with a name of their own, in order."""
        return by_name(self._records.ask_store(lambda store: store.persons(), ()))

    def person(self, name: str) -> Person | None:
        """The person of that id, if there still is one."""
        return next((one for one in self.persons() if one.id == name), None)

    @property
    def here(self) -> Person | None:
        """Who sits here; None is the guest."""
        if self._here is None or self._here.id != self._records.person:
            self._here = self.person(self._records.person) if self._records.person else None
        return self._here

    def pictures(self, persons: Iterable[Person]) -> dict[str, str]:
        """The picture of each one's tile."""
        return tile_pictures(tuple(persons), {one: way.picture for one, way in self._ways().items()})

    def has_secret(self, person: str) -> bool:
        """Whether three pictures were chosen and not reset."""
        return bool(self._ways().get(person, SignIn()).secret)

    def opens(self, person: str, pictures: Iterable[str]) -> bool:
        """Whether these are the person's three pictures."""
        return opens(self._ways().get(person, SignIn()).secret, pictures)

    def holder(self, token: str) -> Person | None:
        """Whose card says `token`."""
        key = token_key(token)
        found = self._records.ask_store(lambda store: store.sign_ins.holder(key), None)
        return None if found is None else self.person(found)

    def choose_secret(self, person: str, pictures: Iterable[str]) -> None:
        """These three are the person's from now on."""
        secret = make_secret(pictures, token_bytes(_SALT_BYTES))
        self._records.tell_store(lambda store: store.sign_ins.keep_secret(person, secret))

    def join(self, name: str, picture: str, pictures: Iterable[str]) -> Person:
        """Somebody new, with a tile and a secret."""
        person = Person(self._ids(), clean_name(name))
        secret = make_secret(pictures, token_bytes(_SALT_BYTES))

        def keep(store: "Store") -> None:
            store.keep_persons((person,))
            store.sign_ins.keep_picture(person.id, picture)
            store.sign_ins.keep_secret(person.id, secret)

        self._records.tell_store(keep)
        return person

    def settings(self, person: str) -> "Settings | None":
        """The person's own settings; None where nothing was chosen yet."""
        return self._records.ask_store(lambda store: store.sign_ins.settings(person), None)

    def keep_settings(self, person: str, settings: "Settings") -> None:
        """These are the person's own from now on."""
        self._records.tell_store(lambda store: store.sign_ins.keep_settings(person, settings))

    def sit_down(self, person: str) -> None:
        """From now on everything is this person's; empty is the guest."""
        self._records.sit_down(person)

    def guest_has_work(self) -> bool:
        """Whether a guest sits here who has practised something."""
        if self._records.person:
            return False
        return self._records.ask_store(_guest_practised, unknown=False)

    def give_work(self, person: str) -> None:
        """What the guest practised becomes the person's."""
        self._records.tell_store(lambda store: store.sign_ins.give_runs(store.guest().id, person))

    def _ways(self) -> dict[str, SignIn]:
        return self._records.ask_store(lambda store: store.sign_ins.all(), dict[str, SignIn]())


def _guest_practised(store: "Store") -> bool:
    guest = store.guest().id
    return bool(store.practices(guest) or store.unfinished(guest))
