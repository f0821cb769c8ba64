"""The guide's ring and its tag: they show where to touch next, and a touch on them acts on their target."""

from math import cos, pi
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.tag_place import MIRRORED, TURNS, TagPlace, TagRoom, TagSide, place_tag
from edu_desk.gui.simulator.text_setting import block, face_of, text_advance
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import FontWeight, Look, Role

_BREATH_MS: Final = 2600
_TICK_MS: Final = 50
BREATHS: Final = 3
"""So often it breathes where it comes to lie; then it rests, and so does the computer."""


class GuideRing(QWidget):
    """A thick double line round an element, with a pointing hand and a word where there is free room.

    A touch on it goes to what it lies round. It never has the focus, and breathes a while where it comes,
    unless motion is reduced.
    """

    read_as = ReadAs.DECORATION

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._under = parent
        self._face = face_of(look.font(Role.BODY, FontWeight.HEAVY), 1.3)
        self._word = ""
        self._area = False
        self._around = QRect()
        self._within = QRect()
        """What the ring must not lie over the edges of, in the parent's px."""
        self._tag: TagPlace | None = None
        self._leads: QWidget | None = None
        self._held: QWidget | None = None
        self._shift = QPointF()
        self._ticks = 0
        """How long it has breathed where it is."""
        self._breath = QTimer(self)
        self._breath.setInterval(_TICK_MS)
        self._breath.timeout.connect(self._breathe)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def around(self) -> QRect:
        """The box inside the ring, in the parent's px; empty while the ring is hidden."""
        return self._around if not self.isHidden() else QRect()

    @property
    def tag(self) -> QRect:
        """The tag's box, in the parent's px; empty where there is none."""
        return self._tag.box if self._tag is not None and not self.isHidden() else QRect()

    def leads_to(self) -> QWidget | None:
        """What a touch on the ring or its tag acts on."""
        leads = self._leads
        return leads if leads is not None and Shiboken.isValid(leads) else None

    def put(
        self,
        around: QRect,
        word: str,
        room: QRect,
        taken: list[QRect],
        leads: QWidget | None,
        port: QRect | None = None,
    ) -> None:
        """Lie round `around`, inside `room`, with `word` beside the hand where nothing of `taken` is covered.

        All boxes are in the parent's px. Touches go to `leads`; without it, the ring is round an area: it has
        no tag and lets touches through. At the parent's edge, and round an area at the edge of the `port`
        that scrolls it, it lies inward, on `around`, to be whole.
        """
        self._within = self._under.rect() if port is None or leads is not None else port
        if around.isEmpty():
            self.away()
            return
        around = self._whole_within(around)
        moved = self.isHidden() or around != self._around or leads is not self._leads
        self._word, self._area, self._around, self._leads = word, leads is None, around, leads
        self._tag = None if self._area or not word else place_tag(self._room(room, taken))
        ring = self._grown(self._reach())
        whole = ring.united(self._tag.box) if self._tag is not None else ring
        self.setGeometry(whole & self._under.rect())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, self._area)
        self._cut_out()
        self.show()
        self.raise_()
        self.update()
        if self._look.motion and moved:
            self._ticks = 0
            self._breath.start()

    def away(self) -> None:
        """Nothing is marked."""
        self._breath.stop()
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """A page that makes way for another one stands still until it is gone."""
        if not event.spontaneous():
            self._breath.stop()

    # Touch and mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Press what the ring leads to, at its nearest point."""
        held = self._held = self.leads_to()
        if held is None:
            return
        here = held.mapFromGlobal(event.globalPosition())
        inside = held.rect().adjusted(1, 1, -1, -1)
        x = min(max(here.x(), inside.left()), inside.right())
        y = min(max(here.y(), inside.top()), inside.bottom())
        self._shift = QPointF(x, y) - here
        if held.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            held.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pass_on(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The finger moves on what is held."""
        self._pass_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of what is held."""
        self._pass_on(event)
        self._held = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A second quick press is a press like any other."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The page scrolls under it."""
        leads = self.leads_to()
        if leads is not None:
            QApplication.sendEvent(leads, event.clone())

    def _pass_on(self, event: QMouseEvent) -> None:
        held = self._held
        if held is None or not Shiboken.isValid(held):
            return
        place = held.mapFromGlobal(event.globalPosition()) + self._shift
        copy = QMouseEvent(
            event.type(),
            place,
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
        copy.setTimestamp(event.timestamp())
        QApplication.sendEvent(held, copy)

    # Paint.

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ring and its tag."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-self.pos())
            self._paint_ring(painter)
            if self._tag is not None:
                self._paint_tag(painter, self._tag)

    def _paint_ring(self, painter: QPainter) -> None:
        look, line = self._look, self._line()
        colour, light = look.colour("guide"), look.colour("card")
        outer = self._grown(self._inner() + 2 * line + self._swell()) & self._within
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
        box(painter, outer, None, light, radius, 2 * line)
        box(painter, outer, None, colour, radius, line)
        inner = outer.adjusted(2 * line, 2 * line, -2 * line, -2 * line)
        box(painter, inner, None, colour, max(2, radius - 2 * line), self._inner())

    def _paint_tag(self, painter: QPainter, tag: TagPlace) -> None:
        look, side, pad = self._look, self._side(), self._look.space(8)
        at = tag.box
        edge = look.colour("lit_ink" if look.theme.stark else "guide")
        box(painter, at, look.colour("lit"), edge, at.height() // 2, self._line() // 2)
        ink = look.colour("lit_ink")
        picture = icon_pixmap(look, "pointer", ink.name(), side, painter.device().devicePixelRatioF())
        last = tag.side in {TagSide.LEFT, TagSide.IN_RIGHT} and tag.worded
        inset = pad if tag.worded else (at.width() - side) // 2
        x = at.right() + 1 - inset - side if last else at.x() + inset
        y = at.y() + (at.height() - side) // 2
        painter.save()
        painter.translate(x + side / 2, y + side / 2)
        painter.rotate(TURNS[tag.side])
        if tag.side in MIRRORED:
            painter.scale(-1, 1)
        painter.drawPixmap(QPointF(-side / 2, -side / 2), picture)
        painter.restore()
        if tag.worded:
            words = block(self._word, self._face, text_advance(self._word, self._face))
            left = at.x() + pad if last else x + side + pad // 2
            words.paint(painter, left, at.y() + (at.height() - words.height) // 2, ink)

    def _breathe(self) -> None:
        before = self._swell()
        self._ticks += 1
        if self._ticks * _TICK_MS >= BREATHS * _BREATH_MS:
            self._breath.stop()
            self._ticks = 0
        if self._swell() != before:
            self.update()

    # Measures.

    def _room(self, room: QRect, taken: list[QRect]) -> TagRoom:
        pad, side = self._look.space(8), self._side()
        tall = max(side, self._face.pitch) + pad
        wide = side + text_advance(self._word, self._face) + 2 * pad + pad // 2
        return TagRoom(self._around, room, taken, QSize(wide, tall), QSize(tall, tall), self._inner())

    def _cut_out(self) -> None:
        """Leave what lies inside the ring to itself."""
        ring = QRegion(self._grown(self._reach())) - QRegion(self._around)
        if self._tag is not None:
            ring += QRegion(self._tag.box)
        self.setMask(ring.translated(-self.pos()))

    def _whole_within(self, around: QRect) -> QRect:
        """So much of `around` that the ring round it is cut nowhere."""
        rest = self._inner() + 2 * self._line()
        inward = around & self._within.adjusted(rest, rest, -rest, -rest)
        return around if inward.isEmpty() else inward

    def _grown(self, by: int) -> QRect:
        return self._around.adjusted(-by, -by, by, by)

    def _inner(self) -> int:
        """The thinner line of the ring."""
        return max(2, self._line() // 2)

    def _swell(self) -> int:
        """By how many px it is wider now than at rest."""
        return round((1 - cos(self._ticks * _TICK_MS / _BREATH_MS * 2 * pi)) / 2 * self._look.space(4))

    def _line(self) -> int:
        return max(3, self._look.space(4))

    def _reach(self) -> int:
        return 2 * self._line() + self._inner() + self._look.space(4) + 2

    def _side(self) -> int:
        return round(self._face.font.pixelSize() * 1.4)
