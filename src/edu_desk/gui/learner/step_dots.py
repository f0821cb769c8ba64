"""Where the learner is on the way: the row of dots, and the lasting words that this is practice."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.painted_surface import paint_box
from edu_desk.present.view import StepView


class StepMark(QWidget):
    """The lasting words that this is practice."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look = look
        role = Role.NOTE if look.text >= LARGE_TEXT else Role.BODY
        words = Label(look, text, role, FontWeight.STRONG, "good")
        words.setAccessibleName(text)
        self._icon = look.pixels(role)
        row = QHBoxLayout(self)
        side = look.space(12)
        row.setContentsMargins(side + self._icon + look.space(8), look.space(4), side, look.space(4))
        row.addWidget(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint a quiet pill with a shield."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            radius = min(box.height() / 2, self._look.card_radius * 1.5)
            paint_box(painter, box, radius, self._look.colour("good_soft"), self._look.colour("good"), 1.5)
            icon = icon_pixmap(self._look, "shield-check", "good", self._icon, self.devicePixelRatioF())
            painter.drawPixmap(self._look.space(12), round((self.height() - self._icon) / 2), icon)


class StepDots(QWidget):
    """The steps as a row of dots: filled with a tick when done, ringed when present."""

    read_as = ReadAs.DECORATION

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._steps: tuple[StepView, ...] = ()
        self._dot = look.space(16)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: tuple[StepView, ...], words: str) -> None:
        """Draw `steps`; `words` say the same to a screen reader."""
        self._steps = steps
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row."""
        return QSize(self._dot * 8, self._dot + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the dots from the left."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            between = min(self._look.space(8), max(2, (self.width() - self._dot) // max(1, len(self._steps))))
            for place, step in enumerate(self._steps):
                self._paint_dot(painter, step, place * (self._dot + between) + 1.0)

    def _paint_dot(self, painter: QPainter, step: StepView, left: float) -> None:
        box = QRectF(left, 1.0, self._dot, self._dot)
        ink = self._look.colour("good" if step.done else "primary" if step.present else "line")
        if step.done:
            paint_box(painter, box, self._dot / 2, ink, None)
            size = round(self._dot * 0.7)
            tick = icon_pixmap(self._look, "check", "card", size, self.devicePixelRatioF())
            inset = (self._dot - size) / 2
            painter.drawPixmap(round(left + inset), round(1 + inset), tick)
            return
        paint_box(painter, box, self._dot / 2, None, ink, 3.0 if step.present else 1.5)
        if step.present:
            third = self._dot / 3.2
            paint_box(painter, box.adjusted(third, third, -third, -third), self._dot / 4, ink, None)
