"""The pictures one can choose: one's own, by which a tile is found, and twelve for the secret."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from edu_desk.people.person import Person, masked_name
from edu_desk.shared.text import N_


@dataclass(frozen=True, slots=True)
class PersonPicture:
    """A picture that everybody can name; `key` is its icon, `words` are marked for translation."""

    key: str
    words: str


OWN_PICTURES: Final = (
    PersonPicture("bird", N_("Bird")),
    PersonPicture("rabbit", N_("Rabbit")),
    PersonPicture("dog", N_("Dog")),
    PersonPicture("turtle", N_("Turtle")),
    PersonPicture("squirrel", N_("Squirrel")),
    PersonPicture("snail", N_("Snail")),
    PersonPicture("cherry", N_("Cherry")),
    PersonPicture("grape", N_("Grapes")),
    PersonPicture("carrot", N_("Carrot")),
    PersonPicture("banana", N_("Banana")),
    PersonPicture("leaf", N_("Leaf")),
    PersonPicture("clover", N_("Clover")),
    PersonPicture("sun", N_("Sun")),
    PersonPicture("star", N_("Star")),
    PersonPicture("heart", N_("Heart")),
    PersonPicture("mountain", N_("Mountain")),
    PersonPicture("guitar", N_("Guitar")),
    PersonPicture("book-open", N_("Book")),
    PersonPicture("glasses", N_("Glasses")),
    PersonPicture("gift", N_("Present")),
    PersonPicture("crown", N_("Crown")),
    PersonPicture("shell", N_("Shell")),
    PersonPicture("rose", N_("Rose")),
    PersonPicture("snowflake", N_("Snowflake")),
)
"""For tiles. None of them is among the secret ones, so that a tile tells nothing."""

SECRET_PICTURES: Final = (
    PersonPicture("apple", N_("Apple")),
    PersonPicture("fish", N_("Fish")),
    PersonPicture("cat", N_("Cat")),
    PersonPicture("flower-2", N_("Flower")),
    PersonPicture("tree-pine", N_("Tree")),
    PersonPicture("umbrella", N_("Umbrella")),
    PersonPicture("key-round", N_("Key")),
    PersonPicture("bike", N_("Bicycle")),
    PersonPicture("car-front", N_("Car")),
    PersonPicture("bell", N_("Bell")),
    PersonPicture("cake", N_("Cake")),
    PersonPicture("sailboat", N_("Boat")),
)
"""Twelve, of which three are somebody's secret."""

_KEYS: Final = tuple(picture.key for picture in OWN_PICTURES)


def picture_words(key: str) -> str:
    """What a picture is called, marked for translation; empty where there is none of that key."""
    found = (picture.words for picture in (*OWN_PICTURES, *SECRET_PICTURES) if picture.key == key)
    return next(found, "")


def tile_pictures(persons: Sequence[Person], chosen: Mapping[str, str]) -> dict[str, str]:
    """The picture of each person's tile, by the person: the one that was chosen, else one that is given.

    A given one is always the same, and two persons who look alike by name are given different ones as
    long as there are enough.
    """
    found = {one.id: chosen[one.id] for one in persons if chosen.get(one.id) in _KEYS}
    taken: dict[str, set[str]] = {}
    for one in persons:
        if one.id in found:
            taken.setdefault(masked_name(one.name), set()).add(found[one.id])
    for one in sorted(persons, key=lambda person: person.id):
        if one.id not in found:
            others = taken.setdefault(masked_name(one.name), set())
            found[one.id] = _given(one.id, others)
            others.add(found[one.id])
    return found


def _given(person: str, taken: set[str]) -> str:
    begin = sum(person.encode()) % len(_KEYS)
    order = (*_KEYS[begin:], *_KEYS[:begin])
    return next((key for key in order if key not in taken), order[0])
