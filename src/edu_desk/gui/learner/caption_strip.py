"""The panel as a strip: what to do, a line of what is being said, and a button that opens the rest."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.learner.arrangement import line_height
from edu_desk.gui.learner.lesson_panel import LessonPanel
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import height_of
from edu_desk.gui.widgets.page_scroll import scroll_area
from edu_desk.shared.text import N_, Translator

_MOST_SHARE = 0.5
"""The strip takes no more than this part of the page's height; what to do scrolls only beyond that."""
_CAPTION_SHARE = 0.07
"""A line of what is said stays where it takes no more than this part of the page's height, and two do."""
_CAPTION_LINES = 2
"""So many lines of it stand on a page that is high enough, such as an upright screen."""
_ANSWER_LINES = 2
"""So many lines of an answer are seen at once."""
_LEAST_LINES = 2
"""So high is what to do at least: the practice app does not move with every step."""


_CLOSED = (N_("Task"), "chevron-down")


class CaptionStrip(QWidget):
    """Holds what to do, the caption and the buttons that are needed now, while the panel is closed."""

    turned = Signal()
    """It is to be opened or closed."""

    def __init__(self, look: Look, tr: Translator, panel: LessonPanel) -> None:
        super().__init__()
        self._look, self._tr, self._panel = look, tr, panel
        self._opened = False
        self._page_height = 0
        self._lines = 1
        """So many lines of what is said there are; with none the strip is folded."""
        self._now = scroll_area(look, QWidget())
        self._said = scroll_area(look, QWidget())
        for area in (self._now, self._said):
            area.setParent(self)
        self.button = ActionButton(look, "", "", ButtonStyle.SECONDARY, stacked=True, role=Role.NOTE)
        self.button.setParent(self)
        self.button.clicked.connect(self.turned)
        self.show_opened(opened=False)

    def show_opened(self, *, opened: bool) -> None:
        """Word the button; closed, take in the caption and the buttons that are needed now."""
        self._opened = opened
        words, icon = (N_("Back to practising"), "chevron-up") if opened else _CLOSED
        self.button.reword(self._tr(words), icon)
        self._now.setHidden(opened)
        self._said.setHidden(opened)
        if not opened:
            for area, part in ((self._now, self._panel.now), (self._said, self._panel.said)):
                before = area.takeWidget()
                if before is not None and before is not part:
                    before.deleteLater()  # taken out it belongs to nobody
                area.setWidget(part)
                part.show()
            hidden = self._panel.pressing.isHidden()
            self._panel.pressing.setParent(self)
            self._panel.pressing.setHidden(hidden)

    def give_back(self) -> None:
        """Let go of what the panel is to hold again."""
        for area, part in ((self._now, self._panel.now), (self._said, self._panel.said)):
            if area.widget() is part:
                area.takeWidget()

    def fit(self, width: int, page_height: int, most: int | None = None) -> int:
        """The height it takes on a page of that size; it folds where that is more than `most`."""
        pad = self._pad()
        if self._opened:
            return self.button.heightForWidth(width - 2 * pad) + 2 * pad
        self._page_height = page_height
        for lines in range(self._most_lines(), -1, -1):
            self._take_lines(lines)
            wanted = self._wanted(width)
            if most is None or wanted <= most:
                break
        return min(wanted, round(page_height * _MOST_SHARE))

    def _most_lines(self) -> int:
        """It is the same for every step, so that the practice app does not move."""
        return min(_CAPTION_LINES, max(1, int(self._page_height * _CAPTION_SHARE / self._line())))

    def _wanted(self, width: int) -> int:
        parts = self._now_height(width) + self._said_height(width) + self._pressing_height(width)
        return parts + 2 * self._pad()

    @property
    def _folded(self) -> bool:
        """The practice app needs the room: what to do takes only its own lines."""
        return not self._lines

    def _take_lines(self, lines: int) -> None:
        self._lines = lines
        self.button.show_icon(_CLOSED[1] if lines else "")

    def follow(self, down: int) -> None:
        """Keep what is spoken, `down` px into the caption, in sight."""
        bar, line = self._said.verticalScrollBar(), self._line()
        bar.setValue(down // line * line + self._look.space(6))

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
        below, said = self._pressing_height(self.width()), self._said_height(self.width())
        button = self._button_size()
        upper = QRect(room.left(), room.top(), room.width(), room.height() - below - said)
        left = upper.left() if self._look.left_hand else upper.right() + 1 - button.width()
        self.button.setGeometry(left, upper.top(), button.width(), upper.height())
        beside = button.width() + self._look.gap
        now = upper.adjusted(beside, 0, 0, 0) if self._look.left_hand else upper.adjusted(0, 0, -beside, 0)
        self._now.setGeometry(now)
        self._said.setHidden(not said)
        self._said.setGeometry(
            room.left(), upper.bottom() + 1 + self._gap(), room.width(), said - self._gap()
        )
        if below:
            top = upper.bottom() + 1 + said + self._look.gap
            self._panel.pressing.setGeometry(room.left(), top, room.width(), below - self._look.gap)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the line that parts it from the practice app."""
        with QPainter(self) as painter:
            below = self.rect()
            below.setTop(below.bottom() - max(1, self._look.space(4) // 3) + 1)
            painter.fillRect(below, self._look.colour("line"))

    def _line(self) -> int:
        return line_height(self._look)

    def _pad(self) -> int:
        return self._look.space(8)

    def _gap(self) -> int:
        return self._look.space(4)

    def _now_height(self, width: int) -> int:
        """What to do, whole, beside the button that opens the rest."""
        button = self._button_size()
        beside = width - 2 * self._pad() - button.width() - self._look.gap
        least = 0 if self._folded else _LEAST_LINES * self._line() + 2 * self._look.space(12)
        return max(button.height(), least, height_of(self._panel.now, beside))

    def _said_height(self, width: int) -> int:
        """Lines of what is said, where one is no great part of the page, or it tells more than what to do."""
        fits = self._line() <= self._page_height * _CAPTION_SHARE
        rest = self._look.space(12) + self._gap()
        least = self._lines * self._line() + rest if fits and self._lines else 0
        if self._panel.said.is_gentle or self._panel.alone:
            wanted = height_of(self._panel.said, width - 2 * self._pad()) + self._gap()
            most = (1 if self._folded else _ANSWER_LINES) * self._line() + rest
            return max(least, min(wanted, most))
        return least

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
