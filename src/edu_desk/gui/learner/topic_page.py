"""A topic: its lessons in a sensible order, the next one proposed."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from edu_desk.gui.learner.home_page import LessonTile, lesson_tile
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.sentences import ended
from edu_desk.shared.text import N_, Translator

_MOST_ACROSS = 3
_TILE_PX = 330
_USABLE = frozenset({BarItem.BACK, BarItem.LEAVE, BarItem.AGAIN, BarItem.HELP, BarItem.TEXT_SIZE})


@dataclass(frozen=True, slots=True)
class TopicSnapshot:
    """A page of a topic's lessons, in the learner's language."""

    title: str
    sentence: str
    lessons: tuple[LessonTile, ...]
    proposed: str = ""
    """The id of the lesson to do next."""
    earlier: bool = False
    later: bool = False


class TopicPage(Page):
    """`lesson_chosen` gives the lesson's id; `turned` gives how many pages to go on."""

    lesson_chosen = Signal(str)
    turned = Signal(int)

    explains = N_("These are the lessons of one topic. Press what you would like to learn, and it begins.")

    def __init__(self, look: Look, tr: Translator, snapshot: TopicSnapshot) -> None:
        super().__init__(look, tr, _USABLE)
        self.head(snapshot.title, snapshot.sentence)
        cells = FlowLayout(look.space(24), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text))
        self.tiles = tuple(
            lesson_tile(look, tr, one, proposed=one.id == snapshot.proposed) for one in snapshot.lessons
        )
        for tile in self.tiles:
            tile.picked.connect(self.lesson_chosen)
            cells.addWidget(tile)
        self.add(cells)
        self.body.addSpacing(look.space(24))
        self.earlier = self._turner(N_("Previous lessons"), "chevron-left", -1, offered=snapshot.earlier)
        self.later = self._turner(N_("More lessons"), "chevron-right", 1, offered=snapshot.later)
        row = FlowLayout(look.gap, cell=look.target)
        for button in (self.earlier, self.later):
            if button is not None:
                row.addWidget(button)
        self.add(row)
        self.close_body()

    def choices_read(self) -> tuple[str, ...]:
        """The tiles, one after another, and the way to the others."""
        turners = (button for button in (self.earlier, self.later) if button is not None)
        return (*(tile.reading() for tile in self.tiles), *(ended(button.words) for button in turners))

    def _turner(self, words: str, icon: str, by: int, *, offered: bool) -> ActionButton | None:
        if not offered:
            return None
        button = ActionButton(self.look, self.translator(words), icon, changes_page=True)
        button.clicked.connect(lambda: self.turned.emit(by))
        return button
