"""Somebody new: a picture for the tile, and a name."""

from PySide6.QtCore import Signal

from edu_desk.gui.assist.typing_page import TypingPage
from edu_desk.gui.people.picture_tile import PictureTile
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.people.person import clean_name
from edu_desk.people.pictures import PersonPicture
from edu_desk.shared.sentences import ended
from edu_desk.shared.text import N_, Translator

_MOST_ACROSS = 6
_TILE_PX = 132
_LONGEST = 20
_USABLE = frozenset({BarItem.BACK, BarItem.AGAIN, BarItem.HELP, BarItem.TEXT_SIZE})


class NewPicturePage(Page):
    """`chosen` gives the picture's key, `more` asks for other ones."""

    chosen = Signal(str)
    more = Signal()

    explains = N_("Press the picture that you like. It will stand beside your name.")

    def __init__(self, look: Look, tr: Translator, pictures: tuple[PersonPicture, ...]) -> None:
        super().__init__(look, tr, _USABLE)
        self.head(tr(N_("Choose your picture")), tr(N_("By this picture you will find your name.")))
        cells = FlowLayout(look.space(12), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text))
        self.tiles = tuple(PictureTile(look, one.key, tr(one.words)) for one in pictures)
        for tile in self.tiles:
            tile.clicked.connect(lambda _on=False, key=tile.key: self.chosen.emit(key))
            cells.addWidget(tile)
        self.add(cells)
        self.body.addSpacing(look.space(24))
        self.others = ActionButton(look, tr(N_("Other pictures")), "repeat", changes_page=True)
        self.others.clicked.connect(self.more)
        row = FlowLayout(look.gap, cell=look.target)
        row.addWidget(self.others)
        self.add(row)
        self.close_body()

    def choices_read(self) -> tuple[str, ...]:
        """The pictures, one after another."""
        return (", ".join(tile.words for tile in self.tiles), ended(self.others.words))


class NewNamePage(TypingPage):
    """`named` gives the name as soon as one is written and the button is pressed."""

    named = Signal(str)

    explains = N_("Write your name with the keys, then press “This is my name”.")

    def __init__(self, look: Look, tr: Translator) -> None:
        name = tr(N_("My name"))
        super().__init__(look, tr, _USABLE, name, _LONGEST)
        question = tr(N_("What is your name?"))
        self.desk.line.setPlaceholderText(question)  # the keys may leave no room for the heading
        self.head(question, tr(N_("Others see only its first and last letter: 김○자.")))
        self.add(self.desk)
        self.body.addSpacing(look.space(16))
        self.done = ActionButton(
            look, tr(N_("This is my name")), "check", ButtonStyle.PRIMARY, changes_page=True
        )
        self.done.setEnabled(False)
        row = FlowLayout(look.gap, cell=look.target)
        row.addWidget(self.done)
        self.add(row)
        self.close_body()
        self.desk.line.textChanged.connect(lambda text: self.done.setEnabled(bool(clean_name(text))))
        self.desk.line.ready.connect(self._tell)
        self.done.clicked.connect(self._tell)

    def _tell(self) -> None:
        name = clean_name(self.desk.line.text())
        if name:
            self.named.emit(name)
