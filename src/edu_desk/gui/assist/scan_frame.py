"""What scanning and resting paint over the window: a frame, or a ring that fills; touches go through."""

from enum import Enum
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.painted_surface import paint_box

_RING_MM: Final = 9.0
_LINE_MM: Final = 1.0
_CORNER_MM: Final = 12.0
_LARGEST_WORDS: Final = 2.0
"""The words of the way out grow no further: they lie over the page, and the voice says them too."""


class FrameShape(Enum):
    """How the frame is drawn: what it is round is told by its shape, never by colour alone."""

    THING = "a double line"
    ROW = "a double line with bars at both ends"
    PART = "a double line with heavy corners"
    OUT = "a broken line with words"


class ScanFrame(QWidget):
    """A double line round a part, a row or one thing of the window, or a ring round the pointer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._look: Look | None = None
        self._box = QRect()
        self.shape = FrameShape.THING
        self._words = ""
        self._at: QPoint | None = None
        self._filled = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def box(self) -> QRect:
        """What is framed, in px of the window; empty where nothing is."""
        return self._box if self.isVisible() else QRect()

    def dress(self, look: Look) -> None:
        """Paint in `look` from now on."""
        self._look = look

    def put(self, box: QRect, shape: FrameShape, words: str = "") -> None:
        """Frame `box`; `words` stand at the frame of a way out."""
        if self.isVisible() and (box, shape, words, None) == (self._box, self.shape, self._words, self._at):
            return
        self._box, self.shape, self._words, self._at = box, shape, words, None
        self._over()

    def ring(self, at: QPoint, filled: float) -> None:
        """Fill a ring round `at` to the part `filled` (0 to 1)."""
        self._box, self._at, self._filled = QRect(), at, filled
        self._over()

    def away(self) -> None:
        """Paint nothing."""
        self._box, self._at = QRect(), None
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint it."""
        if self._look is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._at is not None:
                self._paint_ring(painter, self._look, self._at)
            elif not self._box.isEmpty():
                self._paint_frame(painter, self._look)

    def _over(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def _paint_frame(self, painter: QPainter, look: Look) -> None:
        """A heavy line outside, a fine one inside, and the page's colour round and between them."""
        thick = _line(look)
        fine, light = thick / 2, thick / 2
        outer = QRectF(self._box).adjusted(-thick, -thick, thick, thick)
        outer = outer.intersected(QRectF(self.rect()).adjusted(light, light, -light, -light))
        halo = outer.adjusted(-light, -light, light, light)
        ink, ground, radius = look.colour("primary"), look.colour("page"), look.radius + thick
        paint_box(painter, halo, radius + light, None, ground, 2 * light + thick + light + fine)
        inner = outer.adjusted(thick + light, thick + light, -thick - light, -thick - light)
        self._line(painter, outer, radius, ink, thick)
        paint_box(painter, inner, max(2.0, radius - thick - light), None, ink, fine)
        match self.shape:
            case FrameShape.ROW:
                _paint_bars(painter, outer, ink, ground, 3.5 * thick)
            case FrameShape.PART:
                _paint_corners(painter, outer, ink, 2.5 * thick, look.mm(_CORNER_MM))
            case FrameShape.OUT:
                self._paint_words(painter, look, outer)
            case FrameShape.THING:
                pass

    def _line(self, painter: QPainter, box: QRectF, radius: float, ink: QColor, thick: float) -> None:
        broken = self.shape is FrameShape.OUT
        painter.setPen(QPen(ink, thick, s=Qt.PenStyle.DashLine if broken else Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = thick / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)

    def _paint_words(self, painter: QPainter, look: Look, box: QRectF) -> None:
        font = look.font(Role.BODY, FontWeight.HEAVY)
        font.setPixelSize(round(font.pixelSize() * min(1.0, _LARGEST_WORDS / look.text)))
        metrics, air = QFontMetricsF(font), look.space(12)
        wide = min(metrics.horizontalAdvance(self._words) + 2 * air, float(self.width()))
        tall = metrics.height() + air
        left = min(max(0.0, box.center().x() - wide / 2), self.width() - wide)
        top = min(max(0.0, box.top() - tall / 2), self.height() - tall)
        pill = QRectF(left, top, wide, tall)
        paint_box(painter, pill, tall / 2, look.colour("primary"), look.colour("page"), _line(look) / 2)
        painter.setFont(font)
        painter.setPen(look.colour("on_primary"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._words)

    def _paint_ring(self, painter: QPainter, look: Look, at: QPoint) -> None:
        side, thick = look.mm(_RING_MM), 1.5 * _line(look)
        box = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("line"), thick + 4))
        painter.drawEllipse(box)
        painter.setPen(QPen(look.colour("page"), thick + 1))
        painter.drawEllipse(box)
        painter.setPen(QPen(look.colour("primary"), thick, c=Qt.PenCapStyle.FlatCap))
        painter.drawArc(box, 90 * 16, -round(360 * 16 * self._filled))


def _line(look: Look) -> float:
    return float(max(look.ring, look.mm(_LINE_MM)))


def _paint_bars(painter: QPainter, box: QRectF, ink: QColor, ground: QColor, wide: float) -> None:
    """Bars at both ends, a little higher than the frame."""
    for left in (box.left() - wide * 0.6, box.right() - wide * 0.4):
        bar = QRectF(left, box.top() - wide / 3, wide, box.height() + wide * 2 / 3)
        paint_box(painter, bar, wide / 3, ink, ground, wide / 6)


def _paint_corners(painter: QPainter, box: QRectF, ink: QColor, wide: float, reach: float) -> None:
    """A heavy angle at each corner."""
    across, down = min(reach, box.width() / 3), min(reach, box.height() / 3)
    pen = QPen(ink, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    inner = box.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
    for x, right in ((inner.left(), 1), (inner.right(), -1)):
        for y, below in ((inner.top(), 1), (inner.bottom(), -1)):
            corner = QPoint(round(x), round(y))
            ends = (QPoint(round(x + right * across), round(y)), QPoint(round(x), round(y + below * down)))
            painter.drawPolyline([ends[0], corner, ends[1]])
