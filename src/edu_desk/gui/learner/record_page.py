"""My record: what one can do alone and with help, and when to do it again, in words."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.icon_mark import IconMark
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.text import N_, Translator

_MOST_ACROSS = 2
_CARD_PX = 420
_MARK_EM = 1.6
_USABLE = frozenset({BarItem.BACK, BarItem.LEAVE, BarItem.AGAIN, BarItem.HELP, BarItem.TEXT_SIZE})


@dataclass(frozen=True, slots=True)
class RecordPart:
    """Lessons of which the same is true; `tone` is a token."""

    title: str
    icon: str
    tone: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordSnapshot:
    """What there is to tell, in the learner's language."""

    parts: tuple[RecordPart, ...]
    certified: bool = False
    """A check was passed alone, by somebody with a name."""


class RecordPage(Page):
    """Cards with lists; a shape and words for each, never a colour alone."""

    cards = Signal()
    """The steps of a lesson are to be taken home on paper."""
    certificates = Signal()
    """So is the certificate of a check that was passed alone."""

    explains = N_("Here you see what you have practised. “Back” takes you to the first page.")

    def __init__(self, look: Look, tr: Translator, snapshot: RecordSnapshot, *, papers: bool = True) -> None:
        super().__init__(look, tr, _USABLE)
        sentence = N_("This is what you have practised so far.")
        if not snapshot.parts:
            sentence = N_("You have not practised yet. Once you do, you see it here.")
        self.head(tr(N_("My record")), tr(sentence))
        cards = FlowLayout(look.space(24), most=_MOST_ACROSS, cell=round(look.space(_CARD_PX) * look.text))
        for part in snapshot.parts:
            cards.addWidget(self._card(part))
        self.buttons: tuple[ActionButton, ...] = ()
        if snapshot.parts:
            if papers:
                self._offer(certified=snapshot.certified)
            self.add(cards)
        self.close_body()

    def _offer(self, *, certified: bool) -> None:
        """What can be taken home on paper."""
        take = ActionButton(
            self.look, self.translator(N_("Take the steps home")), "printer", changes_page=True
        )
        take.clicked.connect(self.cards)
        self.buttons = (take,)
        if certified:
            words = self.translator(N_("Take a certificate home"))
            earned = ActionButton(self.look, words, "star", changes_page=True)
            earned.clicked.connect(self.certificates)
            self.buttons = (take, earned)
        row = FlowLayout(self.look.gap, cell=self.look.space(200))
        for button in self.buttons:
            row.addWidget(button)
        self.add(row)
        self.body.addSpacing(self.look.space(24))

    def _card(self, part: RecordPart) -> Card:
        look = self.look
        card = Card(look)
        title = Label(look, part.title, Role.LEAD, FontWeight.STRONG, part.tone)
        row = QHBoxLayout()
        row.setSpacing(look.space(12))
        mark = IconMark(look, part.icon, part.tone, _MARK_EM, Role.LEAD)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(title, 1)
        card.body.addLayout(row)
        self.spoken.append(title)
        for line in part.lines:
            words = Label(look, line, Role.BODY)
            self.spoken.append(words)
            card.body.addWidget(words)
        card.body.addStretch(1)
        return card
