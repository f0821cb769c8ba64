"""What scanning and resting paint over the window: a frame, or a ring that fills; touches go through."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.theme.look import Look

_RING_MM: Final = 9.0
_AIR: Final = 4


class Frame(QWidget):
    """A double line round a row (with bars at its ends) or round one thing, or a ring round the pointer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._look: Look | None = None
        self._box = QRect()
        self._whole_row = False
        self._leaves = False
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

    def put(self, box: QRect, *, whole_row: bool, leaves: bool) -> None:
        """Frame `box`; `leaves` tells that to choose now leads back to the rows."""
        self._box, self._whole_row, self._leaves, self._at = box, whole_row, leaves, None
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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._at is not None:
            self._paint_ring(painter, self._look, self._at)
        elif not self._box.isEmpty():
            self._paint_frame(painter, self._look)
        painter.end()

    def _over(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.update()

    def _paint_frame(self, painter: QPainter, look: Look) -> None:
        thick = max(look.ring, look.mm(1.2))
        box = QRectF(self._box).adjusted(-_AIR, -_AIR, _AIR, _AIR)
        box = box.intersected(QRectF(self.rect()).adjusted(thick, thick, -thick, -thick))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = Qt.PenStyle.DashLine if self._leaves else Qt.PenStyle.SolidLine
        for colour, width in ((look.colour("page"), 2 * thick), (look.colour("primary"), thick)):
            painter.setPen(QPen(colour, width, line if width == thick else Qt.PenStyle.SolidLine))
            painter.drawRoundedRect(box, look.radius, look.radius)
        if self._whole_row:
            self._paint_ends(painter, look, box, thick)

    def _paint_ends(self, painter: QPainter, look: Look, box: QRectF, thick: int) -> None:
        """Bars at both ends tell a row from one thing by shape."""
        painter.setPen(QPen(look.colour("primary"), 2 * thick))
        inset = thick
        for x in (box.left() + inset, box.right() - inset):
            painter.drawLine(round(x), round(box.top()), round(x), round(box.bottom()))

    def _paint_ring(self, painter: QPainter, look: Look, at: QPoint) -> None:
        side = look.mm(_RING_MM)
        thick = max(look.ring, look.mm(1.2))
        box = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        painter.setPen(QPen(look.colour("page"), 2 * thick))
        painter.drawEllipse(box)
        painter.setPen(QPen(look.colour("primary"), thick))
        painter.drawArc(box, 90 * 16, -round(360 * 16 * self._filled))
