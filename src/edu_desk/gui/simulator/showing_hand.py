"""The hand that shows an act in watch mode: it comes, presses, and rests where it pressed."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QAbstractAnimation,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import Look

_SIDE_MM: Final = 13.0
_COMES: Final = 0.75
"""This part of the movement is the way; in the rest the hand presses."""
_MOVES: Final = 4
"""So many times as long as a short movement."""
_TIP_ACROSS: Final = 0.4
"""How far across the hand its fingertip is."""
_PRESSED: Final = 0.8
"""How large the hand is while it presses, as a ratio."""


class ShowingHand(QWidget):
    """Lies over the practice app, lets every touch through and never has the focus."""

    read_as = ReadAs.DECORATION

    presses = Signal(QPoint)
    """It has come and presses, with its fingertip here (px of what it lies on)."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        from PySide6.QtCore import QEasingCurve  # 50 names of Qt: no start needs them

        super().__init__(parent)
        self._look, self._under = look, parent
        self._side = look.mm(_SIDE_MM)
        self._size = 1.0
        self._from, self._at = QPoint(), QPoint()
        self._then: Callable[[], None] | None = None
        self._way = QVariantAnimation(self)
        self._way.setStartValue(0.0)
        self._way.setEndValue(1.0)
        self._way.setDuration(_MOVES * look.motion_ms)
        self._way.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._way.valueChanged.connect(self._move)
        self._way.finished.connect(self._press)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(self._side + 2, self._side + 2)
        self.hide()

    def show_press(self, at: QPoint, then: Callable[[], None]) -> None:
        """Come to `at` (px of the parent), press there, then do `then`; at once where motion is reduced."""
        self.stay()
        resting = QPoint(self._under.width() // 2, self._under.height() - self._side)
        self._from = self._tip() if self.isVisible() else resting
        self._at, self._then = at, then
        self.raise_()
        self.show()
        if self._look.motion:
            self._way.start()
        else:
            self._stand(at)
            self._press()

    def hurry(self) -> None:
        """Be there and press at once: nobody waits for it."""
        if self._way.state() is QAbstractAnimation.State.Running:
            self._way.setCurrentTime(self._way.duration())

    def stay(self) -> None:
        """Stop where it is; what was to be done is not."""
        self._then = None
        if self._way.state() is QAbstractAnimation.State.Running:
            self._way.stop()

    @property
    def rests(self) -> bool:
        """Whether it has pressed and is still to be seen."""
        return self.isVisible() and self._way.state() is not QAbstractAnimation.State.Running

    def leave(self) -> None:
        """There is nothing more to show."""
        self.stay()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the hand on a disc of its own, smaller while it presses."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(self.rect().center())
            painter.translate(middle)
            painter.scale(self._size, self._size)
            painter.translate(-middle)
            look = self._look
            edge = look.colour("lit_ink" if look.theme.stark else "guide")
            box(painter, self.rect().adjusted(1, 1, -1, -1), look.colour("lit"), edge, self._side // 2, 2)
            icon = round(self._side * 0.62)
            ink = look.colour("lit_ink").name()
            picture = icon_pixmap(look, "pointer", ink, icon, self.devicePixelRatioF())
            inset = (self.width() - icon) / 2
            painter.drawPixmap(QPointF(inset, inset), picture)

    def _move(self, share: float) -> None:
        came = min(1.0, share / _COMES)
        self._size = 1.0 if came < 1.0 else _PRESSED
        self._stand(self._from + (self._at - self._from) * came)
        self.update()

    def _press(self) -> None:
        self._size = 1.0
        self.update()
        self.presses.emit(self._at)
        then, self._then = self._then, None
        if then is not None:
            then()

    def place_at(self, tip: QPoint) -> QRect:
        """Where it lies with its fingertip at `tip`; never beyond the edge of what it lies on."""
        room = self._under.rect()
        corner = tip - self._finger()
        x = max(room.left(), min(corner.x(), room.right() + 1 - self.width()))
        y = max(room.top(), min(corner.y(), room.bottom() + 1 - self.height()))
        return QRect(QPoint(x, y), self.size())

    def _tip(self) -> QPoint:
        return self.pos() + self._finger()

    def _finger(self) -> QPoint:
        """Where the fingertip is in the picture."""
        return QPoint(round(self._side * _TIP_ACROSS), self._side // 4)

    def _stand(self, tip: QPoint) -> None:
        """Stand with the fingertip at `tip`."""
        self.move(self.place_at(tip).topLeft())
