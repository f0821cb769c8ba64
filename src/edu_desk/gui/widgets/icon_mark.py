"""A small picture that goes with a text."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.widgets.painted_surface import paint_box


class IconMark(QWidget):
    """A picture as tall as `em` letters of `role`, on a tinted ground unless `ground` is off.

    `tone` is a token with a soft ground: primary, good, attend or stop. `wide` makes it as wide as
    a mark of so many letters of the lead, so that marks of two sizes stand in one column.
    """

    read_as = ReadAs.DECORATION

    def __init__(
        self,
        look: Look,
        icon: str,
        tone: str,
        em: float,
        role: Role,
        *,
        wide: float = 0.0,
        ground: bool = True,
    ) -> None:
        super().__init__()
        self._look, self._icon, self._tone, self._ground = look, icon, tone, ground
        self._side = round(look.pixels(role) * em)
        self._width = round(look.pixels(Role.LEAD) * wide) if wide else self._side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Its one size."""
        return QSize(self._width, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the picture, on its ground where it has one."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._ground:
                edge = None if self._look.theme.shadow else self._look.colour(self._tone)
                ground = self._look.colour(f"{self._tone}_soft")
                paint_box(painter, QRectF(self.rect()), self.height() * 0.3, ground, edge)
            side = round(self._side * 0.66)
            picture = icon_pixmap(self._look, self._icon, self._tone, side, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)
