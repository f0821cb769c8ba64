"""Three pictures out of twelve: to come in, or to choose them as a secret."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edu_desk.gui.people.picture_tile import PictureTile, SecretPlaces
from edu_desk.gui.people.told_first import tell_first
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.people.picture_secret import SECRET_LENGTH
from edu_desk.people.pictures import picture_words
from edu_desk.shared.text import N_, Plural, Translator

_MOST_ACROSS = 6
_TILE_PX = 132
_USABLE = frozenset({BarItem.BACK, BarItem.AGAIN, BarItem.HELP, BarItem.TEXT_SIZE})
_CHOSEN = Plural("{count} picture of three is chosen.", "{count} pictures of three are chosen.")


@dataclass(frozen=True, slots=True)
class SecretSnapshot:
    """What is asked, in the learner's language; `notice` is what to know first, such as that it was wrong."""

    heading: str
    sentence: str
    order: tuple[str, ...]
    notice: str = ""
    other: str = ""
    """The word on the button of who comes here by mistake."""


class SecretPage(Page):
    """`chosen` gives the three pictures as soon as there are three; `other` leads away."""

    chosen = Signal(tuple)
    other = Signal()
    told = Signal(str)
    """How many are chosen now, in words."""

    explains = N_(
        "Press your three pictures, in any order. If you have pressed a wrong one, press “Take one back”."
    )

    def __init__(self, look: Look, tr: Translator, snapshot: SecretSnapshot) -> None:
        super().__init__(look, tr, _USABLE)
        self._snapshot, self._picked = snapshot, list[str]()
        self.head(snapshot.heading, snapshot.sentence)
        tell_first(self, snapshot.notice)
        self.places = SecretPlaces(look, SECRET_LENGTH)
        self.undo = ActionButton(look, tr(N_("Take one back")), "undo-2")
        self.undo.clicked.connect(self.take_back)
        self.add(self._row())
        self.body.addSpacing(look.space(16))
        cells = FlowLayout(look.space(12), most=_MOST_ACROSS, cell=round(look.space(_TILE_PX) * look.text))
        self.tiles = tuple(
            PictureTile(look, key, tr(picture_words(key)), stays=True) for key in snapshot.order
        )
        for tile in self.tiles:
            tile.clicked.connect(lambda _on=False, key=tile.key: self._pick(key))
            cells.addWidget(tile)
        self.add(cells)
        self._add_other(snapshot.other)
        self.close_body()
        self._show()

    @property
    def asked(self) -> tuple[str, str, tuple[str, ...]]:
        """What makes a page the same in other letters: the question, what was told before, the pictures."""
        return self._snapshot.heading, self._snapshot.notice, self._snapshot.order

    @property
    def picked(self) -> tuple[str, ...]:
        """What is chosen so far."""
        return tuple(self._picked)

    def take_back(self) -> None:
        """The picture that was chosen last is none any more."""
        if self._picked:
            self._picked.pop()
            self._show()

    def go_on_from(self, before: QWidget | None) -> bool:
        """In other letters, what was chosen stays chosen."""
        if not isinstance(before, SecretPage) or before.asked != self.asked:
            return False
        self._picked = list(before.picked)
        self._show()
        return True

    def choices_read(self) -> tuple[str, ...]:
        """The pictures, one after another."""
        return (", ".join(tile.words for tile in self.tiles),)

    def _pick(self, key: str) -> None:
        if key in self._picked:
            self._picked.remove(key)
        elif len(self._picked) < SECRET_LENGTH:
            self._picked.append(key)
        self._show()
        if len(self._picked) == SECRET_LENGTH:
            self.chosen.emit(tuple(self._picked))
        else:
            self.told.emit(self.places.accessibleName())

    def _show(self) -> None:
        count = len(self._picked)
        self.places.show_filled(count, self.translator.counted(_CHOSEN, count))
        self.undo.setEnabled(bool(count))
        for tile in self.tiles:
            tile.setChecked(tile.key in self._picked)

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.look.space(24))
        row.addWidget(self.places, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.undo)
        row.addStretch(1)
        return row

    def _add_other(self, words: str) -> None:
        if not words:
            return
        self.body.addSpacing(self.look.space(24))
        button = ActionButton(self.look, words, "users", ButtonStyle.PLAIN, changes_page=True)
        button.clicked.connect(self.other)
        row = FlowLayout(self.look.gap, cell=self.look.target)
        row.addWidget(button)
        self.add(row)
