"""Buttons that are large, wrap their words, show the press at once and forgive the hand."""

from enum import Enum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QSizePolicy, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.cursor import hand
from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.theme.tokens import PRESS_SLOP_MM
from edu_desk.gui.widgets.focus_rule import focus_shown, keys_used
from edu_desk.gui.widgets.painted_surface import dashed, paint_box, paint_focus
from edu_desk.gui.widgets.press_rules import ForgivingPress, moment
from edu_desk.gui.widgets.text_block import TextBlock

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEY_FOCUS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ButtonStyle(Enum):
    """How much a button asks for: one primary a page, secondary for the rest, plain beside them."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    PLAIN = "plain"


class TouchButton(QPushButton):
    """The rules of every button: touch, keys, focus and its accessible name; it paints nothing itself."""

    read_as: ReadAs = ReadAs.BUTTON

    def __init__(
        self, look: Look, text: str, *, changes_page: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.words = ""
        self.set_words(text)
        self._acting = False
        self._touch = ForgivingPress(look.mm(PRESS_SLOP_MM), changes_page=changes_page)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(hand(look))

    def set_words(self, text: str) -> None:
        """Name it `text`, as it is read aloud."""
        self.words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def hitButton(self, point: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Whether `point` is on the button, or near enough while it is held."""
        return self._acting or self._touch.reaches(self.rect(), point)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take a touch unless it is the second half of a double one."""
        if event.button() != Qt.MouseButton.LeftButton or self._touch.press(moment(event)):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Act when the rule says so."""
        if event.button() == Qt.MouseButton.LeftButton:
            point = event.position().toPoint()
            self._acting = self._touch.release(self.rect(), point, moment(event)) and self.isDown()
            self.setDown(self._acting)
        super().mouseReleaseEvent(event)
        self._acting = False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter acts like a touch; a key that is held down acts once."""
        keys_used(self)
        if event.isAutoRepeat() and event.key() in (*_ENTER, Qt.Key.Key_Space):
            return
        if event.key() in _ENTER:
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Come into sight where the Tab key led here."""
        if event.reason() in _KEY_FOCUS:
            self._come_to_sight()
        super().focusInEvent(event)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Words wrap where the button is narrow."""
        return True

    def press(self) -> None:
        """A press from a screen reader."""
        self.click()

    @property
    def ring_shown(self) -> bool:
        """Whether the focus ring is to be seen."""
        return focus_shown(self)

    def paint_ring(self, painter: QPainter, box: QRectF, radius: float) -> None:
        """The focus ring, when it is to be seen."""
        if self.ring_shown:
            paint_focus(painter, self.look, box, radius)

    def _come_to_sight(self) -> None:
        """Scroll it into sight. Qt does so only where the focus moves within one scroll area."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self, 0, self.look.space(24))


class ActionButton(TouchButton):
    """An icon with its word; `stacked` puts the icon above the word."""

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str = "",
        style: ButtonStyle = ButtonStyle.SECONDARY,
        *,
        changes_page: bool = False,
        stacked: bool = False,
        role: Role = Role.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, changes_page=changes_page, parent=parent)
        self._style, self._stacked, self._role = style, stacked, role
        self.setDefault(style is ButtonStyle.PRIMARY)
        self._set_content(text, icon)

    def reword(self, text: str, icon: str = "") -> None:
        """Give it another word and picture."""
        self.set_words(text)
        self._set_content(text, icon)
        self.updateGeometry()
        self.update()

    def lines(self, text: str, width: int) -> int:
        """How many lines `text` would take on it in `width` px."""
        block = TextBlock(self.look, text, self._role, FontWeight.STRONG, leading=1.3)
        return len(block.lines(self._text_width(width)))

    def restyle(self, style: ButtonStyle) -> None:
        """Give it more or less weight; the words stay."""
        if style is not self._style:
            self._style = style
            self.setDefault(style is ButtonStyle.PRIMARY)
            self.update()

    def show_icon(self, icon: str) -> None:
        """Show another picture, or none; the words and the name stay."""
        if icon != self._icon_name:
            self._set_content(self.words, icon)
            self.updateGeometry()
            self.update()

    def _set_content(self, text: str, icon: str) -> None:
        look, stacked = self.look, self._stacked
        self._icon_name = icon
        self._block = TextBlock(look, text, self._role, FontWeight.STRONG, leading=1.3)
        self._icon = round(self._block.em * 1.3) if icon else 0
        self._between = look.space(4 if stacked else 12) if icon and text else 0
        across = look.space(8) if stacked else max(look.space(16), round(self._block.em * 0.7))
        self._pad = (across, max(look.space(8), round(self._block.em * 0.3)))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height in px that the words need in `width` px, never below the touch target."""
        tall = self._block.height(self._text_width(width))
        inner = tall + self._icon + self._between if self._stacked else max(tall, self._icon)
        return max(self.look.target, inner + 2 * self._pad[1])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Words on one line, up to 16 letters."""
        return self._fit(min(self._block.natural_width + 1, round(16 * self._block.em)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The longest word, or eight letters where that is less."""
        return self._fit(min(self._block.word_width + 1, round(8 * self._block.em)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the box, the icon, the words and the ring."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box, radius = QRectF(self.rect()), float(self.look.radius)
            self._paint_box(painter, box, radius)
            if self.isDown():
                painter.translate(0, max(1, self.look.space(4) // 3))
            self._paint_content(painter)
            painter.resetTransform()
            self.paint_ring(painter, box, radius)

    def colours(self) -> tuple[str, str, str, str]:
        """The tokens of ground, edge, words and icon as the button is now; empty means none."""
        if not self.isEnabled():
            return "", "", "off", "off"
        match self._style, self.isDown():
            case ButtonStyle.PRIMARY, down:
                return ("pressed" if down else "primary"), "", "on_primary", "on_primary"
            case ButtonStyle.SECONDARY, down:
                return ("primary_soft" if down else "card"), "line", "ink", "primary"
            case _, down:
                return ("primary_soft" if down else "page"), "line", "ink", "primary"

    def _paint_box(self, painter: QPainter, box: QRectF, radius: float) -> None:
        ground, edge, _, _ = self.colours()
        stroke = max(1.5, self.look.space(4) / 2.6)
        fill = self.look.colour(ground) if ground else None
        paint_box(painter, box, radius, fill, self.look.colour(edge) if edge else None, stroke)
        if not self.isEnabled() and self._style is not ButtonStyle.PLAIN:
            painter.setPen(dashed(self.look.colour("off"), stroke))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(stroke, stroke, -stroke, -stroke), radius, radius)

    def _paint_content(self, painter: QPainter) -> None:
        _, _, ink, tint = self.colours()
        width = self._text_width(self.width())
        tall, broad = self._block.height(width), self._block.broad(width)
        if self._stacked:
            top = (self.height() - tall - self._between - self._icon) / 2
            self._paint_icon(painter, (self.width() - self._icon) / 2, top, tint)
            left, top = (self.width() - width) / 2, top + self._icon + self._between
        else:
            left = (self.width() - broad - self._between - self._icon) / 2
            self._paint_icon(painter, left, (self.height() - self._icon) / 2, tint)
            left, top = left + self._icon + self._between, (self.height() - tall) / 2
        self._block.paint(painter, left, top, width, self.look.colour(ink), centred=self._stacked)

    def _paint_icon(self, painter: QPainter, left: float, top: float, tint: str) -> None:
        if self._icon:
            picture = icon_pixmap(self.look, self._icon_name, tint, self._icon, self.devicePixelRatioF())
            painter.drawPixmap(round(left), round(top), picture)

    def _text_width(self, width: int) -> int:
        beside = 0 if self._stacked else self._icon + self._between
        return max(1, width - 2 * self._pad[0] - beside)

    def _fit(self, words: int) -> QSize:
        beside = 0 if self._stacked else self._icon + self._between
        width = max(self.look.target, words + beside + 2 * self._pad[0], self._icon + 2 * self._pad[0])
        return QSize(width, self.heightForWidth(width))
