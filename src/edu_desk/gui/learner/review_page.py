"""After a decision: what it was, every sign on the very screen, and one thing to do the next time."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow_layout import FlowLayout, height_of
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.present.review import ReviewView, SignView
from edu_desk.shared.text import N_, Translator
from edu_desk.speech.caption import Caption

_USABLE = frozenset(BarItem)
_PANEL_SHARE = 0.4
_BESIDE_PX = 300
"""The other one stands beside where each of the two is at least so wide (px at 96 dpi)."""
_UPRIGHT_SHARE = 0.42
_LARGE_SHARE = 0.52
"""In large letters the words need more room than the screen that they speak of."""
NEXT_SIGN: Final = N_("Next sign")
NEXT: Final = N_("Next")
_AFTER: Final = (N_("Good to know"), N_("What to do next time"))
"""What comes after the signs."""
_VERDICTS: Final = {
    (True, True): N_("This was a fraud. You decided well."),
    (True, False): N_("This was a fraud. Anybody can be fooled by it, so let us look at it together."),
    (False, True): N_("This was genuine. You decided well."),
    (False, False): N_("This was genuine. It could be trusted, so let us look at it together."),
}
"""By whether it is a fraud, and whether the decision was right."""
_COMPARE: Final = {True: N_("Compare with a fraud"), False: N_("Compare with a genuine one")}
"""By whether the other one is a fraud."""


@dataclass(frozen=True, slots=True)
class ReviewSnapshot:
    """What is shown: the case, and the word of the way on."""

    case: ReviewView
    twin: ReviewView | None
    """The other of its pair, where it was met: beside a fraud a genuine one, beside that the fraud."""
    onward: str


class ReviewPage(PageFrame):
    """Walks through the signs; what is said is also spoken.

    First what it was and whether she was right, then sign by sign, then what to know of such things, and
    last the one thing to do the next time: what is heard last is kept best.
    """

    in_lesson = True
    said = Signal(str)
    """What the voice is to say now."""
    onward = Signal()
    home = Signal()

    explains = N_("The signs are shown here one by one. Press “Next sign” to go on.")

    def __init__(self, look: Look, tr: Translator, snapshot: ReviewSnapshot) -> None:
        super().__init__(look, tr, _USABLE)
        self._snapshot = snapshot
        self._at, self._twin_shown = 0, False
        self.setAccessibleName(self._verdict())
        large = look.text >= LARGE_TEXT
        role = Role.BODY if large else Role.LEAD
        self.verdict = Label(look, self._verdict(), Role.TITLE, FontWeight.HEAVY, self._tone())
        self._number = Label(look, "", Role.BODY, FontWeight.STRONG, "primary")
        self.caption = Label(look, "", role)
        small = Role.NOTE if large else Role.BODY
        self.before = ActionButton(look, tr(N_("Previous sign")), "chevron-left", role=small)
        self.next = ActionButton(look, tr(NEXT_SIGN), "chevron-right", role=small)
        self.compare = ActionButton(look, "", "repeat", role=small)
        self.on = ActionButton(
            look, snapshot.onward, "arrow-right", ButtonStyle.PRIMARY, changes_page=True, role=small
        )
        self._side = PageScroll(look, tr, self._panel(), self)
        self.bar.setParent(self)
        self._this, self._other = Pane(look, tr, self), Pane(look, tr, self)
        self._wire()
        self.show_sign(0)

    @property
    def stages(self) -> int:
        """How many stations the walk has: each sign, what to know, and what to do the next time."""
        return len(self._snapshot.case.signs) + len(_AFTER)

    @property
    def at(self) -> int:
        """The station shown, from 0."""
        return self._at

    @property
    def this(self) -> "Pane":
        """The case that was decided."""
        return self._this

    @property
    def other(self) -> "Pane":
        """The one it is compared with."""
        return self._other

    def words(self) -> str:
        """What is said at the present station; the verdict, which stands above, is said at the first."""
        told = self._told()
        return told if self._at else f"{self._verdict()} {told}"

    def show_sign(self, at: int) -> None:
        """Show the station `at`: its words, and its sign marked on the screen."""
        self._at = max(0, min(at, self.stages - 1))
        case, twin = self._snapshot.case, self._snapshot.twin
        last = self._at == self.stages - 1
        self._number.setText(self._heading())
        self.caption.setText(self._told())
        self.caption.setAccessibleName(self._told())
        self.before.setEnabled(self._at > 0)
        signs_left = self._at < len(case.signs) - 1
        self.next.reword(self.translator(NEXT_SIGN if signs_left else NEXT), "chevron-right")
        self.next.setEnabled(not last)
        self.next.restyle(ButtonStyle.SECONDARY if last else ButtonStyle.PRIMARY)
        self.on.restyle(ButtonStyle.PRIMARY if last else ButtonStyle.SECONDARY)
        this = self.translator(N_("The one you decided on"))
        self._this.show_sign(this, case.signs, self._at)
        if twin is not None:
            head = N_("A fraud") if twin.fraud else N_("A genuine one")
            self._other.show_sign(self.translator(head), twin.signs, self._at)
        self.said.emit(self.words())

    def say_again(self) -> None:
        """Say the present station once more."""
        self.said.emit(self.words())

    def show_caption(self, caption: Caption) -> None:
        """Light the words that are spoken now."""
        if caption.text == self.words():
            lit, before = caption.lit, len(caption.text) - len(self.caption.text())
            shown = lit is not None and lit.end > before
            self.caption.light(*((max(0, lit.start - before), lit.end - before) if lit and shown else (0, 0)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        self._arrange()

    def _told(self) -> str:
        """What there is to read at the present station."""
        case = self._snapshot.case
        return (*(sign.words for sign in case.signs), case.genuine, case.instead)[self._at]

    def _verdict(self) -> str:
        case = self._snapshot.case
        return self.translator(_VERDICTS[case.fraud, case.right])

    def _heading(self) -> str:
        """What the words of the present station are."""
        signs = len(self._snapshot.case.signs)
        if self._at >= signs:
            return self.translator(_AFTER[self._at - signs])
        return self.translator(N_("Sign {number} of {total}"), number=self._at + 1, total=signs)

    def _tone(self) -> str:
        return "good" if self._snapshot.case.right else "attend"

    def _panel(self) -> QWidget:
        panel, look = QWidget(), self.look
        column = QVBoxLayout(panel)
        side = look.space(12 if look.text >= LARGE_TEXT else 24)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.space(12))
        card = Card(look, "card", self._tone())
        room = look.space(12)
        if look.text >= LARGE_TEXT:
            card.body.setContentsMargins(room, room, room, room)
        if look.text < LARGE_TEXT:
            card.body.addWidget(self._number)
        card.body.addWidget(self.caption)
        buttons = FlowLayout(look.gap, cell=look.target)
        for button in (self.before, self.next, self.compare, self.on):
            buttons.addWidget(button)
        situation = Label(look, self._snapshot.case.situation, Role.NOTE, colour="ink_soft")
        if look.text < LARGE_TEXT:
            column.addWidget(self.verdict)
            column.addWidget(situation)
        column.addWidget(card)
        column.addLayout(buttons)
        if look.text >= LARGE_TEXT:
            column.addWidget(self._number)
            column.addWidget(self.verdict)
            column.addWidget(situation)
        column.addStretch(1)
        return panel

    def _wire(self) -> None:
        self.before.clicked.connect(lambda: self.show_sign(self._at - 1))
        self.next.clicked.connect(lambda: self.show_sign(self._at + 1))
        self.compare.clicked.connect(self._turn)
        self.on.clicked.connect(self.onward)
        self.bar.back.connect(self._back)
        self.bar.leave.connect(self.home)
        self.bar.again.connect(self.say_again)
        self.bar.help.connect(self._explain)

    def _explain(self) -> None:
        """What one does here, in writing too."""
        words = self.helping()
        self.show_said(words)
        self.said.emit(words)

    def _back(self) -> None:
        """To the sign before; from the first, away from here: what was decided stays decided."""
        if self._at:
            self.show_sign(self._at - 1)
        else:
            self.home.emit()

    def _turn(self) -> None:
        self._twin_shown = not self._twin_shown
        self._arrange()

    def _arrange(self) -> None:
        if self.size().isEmpty():
            return
        self.bar.fit(self.width(), self.height())
        bar = height_of(self.bar, self.width())
        self.bar.setGeometry(0, 0, self.width(), bar)
        rest = QRect(0, bar, self.width(), max(0, self.height() - bar))
        upright = rest.height() > rest.width() or self.look.text >= LARGE_TEXT
        if upright:
            large = self.look.text >= LARGE_TEXT and rest.height() <= rest.width()
            tall = round(rest.height() * (_LARGE_SHARE if large else _UPRIGHT_SHARE))
            self._side.setGeometry(0, bar, self.width(), tall)
            stage = rest.adjusted(0, tall, 0, 0)
        else:
            wide = round(rest.width() * _PANEL_SHARE)
            left = self.look.left_hand
            self._side.setGeometry(rest.width() - wide if left else 0, bar, wide, rest.height())
            stage = rest.adjusted(0, 0, -wide, 0) if left else rest.adjusted(wide, 0, 0, 0)
        self._place(stage)

    def _place(self, stage: QRect) -> None:
        """Both beside each other where there is room, else the one that is chosen."""
        twin = self._snapshot.twin
        roomy = self.look.text < LARGE_TEXT and stage.width() >= 2 * self.look.space(_BESIDE_PX)
        both = twin is not None and roomy
        half = stage.width() // 2
        shown = self._twin_shown and twin is not None
        self._this.setGeometry(stage.adjusted(0, 0, -half, 0) if both else stage)
        self._other.setGeometry(stage.adjusted(half, 0, 0, 0) if both else stage)
        self._this.setVisible(both or not shown)
        self._other.setVisible(both or shown)
        self.compare.setVisible(twin is not None and not both)
        compare = _COMPARE[twin is not None and twin.fraud]
        self.compare.reword(self.translator(N_("Back to this one") if shown else compare), "repeat")


class Pane(QWidget):
    """A practice app that is only looked at, under a word that says which one it is."""

    def __init__(self, look: Look, tr: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._tr = look, tr
        self._head = Label(look, "", Role.NOTE if look.text >= LARGE_TEXT else Role.BODY, FontWeight.STRONG)
        self._head.setParent(self)
        self.simulator = Simulator(look, tr, self)
        self.simulator.set_framed(look.text < LARGE_TEXT)
        self.simulator.setEnabled(False)

    @property
    def head(self) -> str:
        """The word that says which one it is."""
        return self._head.text()

    def show_sign(self, head: str, signs: tuple[SignView, ...], at: int) -> None:
        """Show the sign `at` marked; after the last, the last screen without a mark."""
        self._head.setText(head)
        if not signs:
            return
        sign = signs[min(at, len(signs) - 1)]
        self.simulator.show_screen(sign.screen)
        marked = sign.target if at < len(signs) else None
        self.simulator.mark(marked, back=False, word=self._tr(N_("Here")))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The word above, the practice app below."""
        super().resizeEvent(event)
        edge = self._look.space(12)
        self._head.setHidden(self._look.text >= LARGE_TEXT)
        tall = 0 if self._head.isHidden() else self._head.heightForWidth(self.width() - 2 * edge)
        self._head.setGeometry(edge, edge // 2, self.width() - 2 * edge, tall)
        top = tall + edge
        self.simulator.setGeometry(edge, top, self.width() - 2 * edge, self.height() - top - edge)
