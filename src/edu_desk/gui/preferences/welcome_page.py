"""The first questions: one a page, answered by touching a picture; all can be passed over."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.access.profile_questions import BY_SWITCH, UNHEARD, Hearing, Question, Reply, Step
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.theme.tokens import THEMES
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle, TouchButton
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.painted_surface import paint_box
from edu_desk.gui.widgets.text_block import TextBlock
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.text import N_, Translator

_USABLE = frozenset({BarItem.AGAIN, BarItem.HELP})
_BACK = frozenset({BarItem.BACK})
_MOST_ACROSS = 2
_CARD_PX = 380
_PERCENT = 100
_ROOM, _ROOM_LARGE = 24, 8
"""What stays free between the sentence and the answers; the first answer is seen whole in large letters."""
_PAD, _PAD_LARGE = 20, 12
TOLD_SHORT = N_("When the frame is round what you want, press any key.")
"""How one chooses while a page is scanned unasked, where all of it has no room: the voice says more."""


class WelcomePage(Page):
    """`answered` gives the key of the answer, or an empty text where the question is passed over.

    `why_quiet` is why no voice is heard, in words; `heard_otherwise` tells that it has begun or ended since.
    """

    answered = Signal(str)
    heard_otherwise = Signal()

    scans_when_left = True
    explains = N_("Press what is comfortable for you. You can change it at any time.")

    def __init__(
        self, look: Look, tr: Translator, question: Question, why_quiet: str = "", *, can_back: bool = True
    ) -> None:
        super().__init__(look, tr, _USABLE | _BACK if can_back else _USABLE)
        self._step, self._why_quiet = question.step, why_quiet
        asks_why = question is UNHEARD[Hearing.QUIET]
        self._sentence = why_quiet if asks_why and why_quiet else tr(question.sentence)
        large = look.text >= LARGE_TEXT
        self.head(tr(question.heading), self._sentence, room=_ROOM_LARGE if large else _ROOM)
        self._asked = self.spoken[-1]
        self._scanned = None if large else _Note(look)
        across = 1 if question.step is Step.LETTERS else _MOST_ACROSS
        cells = FlowLayout(look.space(16), most=across, cell=round(look.space(_CARD_PX) * look.text))
        self.answers = tuple(AnswerPicture(look, tr, question, answer) for answer in question.answers)
        for picture in self.answers:
            picture.clicked.connect(lambda _on=False, key=picture.key: self.answered.emit(key))
            cells.addWidget(picture)
        self.scan_first = next((one for one in self.answers if one.key == BY_SWITCH), None)
        self.add(cells)
        self.body.addSpacing(look.space(24))
        self.skip = ActionButton(
            look, tr(N_("Go on without an answer")), "arrow-right", ButtonStyle.PLAIN, changes_page=True
        )
        self.skip.clicked.connect(lambda: self.answered.emit(""))
        row = FlowLayout(look.gap, cell=look.target)
        row.addWidget(self.skip)
        self.add(row)
        self.close_body()
        whole = self.layout()
        if self._scanned is not None and whole is not None:
            whole.addWidget(self._scanned)

    def tell_scanned(self, words: str) -> None:
        """At the foot; in large letters in short, in place of the sentence that says how to answer.

        What somebody is about to touch does not move: not when the words come, nor when they go.
        """
        if self._scanned is not None:
            self._scanned.words.setText(words)
            self._scanned.setVisible(bool(words))
        else:
            self._asked.setMinimumHeight(self._asked.height())
            self._asked.setText(self.translator(TOLD_SHORT) if words else self._sentence)

    def tell_quiet(self, why: str, told: str) -> None:
        """Whether the voice is heard well is asked only while there is one."""
        super().tell_quiet(why, told)
        if why != self._why_quiet:
            self._why_quiet = why
            if self._step is Step.VOICE:
                self.heard_otherwise.emit()

    def choices_read(self) -> tuple[str, ...]:
        """The answers, one after another; of the sizes of letters, the eyes tell."""
        return tuple(dict.fromkeys(picture.words for picture in self.answers))


class _Note(QWidget):
    """Words with room round them, hidden until there are some."""

    read_as = ReadAs.GROUP

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.words = Label(look)
        whole = QVBoxLayout(self)
        side = look.space(32)
        whole.setContentsMargins(side, look.space(16), side, look.space(16))
        whole.addWidget(self.words)
        self.hide()


class AnswerPicture(TouchButton):
    """One answer, drawn as what it leads to: letters in their size, colours in their own."""

    def __init__(
        self,
        look: Look,
        tr: Translator,
        question: Question,
        answer: Reply,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr(answer.words), changes_page=True, parent=parent)
        self.key = answer.key
        self._own = _look_of(look, question.step, answer)
        if question.step is Step.LETTERS:
            self.setAccessibleName(f"{tr(answer.words)} {answer.key}%")
        self.setAccessibleDescription(tr(answer.note))
        letters = question.step is Step.LETTERS
        self._words = TextBlock(
            self._own, tr(answer.words), Role.BODY if letters else Role.LEAD, FontWeight.STRONG
        )
        self._note = TextBlock(self._own, tr(answer.note), Role.BODY)
        self._icon_name = answer.icon
        self._icon = look.pixels(Role.DISPLAY) if answer.icon else 0
        self._pad = look.space(_PAD if look.text < LARGE_TEXT else _PAD_LARGE)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """What the words need, never below the touch target."""
        room = self._room(width)
        tall = self._words.height(room) + self._note.height(room)
        return max(self.look.target, max(tall, self._icon) + 2 * self._pad)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Words on one line where they are short."""
        width = (
            min(self._words.natural_width, round(14 * self._words.em)) + self._beside() + 2 * self._pad + 1
        )
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The longest word."""
        width = max(self._words.word_width, self._note.word_width) + self._beside() + 2 * self._pad + 1
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the surface in its own colours, the picture and the words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            look, box = self._own, QRectF(self.rect())
            ground = look.colour("primary_soft" if self.isDown() else "card")
            paint_box(painter, box, float(look.card_radius), ground, look.colour("line"), 2.0)
            room = self._room(self.width())
            tall = self._words.height(room) + self._note.height(room)
            left, top = self._pad + self._beside(), (self.height() - tall) / 2
            if self._icon:
                picture = icon_pixmap(look, self._icon_name, "primary", self._icon, self.devicePixelRatioF())
                painter.drawPixmap(self._pad, round((self.height() - self._icon) / 2), picture)
            self._words.paint(painter, left, top, room, look.colour("ink"))
            self._note.paint(painter, left, top + self._words.height(room), room, look.colour("ink_soft"))
            self.paint_ring(painter, box, float(look.card_radius))

    def _beside(self) -> int:
        return self._icon + self._pad if self._icon else 0

    def _room(self, width: int) -> int:
        return max(1, width - 2 * self._pad - self._beside())


def _look_of(look: Look, step: Step, answer: Reply) -> Look:
    """The look that an answer leads to, so that it can be seen before it is chosen."""
    match step:
        case Step.LETTERS:
            return replace(look, text=int(answer.key) / _PERCENT)
        case Step.COLOURS:
            return replace(look, theme=THEMES[answer.key])
        case Step.VOICE | Step.HAND:
            return look
