"""The guide's ring: shows where to touch next, over the practice app and never in its way."""

from collections.abc import Sequence
from math import cos, pi
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.tag_place import TagPlace, TagRoom, tag_place
from edu_desk.gui.simulator.text_setting import Face, block, text_advance
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import FontWeight, Look, Role

_BREATH_MS: Final = 2600
_TICK_MS: Final = 50


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
        self._place: TagPlace | None = None
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

    @property
    def tag(self) -> QRect:
        """The tag's box in the parent's px; empty where there is no tag."""
        return self._place.box if self._place is not None and not self.isHidden() else QRect()

    def put(
        self, around: QRect, word: str, room: QRect, *, taken: Sequence[QRect], free: int, area: bool
    ) -> None:
        """Lie round `around`, inside `room`, with `word` beside a hand; the tag covers nothing of `taken`.

        All boxes are in the parent's px; `free` px at the left of `around` have nothing on them.
        """
        if around.isEmpty():
            self.away()
            return
        self._word, self._area, self._around = word, area, around
        reach = self._reach()
        ring = around.adjusted(-reach, -reach, reach, reach)
        found = TagRoom(around, room, taken, free, reach - self._look.space(4))
        self._place = tag_place(found, self._size(worded=True), self._size(worded=False)) if word else None
        whole = ring.united(self._place.box) if self._place is not None else ring
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
        if self._place is not None:
            self._paint_tag(painter, self._place)

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

    def _paint_tag(self, painter: QPainter, place: TagPlace) -> None:
        look, side, pad, tag = self._look, self._side(), self._look.space(8), place.box
        edge = look.colour("lit_ink" if look.theme.stark else "focus")
        box(painter, tag, look.colour("lit"), edge, tag.height() // 2, self._line() // 2)
        ink = look.colour("lit_ink")
        picture = icon_pixmap(look, "pointer", ink.name(), side, painter.device().devicePixelRatioF())
        x, y = tag.x() + (pad if place.worded else pad // 2), tag.y() + (tag.height() - side) // 2
        painter.save()
        painter.translate(x + side / 2, y + side / 2)
        painter.rotate(place.turn)
        painter.drawPixmap(QPointF(-side / 2, -side / 2), picture)
        painter.restore()
        if not place.worded:
            return
        words = block(self._word, self._face, text_advance(self._word, self._face))
        words.paint(painter, x + side + pad // 2, tag.y() + (tag.height() - words.height) // 2, ink)

    def _size(self, *, worded: bool) -> QSize:
        """How large the tag is, with its word or without."""
        side, pad = self._side(), self._look.space(8)
        tall = max(side, self._face.pitch) + pad
        if not worded:
            return QSize(side + pad, tall)
        return QSize(side + text_advance(self._word, self._face) + 2 * pad + pad // 2, tall)

    def _breathe(self) -> None:
        self._phase = (self._phase + _TICK_MS / _BREATH_MS) % 1.0
        self.update()

    def _line(self) -> int:
        return max(3, self._look.space(4))

    def _reach(self) -> int:
        return 2 * self._line() + self._line() // 2 + self._look.space(4) + 2

    def _side(self) -> int:
        return round(self._face.font.pixelSize() * 1.4)
