"""A browser's window: a tab with the page's title, and the three signs that every window has."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_skin import box
from edu_desk.gui.simulator.frames.device_frame import DeviceFrame
from edu_desk.gui.simulator.frames.steel_case import stands
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.text_setting import block, text_advance
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.present.view import ScreenView

_TAB_MM: Final = 60.0
_DOTS: Final = "…"


class Web(DeviceFrame):
    """The window; the address bar is the page's own, so that it stays where the window gives way."""

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(kit, parent)
        self._face = self.skin.face(Role.NOTE, FontWeight.STRONG)
        self._title = ""
        self._mark = ""

    def show_view(self, view: ScreenView) -> None:
        """The tab has the page's title."""
        if (view.title, view.mark) != (self._title, self._mark):
            self._title, self._mark = view.title, view.mark
            self.update()

    def stand(self, size: QSize) -> QRect:
        """All the room below the tab."""
        page = QRect(0, 0, size.width(), size.height()).adjusted(2, self._strip(), -2, -2)
        return page if stands(self.skin.look, page.width(), page.height()) else QRect()

    def paint(self, painter: QPainter) -> None:
        """Paint window, tab and signs."""
        skin, strip = self.skin, self._strip()
        ground = skin.page if skin.stark else skin.hair
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), skin.radius, skin.radius)
        painter.setPen(QPen(skin.line, 2))
        painter.setBrush(ground)
        painter.drawPath(outline)
        unit = skin.look.space(4)
        signs = strip * 3
        room = self.width() - 2 * unit - signs
        tab = QRect(2 * unit, 2 * unit, min(skin.look.mm(_TAB_MM), room), strip - 2 * unit)
        painter.save()
        painter.setClipRect(0, 0, self.width(), strip)
        box(painter, tab.adjusted(0, 0, 0, skin.radius), skin.off, skin.line, skin.radius)
        painter.restore()
        side = skin.icon_side(Role.NOTE)
        skin.icon(painter, self._mark, skin.accent, tab.left() + 2 * unit, tab.center().y() - side // 2, side)
        left = 3 * unit + side
        words = block(self._short(tab.width() - left - 2 * unit), self._face, tab.width())
        words.paint(painter, tab.left() + left, tab.center().y() - words.height // 2, skin.ink)
        self._paint_signs(painter, self.width() - signs, strip)

    def _paint_signs(self, painter: QPainter, left: int, strip: int) -> None:
        """Minimise, maximise and close; they belong to the picture and do nothing."""
        reach = strip // 8
        painter.setPen(QPen(self.skin.soft, 2))
        y = strip // 2
        one, two, three = (left + strip * at + strip // 2 for at in range(3))
        painter.drawLine(one - reach, y, one + reach, y)
        painter.drawRect(two - reach, y - reach, 2 * reach, 2 * reach)
        painter.drawLine(three - reach, y - reach, three + reach, y + reach)
        painter.drawLine(three - reach, y + reach, three + reach, y - reach)

    def _short(self, room: int) -> str:
        """The title as far as the tab reaches; the page shows it whole."""
        title = self._title
        while title and text_advance(title + (_DOTS if title != self._title else ""), self._face) > room:
            title = title[:-1]
        return title if title == self._title else title.rstrip() + _DOTS

    def _strip(self) -> int:
        return max(self._face.pitch, self.skin.icon_side(Role.NOTE)) + self.skin.look.space(16)
