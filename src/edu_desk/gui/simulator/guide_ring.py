"""The guide's ring: shows where to touch next, over the practice app and never in its way."""

from math import cos, pi
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.text_setting import Face, block, text_advance
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import FontWeight, Look, Role

_BREATH_MS: Final = 2600
_TICK_MS: Final = 50
_UP: Final = 0
_RIGHT: Final = 90
_DOWN: Final = 180
"""How far the hand is turned, in degrees."""


class GuideRing(QWidget):
    """A thick double line round an element, with a pointing hand and a word.

    It lets every touch through, never has the focus, and breathes unless motion is reduced.
    """

    read_as = ReadAs.DECORATION

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._under = parent
        self._face = Face(look.font(Role.BODY, FontWeight.HEAVY), 1.3)
        self._word = ""
        self._area = False
        self._around = QRect()
        self._tag = QRect()
        self._turn = _UP
        self._worded = True
        self._phase = 0.0
        self._breath = QTimer(self)
        self._breath.setInterval(_TICK_MS)
        self._breath.timeout.connect(self._breathe)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def around(self) -> QRect:
        """The box inside the ring, in the parent's px; empty while the ring is hidden."""
        return self._around if not self.isHidden() else QRect()

    def put(self, around: QRect, word: str, room: QRect, *, free: int, area: bool) -> None:
        """Lie round `around`, inside `room` (both in the parent's px), with `word` beside the hand.

        `free` px at its left have nothing on them, so the hand may stand there.
        """
        if around.isEmpty():
            self.away()
            return
        self._word, self._area, self._around = word, area, around
        reach = self._reach()
        ring = around.adjusted(-reach, -reach, reach, reach)
        self._tag = self._place_tag(around, room, free)
        whole = ring.united(self._tag) if not self._tag.isEmpty() else ring
        self.setGeometry(whole & self._under.rect())
        self.show()
        self.raise_()
        self.update()
        if self._look.motion and not self._breath.isActive():
            self._breath.start()

    def away(self) -> None:
        """Nothing is marked."""
        self._breath.stop()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ring and its tag."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.pos())
        self._paint_ring(painter)
        if not self._tag.isEmpty():
            self._paint_tag(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        look, line = self._look, self._line()
        colour, light = look.colour("focus"), look.colour("card")
        swell = round((1 - cos(self._phase * 2 * pi)) / 2 * look.space(4))
        grown = 2 * line + max(2, line // 2) + swell
        outer = self._around.adjusted(-grown, -grown, grown, grown)
        radius = look.radius + 2 * line
        if self._area:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for tint, width, style in (
                (light, line + 3, Qt.PenStyle.SolidLine),
                (colour, line, Qt.PenStyle.DashLine),
            ):
                painter.setPen(QPen(tint, width, style))
                painter.drawRoundedRect(outer, radius, radius)
            return
        thin = max(2, line // 2)
        box(painter, outer, None, light, radius, 2 * line)
        box(painter, outer, None, colour, radius, line)
        inner = outer.adjusted(2 * line, 2 * line, -2 * line, -2 * line)
        box(painter, inner, None, colour, max(2, radius - 2 * line), thin)

    def _paint_tag(self, painter: QPainter) -> None:
        look, side, pad = self._look, self._side(), self._look.space(8)
        edge = look.colour("lit_ink" if look.theme.stark else "focus")
        box(painter, self._tag, look.colour("lit"), edge, self._tag.height() // 2, self._line() // 2)
        ink = look.colour("lit_ink")
        picture = icon_pixmap(look, "pointer", ink.name(), side, painter.device().devicePixelRatioF())
        x, y = (
            self._tag.x() + (pad if self._worded else pad // 2),
            self._tag.y() + (self._tag.height() - side) // 2,
        )
        painter.save()
        painter.translate(x + side / 2, y + side / 2)
        painter.rotate(self._turn)
        painter.drawPixmap(QPointF(-side / 2, -side / 2), picture)
        painter.restore()
        if not self._worded:
            return
        words = block(self._word, self._face, text_advance(self._word, self._face))
        words.paint(
            painter, x + side + pad // 2, self._tag.y() + (self._tag.height() - words.height) // 2, ink
        )

    def _place_tag(self, around: QRect, room: QRect, free: int) -> QRect:
        """Below, with the hand pointing up; else inside at the left, wordless if need be; else above."""
        if not self._word:
            return QRect()
        look, pad = self._look, self._look.space(8)
        tall = max(self._side(), self._face.pitch) + pad
        wide = self._side() + text_advance(self._word, self._face) + 2 * pad + pad // 2
        self._worded = True
        over = min(look.space(8), around.height() // 6)
        low, high = around.bottom() - over + self._line(), around.top() + over - tall - self._line()
        if low + tall <= room.bottom():
            self._turn, x, y = _UP, around.center().x() + around.width() // 6, low
        elif free >= wide + 2 * pad and around.height() >= tall:
            self._turn, x, y = _RIGHT, around.left() + pad, around.center().y() - tall // 2
        elif free >= self._side() + 2 * pad and around.height() >= tall:
            self._worded, wide = False, self._side() + pad
            self._turn, x, y = _RIGHT, around.left() + pad // 2, around.center().y() - tall // 2
        else:
            self._turn, x, y = _DOWN, around.center().x() - wide // 2, high
        return QRect(max(room.left(), min(x, room.right() - wide)), max(room.top(), y), wide, tall)

    def _breathe(self) -> None:
        self._phase = (self._phase + _TICK_MS / _BREATH_MS) % 1.0
        self.update()

    def _line(self) -> int:
        return max(3, self._look.space(4))

    def _reach(self) -> int:
        return 2 * self._line() + self._line() // 2 + self._look.space(4) + 2

    def _side(self) -> int:
        return round(self._face.font.pixelSize() * 1.4)
