"""What is read while the program ends: that it is meant, and what comes next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.kiosk.cover import Cover
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.label import Label
from edu_desk.shared.text import N_, Translator

GOES_OFF = N_("It is turning off")
COMES_BACK = N_("It is starting again")
_SOON = N_("Please wait a moment.")


class StoppingCover(Cover):
    """Covers everything until the window has gone."""

    def __init__(self, look: Look, tr: Translator, over: QWidget, *, again: bool) -> None:
        super().__init__(look, over)
        words = tr(COMES_BACK if again else GOES_OFF)
        self.setAccessibleName(words)
        self.heading = Label(look, words, Role.DISPLAY, FontWeight.HEAVY)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(self.heading)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if again:
            note = Label(look, tr(_SOON), Role.LEAD)
            note.setAlignment(Qt.AlignmentFlag.AlignCenter)
            whole.addWidget(note)
        whole.addStretch(1)
