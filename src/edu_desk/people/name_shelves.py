"""Where somebody's tile is looked for when there are many: by class, by first consonant, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from edu_desk.people.person import Person, clean_name
from edu_desk.shared.hangul import initials

Thing = TypeVar("Thing")

_GROUPS: Final = ("ㄱㄲ", "ㄴㄷㄸ", "ㄹㅁ", "ㅂㅃ", "ㅅㅆ", "ㅇ", "ㅈㅉㅊ", "ㅋㅌㅍㅎ")
_SHOWN: Final = ("ㄱ", "ㄴ ㄷ", "ㄹ ㅁ", "ㅂ", "ㅅ", "ㅇ", "ㅈ ㅊ", "ㅋ ㅌ ㅍ ㅎ")
OTHER_LETTERS: Final = "A–Z"
"""The shelf of names that are not Korean."""
_LATER: Final = "힣"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Persons who are looked for together: a class, or some first consonants."""

    label: str
    persons: tuple[Person, ...]


def by_class(persons: Sequence[Person]) -> tuple[Shelf, ...]:
    """One shelf a class, in order of their names; whoever is in none stands on the last, without a label."""
    names = sorted({name for person in persons for name in person.classes})
    shelves = [Shelf(name, tuple(one for one in persons if name in one.classes)) for name in names]
    rest = tuple(one for one in persons if not one.classes)
    return (*shelves, Shelf("", rest)) if rest and shelves else tuple(shelves)


def by_first_letter(persons: Sequence[Person]) -> tuple[Shelf, ...]:
    """At most nine shelves by the first consonant of the name, in order; none is empty."""
    labels = [*_SHOWN, OTHER_LETTERS]
    found: dict[str, list[Person]] = {label: [] for label in labels}
    for person in persons:
        found[letter_shelf(person)].append(person)
    return tuple(Shelf(label, tuple(some)) for label, some in found.items() if some)


def letter_shelf(person: Person) -> str:
    """The label of the shelf on which a person stands by the name that is shown."""
    first = initials(clean_name(person.called))[:1]
    at = next((place for place, group in enumerate(_GROUPS) if first and first in group), None)
    return OTHER_LETTERS if at is None else _SHOWN[at]


def in_pages(things: Sequence[Thing], size: int) -> tuple[tuple[Thing, ...], ...]:
    """The things in pages of at most `size`, as even as can be; at least one page."""
    count = max(1, -(-len(things) // size))
    least, more = divmod(len(things), count)
    ends = [(page + 1) * least + min(page + 1, more) for page in range(count)]
    return tuple(tuple(things[begin:end]) for begin, end in zip([0, *ends], ends, strict=False))


def by_name(persons: Sequence[Person]) -> tuple[Person, ...]:
    """Persons as a Korean list has them, foreign names behind; equal names by their number."""
    return tuple(sorted(persons, key=_order))


def _order(person: Person) -> tuple[str, str]:
    name = clean_name(person.called)
    return (_LATER + name.casefold() if letter_shelf(person) == OTHER_LETTERS else name, person.id)
