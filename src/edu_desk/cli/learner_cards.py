"""`edu-desk learners cards`: prints cards by which persons come in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from edu_desk.cli.surroundings import Surroundings, without_display
from edu_desk.people.card_token import new_token, token_key
from edu_desk.people.person import Person
from edu_desk.people.pictures import tile_pictures
from edu_desk.shared.atomic_file import write_whole_bytes
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.store.store import Store


def print_cards(store: "Store", persons: Sequence[Person], path: Path, around: Surroundings) -> int:
    """Write a new card for each of `persons` to `path`; cards that were printed before go on opening.

    Returns the number of sheets. The numbers are kept only when the paper is written.

    Raises:
        Fault: the file is no PDF or cannot be written.
    """
    if path.suffix.lower() != ".pdf":
        raise Fault(N_("{file} is no PDF."), N_("Choose a file that ends with .pdf."), file=path.name)
    without_display()
    from edu_desk.gui.papers.cards_pdf import PrintedCard, cards_pdf, sheets_needed
    from edu_desk.gui.theme.fonts import load_fonts
    from edu_desk.gui.window.qt_application import make_app

    make_app()
    family = load_fonts(around.resources.assets)
    chosen = {one: way.picture for one, way in store.sign_ins.all().items()}
    pictures = tile_pictures(store.persons(), chosen)
    words = around.tr(N_("Hold the code under the reader. It opens your practice, so keep it with you."))
    cards = [PrintedCard(one.called, pictures[one.id], new_token(), words) for one in persons]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole_bytes(path, cards_pdf(around.tr(N_("Cards")), cards, family, around.resources.assets))
    except OSError as error:
        raise Fault(
            N_("The cards could not be written to {file}: {reason}."),
            N_("Check that the disk is not full and that you may write there."),
            file=path,
            reason=error.strerror or str(error),
        ) from error
    for person, card in zip(persons, cards, strict=True):
        store.sign_ins.add_card(person.id, token_key(card.token))
    return sheets_needed(len(cards))
