"""A person who learns under a name of their own, with as little as is needed to tell two apart."""

from dataclasses import dataclass
from unicodedata import normalize

_HIDDEN = "○"
_MOST_HIDDEN = 3


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on a roster; what is unknown is empty or None.

    The year of birth and the last four digits of the telephone are kept for one purpose: to tell apart two
    persons of one name, on the roster. Elsewhere the decade is shown. No address, no whole number and no day
    of birth is kept.
    """

    id: str
    """Of 32 hexadecimal digits, the same on every computer."""
    name: str
    nickname: str = ""
    birth_year: int | None = None
    phone_tail: str = ""
    """The last four digits."""
    classes: tuple[str, ...] = ()
    """Names of the classes the person belongs to, in order."""
    needs: str = ""
    """What helps: large letters, a seat in front; in the instructor's own words."""

    @property
    def birth_decade(self) -> int | None:
        """The first year of the decade of birth: 1948 becomes 1940."""
        return None if self.birth_year is None else self.birth_year // 10 * 10

    @property
    def called(self) -> str:
        """The name to be called by: the nickname where there is one."""
        return self.nickname or self.name


def clean_name(text: str) -> str:
    """A name as it is kept: composed letters of usual width, and single spaces."""
    return " ".join(normalize("NFKC", text).split())


def same_name(one: str, other: str) -> bool:
    """Whether two names are written alike, however they are spaced."""
    return _bare(one) == _bare(other)


def name_key(name: str) -> str:
    """What all ways of writing one name have in common."""
    return _bare(name)


def masked_name(name: str) -> str:
    """The name where others can look: 김○자, 남궁○수, Nguyen ○○○.

    Of one word the first and the last letter stay, of two letters the first; of several words the first.
    """
    name = clean_name(name)
    first, _, others = name.partition(" ")
    if others:
        return " ".join((first, *(_hidden(len(other)) for other in others.split())))
    if len(first) <= 2:  # noqa: PLR2004 - a family name and one letter
        return first[:1] + _hidden(len(first) - 1)
    return first[0] + _hidden(len(first) - 2) + first[-1]


def _hidden(letters: int) -> str:
    """What is hidden; of a long part its length too, which would fill a tile."""
    return _HIDDEN * min(letters, _MOST_HIDDEN)


def shown_name(person: Person) -> str:
    """What the others see: the nickname, else the name with a part hidden."""
    return person.nickname or masked_name(person.name)


def _bare(name: str) -> str:
    return "".join(normalize("NFKC", name).split()).casefold()
