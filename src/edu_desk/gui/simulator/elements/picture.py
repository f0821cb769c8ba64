"""Pictures from the practice app's own folder, and icons with their word."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.elements.button import Push
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import Role
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView

_HIGH_MM = 60.0
_TALL = 1.2
"""Height to width, at most."""


@lru_cache(64)
def small_picture(file: Path, side: int, scale: float) -> QImage:
    """A picture of an app's own folder in a square of `side` px; empty where it cannot be read."""
    pixels = round(side * scale)
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    drawing = QSvgRenderer(str(file)) if file.suffix == ".svg" else None
    bitmap = QImage(str(file)) if drawing is None else QImage()
    own = QSizeF(drawing.defaultSize()) if drawing is not None else QSizeF(bitmap.size())
    room = own.scaled(QSizeF(pixels, pixels), Qt.AspectRatioMode.KeepAspectRatio)
    area = QRectF((pixels - room.width()) / 2, (pixels - room.height()) / 2, room.width(), room.height())
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if drawing is not None:
            drawing.render(painter, area)
        else:
            painter.drawImage(area, bitmap)
    image.setDevicePixelRatio(scale)
    return image


class Canvas(QWidget):
    """Paints an SVG or a bitmap, as large as it fits."""

    read_as = ReadAs.PICTURE

    def __init__(self, view: ElementView, parent: QWidget) -> None:
        super().__init__(parent)
        file = view.picture
        self._drawing = QSvgRenderer(self)
        self._image = QImage()
        if file is not None and file.suffix == ".svg":
            self._drawing.load(str(file))
        elif file is not None:
            self._image = QImage(str(file))

    def size_of(self) -> QSizeF:
        """The picture's own size; empty where it could not be read."""
        if self._drawing.isValid():
            return QSizeF(self._drawing.defaultSize())
        return QSizeF(self._image.size())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.rect(), QColor("white"))
            if self._drawing.isValid():
                self._drawing.render(painter, QRectF(self.rect()))
            elif not self._image.isNull():
                painter.drawImage(self.rect(), self._image)


class PictureElement(ElementWidget):
    """A picture; what it shows is its name, and stands there in words where it cannot be read.

    One that can be pressed has a button with its word under it.
    """

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent))
        self._canvas = Canvas(view, self.widget)
        self._words = PaintedText(kit, self.skin.face(Role.NOTE), self.skin.soft, self.widget, centred=True)
        self._button = Push(kit, view, self.widget, stacked=False) if view.pressable else None
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._canvas.setAccessibleName(self.view.label)
        self._words.say("" if self._button else self.view.note or self._instead())
        if self._button is not None:
            self._button.tell(self.view)

    def arrange(self, width: int) -> int:
        """The picture in the middle, its words or button under it."""
        y = self._stand(width)
        below: QWidget = self._button if self._button is not None else self._words
        tall = self._button.arrange(width) if self._button else self._words.arrange(width)
        if not self._button and not self._words.text():
            tall = 0
        below.setGeometry(QRect(0, y, width, tall))
        return y + tall

    def find(self, target: Target) -> QWidget | None:
        """The button, where there is one."""
        return (self._button or self.widget) if target == self.view.target else None

    def stops(self) -> Iterator[QWidget]:
        """The button, where there is one."""
        if self._button is not None and self._button.isEnabled():
            yield self._button

    def _stand(self, width: int) -> int:
        own = self._canvas.size_of()
        if own.isEmpty():
            self._canvas.setGeometry(QRect(0, 0, width, 0))
            return 0
        most = QSizeF(width, min(width * _TALL, self.skin.look.mm(_HIGH_MM)))
        size = own.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).toSize()
        self._canvas.setGeometry(QRect((width - size.width()) // 2, 0, size.width(), size.height()))
        return size.height() + self.skin.tight

    def _instead(self) -> str:
        return self.view.label if self._canvas.size_of().isEmpty() else ""
