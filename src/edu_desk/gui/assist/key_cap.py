"""One key of the keyboard on the screen."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from edu_desk.access.keyboard_layout import Does, KeyboardKey, key_name
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.painted_surface import paint_box
from edu_desk.shared.text import Translator

_LETTER_SHARE: Final = 0.58
_WORDS_SHARE: Final = 0.4
"""How high a letter or a word may be, as a share of the key."""
_ICON: Final = 1.2
_AIR: Final = 0.4
"""The icon's side and the distance to the words, in letters."""


class KeyCap(TouchButton):
    """A key cap: as large as it is told; its letter is as large as it allows."""

    struck = Signal(object)
    """The `KeyboardKey` was struck."""

    def __init__(self, look: Look, tr: Translator, key: KeyboardKey, parent: QWidget) -> None:
        super().__init__(look, tr(key_name(key)), parent=parent)
        self.key = key
        self._shown = key.text.strip() or tr(key.words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: self.struck.emit(self.key))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The touch target; the keyboard gives more."""
        return QSize(self.look.target, self.look.target)

    def heightForWidth(self, _width: int) -> int:  # noqa: N802 - Qt's name
        """The touch target; the keyboard gives more."""
        return self.look.target

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cap, and what is on it; a pressed key is filled."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground, edge, ink = self._colours()
            box, look = QRectF(self.rect()), self.look
            paint_box(
                painter,
                box,
                look.radius,
                look.colour(ground),
                look.colour(edge),
                max(1.5, look.space(4) / 2.6),
            )
            self._paint_content(painter, ink)
            self.paint_ring(painter, box, look.radius)

    def _colours(self) -> tuple[str, str, str]:
        """Ground, edge and ink."""
        if self.isDown():
            return "pressed", "pressed", "on_primary"
        match self.key.does:
            case Does.DONE:
                return "primary", "primary", "on_primary"
            case Does.LETTER:
                return "card", "line", "ink"
            case _:
                return "primary_soft", "line", "ink"

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        font = self._font()
        metrics, em = QFontMetricsF(font), font.pixelSize()
        words = metrics.horizontalAdvance(self._shown)
        side = round(em * _ICON) if self.key.icon else 0
        left = (self.width() - words - side - (em * _AIR if side else 0)) / 2
        if side:
            scale = self.devicePixelRatioF()
            picture = icon_pixmap(self.look, self.key.icon, ink, side, scale)
            painter.drawPixmap(QPointF(left, (self.height() - side) / 2), picture)
            left += side + em * _AIR
        painter.setFont(font)
        painter.setPen(self.look.colour(ink))
        down = (self.height() + metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, down), self._shown)

    def _font(self) -> QFont:
        """As large as the text size asks for and the key allows."""
        letter = bool(self.key.text.strip())
        font = self.look.font(Role.TITLE if letter else Role.LEAD, FontWeight.STRONG)
        most = self.height() * (_LETTER_SHARE if letter else _WORDS_SHARE)
        if letter:
            font.setPixelSize(round(most))
            return font
        size = min(float(font.pixelSize()), most)
        font.setPixelSize(max(1, round(size)))
        icon = (_ICON + _AIR) * size if self.key.icon else 0.0
        broad = QFontMetricsF(font).horizontalAdvance(self._shown) + icon
        room = self.width() - 2 * self.look.space(8)
        font.setPixelSize(max(1, int(size * min(1.0, room / max(1.0, broad)))))
        return font
