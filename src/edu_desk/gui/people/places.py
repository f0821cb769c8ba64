"""The places where somebody says who they are."""

from dataclasses import dataclass

from edu_desk.gui.window.place import Place


@dataclass(frozen=True, slots=True)
class AtWho(Place):
    """Who is here? One looks for one's tile, by class and first letter where there are many."""

    keeps: bool = False
    """The guest's work becomes the work of whoever comes in."""
    group: str | None = None
    """The class that is looked in; None is all."""
    letters: str = ""
    """The shelf of first letters that is looked at."""
    page: int = 0
    unknown_card: bool = False
    """A card was read that is nobody's."""


@dataclass(frozen=True, slots=True)
class AtSecret(Place):
    """Three pictures of this person."""

    person: str
    order: tuple[str, ...]
    """How the twelve are dealt."""
    keeps: bool = False
    wrong: int = 0
    """How often other pictures were touched."""


@dataclass(frozen=True, slots=True)
class AtAskTeacher(Place):
    """The pictures were wrong several times: whom to ask, and how to go on."""

    person: str
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class AtNewPicture(Place):
    """Somebody new chooses a picture for the tile."""

    keeps: bool = False
    page: int = 0


@dataclass(frozen=True, slots=True)
class AtNewName(Place):
    """Somebody new writes a name."""

    picture: str
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class AtNewSecret(Place):
    """Three pictures are chosen as a secret, twice; for somebody new, or a `person` who has none."""

    order: tuple[str, ...]
    person: str = ""
    picture: str = ""
    name: str = ""
    first: tuple[str, ...] = ()
    """What was chosen the first time."""
    differed: bool = False
    """The second time was another: it begins anew."""
    keeps: bool = False


PeoplePlace = AtWho | AtSecret | AtAskTeacher | AtNewPicture | AtNewName | AtNewSecret
"""All of them."""
