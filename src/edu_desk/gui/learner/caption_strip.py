"""The panel as a strip: a few lines of what is being said, and a button that opens the rest."""

from math import ceil

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.learner.lesson_panel import LessonPanel
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.theme.tokens import LINE_HEIGHT
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.page_scroll import scroll_area
from edu_desk.shared.text import N_, Translator

_LINES = 2
_MORE_LINES = 3
_LINE_SHARE = 0.07
"""A third line is shown where a line takes no more than this part of the page's height."""


class CaptionStrip(QWidget):
    """Holds the caption and the buttons that are needed now, while the panel is closed."""

    turned = Signal()
    """It is to be opened or closed."""

    def __init__(self, look: Look, tr: Translator, panel: LessonPanel) -> None:
        super().__init__()
        self._look, self._tr, self._panel = look, tr, panel
        self._opened = False
        self._ground = QWidget()
        self._area = scroll_area(look, self._ground)
        self._area.setParent(self)
        self.button = ActionButton(look, "", "", ButtonStyle.SECONDARY, stacked=True, role=Role.NOTE)
        self.button.setParent(self)
        self.button.clicked.connect(self.turned)
        self.show_opened(opened=False)

    def show_opened(self, *, opened: bool) -> None:
        """Word the button; closed, take in the caption and the buttons that are needed now."""
        self._opened = opened
        words, icon = (N_("Back to practising"), "chevron-up") if opened else (N_("Task"), "chevron-down")
        self.button.reword(self._tr(words), icon)
        self._area.setHidden(opened)
        if not opened:
            self._area.takeWidget()
            self._area.setWidget(self._panel.said)
            self._panel.said.show()
            hidden = self._panel.pressing.isHidden()
            self._panel.pressing.setParent(self)
            self._panel.pressing.setHidden(hidden)

    def give_back(self) -> None:
        """Let go of what the panel is to hold again."""
        if self._area.widget() is self._panel.said:
            self._area.takeWidget()

    def fit(self, width: int, page_height: int) -> int:
        """The height it takes on a page of that size."""
        pad = self._pad()
        if self._opened:
            return self.button.heightForWidth(width - 2 * pad) + 2 * pad
        lines = _MORE_LINES if self._line() <= page_height * _LINE_SHARE else _LINES
        beside = self._button_size().height() - self._look.space(12)
        said = max(lines, ceil(beside / self._line())) * self._line() + self._look.space(12)
        return said + 2 * pad + self._pressing_height(width)

    def follow(self, down: int) -> None:
        """Keep what is spoken, `down` px into the caption, in sight."""
        above = self._look.space(12)
        bar, room = self._area.verticalScrollBar(), self._area.viewport().height() - above
        first = round(bar.value() / self._line())
        row = down // self._line()
        if not first <= row < first + room // self._line():
            bar.setValue(row * self._line())

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The caption takes what the button leaves; the buttons that are needed now stand below."""
        self.arrange()

    def arrange(self) -> None:
        """Put everything in its place for the present size."""
        pad = self._pad()
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        if self._opened:
            self.button.setGeometry(room)
            return
        below = self._pressing_height(self.width())
        button = self._button_size()
        upper = QRect(room.left(), room.top(), room.width(), room.height() - below)
        left = upper.left() if self._look.left_hand else upper.right() + 1 - button.width()
        self.button.setGeometry(left, upper.top(), button.width(), upper.height())
        beside = button.width() + self._look.gap
        said = upper.adjusted(beside, 0, 0, 0) if self._look.left_hand else upper.adjusted(0, 0, -beside, 0)
        self._area.setGeometry(said)
        if below:
            top = upper.bottom() + 1 + self._look.gap
            self._panel.pressing.setGeometry(room.left(), top, room.width(), below - self._look.gap)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the line that parts it from the practice app."""
        painter = QPainter(self)
        below = self.rect()
        below.setTop(below.bottom() - max(1, self._look.space(4) // 3) + 1)
        painter.fillRect(below, self._look.colour("line"))
        painter.end()

    def _line(self) -> int:
        return ceil(self._look.pixels(Role.BODY) * LINE_HEIGHT)

    def _pad(self) -> int:
        return self._look.space(8)

    def _button_size(self) -> QSize:
        width = self.button.sizeHint().width()
        return QSize(width, self.button.heightForWidth(width))

    def _pressing_height(self, width: int) -> int:
        row = self._panel.pressing
        if self._opened or row.isHidden():
            return 0
        layout = row.layout()
        tall = layout.heightForWidth(width - 2 * self._pad()) if layout is not None else 0
        return tall + self._look.gap if tall else 0
