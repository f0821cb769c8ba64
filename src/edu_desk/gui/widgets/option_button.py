"""One of several things that exclude each other, such as the sizes of letters."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.painted_surface import focus_depth, paint_box
from edu_desk.gui.widgets.text_block import TextBlock


class OptionButton(TouchButton):
    """A button that stays chosen: then it has a tick, a thick edge and a tinted ground.

    In stark themes the ground of what is chosen is solid.
    """

    read_as = ReadAs.RADIO

    def __init__(self, look: Look, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, text, parent=parent)
        self.setCheckable(True)
        self._icon_name = icon
        self._block = TextBlock(look, text, Role.BODY, FontWeight.STRONG, leading=1.3)
        self._side = round(self._block.em * 1.2)
        self._pad = (max(look.space(12), round(self._block.em * 0.5)), max(look.space(8), self._side // 4))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height in px that the words need in `width` px, never below the touch target."""
        return max(self.look.target, self._block.height(self._room(width)) + 2 * self._pad[1])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Words on one line, up to twelve letters."""
        return self._fit(min(self._block.natural_width + 1, round(12 * self._block.em)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The longest word, or eight letters where that is less."""
        return self._fit(min(self._block.word_width + 1, round(8 * self._block.em)))

    def width_in_lines(self, lines: int) -> int:
        """The least width in px, found in steps of a letter, in which the words take at most `lines` lines."""
        words, one = self._block.word_width + 1, self._block.height(self._block.natural_width + 1)
        while words <= self._block.natural_width and self._block.height(words) > lines * one:
            words += round(self._block.em)
        return self._fit(words).width()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the box, the tick or the icon, the words and the ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box, radius = self._inside_ring(), float(self.look.radius)
            chosen = self.isChecked()
            solid = chosen and self.look.theme.stark
            ground = "primary" if solid else "primary_soft" if chosen or self.isDown() else "card"
            edge, stroke = (
                ("primary", self.look.space(4) * 0.75) if chosen else ("line", self.look.space(4) / 2.6)
            )
            paint_box(
                painter, box, radius, self.look.colour(ground), self.look.colour(edge), max(1.5, stroke)
            )
            words, mark = ("on_primary", "on_primary") if solid else ("ink", "primary")
            if self.isDown():
                painter.translate(0, max(1, self.look.space(4) // 3))
            self._paint_content(painter, "check" if chosen else self._icon_name, words, mark)
            painter.resetTransform()
            self.paint_ring(painter, QRectF(self.rect()), radius)

    def _inside_ring(self) -> QRectF:
        """Where the box lies: the keyboard's frame stands round the thick edge, not on it."""
        shift = focus_depth(self.look) if self.isChecked() and self.ring_shown else 0.0
        return QRectF(self.rect()).adjusted(shift, shift, -shift, -shift)

    def _paint_content(self, painter: QPainter, icon: str, ink: str, tint: str) -> None:
        width = self._room(self.width())
        tall, broad = self._block.height(width), self._block.broad(width)
        left = round((self.width() - broad - self._beside()) / 2)
        if icon:
            picture = icon_pixmap(self.look, icon, tint, self._side, self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - self._side) // 2, picture)
        shift = self._beside() if icon else self._beside() / 2
        self._block.paint(painter, left + shift, (self.height() - tall) / 2, width, self.look.colour(ink))

    def _beside(self) -> int:
        return self._side + self.look.space(8)

    def _room(self, width: int) -> int:
        return max(1, width - 2 * self._pad[0] - self._beside())

    def _fit(self, words: int) -> QSize:
        width = max(self.look.target, words + self._beside() + 2 * self._pad[0])
        return QSize(width, self.heightForWidth(width))
