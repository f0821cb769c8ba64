"""A large tile to choose: picture, title, one line about it, and small facts."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.painted_surface import dashed, paint_box, paint_shadow, shadow_depth
from edu_desk.gui.widgets.text_block import TextBlock
from edu_desk.shared.sentences import ended

_WIDE_EM = 15
"""A tile wants room for so many letters of its title."""
_BESIDE_EM, _SHORT_EM = 12, 8
"""With less room for letters of its summary, or of one of few words, the picture stands above the words."""
_DISC_EM = 2.4
"""The side of the picture's ground, in letters of the title."""
_LARGE_TEXT = 2.5


class TileTone(Enum):
    """How a tile or one of its facts is meant."""

    PLAIN = "plain"
    PRIMARY = "primary"
    GOOD = "good"
    ATTEND = "attend"


@dataclass(frozen=True, slots=True)
class TileFact:
    """A small line below the summary, with its icon; one that is not plain stands on a tinted ground."""

    text: str
    icon: str
    tone: TileTone = TileTone.PLAIN


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where one text stands; `chip` is its ground's token, `icon` what stands before it."""

    block: TextBlock
    left: int
    top: int
    width: int
    ink: str
    chip: str = ""
    icon: str = ""


class Tile(TouchButton):
    """A choice that is as large as it is important; `facts` are spoken after title and summary.

    `picked` gives `key`. With `short`, its words are few: less room beside the picture will do.
    """

    picked = Signal(str)

    def __init__(
        self,
        look: Look,
        key: str,
        title: str,
        summary: str = "",
        icon: str = "",
        facts: tuple[TileFact, ...] = (),
        tone: TileTone = TileTone.PLAIN,
        *,
        short: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, changes_page=True, parent=parent)
        self.key = key
        self._beside_em = _SHORT_EM if short else _BESIDE_EM
        self._gives_way = short and look.text >= LARGE_TEXT
        """Its picture gives way to the words where it has no room beside them."""
        self.switch_only = False
        """Where a switch is tried out, a press with another device counts as one of the switch."""
        self.clicked.connect(self._pick)
        self._tone, self._icon_name = tone, icon
        self.setDefault(tone is TileTone.PRIMARY)
        self._title = TextBlock(look, title, Role.LEAD, FontWeight.HEAVY, leading=1.35)
        self._summary = TextBlock(look, summary, Role.BODY, leading=1.5)
        self._facts = tuple((fact, self._fact_block(fact)) for fact in facts)
        self._arranged: dict[int, tuple[list[_Spot], int]] = {}
        self._pad = look.space(24 if look.text < _LARGE_TEXT else 16)
        self._disc = round(self._title.em * _DISC_EM) if icon else 0
        self._described = " ".join(ended(text) for text in (summary, *_texts(facts)) if text)
        self.setAccessibleDescription(self._described)

    def recommend(self, words: str) -> None:
        """Say in `words` what its colour says to the eye: that this one suits most people."""
        self.setAccessibleDescription(f"{ended(words)} {self._described}".strip())

    def reading(self) -> str:
        """How the tile is read aloud."""
        return f"{ended(self.words)} {self.accessibleDescription()}".strip()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height in px that all texts need in `width` px, with the shadow's room."""
        return max(self.look.target, self._arrange(width)[1]) + shadow_depth(self.look)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for the title beside the picture."""
        width = self._disc + 2 * self._pad + self.look.space(16) + round(_WIDE_EM * self._title.em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The longest word of the title below the picture."""
        longest = max(self._title.word_width, self._summary.word_width)
        words = min(longest + 1, round(8 * self._title.em))
        width = max(words, self._disc) + 2 * self._pad
        return QSize(width, self.look.target)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the surface, the picture, the texts and the ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0, 0, 0, -shadow_depth(self.look))
            self._paint_surface(painter, box)
            spots, tall = self._arrange(self.width())
            if self._beside(self.width()):
                painter.translate(0, max(0, round((box.height() - tall) / 2)) if not self._facts else 0)
            if self._disc_in(self.width()):
                self._paint_picture(painter)
            for spot in spots:
                self._paint_spot(painter, spot)
            painter.resetTransform()
            self.paint_ring(painter, box, self.look.card_radius)

    def _pick(self) -> None:
        self.picked.emit(self.key)

    def _paint_surface(self, painter: QPainter, box: QRectF) -> None:
        radius, stroke = float(self.look.card_radius), self._stroke()
        if not self.isEnabled():
            painter.setPen(dashed(self.look.colour("line"), stroke))
            painter.setBrush(self.look.colour("sunk"))
            painter.drawRoundedRect(box.adjusted(stroke, stroke, -stroke, -stroke), radius, radius)
            return
        if not self.isDown():
            paint_shadow(painter, self.look, box, radius)
        primary = self._tone is TileTone.PRIMARY
        ground = ("pressed" if self.isDown() else "primary") if primary else self._plain_ground()
        edge = ground if primary else ("primary" if self.isDown() else "line")
        paint_box(painter, box, radius, self.look.colour(ground), self.look.colour(edge), stroke)

    def _plain_ground(self) -> str:
        return "primary_soft" if self.isDown() else "card"

    def _paint_picture(self, painter: QPainter) -> None:
        on_primary = self._tone is TileTone.PRIMARY and self.isEnabled()
        ground, ink = ("on_primary", "primary") if on_primary else ("primary_soft", "primary")
        if not self.isEnabled():
            ground, ink = "page", "ink_soft"
        box = QRectF(self._pad, self._pad, self._disc, self._disc)
        edge = self.look.colour("line") if not self.look.theme.shadow and not on_primary else None
        paint_box(painter, box, self._disc * 0.28, self.look.colour(ground), edge)
        side = round(self._disc * 0.56)
        at = self._pad + (self._disc - side) // 2
        painter.drawPixmap(
            at, at, icon_pixmap(self.look, self._icon_name, ink, side, self.devicePixelRatioF())
        )

    def _paint_spot(self, painter: QPainter, spot: _Spot) -> None:
        tall = spot.block.height(spot.width)
        left = spot.left
        if spot.chip:
            broad = spot.block.broad(spot.width) + self._lead(spot.block) + 2 * self._chip_pad()
            box = QRectF(spot.left, spot.top - self._chip_rise(), broad, tall + 2 * self._chip_rise())
            paint_box(painter, box, self.look.radius, self.look.colour(spot.chip), self.look.colour(spot.ink))
            left += self._chip_pad()
        if spot.icon:
            side = round(spot.block.em * 1.15)
            top = spot.top + round((spot.block.line_height - side) / 2)
            picture = icon_pixmap(self.look, spot.icon, spot.ink, side, self.devicePixelRatioF())
            painter.drawPixmap(left, top, picture)
            left += self._lead(spot.block)
        spot.block.paint(painter, left, spot.top, spot.width, self.look.colour(spot.ink))

    def _arrange(self, width: int) -> tuple[list[_Spot], int]:
        """Where everything stands in `width` px, and how tall that is; worked out once a width."""
        if width not in self._arranged:
            self._arranged[width] = self._arranged_anew(width)
        return self._arranged[width]

    def _arranged_anew(self, width: int) -> tuple[list[_Spot], int]:
        inner, disc = width - 2 * self._pad, self._disc_in(width)
        beside = disc + self.look.space(16) if disc and self._beside(width) else 0
        left, room = self._pad + beside, inner - beside
        top = self._pad + (disc + self.look.space(12) if disc and not beside else 0)
        ink, soft = ("on_primary", "on_primary") if self._tone is TileTone.PRIMARY else ("ink", "ink_soft")
        spots: list[_Spot] = []
        for block, colour, gap in ((self._title, ink, 0), (self._summary, soft, 4)):
            if block.text:
                top += self.look.space(gap) if gap else 0
                spots.append(_Spot(block, left, top, room, colour))
                top += block.height(room)
        if beside and not self._facts and top < self._pad + disc:
            down = (self._pad + disc - top) // 2
            spots = [replace(spot, top=spot.top + down) for spot in spots]
        spots += self._fact_spots(left, top, room, soft)
        return spots, max(top, *(self._foot(spot) for spot in spots), self._pad + disc) + self._pad

    def _fact_spots(self, left: int, top: int, room: int, soft: str) -> list[_Spot]:
        spots: list[_Spot] = []
        used, row = room + 1, top
        for fact, block in self._facts:
            inset = 0 if fact.tone is TileTone.PLAIN else self._chip_pad()
            extra = self._lead(block) + 2 * inset
            broad = min(block.natural_width + 1, room - extra) + extra
            if used + broad > room:
                row = max((self._foot(spot) for spot in spots), default=top) + self.look.space(8)
                used = 0
            ink = soft if fact.tone is TileTone.PLAIN else fact.tone.value
            chip = f"{ink}_soft" if inset else ""
            at = row + self._chip_rise()
            spots.append(_Spot(block, left + used, at, broad - extra, ink, chip, fact.icon))
            used += broad + self.look.space(16)
        return spots

    def _foot(self, spot: _Spot) -> int:
        return spot.top + spot.block.height(spot.width) + (self._chip_rise() if spot.icon else 0)

    def _fact_block(self, fact: TileFact) -> TextBlock:
        weight = FontWeight.REGULAR if fact.tone is TileTone.PLAIN else FontWeight.STRONG
        return TextBlock(self.look, fact.text, Role.NOTE, weight, leading=1.4)

    def _disc_in(self, width: int) -> int:
        """How large the picture is in `width` px; 0 where there is none."""
        return 0 if self._gives_way and not self._beside(width) else self._disc

    def _beside(self, width: int) -> bool:
        room = width - 2 * self._pad - self._disc - self.look.space(16)
        return room >= self._beside_em * self._summary.em

    def _lead(self, block: TextBlock) -> int:
        return round(block.em * 1.15) + self.look.space(8)

    def _chip_pad(self) -> int:
        return self.look.space(8)

    def _chip_rise(self) -> int:
        return self.look.space(4)

    def _stroke(self) -> float:
        return max(1.5, self.look.space(4) / 2.6)


def _texts(facts: tuple[TileFact, ...]) -> tuple[str, ...]:
    return tuple(fact.text for fact in facts)
