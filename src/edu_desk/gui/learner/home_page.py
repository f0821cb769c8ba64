"""The first page: the lessons one may choose."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.notice_card import NoticeCard
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.tile import Tile, TileFact, TileTone
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.sentences import ended
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
DIAGNOSTIC: Final = "diagnostic"
"""The tile of the diagnostic, which is no lesson."""
_TODAY = N_("With your class today")
_GOOD_NEXT = N_("Good to do next")
_TOPIC_PX = 280
_NARROW_PX = 205
_LESSONS = Plural("{count} lesson", "{count} lessons")
_ALONE = Plural("{alone} of {count} done alone", "{alone} of {count} done alone")
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
class TopicTile:
    """Lessons that belong together, as one tile."""

    key: str
    title: str
    icon: str
    lessons: int
    alone: int = 0
    """How many of them the learner has done alone."""


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
    today: tuple[LessonTile, ...] = ()
    """What her class takes today: whoever teaches has planned it."""
    topics: tuple[TopicTile, ...] = ()
    """In place of the lessons, where there are too many for one page."""
    go_on: LessonTile | None = None
    """The lesson that was begun last and not ended, where there are topics."""
    proposed: tuple[LessonTile, ...] = ()
    """Lessons to do next, where there are topics and room for them."""
    who: str = ""
    """Who sits here, as the others may see it; empty for a guest."""
    next_person: bool = False
    """Persons have names here: the way to the next one is offered."""
    record: bool = False
    """Something was practised: one can look at it."""


_PROBLEMS_FIRST = 2
"""So many mistakes in lessons are told above all, where their author sees them, the rest below all."""


class HomePage(Page):
    """Large tiles, one a lesson; `lesson_chosen` gives the lesson's id."""

    lesson_chosen = Signal(str)
    again_chosen = Signal(str)
    """A lesson is to be done again: its id."""
    diagnostic = Signal()
    """The next errand of the diagnostic is to be done."""
    topic_chosen = Signal(str)
    search = Signal()
    record = Signal()
    next_person = Signal()

    explains = N_("This is the first page. Press what you would like to learn, and it begins.")

    def __init__(
        self, look: Look, tr: Translator, snapshot: HomeSnapshot, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self.go_on: Tile | None = None
        self.proposed: tuple[Tile, ...] = ()
        self._following = QVBoxLayout()
        self._following.setSpacing(0)
        large = look.text >= LARGE_TEXT
        # Whoever has begun something knows the sentence: in large letters its room is the topics'.
        sentence = "" if large and snapshot.go_on is not None else tr(self._sentence(snapshot))
        self.head(self._heading(snapshot), sentence, room=8 if large else 16)
        if snapshot.notice:
            card = NoticeCard(look, snapshot.notice)
            self.spoken.append(card.words)
            self.add(card)
            self.body.addSpacing(look.space(24))
        if snapshot.problems:
            self.add(self._problems(snapshot.problems[:_PROBLEMS_FIRST]))
            self.body.addSpacing(look.space(24))
        if snapshot.go_on is not None:
            self._add_go_on(snapshot.go_on)
        self.again = tuple(self._again(lesson) for lesson in snapshot.again)
        if self.again:
            self._add_again(look, tr)
        self.today = self._add_today(snapshot.today)
        if self.again:  # the few tiles of today leave room for the topics, which say what they are
            self.spoken.append(self._head_over(tr(N_("All lessons"))))
        self.tiles: tuple[Tile, ...] = ()
        self._cells = self._topic_cells(len(snapshot.topics)) if snapshot.topics else self._lesson_cells()
        self.add(self._cells)
        if snapshot.topics:
            self._add_topics(snapshot.topics)
            self.add(self._following)
            self.add_proposed(snapshot.proposed)
        else:
            self.add_tiles(snapshot.lessons)
        self.buttons = self._foot(snapshot)
        if snapshot.problems[_PROBLEMS_FIRST:]:
            self.body.addSpacing(look.space(32))
            self.add(self._problems(snapshot.problems[_PROBLEMS_FIRST:]))
        self.close_body()

    def _lesson_cells(self) -> FlowLayout:
        look = self.look
        return FlowLayout(look.space(24), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text))

    def _topic_cells(self, many: int) -> FlowLayout:
        """Four stand in one row where there is room: in two they would push what follows out of sight."""
        look, four = self.look, many % _MOST_ACROSS == 1
        across, wide = (_MOST_ACROSS + 1, _NARROW_PX) if four else (_MOST_ACROSS, _TOPIC_PX)
        return FlowLayout(look.space(24), most=across, cell=round(look.space(wide) * look.text))

    def add_tiles(self, lessons: tuple[LessonTile, ...]) -> None:
        """Put more lessons behind those that are there."""
        tiles = tuple(lesson_tile(self.look, self.translator, lesson) for lesson in lessons)
        self.tiles += tiles
        for tile in tiles:
            tile.picked.connect(self.lesson_chosen)
        for tile in tiles:
            self._cells.addWidget(tile)

    def _sentence(self, snapshot: HomeSnapshot) -> str:
        if not snapshot.lessons and not snapshot.topics:
            return N_("There is no lesson here yet. Please ask your teacher.")
        return N_("Choose one. This is practice: nothing is really bought or sent.")

    def _heading(self, snapshot: HomeSnapshot) -> str:
        if snapshot.who:
            return self.translator(N_("{name}, what shall we practise today?"), name=snapshot.who)
        return self.translator(N_("What shall we practise today?"))

    def choices_read(self) -> tuple[str, ...]:
        """The tiles, one after another, and the buttons at the foot."""
        first = (self.go_on,) if self.go_on is not None else ()
        today = [tile.reading() for tile in self.today]
        if today:
            today.insert(0, ended(self.translator(_TODAY)))
        before = [tile.reading() for tile in (*first, *self.again)]
        tiles = [*before, *today, *(tile.reading() for tile in self.tiles)]
        proposed = [tile.reading() for tile in self.proposed]
        if proposed:
            proposed.insert(0, ended(self.translator(_GOOD_NEXT)))
        return (*tiles, *proposed, *(ended(button.words) for button in self.buttons))

    def _add_go_on(self, lesson: LessonTile) -> None:
        tr = self.translator
        tile = Tile(
            self.look, lesson.id, tr(N_("Go on with it")), lesson.title, "play", tone=TileTone.PRIMARY
        )
        tile.picked.connect(self.lesson_chosen)
        self.go_on = tile
        self.add(tile)
        self.body.addSpacing(self.look.space(24 if self.look.text < LARGE_TEXT else 12))

    def _add_topics(self, topics: tuple[TopicTile, ...]) -> None:
        for topic in topics:
            words = self.translator.counted(_LESSONS, topic.lessons)
            if topic.alone:
                words = self.translator.counted(_ALONE, topic.lessons, alone=topic.alone)
            tile = Tile(self.look, topic.key, topic.title, words, topic.icon, short=True)
            tile.picked.connect(self.topic_chosen)
            self.tiles += (tile,)
            self._cells.addWidget(tile)

    def add_proposed(self, lessons: tuple[LessonTile, ...]) -> None:
        """Put what is good to do next under the topics."""
        if not lessons:
            return
        self.proposed = tuple(lesson_tile(self.look, self.translator, one, short=True) for one in lessons)
        self._following.addWidget(self._title_of(self.translator(_GOOD_NEXT)))
        self._following.addSpacing(self.look.space(8))
        cells = self._topic_cells(len(lessons))
        for tile in self.proposed:
            tile.picked.connect(self.lesson_chosen)
            cells.addWidget(tile)
        self._following.addLayout(cells)

    def _foot(self, snapshot: HomeSnapshot) -> tuple[ActionButton, ...]:
        offered = (
            (bool(snapshot.topics), N_("Find a lesson"), "search", self.search),
            (snapshot.record, N_("My record"), "list-checks", self.record),
            (snapshot.next_person, N_("The next person"), "users", self.next_person),
        )
        buttons = []
        row = FlowLayout(self.look.gap, cell=self.look.target)
        for offers, words, icon, signal in offered:
            if offers:
                button = ActionButton(self.look, self.translator(words), icon, changes_page=True)
                button.clicked.connect(signal)
                row.addWidget(button)
                buttons.append(button)
        if buttons:
            self.body.addSpacing(self.look.space(24))
            self.add(row)
        return tuple(buttons)

    def _add_again(self, look: Look, tr: Translator) -> None:
        self.spoken.append(self._head_over(tr(N_("Do it again today")), "primary"))
        cells = FlowLayout(look.space(24), most=_MOST_AGAIN, cell=round(look.space(_AGAIN_PX) * look.text))
        for tile in self.again:
            cells.addWidget(tile)
        self.add(cells)
        self.body.addSpacing(look.space(24))

    def _head_over(self, words: str, colour: str = "ink") -> Label:
        """A heading over tiles, with room below it."""
        head = self._title_of(words, colour)
        self.add(head)
        self.body.addSpacing(self.look.space(8))
        return head

    def _title_of(self, words: str, colour: str = "ink") -> Label:
        return Label(self.look, words, Role.LEAD, FontWeight.HEAVY, colour)

    def _add_today(self, lessons: tuple[LessonTile, ...]) -> tuple[Tile, ...]:
        if not lessons:
            return ()
        look, tr = self.look, self.translator
        self._head_over(tr(_TODAY), "primary")
        cells = self._topic_cells(len(lessons))
        tiles = tuple(
            Tile(look, one.id, one.title, one.summary if one.id == DIAGNOSTIC else "", one.icon, short=True)
            for one in lessons
        )
        for tile in tiles:
            tile.picked.connect(self._today_picked)
            cells.addWidget(tile)
        self.add(cells)
        self.body.addSpacing(look.space(8))
        return tiles

    def _today_picked(self, key: str) -> None:
        if key == DIAGNOSTIC:
            self.diagnostic.emit()
        else:
            self.lesson_chosen.emit(key)

    def _again(self, lesson: LessonTile) -> Tile:
        words = self.translator(N_("Try it alone"))
        fact = TileFact(words, "hand", TileTone.GOOD)
        tile = Tile(self.look, lesson.id, lesson.title, lesson.summary, lesson.icon, (fact,))
        tile.picked.connect(self.again_chosen)
        return tile

    def _problems(self, problems: tuple[str, ...]) -> Card:
        card = Card(self.look, "card", "attend")
        title = self.translator(N_("For the author of the lessons"))
        card.body.addWidget(Label(self.look, title, Role.NOTE, FontWeight.STRONG, "attend"))
        for problem in problems:
            card.body.addWidget(Label(self.look, problem, Role.NOTE, colour="ink_soft"))
        return card


def lesson_tile(
    look: Look, tr: Translator, lesson: LessonTile, *, proposed: bool = False, short: bool = False
) -> Tile:
    """The tile of a lesson, with what is known of it; `proposed`, where it is the next to do.

    A `short` one has no summary.
    """
    tone = TileTone.PRIMARY if proposed else TileTone.PLAIN
    summary = "" if short else lesson.summary
    tile = Tile(look, lesson.id, lesson.title, summary, lesson.icon, _facts(tr, lesson), tone, short=short)
    tile.setEnabled(not lesson.problem)
    if proposed:
        tile.recommend(tr(N_("Good for you now")))
    return tile


def _facts(tr: Translator, lesson: LessonTile) -> tuple[TileFact, ...]:
    if lesson.problem:
        words = tr(N_("This lesson needs fixing"))
        return (TileFact(words, "triangle-alert", TileTone.ATTEND), TileFact(lesson.problem, "file-text"))
    facts = [TileFact(tr.counted(_MINUTES, lesson.minutes), "clock")]
    if lesson.standing in _STANDINGS:
        said, icon, tone = _STANDINGS[lesson.standing]
        facts.append(TileFact(tr(said), icon, tone))
    if lesson.unfinished:
        facts.append(TileFact(tr(N_("You can go on from where you were")), "play", TileTone.GOOD))
    return tuple(facts)
