"""What is read aloud on a page without a lesson, in writing at its foot, until it is put away."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edu_desk.gui.theme.look import LARGE_TEXT, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow_layout import height_of
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.shared.text import N_, Translator

_MOST_SHARE = 0.5
"""It takes no more than this part of the page's height; longer words scroll."""


class SaidStrip(Card):
    """Lies over the foot of its page, as captions do; the words that are spoken are lit."""

    def __init__(self, look: Look, tr: Translator, page: QWidget) -> None:
        super().__init__(look, "card", "primary", page)
        self.setAutoFillBackground(False)
        self._page = page
        self.setAccessibleName(tr(N_("What is read aloud")))
        large = look.text >= LARGE_TEXT
        room = look.space(12 if large else 20)
        self.body.setContentsMargins(room, room, room, room)
        self.words = Label(look, "", Role.BODY)
        self._content = QWidget()
        self.quiet = Label(look, "", Role.NOTE, colour="ink_soft")
        self.quiet.hide()
        ground = QVBoxLayout(self._content)
        ground.setContentsMargins(0, 0, look.space(12), 0)
        ground.addWidget(self.quiet)
        ground.addWidget(self.words)
        ground.addStretch(1)
        self._scroll = PageScroll(look, tr, self._content)
        palette = self._scroll.area.palette()
        palette.setColor(self._scroll.area.backgroundRole(), look.colour("card"))
        self._scroll.area.setPalette(palette)
        self.close_button = ActionButton(
            look, tr(N_("All right")), "check", ButtonStyle.SECONDARY, role=Role.NOTE if large else Role.BODY
        )
        self.close_button.clicked.connect(self.put_away)
        row = QHBoxLayout()
        row.setSpacing(look.gap)
        row.addWidget(self._scroll, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        page.installEventFilter(self)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show `words`, over what is below."""
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self._arrange()
        self.show()
        self.raise_()
        self._scroll.area.verticalScrollBar().setValue(0)

    def light(self, words: str, start: int, end: int) -> None:
        """Light the letters from `start` to before `end`, if `words` are shown, and keep them in sight."""
        if self.isHidden() or words != self.words.text():
            return
        self.words.light(start, end)
        down = round(self.words.height() * start / max(1, len(words)))
        self._scroll.area.ensureVisible(0, down, 0, self._look.space(48))

    def tell_quiet(self, why: str) -> None:
        """Say above the words why they are not heard; empty: they are."""
        if why != self.quiet.text():
            self.quiet.setText(why)
            self.quiet.setVisible(bool(why))
            self._arrange()

    def put_away(self) -> None:
        """It has been read."""
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The page has another size."""
        if event.type() is QEvent.Type.Resize and watched is self._page and not self.isHidden():
            self._arrange()
        return False

    def _arrange(self) -> None:
        page, edge = self._page, self._look.space(8)
        margins = self.body.contentsMargins()
        width = page.width() - 2 * edge
        button = self.close_button.sizeHint()
        beside = width - margins.left() - margins.right() - button.width() - self._look.gap
        wanted = max(height_of(self._content, beside), button.height()) + margins.top() + margins.bottom()
        tall = min(wanted + 2, round(page.height() * _MOST_SHARE))
        self.setGeometry(QRect(edge, page.height() - tall - edge, width, tall))
