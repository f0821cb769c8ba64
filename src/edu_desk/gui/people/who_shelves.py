"""Which tiles stand on the page that asks who is here: persons, or where to look for them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from edu_desk.gui.people.places import AtWho
from edu_desk.gui.people.who_page import PersonTile, WhoSnapshot
from edu_desk.people.name_shelves import Shelf, by_class, by_first_letter, in_pages
from edu_desk.people.person import Person, shown_name
from edu_desk.shared.text import N_, Plural, Translator

MANY = 18
"""More persons than these are looked for by class or first letter."""
_MOST = ((1.25, 9), (2.0, 6))
_FEWEST = 4
_PEOPLE = Plural("{count} person", "{count} people")
_ALIKE = N_("Somebody has the same name")
_CALL = N_("If your name stands here twice, call the teacher.")
_UNKNOWN = N_("This card is not known here. Press your picture, or ask the teacher here.")
CLASS, LETTERS = "class:", "letters:"


@dataclass(frozen=True, slots=True)
class WhoView:
    """All that one sees at a place."""

    shelves: tuple[Shelf, ...]
    """Where to look, if there are too many persons."""
    prefix: str
    persons: tuple[Person, ...]


def at_once(text: float) -> int:
    """How many tiles stand on a page in letters of that size."""
    return next((most for size, most in _MOST if text < size), _FEWEST)


def who_view(place: AtWho, everybody: Sequence[Person]) -> WhoView:
    """What is chosen from at `place`."""
    persons = tuple(everybody)
    classes = by_class(persons)
    if place.group is not None:
        persons = next((shelf.persons for shelf in classes if shelf.label == place.group), ())
    elif len(persons) > MANY and len(classes) > 1 and not place.letters:
        return WhoView(classes, CLASS, ())
    letters = by_first_letter(persons)
    if place.letters:
        persons = next((shelf.persons for shelf in letters if shelf.label == place.letters), ())
    elif len(persons) > MANY and len(letters) > 1:
        return WhoView(letters, LETTERS, ())
    return WhoView((), "", persons)


def snapshot(
    place: AtWho,
    everybody: Sequence[Person],
    pictures: Callable[[Sequence[Person]], Mapping[str, str]],
    came: Callable[[str], bool],
    size: int,
    tr: Translator,
) -> WhoSnapshot:
    """The page at `place`, with at most `size` tiles; `came` says who has come in before."""
    view = who_view(place, everybody)
    tiles = _shelf_tiles(view, tr) if view.shelves else _person_tiles(view.persons, pictures, came, tr)
    pages = in_pages(tiles, size)
    page = min(place.page, len(pages) - 1)
    sentence = N_("Press your picture and name.")
    if view.shelves:
        by_class_words = N_("Which class are you in?")
        sentence = by_class_words if view.prefix == CLASS else N_("Which letter does your name begin with?")
    return WhoSnapshot(
        heading=tr(N_("Whose name should it be kept under?") if place.keeps else N_("Who is here?")),
        sentence=tr(sentence),
        tiles=pages[page],
        shelves=bool(view.shelves),
        earlier=page > 0,
        later=page + 1 < len(pages),
        guest=tr(N_("No, leave it as it is") if place.keeps else N_("I just want to try")),
        can_back=back_of(place) is not None,
        notice=_notice(place, pages[page], tr),
    )


def back_of(place: AtWho) -> AtWho | None:
    """The page on which the shelf was chosen; None where none was."""
    if place.letters:
        return replace(place, letters="", page=0)
    if place.group is not None:
        return replace(place, group=None, page=0)
    return None


def behind(place: AtWho, key: str) -> AtWho:
    """The place of a shelf that was chosen."""
    if key.startswith(CLASS):
        return replace(place, group=key.removeprefix(CLASS), page=0)
    return replace(place, letters=key.removeprefix(LETTERS), page=0)


def _shelf_tiles(view: WhoView, tr: Translator) -> tuple[PersonTile, ...]:
    return tuple(
        PersonTile(
            view.prefix + shelf.label,
            shelf.label or tr(N_("In no class")),
            tr.counted(_PEOPLE, len(shelf.persons)),
            "users" if view.prefix == CLASS else "",
        )
        for shelf in view.shelves
    )


def _notice(place: AtWho, tiles: Sequence[PersonTile], tr: Translator) -> str:
    """What to know first: that the card is unknown, and whom to ask where names cannot be told apart."""
    alike = any(tile.note == tr(_ALIKE) for tile in tiles)
    said = ((place.unknown_card, _UNKNOWN), (alike, _CALL))
    return " ".join(tr(words) for holds, words in said if holds)


def _person_tiles(
    persons: Sequence[Person],
    pictures: Callable[[Sequence[Person]], Mapping[str, str]],
    came: Callable[[str], bool],
    tr: Translator,
) -> tuple[PersonTile, ...]:
    found = pictures(persons)
    return tuple(
        PersonTile(one.id, shown_name(one), _note(one, persons, came, tr), found[one.id]) for one in persons
    )


def _note(person: Person, others: Sequence[Person], came: Callable[[str], bool], tr: Translator) -> str:
    """What tells her apart where another person looks alike by name.

    The class, else the decade of birth, else both; more than that is nobody else's business. Else the
    picture, which she knows only if she has come in before: an imported learner has never seen hers.
    """
    name = shown_name(person)
    alike = [one for one in others if shown_name(one) == name]
    if len(alike) < 2:  # noqa: PLR2004 - she herself
        return ""
    theirs = [_marks(one, tr) for one in alike]
    for at, mark in enumerate(_marks(person, tr)):
        if mark and sum(marks[at] == mark for marks in theirs) == 1:
            return mark
    return tr(N_("Look at the picture") if came(person.id) else _ALIKE)


def _marks(person: Person, tr: Translator) -> tuple[str, str, str]:
    """The class, the decade, and both; empty where something is unknown."""
    classes, decade = ", ".join(person.classes), person.birth_decade
    born = tr(N_("Born in the {decade}s"), decade=decade) if decade else ""
    return classes, born, f"{classes}, {born}" if classes and born else ""
