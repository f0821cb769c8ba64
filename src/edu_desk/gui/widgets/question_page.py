"""A calm page with one question and a few large answers."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.tile import Tile, TileTone
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.text import N_, Translator

_MOST_ACROSS = 2
_TILE_PX = 420
_USABLE = frozenset({BarItem.AGAIN, BarItem.HELP, BarItem.TEXT_SIZE})


@dataclass(frozen=True, slots=True)
class QuestionChoice:
    """One answer; `primary` marks the one that suits most people, at most one a page."""

    key: str
    label: str
    note: str = ""
    icon: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class QuestionSnapshot:
    """A question, in the learner's language, with two to six answers."""

    heading: str
    sentence: str
    choices: tuple[QuestionChoice, ...]
    can_back: bool = True


class QuestionPage(Page):
    """`chosen` gives the key of the answer."""

    chosen = Signal(str)

    explains = N_("Here is a question with a few answers. Press the box that suits you.")

    def __init__(
        self, look: Look, tr: Translator, snapshot: QuestionSnapshot, parent: QWidget | None = None
    ) -> None:
        back = frozenset({BarItem.BACK, BarItem.LEAVE}) if snapshot.can_back else frozenset[BarItem]()
        super().__init__(look, tr, _USABLE | back, parent)
        self.head(snapshot.heading, snapshot.sentence)
        self.tiles = tuple(self._tile(choice) for choice in snapshot.choices)
        cells = FlowLayout(look.space(24), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text))
        for tile in self.tiles:
            cells.addWidget(tile)
        self.add(cells)
        self.close_body()

    def choices_read(self) -> tuple[str, ...]:
        """The tiles, one after another."""
        return tuple(tile.reading() for tile in self.tiles)

    def _tile(self, choice: QuestionChoice) -> Tile:
        tone = TileTone.PRIMARY if choice.primary else TileTone.PLAIN
        tile = Tile(self.look, choice.key, choice.label, choice.note, choice.icon, tone=tone)
        tile.picked.connect(self.chosen)
        if choice.primary:
            tile.recommend(self.translator(N_("Good for you now")))
        return tile
