"""The page of a screen that nobody uses: large words in turning languages and sizes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.access.letter_height import LETTER_MM, letter_mm
from edu_desk.gui.theme.glyph_height import letter_share
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.gui.widgets.text_block import TextBlock
from edu_desk.kiosk.screen_day import shift
from edu_desk.shared.text import N_, Translator

SIZES: Final = (2.4, 3.0, 2.7)
"""The sizes of the letters, in turn, as ratios; what does not fit is shown as large as it can be."""
_LEAST, _STEP = 1.0, 0.1
_PICTURE_EM: Final = 2.0
_SMALLER_EM: Final = (1.0, 0.0)
"""The side of the picture, in letters of the heading: it gives way before letters become too small."""
_SHIFT_MM: Final = 4.0
"""So far the words go each way: further than a stroke of a letter is broad."""
_FRAME_MM: Final = 3.0
"""While it is pressed, it has a frame as broad as this."""
_GAP: Final = 24
_SIDE: Final = 10
"""So much of the width stays free at each side: its tenth part."""
HEADING = N_("Practise here: kiosks, tickets, messages")
SENTENCE = N_("Touch the screen anywhere to begin.")
FREE = N_("It costs nothing, and nothing real happens.")


@dataclass(frozen=True, slots=True)
class AttractWords:
    """What is shown in one language."""

    heading: str
    sentence: str
    note: str

    @property
    def said(self) -> str:
        """How it is spoken."""
        return f"{self.heading}. {self.sentence} {self.note}"


def attract_words(tr: Translator) -> AttractWords:
    """The words in the language of `tr`."""
    return AttractWords(tr(HEADING), tr(SENTENCE), tr(FREE))


class AttractPage(PageFrame):
    """`begun` when it is pressed, also by a screen reader. Nothing on it moves between two turns."""

    begun = Signal()

    def __init__(self, look: Look, tr: Translator, words: tuple[AttractWords, ...], turn: int) -> None:
        super().__init__(look, tr, frozenset())
        self.bar.setParent(self)
        self.bar.hide()
        self.words = words
        self.surface = BeginSurface(look, self)
        self.surface.clicked.connect(self.begun)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.surface)
        self.setAccessibleName(words[0].said)
        self.turn(turn)

    def turn(self, turn: int) -> None:
        """Show the next language, and with each round another size."""
        self.surface.show_words(self.words[turn % len(self.words)], SIZES[turn % len(SIZES)], shift(turn))


class BeginSurface(TouchButton):
    """The whole screen as one button, with its words in the middle."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", changes_page=True, parent=parent)
        self._shown = AttractWords("", "", "")
        self._wish, self._shift = _LEAST, (0, 0)

    def show_words(self, words: AttractWords, size: float, way: tuple[int, int]) -> None:
        """Show `words` in letters of `size`, or as large as fits, moved that way against burning in."""
        self._shown, self._wish, self._shift = words, size, way
        self.set_words(words.said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the ground, the hand, and the words in the middle."""
        laid = self.laid()
        look, room = laid.look, laid.room
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), look.colour("page"))
            gap = look.space(_GAP)
            side_step, down = (way * look.mm(_SHIFT_MM) for way in self._shift)
            left = round(self.width() / _SIDE) + side_step
            top = (self.height() - laid.tall) // 2 + down
            if laid.side:
                picture = icon_pixmap(look, "pointer", "primary", laid.side, self.devicePixelRatioF())
                painter.drawPixmap(round((self.width() - laid.side) / 2) + side_step, top, picture)
                top += laid.side + gap
            for block, ink in zip(laid.blocks, ("ink", "primary", "ink_soft"), strict=True):
                block.paint(painter, left, top, room, look.colour(ink), centred=True)
                top += block.height(room) + gap
            if self.isDown():
                broad = look.mm(_FRAME_MM)
                painter.setPen(QPen(look.colour("primary"), broad))
                painter.drawRect(QRectF(self.rect()).adjusted(broad / 2, broad / 2, -broad / 2, -broad / 2))
            self.paint_ring(painter, QRectF(self.rect()), 0.0)

    def laid(self) -> "LaidWords":
        """The words and the picture in the largest size that fits."""
        room = max(1, round(self.width() * (1 - 2 / _SIDE)))
        tall = self.height() - 2 * self.look.mm(_SHIFT_MM)
        for laid in self._ways(room):
            if laid.tall <= tall and all(block.word_width <= room for block in laid.blocks):
                break
        return laid

    def _ways(self, room: int) -> Iterator["LaidWords"]:
        """From the best on: smaller letters that are still tall enough, a smaller picture, still smaller."""
        readable: LaidWords | None = None
        for step in range(round((self._wish - _LEAST) / _STEP) + 1):
            look = replace(self.look, text=self._wish - step * _STEP)
            laid = LaidWords(look, _blocks(look, self._shown), room, _PICTURE_EM)
            if _readable(laid):
                readable = laid
            elif readable is not None:
                yield from readable.smaller()
                readable = None
            yield laid
        yield from laid.smaller()


@dataclass(frozen=True, slots=True)
class LaidWords:
    """Words in one size, in a width of `room` px, with a picture of `em` letters of the heading above."""

    look: Look
    blocks: tuple[TextBlock, ...]
    room: int
    em: float

    def smaller(self) -> "Iterator[LaidWords]":
        """The same words with a smaller picture, and with none."""
        return (replace(self, em=em) for em in _SMALLER_EM)

    @property
    def side(self) -> int:
        """The side of the picture in px; 0 when there is none."""
        return round(self.look.pixels(Role.DISPLAY) * self.em)

    @property
    def tall(self) -> int:
        """How tall all of it is, in px."""
        parts = [self.side, *(block.height(self.room) for block in self.blocks)]
        gap = self.look.space(_GAP)
        return sum(part + gap for part in parts if part) - gap


def _readable(laid: LaidWords) -> bool:
    """Whether the smallest letters are as tall as standards of kiosks ask."""
    return all(
        letter_mm(block.font.pixelSize(), letter_share(block.font), laid.look.px_per_mm) >= LETTER_MM
        for block in laid.blocks
    )


def _blocks(look: Look, words: AttractWords) -> tuple[TextBlock, ...]:
    return (
        TextBlock(look, words.heading, Role.DISPLAY, FontWeight.HEAVY),
        TextBlock(look, words.sentence, Role.TITLE, FontWeight.STRONG),
        TextBlock(look, words.note, Role.LEAD),
    )
