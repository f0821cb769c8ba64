"""A card: a quiet surface that holds what belongs together."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.painted_surface import paint_box, paint_shadow, shadow_depth


class Card(QWidget):
    """A surface with room inside; put widgets into `body`.

    `ground` and `edge` are tokens: a card about something to attend to takes `attend_soft` and `attend`.
    """

    read_as = ReadAs.GROUP

    def __init__(
        self, look: Look, ground: str = "card", edge: str = "hair", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._ground, self._edge = look, ground, edge
        room, depth = look.space(24), shadow_depth(look)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(room, room, room, room + depth)
        self.body.setSpacing(look.space(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the shadow and the surface."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0, 0, 0, -shadow_depth(self._look))
            radius = float(self._look.card_radius)
            paint_shadow(painter, self._look, box, radius)
            paint_box(
                painter,
                box,
                radius,
                self._look.colour(self._ground),
                self._look.colour(self._edge),
                self._stroke(),
            )

    def _stroke(self) -> float:
        return 1.0 if self._look.theme.shadow else 2.0
