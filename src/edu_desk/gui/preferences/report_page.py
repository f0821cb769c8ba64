"""How well can everybody use this screen? What was measured, and every item with its evidence."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from edu_desk.access.assessment.verdict import Verdict
from edu_desk.gui.theme.look import FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.icon_mark import IconMark
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.progress_bar import ProgressLine
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.text import N_, Translator

if TYPE_CHECKING:
    from edu_desk.access.assessment.report_sheet import ReportRow, ReportSheet

_USABLE: Final = frozenset({BarItem.BACK, BarItem.AGAIN, BarItem.HELP})
_SIGNS: Final = {
    Verdict.PASS.name: ("circle-check", "good"),
    Verdict.FAIL.name: ("circle-x", "stop"),
    Verdict.NOT_APPLICABLE.name: ("circle-minus", "primary"),
}
_INKS: Final = {
    Verdict.PASS.name: "good",
    Verdict.FAIL.name: "stop",
    Verdict.NOT_APPLICABLE.name: "ink_soft",
}
_MARK_EM: Final = 1.6
_ORDER: Final = (Verdict.FAIL, Verdict.PASS, Verdict.NOT_APPLICABLE)
_FACT_PX = 300
_MOST_ACROSS = 3


class MeasuringPage(Page):
    """While it is measured: how far it is; `cancelled` gives up."""

    cancelled = Signal()

    explains = N_("The screen is being measured. You need not do anything.")

    def __init__(self, look: Look, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self.head(
            tr(N_("How well can everybody use this screen?")),
            tr(N_("Every letter and every button is being measured. You may go on meanwhile.")),
        )
        self.progress = ProgressLine(look)
        self.add(self.progress)
        self.body.addSpacing(look.space(12))
        self.now = self.say("", Role.LEAD)
        self.body.addSpacing(look.space(24))
        self.stop = ActionButton(look, tr(N_("Stop measuring")), "x", changes_page=True)
        self.stop.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addStretch(1)
        self.add(row)
        self.close_body()

    def show_progress(self, done: int, total: int, what: str) -> None:
        """So many parts of so many are done, and this comes now."""
        self.progress.show_share(done / total if total else 0.0)
        self.now.setText(
            self.translator(N_("{done} of {total}: {what}"), done=done + 1, total=total, what=what)
        )


class ReportPage(Page):
    """The report; `printed` asks where to put it, `anew` measures once more."""

    printed = Signal()
    anew = Signal()

    explains = N_("Here is what was measured. You can keep it as a file.")

    def __init__(
        self, look: Look, tr: Translator, sheet: "ReportSheet", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self.head(sheet.title, sheet.sentence)
        self.print_button = ActionButton(
            look, tr(N_("Print")), "printer", ButtonStyle.PRIMARY, changes_page=True
        )
        self.anew_button = ActionButton(look, tr(N_("Measure once more")), "rotate-ccw", changes_page=True)
        self.print_button.clicked.connect(self.printed)
        self.anew_button.clicked.connect(self.anew)
        buttons = FlowLayout(look.gap, most=2, cell=look.target)
        buttons.addWidget(self.print_button)
        buttons.addWidget(self.anew_button)
        self.add(buttons)
        self.body.addSpacing(look.space(24))
        self.add(self._facts(sheet))
        for verdict in _ORDER:
            rows = [row for row in sheet.rows if row.verdict == verdict.name]
            if rows:
                self.body.addSpacing(look.space(32))
                heading = f"{tr(verdict.value)} ({len(rows)})"
                self.say(heading, Role.TITLE, FontWeight.HEAVY)
                self.body.addSpacing(look.space(12))
                for row in rows:
                    self.add(self._row(row))
                    self.body.addSpacing(look.space(8))
        self.body.addSpacing(look.space(16))
        for note in sheet.notes:
            self.add(Label(look, note, Role.NOTE, colour="ink_soft"))
        self.close_body()

    def _facts(self, sheet: "ReportSheet") -> Card:
        card = Card(self.look)
        cells = FlowLayout(
            self.look.space(16), most=_MOST_ACROSS, cell=round(self.look.space(_FACT_PX) * self.look.text)
        )
        for fact in sheet.facts:
            cell = QWidget()
            texts = QVBoxLayout(cell)
            texts.setContentsMargins(0, 0, 0, 0)
            texts.setSpacing(0)
            texts.addWidget(Label(self.look, fact.label, Role.NOTE, colour="ink_soft"))
            texts.addWidget(Label(self.look, fact.value, Role.BODY, FontWeight.STRONG))
            texts.addStretch(1)
            cells.addWidget(cell)
        card.body.addLayout(cells)
        return card

    def _row(self, row: "ReportRow") -> Card:
        look = self.look
        card = Card(look)
        icon, tone = _SIGNS[row.verdict]
        texts = QVBoxLayout()
        texts.setSpacing(0)
        asked = f" ({row.threshold})" if row.threshold else ""
        texts.addWidget(Label(look, f"{row.title}{asked}", Role.BODY, FontWeight.STRONG))
        texts.addWidget(Label(look, row.evidence, Role.BODY, colour=_INKS[row.verdict]))
        texts.addWidget(Label(look, f"{row.standard} {row.clause}", Role.NOTE, colour="ink_soft"))
        line = QHBoxLayout()
        line.setSpacing(look.space(16))
        line.addWidget(IconMark(look, icon, tone, _MARK_EM, Role.LEAD))
        line.addLayout(texts, 1)
        card.body.addLayout(line)
        return card
