"""Who is here? Everybody finds their own tile."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from edu_desk.gui.people.told_first import tell_first
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.tile import Tile
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.sentences import ended
from edu_desk.shared.text import N_, Translator

_MOST_ACROSS = 3
_TILE_PX = 300
_USABLE = frozenset({BarItem.AGAIN, BarItem.HELP, BarItem.TEXT_SIZE})
_BACK = frozenset({BarItem.BACK})


@dataclass(frozen=True, slots=True)
class PersonTile:
    """A person as the others see it, or a shelf on which persons stand."""

    key: str
    words: str
    note: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class WhoSnapshot:
    """Who can be chosen here, in the learner's language."""

    heading: str
    sentence: str
    tiles: tuple[PersonTile, ...]
    shelves: bool = False
    """The tiles are shelves, not persons."""
    earlier: bool = False
    later: bool = False
    guest: str = ""
    """What is written on the button of who has no name here."""
    can_back: bool = False
    notice: str = ""
    """What to know first."""


class WhoPage(Page):
    """`person_chosen` and `shelf_chosen` give a key; `turned` gives how many pages to go on."""

    person_chosen = Signal(str)
    shelf_chosen = Signal(str)
    turned = Signal(int)
    guest = Signal()
    newcomer = Signal()

    explains = N_(
        "Press your own picture and name. If you have none yet, press “I am new here”. "
        "If you have a card with a QR code, hold it under the reader."
    )

    def __init__(self, look: Look, tr: Translator, snapshot: WhoSnapshot) -> None:
        super().__init__(look, tr, _USABLE | _BACK if snapshot.can_back else _USABLE)
        self.head(snapshot.heading, snapshot.sentence)
        tell_first(self, snapshot.notice)
        cells = FlowLayout(look.space(16), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text))
        self.tiles = tuple(
            Tile(look, one.key, one.words, one.note, one.icon, short=True) for one in snapshot.tiles
        )
        for tile in self.tiles:
            tile.picked.connect(self.shelf_chosen if snapshot.shelves else self.person_chosen)
            cells.addWidget(tile)
        self.add(cells)
        self.body.addSpacing(look.space(24))
        self.buttons = self._buttons(snapshot)
        row = FlowLayout(look.gap, cell=look.target)
        for button in self.buttons:
            row.addWidget(button)
        self.add(row)
        self.close_body()

    def choices_read(self) -> tuple[str, ...]:
        """The tiles, then what else there is."""
        return (*(tile.reading() for tile in self.tiles), *(ended(button.words) for button in self.buttons))

    def _buttons(self, snapshot: WhoSnapshot) -> tuple[ActionButton, ...]:
        found: list[ActionButton] = []
        if snapshot.earlier:
            found.append(self._button(N_("Previous names"), "chevron-left"))
            found[-1].clicked.connect(lambda: self.turned.emit(-1))
        if snapshot.later:
            found.append(self._button(N_("More names"), "chevron-right"))
            found[-1].clicked.connect(lambda: self.turned.emit(1))
        found.append(self._button(N_("I am new here"), "plus"))
        found[-1].clicked.connect(self.newcomer)
        found.append(ActionButton(self.look, snapshot.guest, "play", ButtonStyle.PLAIN, changes_page=True))
        found[-1].clicked.connect(self.guest)
        return tuple(found)

    def _button(self, words: str, icon: str) -> ActionButton:
        return ActionButton(self.look, self.translator(words), icon, changes_page=True)
