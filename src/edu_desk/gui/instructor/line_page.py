"""A page with one line to write on: a name, the times of a session, or the recovery code."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.text import N_, Translator

_USABLE: Final = frozenset(BarItem)
_LONGEST: Final = 60


class WrittenLine(QLineEdit):
    """A line of our own; what is written on it is seen and read."""

    def __init__(self, look: Look, name: str, text: str) -> None:
        super().__init__(text)
        self.setFrame(False)
        self.setMaxLength(_LONGEST)
        self.setAccessibleName(name)
        font = look.font(Role.LEAD)
        self.setFont(font)
        self.setMinimumHeight(look.target)
        self.setTextMargins(look.space(12), look.space(8), look.space(12), look.space(8))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        palette = self.palette()
        for role, token in (
            (QPalette.ColorRole.Base, "card"),
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.Highlight, "primary"),
            (QPalette.ColorRole.HighlightedText, "on_primary"),
        ):
            palette.setColor(role, look.colour(token))
        self.setPalette(palette)


class LinePage(Page):
    """`written` gives what stands on the line."""

    written = Signal(str)
    empty = Signal(str)
    """The button was pressed while nothing stands on the line: what to do first, in words."""

    explains = N_("Write on the line with the keyboard, then press the button.")

    def __init__(
        self,
        look: Look,
        tr: Translator,
        words: tuple[str, str, str],
        text: str = "",
        parent: QWidget | None = None,
        *,
        may_be_empty: bool = False,
    ) -> None:
        """`words` are the heading, the sentence and what stands on the button."""
        super().__init__(look, tr, _USABLE, parent)
        heading, sentence, done = words
        self._may_be_empty = may_be_empty
        self.head(heading, sentence)
        self.told = self.say("", Role.BODY, FontWeight.STRONG)
        self.told.hide()
        self.line = WrittenLine(look, heading, text)
        self.line.selectAll()
        self.line.returnPressed.connect(self._tell)
        frame = Card(look, "card", "line")
        frame.body.setContentsMargins(*(look.space(8),) * 4)
        frame.body.addWidget(self.line)
        self.add(frame)
        self.body.addSpacing(look.space(16))
        self.done = ActionButton(look, done, "check", ButtonStyle.PRIMARY)
        self.done.clicked.connect(self._tell)
        row = QHBoxLayout()
        row.addWidget(self.done)
        row.addStretch(1)
        self.add(row)
        self.close_body()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """One writes here: the line has the focus."""
        super().focusInEvent(event)
        self.line.setFocus(event.reason())

    def tell(self, words: str) -> None:
        """Say what is in the way."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def _tell(self) -> None:
        text = self.line.text().strip()
        if text or self._may_be_empty:
            self.written.emit(text)
            return
        words = self.translator(N_("Nothing is written yet. Write on the line first."))
        self.tell(words)
        self.empty.emit(words)
        self.line.setFocus()
