"""The pictures one can choose: one's own, by which a tile is found, and twelve for the secret."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from edu_desk.people.person import Person, masked_name
from edu_desk.shared.text import N_


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that everybody can name; `key` is its icon, `words` are marked for translation."""

    key: str
    words: str


OWN_PICTURES: Final = (
    Picture("bird", N_("Bird")),
    Picture("rabbit", N_("Rabbit")),
    Picture("dog", N_("Dog")),
    Picture("turtle", N_("Turtle")),
    Picture("squirrel", N_("Squirrel")),
    Picture("snail", N_("Snail")),
    Picture("cherry", N_("Cherry")),
    Picture("grape", N_("Grapes")),
    Picture("carrot", N_("Carrot")),
    Picture("banana", N_("Banana")),
    Picture("leaf", N_("Leaf")),
    Picture("clover", N_("Clover")),
    Picture("sun", N_("Sun")),
    Picture("star", N_("Star")),
    Picture("heart", N_("Heart")),
    Picture("mountain", N_("Mountain")),
    Picture("guitar", N_("Guitar")),
    Picture("book-open", N_("Book")),
    Picture("glasses", N_("Glasses")),
    Picture("gift", N_("Present")),
    Picture("crown", N_("Crown")),
    Picture("shell", N_("Shell")),
    Picture("rose", N_("Rose")),
    Picture("snowflake", N_("Snowflake")),
)
"""For tiles. None of them is among the secret ones, so that a tile tells nothing."""

SECRET_PICTURES: Final = (
    Picture("apple", N_("Apple")),
    Picture("fish", N_("Fish")),
    Picture("cat", N_("Cat")),
    Picture("flower-2", N_("Flower")),
    Picture("tree-pine", N_("Tree")),
    Picture("umbrella", N_("Umbrella")),
    Picture("key-round", N_("Key")),
    Picture("bike", N_("Bicycle")),
    Picture("car-front", N_("Car")),
    Picture("bell", N_("Bell")),
    Picture("cake", N_("Cake")),
    Picture("sailboat", N_("Boat")),
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
