"""The ground of a page's foot, which always stays in sight."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.learner_hands import ElementKit


class PageFoot(QWidget):
    """The ground of the foot."""

    read_as = ReadAs.GROUP

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = kit.skin
        self.bare = False
        """The page's own ground shows through."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it, with a line above."""
        if self.bare:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._skin.card)
            painter.fillRect(0, 0, self.width(), 1, self._skin.line if self._skin.stark else self._skin.hair)
