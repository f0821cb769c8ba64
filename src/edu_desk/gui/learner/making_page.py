"""While a paper to take home is made: how far it is, and a way to stop."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.progress_bar import ProgressLine
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.jobs import Moved
from edu_desk.shared.text import N_, Translator

_USABLE: Final = frozenset({BarItem.BACK, BarItem.LEAVE, BarItem.AGAIN, BarItem.HELP})


class MakingPage(Page):
    """`cancelled` gives up."""

    cancelled = Signal()

    explains = N_("The paper is being made. You need not do anything.")

    def __init__(self, look: Look, tr: Translator) -> None:
        super().__init__(look, tr, _USABLE)
        self.head(
            tr(N_("The paper is being made")), tr(N_("This takes a moment. You can stop it at any time."))
        )
        self.progress = ProgressLine(look)
        self.add(self.progress)
        self.body.addSpacing(look.space(12))
        self.now = self.say("", Role.LEAD)
        self.body.addSpacing(look.space(24))
        self.stop = ActionButton(look, tr(N_("Stop")), "x", changes_page=True)
        self.stop.clicked.connect(self.cancelled)
        self.buttons = (self.stop,)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addStretch(1)
        self.add(row)
        self.close_body()

    def show_progress(self, moved: Moved) -> None:
        """So much is done; where the whole is not known yet, only what is worked on is said."""
        self.progress.show_share(moved.done / moved.total if moved.total else 0.0)
        self.now.setText(moved.what)
