"""The PIN of the staff area, with large keys or a real keyboard's digits; it is shown and read as dots."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.people.staff_lock import LONGEST
from edu_desk.shared.text import N_, Plural, Translator

_USABLE: Final = frozenset(BarItem)
_DIGITS: Final = "1234567890"
_ACROSS: Final = 5
_TYPED: Final = Plural("{count} digit is typed", "{count} digits are typed")


class PinPage(Page):
    """`entered` gives what was typed; `forgotten` asks for the other way in."""

    entered = Signal(str)
    forgotten = Signal()
    empty = Signal(str)
    """“Enter” was pressed before any digit: what to do first, in words."""

    explains = N_("Type the digits of the PIN, then press “Enter”.")

    def __init__(
        self,
        look: Look,
        tr: Translator,
        heading: str,
        sentence: str,
        *,
        can_forget: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self._typed = ""
        self.head(heading, sentence)
        self.told = self.spoken[1]
        """The sentence: what is told stands in its place, so that no key moves under a finger."""
        self._sentence = sentence
        self.shown = Label(look, "", Role.DISPLAY, FontWeight.HEAVY)
        self.add(self.shown)
        self.body.addSpacing(look.space(16))
        self.keys = {digit: ActionButton(look, digit, role=Role.LEAD) for digit in _DIGITS}
        cells = FlowLayout(look.gap, most=_ACROSS, cell=look.target)
        for digit, key in self.keys.items():
            key.clicked.connect(lambda _on=False, one=digit: self.type(one))
            cells.addWidget(key)
        self.add(cells)
        self.body.addSpacing(look.space(16))
        self._finish(look, tr, can_forget=can_forget)
        self.close_body()
        self._show()

    def _finish(self, look: Look, tr: Translator, *, can_forget: bool) -> None:
        self.delete = ActionButton(look, tr(N_("Delete the last digit")), "delete")
        self.enter = ActionButton(look, tr(N_("Enter")), "check", ButtonStyle.PRIMARY)
        self.delete.clicked.connect(self.rub_out)
        self.enter.clicked.connect(self._enter)
        row = FlowLayout(look.gap)
        row.addWidget(self.enter)
        row.addWidget(self.delete)
        self.add(row)
        if can_forget:
            self.body.addSpacing(look.space(24))
            forgot = QHBoxLayout()
            self.forgot = ActionButton(
                look, tr(N_("The PIN is forgotten")), "key-round", ButtonStyle.PLAIN, changes_page=True
            )
            self.forgot.clicked.connect(self.forgotten)
            forgot.addWidget(self.forgot)
            forgot.addStretch(1)
            self.add(forgot)

    def type(self, digit: str) -> None:
        """One more digit."""
        self._typed = (self._typed + digit)[:LONGEST]
        self._show()

    def rub_out(self) -> None:
        """One digit less."""
        self._typed = self._typed[:-1]
        self._show()

    def tell(self, words: str) -> None:
        """Say why it did not open, and begin anew."""
        self._typed = ""
        self._show()
        self.told.setText(words or self._sentence)
        self.scroller.area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A real keyboard's digits, the key that rubs out, and Enter."""
        if event.text() and event.text() in _DIGITS:
            self.type(event.text())
        elif event.key() == Qt.Key.Key_Backspace:
            self.rub_out()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self._typed:
            self.entered.emit(self._typed)
            return
        words = self.translator(N_("Press the digits first, then “Enter”."))
        self.tell(words)
        self.empty.emit(words)

    def _show(self) -> None:
        count = len(self._typed)
        self.shown.setText("● " * count if count else "–")
        self.shown.setAccessibleName(self.translator.counted(_TYPED, count))
