"""The row at the foot of a page with which one calls whoever teaches, and takes it back."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.label import Label
from edu_desk.people.help_call import CallState
from edu_desk.shared.text import N_, Translator

CALL: Final = N_("Teacher, please help me")
NO_MORE: Final = N_("I do not need help any more")
_TOLD: Final = {
    CallState.NONE: "",
    CallState.WAITS: N_("Your teacher sees that you asked for help."),
    CallState.COMING: N_("Your teacher is coming to you."),
}


class CallRow(QWidget):
    """`called` and `taken_back` tell what was touched; the words say what became of it."""

    read_as = ReadAs.TOOLS

    called = Signal()
    taken_back = Signal()

    def __init__(self, look: Look, tr: Translator, state: CallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr, self._state = tr, CallState.NONE
        self.setAccessibleName(tr(N_("Calling your teacher")))
        self.words = Label(look, "", Role.BODY, FontWeight.STRONG)
        self.button = ActionButton(look, tr(CALL), "hand", ButtonStyle.SECONDARY)
        self.button.clicked.connect(self._touched)
        cells = FlowLayout(look.gap, cell=look.target)
        cells.addWidget(self.button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, look.space(24), 0, 0)
        whole.setSpacing(look.gap)
        whole.addLayout(cells)
        whole.addWidget(self.words)  # below, so that the button stays where the finger is
        self.show_state(state)

    def show_state(self, state: CallState) -> str:
        """Show what became of the call; returns the words for it."""
        self._state = state
        if state is CallState.NONE:
            self.button.reword(self._tr(CALL), "hand")
        else:
            self.button.reword(self._tr(NO_MORE), "check")
        return self.show_words(self._tr(_TOLD[state]) if _TOLD[state] else "")

    def show_words(self, words: str) -> str:
        """Show `words` beside the button; returns them."""
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self.words.setVisible(bool(words))
        return words

    def _touched(self) -> None:
        (self.called if self._state is CallState.NONE else self.taken_back).emit()
