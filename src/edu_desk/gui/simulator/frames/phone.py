"""A phone: dark rounded case, status bar with clock, signal and battery, and a home bar."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from edu_desk.gui.simulator.app_skin import Skin, box, night_skin_for
from edu_desk.gui.simulator.frames.device_frame import DeviceFrame
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.text_setting import block
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.lesson.kinds import DARK, Ground
from edu_desk.present.view import ScreenView

_CASE: Final = QColor("#16181C")
_RIM: Final = QColor("#4A4F57")
_TALL: Final = 20 / 9
"""The most a phone is higher than wide."""
_SLIM: Final = 9 / 16
_BROAD: Final = 3 / 4
"""How broad a phone may be for its height; large text takes the shape of an opened folding phone."""
_LARGE: Final = 1.4
_LEAST_EM: Final = 11
"""A page narrower than so many letters is none: then the page has all the room, without the case."""


class Status(QLabel):
    """The status bar: the clock left, signal and battery right."""

    def __init__(self, skin: Skin, parent: QWidget) -> None:
        super().__init__(parent)
        self._skin = skin
        self._face = skin.face(Role.NOTE, FontWeight.STRONG)
        self.ink = skin.on_bar

    def tall(self) -> int:
        """Its height in px."""
        return self._face.pitch + self._skin.look.space(8)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint clock, signal and battery."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            skin, ink = self._skin, self.ink
            edge = skin.look.space(24)
            clock = block(self.text(), self._face, self.width())
            clock.paint(painter, edge, (self.height() - clock.height) // 2 + 1, ink)
            tall = round(self._face.font.pixelSize() * 0.7)
            y = (self.height() - tall) // 2 + 1
            right = self.width() - edge
            right = _battery(painter, right, y, tall, ink) - skin.look.space(8)
            _signal(painter, right, y, tall, ink)


class Phone(DeviceFrame):
    """The case with its status bar."""

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(kit, parent)
        self._skin = kit.skin
        self._case = QRect()
        self._status = Status(kit.skin, self)
        self._top, self._bottom, self._bar = kit.skin.bar, kit.skin.card, kit.skin.ink

    def show_view(self, view: ScreenView) -> None:
        """Show the clock, and be coloured as the page is at its upper and lower edge."""
        self._top, ink, self._bottom, self._bar = _edges(self._skin, view)
        if ink != self._status.ink:
            self._status.ink = ink
            self._status.update()
        self.update()
        if view.clock != self._status.text():
            self._status.setText(view.clock)
            self._status.setAccessibleName(view.clock)
            self._status.update()

    def dress(self) -> None:
        """The status bar goes with the case."""
        self._status.setVisible(self.framed)

    def broadest(self, height: int) -> int | None:
        """A phone is slim, or as broad as an opened folding phone where letters are large."""
        width = self._wide(height)
        return width if self._holds(width) else None

    def stand(self, size: QSize) -> QRect:
        """As large as a phone's shape allows."""
        width = min(size.width(), self._wide(size.height()))
        if not self._holds(width):
            return QRect()
        height = min(size.height(), round(width * _TALL))
        self._case = QRect((size.width() - width) // 2, (size.height() - height) // 2, width, height)
        glass, top = self._glass(), self._status.tall()
        self._status.setGeometry(glass.x(), glass.y(), glass.width(), top)
        return glass.adjusted(0, top, 0, -self._home())

    def paint(self, painter: QPainter) -> None:
        """Paint the case, the brand's bar at the top and the home bar at the bottom."""
        skin = self._skin
        corner = skin.look.space(32)
        self._paint_buttons(painter)
        if skin.stark:
            box(painter, self._case, skin.page, skin.line, corner, 3)
        else:
            box(painter, self._case, _CASE, _RIM, corner, 2)
        glass = self._glass()
        path = QPainterPath()
        path.addRoundedRect(QRectF(glass), corner - self._rim(), corner - self._rim())
        painter.setClipPath(path)
        painter.fillRect(glass, self._bottom)
        painter.fillRect(glass.adjusted(0, 0, 0, -glass.height() // 2), self._top)
        home = QRect(0, 0, glass.width() // 3, max(3, skin.look.space(4)))
        home.moveCenter(glass.center())
        home.moveTop(glass.bottom() - self._home() // 2 - home.height() // 2)
        box(painter, home, self._bar, None, home.height() // 2)

    def _paint_buttons(self, painter: QPainter) -> None:
        unit = self._skin.look.space(4)
        right = self._case.right() - 1
        skin = self._skin
        painter.setPen(QPen(skin.line if skin.stark else _RIM, 1))
        painter.setBrush(skin.page if skin.stark else _CASE)
        for top, tall in ((26, 16), (46, 10)):
            painter.drawRect(right, self._case.top() + top * unit, unit // 2 + 1, tall * unit)

    def _wide(self, height: int) -> int:
        return round(height * (_BROAD if self._skin.look.text >= _LARGE else _SLIM))

    def _holds(self, width: int) -> bool:
        """Whether a case so wide has room for a page that can be read."""
        return width - 2 * self._rim() >= self._skin.look.pixels(Role.BODY) * _LEAST_EM

    def _rim(self) -> int:
        return self._skin.look.space(8)

    def _glass(self) -> QRect:
        rim = self._rim()
        return self._case.adjusted(rim, rim, -rim, -rim)

    def _home(self) -> int:
        return self._skin.look.space(16)


def _edges(skin: Skin, view: ScreenView) -> tuple[QColor, QColor, QColor, QColor]:
    """The status bar's colour and ink, and those of what lies below the page."""
    if view.ground in DARK:
        night = night_skin_for(skin.look, view.colour, view.ink)
        return night.page, night.ink, night.low, night.ink
    if view.address:
        return skin.off, skin.ink, skin.card, skin.ink
    if view.ground is Ground.PLAIN:
        return skin.page, skin.ink, skin.card, skin.ink
    return skin.bar, skin.on_bar, skin.card, skin.ink


def _battery(painter: QPainter, right: int, y: int, tall: int, ink: QColor) -> int:
    wide = round(tall * 1.9)
    cell = QRect(right - wide, y, wide, tall)
    box(painter, cell, None, ink, 3, 2)
    painter.fillRect(cell.adjusted(4, 4, -round(wide * 0.25), -4), ink)
    painter.fillRect(right + 1, y + tall // 3, 2, tall - 2 * (tall // 3), ink)
    return cell.left()


def _signal(painter: QPainter, right: int, y: int, tall: int, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    bar = max(2, tall // 5)
    for at in range(4):
        high = round(tall * (at + 1) / 4)
        painter.drawRect(right - (4 - at) * (bar + 2), y + tall - high, bar, high)
