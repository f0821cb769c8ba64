"""How large is this screen? A bank card held to the drawn one tells."""

from math import hypot
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from edu_desk.access.millimetres import CARD_WIDTH_MM, from_card
from edu_desk.gui.preferences.bank_card import BankCard
from edu_desk.gui.theme.look import LARGE_TEXT, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.page_frame import Page
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.shared.sentences import ended
from edu_desk.shared.text import N_, Translator

_USABLE: Final = frozenset({BarItem.BACK, BarItem.AGAIN, BarItem.HELP})
_FAR, _NEAR = 12, 1
"""How many px a touch changes the width."""
_STEPS: Final = (
    (-_FAR, N_("Much smaller"), "chevrons-left", "Down"),
    (-_NEAR, N_("Smaller"), "minus", "Left"),
    (_NEAR, N_("Larger"), "plus", "Right"),
    (_FAR, N_("Much larger"), "chevrons-right", "Up"),
)
_MM_PER_CM = 10.0
_MM_PER_INCH = 25.4


class CalibrationPage(Page):
    """`measured` gives px in a millimetre, `forgotten` goes back to what the screen says itself."""

    measured = Signal(float)
    forgotten = Signal()

    explains = N_("Hold a card to the screen and make the picture as large as the card.")

    def __init__(
        self,
        look: Look,
        tr: Translator,
        pixels: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr, _USABLE, parent)
        self._pixels = pixels
        self.head(
            tr(N_("How large is this screen?")),
            tr(N_("Hold a bank card flat to the screen. Make the drawn card as large as yours.")),
        )
        self.card = BankCard(look, CARD_WIDTH_MM * look.px_per_mm)
        self.steps = tuple(self._step(*step) for step in _STEPS)
        self._arrange(self.steps)
        self.body.addSpacing(look.space(16))
        self.words = self.say("", Role.LEAD)
        self.body.addSpacing(look.space(24))
        self.fits = ActionButton(look, tr(N_("It fits")), "check", ButtonStyle.PRIMARY, changes_page=True)
        self.as_said = ActionButton(look, tr(N_("As the screen says")), "rotate-ccw", changes_page=True)
        self.fits.clicked.connect(self._keep)
        self.as_said.clicked.connect(self.forgotten)
        self.add(self._row((self.fits, self.as_said)))
        self.close_body()
        self._tell()

    def choices_read(self) -> tuple[str, ...]:
        """What may be pressed."""
        return tuple(ended(button.words) for button in (*self.steps, self.fits, self.as_said))

    def change(self, by: int) -> None:
        """Make the drawn card `by` px wider; it never leaves the page."""
        room = self.width() - self.look.space(64)
        self.card.resize_card(min(self.card.card_px + by, float(room)))
        self.scroller.show_widget(self.card)
        self._tell()

    def _keep(self) -> None:
        px_per_mm = self._px_per_mm()
        if px_per_mm is not None:
            self.measured.emit(px_per_mm)

    def _px_per_mm(self) -> float | None:
        try:
            return from_card(self.card.card_px, self.devicePixelRatioF())
        except ValueError:
            return None

    def _tell(self) -> None:
        px_per_mm = self._px_per_mm()
        self.fits.setEnabled(px_per_mm is not None)
        if px_per_mm is None:
            words = N_("No screen is like that. Hold the card flat to the screen and try once more.")
            self.words.setText(self.translator(words))
            return
        wide, high = (side / px_per_mm / _MM_PER_CM for side in self._pixels)
        self.words.setText(
            self.translator(
                N_("Then this screen is {wide} cm wide and {high} cm high: {inches} inches."),
                wide=f"{wide:.1f}",
                high=f"{high:.1f}",
                inches=f"{hypot(wide, high) * _MM_PER_CM / _MM_PER_INCH:.1f}",
            )
        )

    def _arrange(self, steps: tuple[ActionButton, ...]) -> None:
        """The card over its buttons; with large letters the fine ones stand beside it, all in sight."""
        far_down, near_down, near_up, far_up = steps
        row: QLayout
        if self.look.text >= LARGE_TEXT:
            row = FlowLayout(self.look.gap)
            row.addWidget(near_down)
            row.addWidget(self.card)
            row.addWidget(near_up)
        else:
            row = QHBoxLayout()
            row.addWidget(self.card)
        self.add(row)
        self.body.addSpacing(self.look.space(16))
        self.add(self._row((far_down, far_up) if self.look.text >= LARGE_TEXT else steps))

    def _step(self, by: int, words: str, icon: str, key: str) -> ActionButton:
        button = ActionButton(self.look, self.translator(words), icon, stacked=True)
        button.setAutoRepeat(False)
        button.clicked.connect(lambda: self.change(by))
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.change(by))
        return button

    def _row(self, buttons: tuple[ActionButton, ...]) -> FlowLayout:
        cells = FlowLayout(self.look.gap, most=len(buttons), cell=self.look.target)
        for button in buttons:
            cells.addWidget(button)
        return cells
