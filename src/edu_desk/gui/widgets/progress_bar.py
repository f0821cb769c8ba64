"""A line that fills while something is done."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.painted_surface import paint_box


class ProgressLine(QWidget):
    """Shows a share from 0 to 1; words beside it say the same."""

    read_as = ReadAs.DECORATION

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.share = look, 0.0
        self.setFixedHeight(look.space(24))

    def show_share(self, share: float) -> None:
        """So much is done."""
        self.share = min(1.0, max(0.0, share))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the ground, and what is done."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box, stroke = QRectF(self.rect()), max(1.5, self._look.space(4) / 2.6)
            radius = box.height() / 2
            paint_box(painter, box, radius, self._look.colour("card"), self._look.colour("line"), stroke)
            if self.share:
                done = QRectF(0, 0, max(box.height(), box.width() * self.share), box.height())
                paint_box(painter, done, radius, self._look.colour("primary"), None)
