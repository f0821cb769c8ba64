"""The guide's tag as a finger finds it: a touch on it is a touch on what it marks."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.gui.reading.roles import ReadAs


class TagTouch(QWidget):
    """Lies over the tag, invisible, and hands every touch on to the middle of what `marked` gives."""

    read_as = ReadAs.DECORATION

    def __init__(self, parent: QWidget, marked: Callable[[], QWidget | None]) -> None:
        super().__init__(parent)
        self._marked = marked
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The touch begins."""
        self._hand_on(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A finger that trembles on the tag stays on what it marks; beyond the tag it is given up there."""
        self._hand_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The touch ends."""
        self._hand_on(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A second quick touch."""
        self._hand_on(event)

    def _hand_on(self, event: QMouseEvent) -> None:
        marked = self._marked()
        if marked is None:
            event.ignore()
            return
        middle = QPointF(marked.rect().center())
        moved = event.position() - QPointF(self.rect().center())
        at = middle if self.rect().contains(event.position().toPoint()) else middle + moved
        handed = QMouseEvent(
            event.type(),
            at,
            marked.mapToGlobal(at),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )
        handed.setTimestamp(event.timestamp())
        QApplication.sendEvent(marked, handed)
