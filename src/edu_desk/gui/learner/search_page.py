"""Search: write what you would like to do, and the lessons come."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from edu_desk.gui.assist.typing_page import TypingPage
from edu_desk.gui.learner.home_page import LessonTile
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.tile import Tile
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.sentences import ended
from edu_desk.shared.text import N_, Translator

_MOST_ACROSS = 2
_TILE_PX = 420
_LONGEST = 40
_FREE_PX = 48
"""In larger letters there is so much room below all, for the line to stand on top above the keys."""
_SMALL_TEXT = 1.25
"""Above this text size what may be pressed stands close to the line: little room is left by the keys."""
_USABLE = frozenset({BarItem.BACK, BarItem.LEAVE, BarItem.AGAIN, BarItem.HELP, BarItem.TEXT_SIZE})
_EXAMPLES = (N_("Ordering coffee"), N_("Train tickets"), N_("Strange messages"), N_("Getting money back"))


class SearchPage(TypingPage):
    """`lesson_chosen` gives the lesson's id; `find` gives what suits a text."""

    lesson_chosen = Signal(str)

    explains = N_("Write what you would like to do, such as “Ordering coffee”, or press one of the words.")

    def __init__(
        self, look: Look, tr: Translator, find: Callable[[str], tuple[LessonTile, ...]], said: str = ""
    ) -> None:
        super().__init__(look, tr, _USABLE, tr(N_("Search")), _LONGEST)
        self._find = find
        self.head(tr(N_("What are you looking for?")), "")
        self.add(self.desk)
        self.body.addSpacing(look.space(16 if look.text <= _SMALL_TEXT else 8))
        self.examples = tuple(ActionButton(look, tr(words), "", ButtonStyle.PLAIN) for words in _EXAMPLES)
        row = FlowLayout(look.gap, cell=look.target)
        for button in self.examples:
            button.clicked.connect(lambda _on=False, words=button.words: self._say(words))
            row.addWidget(button)
        self.add(row)
        self.body.addSpacing(look.space(16))
        self.nothing = Label(look, tr(N_("No lesson was found. Try other words.")), Role.BODY)
        self.nothing.hide()
        self.add(self.nothing)
        self._cells = FlowLayout(
            look.space(16), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text)
        )
        self.add(self._cells)
        self.tiles: tuple[Tile, ...] = ()
        if look.text > _SMALL_TEXT:
            self.body.addSpacing(look.space(_FREE_PX))
        self.close_body()
        self.desk.line.textChanged.connect(self._show)
        self.desk.line.ready.connect(self.put_keys_away)
        self.desk.line.setText(said)

    @property
    def said(self) -> str:
        """What is looked for."""
        return self.desk.line.text()

    def choices_read(self) -> tuple[str, ...]:
        """What was found; before anything is written, the words that can be pressed."""
        if self.tiles:
            return tuple(tile.reading() for tile in self.tiles)
        if not self.nothing.isHidden():
            return (self.nothing.text(),)
        return tuple(ended(button.words) for button in self.examples if not button.isHidden())

    def fold(self) -> None:
        """While the keys are there, show only those words that stand whole between the line and the keys."""
        for button in self.examples:
            button.show()
        if self.keyboard is None or not self.keyboard.isVisible():
            return
        self.body.activate()
        room = self.scroller.height() - self.look.space(8)
        for button, below in [(one, one.geometry().bottom() - self.desk.y()) for one in self.examples]:
            button.setVisible(below < room)
        self.body.activate()
        self._name_what_is_below()

    def _name_what_is_below(self) -> None:
        """What is to be seen with the line: the first that was found, else all the words that are shown."""
        below = self.tiles[:1] or [one for one in self.examples if not one.isHidden()]
        self.desk.beside = below[-1] if below else None

    def _say(self, words: str) -> None:
        self.desk.line.setText(words)
        self.put_keys_away()

    def _show(self, said: str) -> None:
        for tile in self.tiles:
            self._cells.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        found = self._find(said) if said.strip() else ()
        self.tiles = tuple(Tile(self.look, one.id, one.title, one.summary, one.icon) for one in found)
        for tile in self.tiles:
            tile.picked.connect(self.lesson_chosen)
            self._cells.addWidget(tile)
            tile.show()
        self.nothing.setVisible(bool(said.strip()) and not found)
        self._name_what_is_below()
        self.show_line()
