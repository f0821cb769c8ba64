"""The page by which the cards of a class are printed: a new one for each member, ten on a sheet."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from edu_desk.gui.instructor.keeping_page import KeepingWords, keeping_page
from edu_desk.gui.instructor.places import AtClassCards
from edu_desk.gui.instructor.staff_desk import StaffDesk
from edu_desk.gui.instructor.staff_page import StaffPage
from edu_desk.gui.papers.cards_pdf import PrintedCard, cards_pdf
from edu_desk.gui.theme.look import Role
from edu_desk.gui.window.safekeeping import Safekeeping
from edu_desk.jobs import JobWork
from edu_desk.people.card_token import new_token, token_key
from edu_desk.people.person import Person
from edu_desk.people.pictures import tile_pictures
from edu_desk.people.staff_gate import StaffAct
from edu_desk.shared.atomic_file import write_whole_bytes, writing_told
from edu_desk.shared.text import N_
from edu_desk.store.store import Store

_EXPLAINS: Final = N_("With a card before the reader somebody comes in without touching three pictures.")


class CardPages:
    """Builds them; the file is written beside the window."""

    def __init__(self, desk: StaffDesk, safe: Safekeeping) -> None:
        self._desk, self._safe = desk, safe

    def page(self, place: AtClassCards) -> StaffPage:
        """The question where the cards shall be kept. Raises `Fault`."""
        desk, tr, one = self._desk, self._desk.tr, self._desk.one(place.one)
        persons = desk.store.classes.persons(one.id)
        chosen = {each: way.picture for each, way in desk.store.sign_ins.all().items()}
        pictures = tile_pictures(desk.store.persons(), chosen)
        told = tr(N_("Hold the code under the reader. It opens your practice, so keep it with you."))
        cards = [PrintedCard(each.called, pictures[each.id], new_token(), told) for each in persons]
        title = f"{tr(N_('Cards'))} {one.name}"
        family, assets = desk.look.font(Role.BODY).family(), desk.look.assets

        def write(folder: Path) -> JobWork[tuple[Path, ...]]:
            content = cards_pdf(title, cards, family, assets)
            yield None
            return (_kept(self._safe.opened, folder / _file_name(title), content, persons, cards, one.id),)

        words = KeepingWords(
            tr(N_("Where should the cards be kept?")),
            tr(N_("A sheet has ten cards. Cards that were printed before go on opening.")),
            tr(_EXPLAINS),
        )
        return keeping_page(desk, self._safe.jobs, words, write)


def _kept(
    opened: Callable[[], Store],
    path: Path,
    content: bytes,
    persons: tuple[Person, ...],
    cards: list[PrintedCard],
    one: str,
) -> Path:
    """The numbers are kept only when the paper is written. Raises `Fault`."""
    with writing_told(path):
        write_whole_bytes(path, content)
    store = opened()
    try:
        known = {person.id for person in store.persons()}
        for person, card in zip(persons, cards, strict=True):
            if person.id in known:
                store.sign_ins.add_card(person.id, token_key(card.token))
        store.staff.note(StaffAct.CARDS, one)
    finally:
        store.close()
    return path


def _file_name(title: str) -> str:
    return re.sub(r'[\\/:*?"<>|,\s]+', "-", title) + ".pdf"
