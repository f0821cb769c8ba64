"""A picture with its word under it, to be found and touched; some stay chosen."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.painted_surface import paint_box
from edu_desk.gui.widgets.text_block import TextBlock

_PICTURE_EM, _LARGE_EM = 3.2, 2.2
"""The side of the picture in letters of its word, and of a large word."""
_TICK_EM = 1.2


class PictureTile(TouchButton):
    """`key` is the picture's; with `stays` it can be chosen and let go."""

    def __init__(
        self, look: Look, key: str, words: str, *, stays: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, words, changes_page=not stays, parent=parent)
        self.key = key
        self.setCheckable(stays)
        self.read_as = ReadAs.CHECK if stays else ReadAs.BUTTON
        self._block = TextBlock(look, words, Role.BODY, FontWeight.STRONG, leading=1.3)
        self._side = round(self._block.em * (_PICTURE_EM if look.text < LARGE_TEXT else _LARGE_EM))
        self._pad = look.space(12)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The picture and its word."""
        return max(self.look.target, self._side + self._block.height(self._room(width)) + 3 * self._pad)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The word on one line where it is short."""
        width = max(self._side, min(self._block.natural_width + 1, round(8 * self._block.em))) + 2 * self._pad
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The longest word."""
        width = max(self._side, self._block.word_width + 1, self.look.target) + 2 * self._pad
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the surface, the picture, the word, the tick and the ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            look, box = self.look, QRectF(self.rect())
            chosen, solid = self.isChecked(), self.isChecked() and self.look.theme.stark
            ground = "primary" if solid else "primary_soft" if chosen or self.isDown() else "card"
            edge = look.colour("primary" if chosen else "line")
            stroke = look.space(4) * 0.75 if chosen else max(1.5, look.space(4) / 2.6)
            paint_box(painter, box, float(look.card_radius), look.colour(ground), edge, stroke)
            self._paint_content(
                painter, "on_primary" if solid else "ink", "on_primary" if solid else "primary"
            )
            self.paint_ring(painter, box, float(look.card_radius))

    def _paint_content(self, painter: QPainter, words: str, mark: str) -> None:
        ratio, room = self.devicePixelRatioF(), self._room(self.width())
        tall = self._side + self._pad + self._block.height(room)
        top = (self.height() - tall) // 2
        picture = icon_pixmap(self.look, self.key, mark, self._side, ratio)
        painter.drawPixmap((self.width() - self._side) // 2, top, picture)
        colour = self.look.colour(words)
        self._block.paint(painter, self._pad, top + self._side + self._pad, room, colour, centred=True)
        if self.isChecked():
            side = round(self._block.em * _TICK_EM)
            tick = icon_pixmap(self.look, "check", mark, side, ratio)
            at = self.width() - side - self._pad
            painter.drawPixmap(at, self._pad, tick)

    def _room(self, width: int) -> int:
        return max(1, width - 2 * self._pad)


class SecretPlaces(QWidget):
    """How many pictures of the secret are chosen: filled and empty places, which tell not which."""

    read_as = ReadAs.PICTURE

    def __init__(self, look: Look, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._most, self._filled = look, most, 0
        self._side, self._gap = look.pixels(Role.TITLE), look.space(16)
        self.setFixedSize(most * self._side + (most - 1) * self._gap, self._side)

    def show_filled(self, count: int, words: str) -> None:
        """So many are chosen; `words` say it to who cannot see."""
        self._filled = count
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint a ring for each place, and a full disc for a chosen one."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            stroke = max(2.0, self._look.space(4) * 0.75)
            for place in range(self._most):
                box = QRectF(place * (self._side + self._gap), 0, self._side, self._side)
                fill = self._look.colour("primary") if place < self._filled else None
                paint_box(painter, box, self._side / 2, fill, self._look.colour("primary"), stroke)
                if place < self._filled:
                    side = round(self._side * 0.6)
                    tick = icon_pixmap(self._look, "check", "on_primary", side, self.devicePixelRatioF())
                    at = round((self._side - side) / 2)
                    painter.drawPixmap(round(box.left()) + at, at, tick)
