"""The page after a run: what went well alone, and what is worth another go."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.theme.tokens import LINE_HEIGHT
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
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
class ResultSnapshot:
    """What came of a run, in the learner's language.

    `alone` and `again` are titles of milestones; `onward` is the word on the button that goes on
    (another task, the next way of practising), or empty when there is nothing to go on to.
    """

    title: str
    sentence: str
    alone: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    onward: str = ""
    keep: str = ""
    """The word on the button by which a guest's practice gets a name; empty where it has one."""
    card: str = ""
    """The word on the button by which the steps are taken home; empty where they are not."""
    well_title: str = ""
    """The words above `alone`, where they are not "Done on your own"."""


class ResultPage(Page):
    """`again` repeats the task, `onward` goes on, `home` goes to the first page."""

    again = Signal()
    onward = Signal()
    home = Signal()
    keep = Signal()
    """It is to be kept under a name."""

    card = Signal()
    """The steps are to be taken home on paper."""

    explains = N_(
        "Here you see how it went. Press a button below to go on, or to come back to the first page."
    )

    def __init__(
        self, look: Look, tr: Translator, snapshot: ResultSnapshot, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self.head(snapshot.title, snapshot.sentence, "circle-check", "good")
        self.add(self._buttons(snapshot))
        self.body.addSpacing(look.space(24))
        cards = FlowLayout(look.space(24), most=_MOST_ACROSS, cell=round(look.space(_CARD_PX) * look.text))
        if snapshot.alone:
            well = snapshot.well_title or tr(N_("Done on your own"))
            cards.addWidget(self._list(well, "good", "circle-check", snapshot.alone))
        if snapshot.again:
            cards.addWidget(self._list(tr(N_("Worth another go")), "attend", "repeat", snapshot.again))
        if cards.count():
            self.add(cards)
        self.close_body()

    def _list(self, title: str, tone: str, icon: str, lines: tuple[str, ...]) -> Card:
        card = Card(self.look)
        card.body.addLayout(
            _row(
                self.look,
                IconMark(self.look, icon, tone, _MARK_EM, Role.LEAD),
                self._listed(title, Role.LEAD, tone),
            )
        )
        for line in lines:
            sign = "check" if tone == "good" else "arrow-right"
            mark = IconMark(self.look, sign, tone, LINE_HEIGHT, Role.BODY, wide=_MARK_EM, ground=False)
            card.body.addLayout(_row(self.look, mark, self._listed(line, Role.BODY, "ink")))
        card.body.addStretch(1)
        return card

    def _listed(self, text: str, role: Role, colour: str) -> Label:
        words = Label(
            self.look, text, role, FontWeight.STRONG if role is Role.LEAD else FontWeight.REGULAR, colour
        )
        self.spoken.append(words)
        return words

    def _buttons(self, snapshot: ResultSnapshot) -> FlowLayout:
        tr, look = self.translator, self.look
        forward = bool(snapshot.onward) and not snapshot.again
        first = ActionButton(look, snapshot.onward, "arrow-right", _style(primary=forward), changes_page=True)
        repeat = ActionButton(
            look, tr(N_("Do it again")), "rotate-ccw", _style(primary=not forward), changes_page=True
        )
        start = ActionButton(look, tr(N_("To the first page")), "house", changes_page=True)
        first.clicked.connect(self.onward)
        repeat.clicked.connect(self.again)
        start.clicked.connect(self.home)
        mine = ActionButton(look, snapshot.keep, "user-round", changes_page=True)
        mine.clicked.connect(self.keep)
        card = ActionButton(look, snapshot.card, "printer", changes_page=True)
        card.clicked.connect(self.card)
        order = (first, repeat) if forward else (repeat, first)
        self.buttons = tuple(button for button in (*order, mine, card, start) if button.words)
        flow = FlowLayout(look.gap, cell=look.space(200))
        for button in self.buttons:
            flow.addWidget(button)
        return flow


def _row(look: Look, mark: IconMark, words: Label) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.space(12))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row


def _style(*, primary: bool) -> ButtonStyle:
    return ButtonStyle.PRIMARY if primary else ButtonStyle.SECONDARY
