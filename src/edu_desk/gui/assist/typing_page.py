"""A page of our own with one line to type on; the keys lie at its foot."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from edu_desk.gui.assist.keyboard import KEYS_SHARE, ScreenKeyboard
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.focus_rule import focus_shown
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.painted_surface import paint_box, paint_focus
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.languages import LESSON_LANGUAGE
from edu_desk.shared.text import Translator

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SMALL_TEXT = 1.25
"""Up to this text size keys of a practice app's size hold their letters."""
_MOST_SHARE = 0.5
"""At most this share of the page is kept free for what stands above the keys."""


class TypedLine(QLineEdit):
    """The line; `ready` tells that Enter was struck."""

    ready = Signal()

    def __init__(self, look: Look, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(name)
        self.setMaxLength(most)
        self.setFrame(False)
        self.setFont(look.font(Role.LEAD, FontWeight.STRONG))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        palette = self.palette()
        for role, colour in (("Base", "card"), ("Text", "ink"), ("Highlight", "primary")):
            palette.setColor(QPalette.ColorRole[role], look.colour(colour))
        palette.setColor(QPalette.ColorRole.PlaceholderText, look.colour("ink_soft"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("on_primary"))
        self.setPalette(palette)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a touch needs."""
        return QSize(super().sizeHint().width(), max(self.look.target, super().sizeHint().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter says that it is written; keys that move on the page are left to it."""
        if event.key() in _ENTER:
            self.ready.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TypingDesk(QWidget):
    """The line in its box; it is what the keys type into."""

    pressed = Signal()
    back = Signal()
    read_as = ReadAs.GROUP

    def __init__(self, look: Look, name: str, most: int, page: Page) -> None:
        super().__init__(page)
        self._page, self._look = page, look
        self.setAccessibleName(name)
        self.line = TypedLine(look, name, most, self)
        self.line.installEventFilter(self)
        self.beside: QWidget | None = None
        """What is to be seen below the line while it is typed on."""
        room = look.space(12)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(room, look.space(8), room, look.space(8))
        whole.addWidget(self.line)

    def keep_in_sight(self, line: QLineEdit | None) -> None:
        """Show the line above the keys."""
        if line is not None:
            self._page.scroller.begin_with(self, self.beside or self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the box, and the ring where the line has the focus."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            look, box = self._look, QRectF(self.rect())
            edge = "primary" if self.line.hasFocus() else "line"
            paint_box(painter, box, look.radius, look.colour("card"), look.colour(edge), look.space(4) / 1.6)
            if focus_shown(self.line):
                paint_focus(painter, look, box, look.radius)


class TypingPage(Page):
    """`desk` holds the line; `offer_keyboard` brings the keys, which lie at the foot of the page."""

    touched = Signal(str)
    """A key on the screen was struck: its name."""

    def __init__(self, look: Look, tr: Translator, usable: frozenset[BarItem], name: str, most: int) -> None:
        super().__init__(look, tr, usable)
        self.desk = TypingDesk(look, name, most, self)
        if tr.locale != LESSON_LANGUAGE:  # who reads another language writes its letters on our own pages
            hints = self.desk.line.inputMethodHints() | Qt.InputMethodHint.ImhPreferLatin
            self.desk.line.setInputMethodHints(hints)
        self.keyboard: ScreenKeyboard | None = None
        self.scroller.foot_turned.connect(self.show_line)

    def offer_keyboard(self, wanted: Callable[[], bool]) -> ScreenKeyboard:
        """Bring keys while the line is typed on and they are wanted."""
        keyboard = self.keyboard = ScreenKeyboard(self.look, self.translator, self.desk, wanted)
        keyboard.setParent(self)
        keyboard.touched.connect(self.touched)
        keyboard.turned.connect(self._arrange)
        return keyboard

    def put_keys_away(self) -> None:
        """All is written: the page has its whole room."""
        if self.keyboard is not None:
            self.keyboard.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """One types here: the line has the focus."""
        super().focusInEvent(event)
        self.desk.line.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The keys lie at the foot."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        layout = self.layout()
        if self.keyboard is None or layout is None:
            return
        words = self.body.totalHeightForWidth(self.body.geometry().width())
        room = self.height() - self.bar.height() - min(words, round(self.height() * _MOST_SHARE))
        page = min(self.height(), round(room / KEYS_SHARE))
        scrolls = words > round(self.height() * _MOST_SHARE)
        if scrolls or self.look.text > _SMALL_TEXT:  # smaller keys would cut letters
            page, room = self.height(), self.height()
        tall = self.keyboard.fit(self.width(), page, page - room)
        layout.setContentsMargins(0, 0, 0, tall)
        layout.activate()
        self.keyboard.setGeometry(0, self.height() - tall, self.width(), tall)
        self.keyboard.raise_()
        self.scroller.go_without_foot(tall > 0)  # their room is the line's; "Finished typing" shows the rest
        self.fold()
        if tall:
            self.show_line()

    def fold(self) -> None:
        """Leave out what the keys would cut; a page with nothing but its line has nothing to leave out."""

    def show_line(self) -> None:
        """Show the line above the keys once all has found its place."""
        if self.keyboard is not None and self.keyboard.isVisible():
            QTimer.singleShot(0, self.desk, self._settle)

    def _settle(self) -> None:
        self.fold()
        self.desk.keep_in_sight(self.desk.line)
