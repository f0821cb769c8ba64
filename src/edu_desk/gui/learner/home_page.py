"""The first page: the lessons one may choose."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.notice_card import NoticeCard
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.tile import Tile, TileFact, TileTone
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.text import N_, Meant, Plural, Translator

_MOST_ACROSS = 3
_TILE_PX = 330
_MOST_AGAIN = 2
_AGAIN_PX = 420
_MINUTES = Plural("About {count} minute", "About {count} minutes")
_STANDINGS: Final[dict[str, tuple[str | Meant, str, TileTone]]] = {
    "alone": (N_("Done alone"), "circle-check", TileTone.GOOD),
    "helped": (N_("Done with help"), "contrast", TileTone.PLAIN),
    "begun": (Meant("how far a lesson is", "Begun"), "circle", TileTone.PLAIN),
}
"""A shape and a word for each, never a colour alone."""
_USABLE = frozenset({BarItem.AGAIN, BarItem.HELP, BarItem.TEXT_SIZE})


@dataclass(frozen=True, slots=True)
class LessonTile:
    """A lesson as the first page shows it; all texts are in the learner's language.

    `problem` is what keeps a broken lesson from being done; empty when it is whole.
    """

    id: str
    title: str
    summary: str
    icon: str
    minutes: int
    unfinished: bool = False
    problem: str = ""
    standing: str = ""
    """How far the learner is: alone, helped, begun, or empty."""


@dataclass(frozen=True, slots=True)
class HomeSnapshot:
    """All that the first page shows.

    `problems` are told to whoever wrote the lessons; `notice` is told to everyone and may be empty.
    """

    lessons: tuple[LessonTile, ...]
    problems: tuple[str, ...] = ()
    notice: str = ""
    again: tuple[LessonTile, ...] = ()
    """Lessons that are due to be done again today; their summary says why."""


class HomePage(Page):
    """Large tiles, one a lesson; `lesson_chosen` gives the lesson's id."""

    lesson_chosen = Signal(str)
    again_chosen = Signal(str)
    """A lesson is to be done again: its id."""

    explains = N_("This is the first page. Press what you would like to learn, and it begins.")

    def __init__(
        self, look: Look, tr: Translator, snapshot: HomeSnapshot, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self.head(tr(N_("What shall we practise today?")), tr(self._sentence(snapshot)))
        if snapshot.notice:
            card = NoticeCard(look, snapshot.notice)
            self.spoken.append(card.words)
            self.add(card)
            self.body.addSpacing(look.space(24))
        self.again = tuple(self._again(lesson) for lesson in snapshot.again)
        if self.again:
            self._add_again(look, tr)
        self.tiles: tuple[Tile, ...] = ()
        self._cells = FlowLayout(
            look.space(24), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text)
        )
        self.add(self._cells)
        self.add_tiles(snapshot.lessons)
        if snapshot.problems:
            self.body.addSpacing(look.space(32))
            self.add(self._problems(snapshot.problems))
        self.close_body()

    def add_tiles(self, lessons: tuple[LessonTile, ...]) -> None:
        """Put more lessons behind those that are there."""
        tiles = tuple(self._tile(lesson) for lesson in lessons)
        self.tiles += tiles
        for tile in tiles:
            self._cells.addWidget(tile)

    def _sentence(self, snapshot: HomeSnapshot) -> str:
        if not snapshot.lessons:
            return N_("There is no lesson here yet. Please ask your instructor.")
        return N_("Choose one. This is practice: nothing is really bought or sent.")

    def choices_read(self) -> tuple[str, ...]:
        """The tiles, one after another."""
        return tuple(tile.reading() for tile in (*self.again, *self.tiles))

    def _add_again(self, look: Look, tr: Translator) -> None:
        head = Label(look, tr(N_("Do it again today")), Role.LEAD, FontWeight.HEAVY, "primary")
        self.spoken.append(head)
        self.add(head)
        cells = FlowLayout(look.space(24), most=_MOST_AGAIN, cell=round(look.space(_AGAIN_PX) * look.text))
        for tile in self.again:
            cells.addWidget(tile)
        self.add(cells)
        self.body.addSpacing(look.space(24))
        others = Label(look, tr(N_("All lessons")), Role.LEAD, FontWeight.HEAVY)
        self.spoken.append(others)
        self.add(others)

    def _again(self, lesson: LessonTile) -> Tile:
        words = self.translator(N_("Try it alone"))
        fact = TileFact(words, "hand", TileTone.GOOD)
        tile = Tile(self.look, lesson.id, lesson.title, lesson.summary, lesson.icon, (fact,))
        tile.picked.connect(self.again_chosen)
        return tile

    def _tile(self, lesson: LessonTile) -> Tile:
        tile = Tile(self.look, lesson.id, lesson.title, lesson.summary, lesson.icon, self._facts(lesson))
        tile.setEnabled(not lesson.problem)
        tile.picked.connect(self.lesson_chosen)
        return tile

    def _facts(self, lesson: LessonTile) -> tuple[TileFact, ...]:
        if lesson.problem:
            words = self.translator(N_("This lesson needs fixing"))
            return (TileFact(words, "triangle-alert", TileTone.ATTEND), TileFact(lesson.problem, "file-text"))
        minutes = TileFact(self.translator.counted(_MINUTES, lesson.minutes), "clock")
        facts = [minutes]
        if lesson.standing in _STANDINGS:
            said, icon, tone = _STANDINGS[lesson.standing]
            facts.append(TileFact(self.translator(said), icon, tone))
        if not lesson.unfinished:
            return tuple(facts)
        return (
            *facts,
            TileFact(self.translator(N_("You can go on from where you were")), "play", TileTone.GOOD),
        )

    def _problems(self, problems: tuple[str, ...]) -> Card:
        card = Card(self.look, "card", "attend")
        title = self.translator(N_("For the author of the lessons"))
        card.body.addWidget(Label(self.look, title, Role.NOTE, FontWeight.STRONG, "attend"))
        for problem in problems:
            card.body.addWidget(Label(self.look, problem, Role.NOTE, colour="ink_soft"))
        return card
