"""What every device round a practice app's page can do."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.present.view import ScreenView


class DeviceFrame(QWidget):
    """A device round a page. Where it is unwanted or lacks room, the page fills it, inside a thin line."""

    bare_sides = True
    """Nothing that is needed stands left or right of the page."""

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(parent)
        self.kit = kit
        self.skin = kit.skin
        self.framed = True

    # What a subclass says.

    def show_view(self, view: ScreenView) -> None:
        """Show what the device itself shows of `view`."""
        raise NotImplementedError

    def stand(self, size: QSize) -> QRect:
        """Lay out in `size`; return where the page goes, empty where there is too little room for it."""
        raise NotImplementedError

    def broadest(self, height: int) -> int | None:  # noqa: ARG002 - for devices of a shape
        """The most width (px) it has use for at `height`; None: all there is."""
        return None

    def dress(self) -> None:
        """Show or hide what belongs to the device, as `framed` says."""

    def paint(self, painter: QPainter) -> None:
        """Paint the device."""
        raise NotImplementedError

    # Layout and paint.

    def arrange(self, size: QSize, *, framed: bool) -> QRect:
        """Lay out in `size`; return where the page goes."""
        self.setGeometry(0, 0, size.width(), size.height())
        page = self.stand(size) if framed else QRect()
        self.framed = not page.isEmpty()
        self.dress()
        self.update()
        return page if self.framed else self.rect().adjusted(1, 1, -1, -1)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the device, or the line."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.framed:
                self.paint(painter)
            else:
                box(painter, self.rect(), self.skin.page, self.skin.line)
