"""On a low screen: the panel's buttons, gathered within reach under the bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edu_desk.gui.learner.lesson_panel import LessonPanel
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import height_of
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.shared.text import N_, Translator

_CLOSED = (N_("More to press"), "chevron-down")
_OPENED = (N_("Back to practising"), "chevron-up")


class ReachRow(QWidget):
    """Holds, while the screen is low, all of the panel that is touched: its buttons, up and down.

    Where the practice app would be too low beside them, those that need not be at hand fold behind one
    button, which opens them in place of the practice app.
    """

    turned = Signal()
    """They are to be opened or closed."""

    def __init__(self, look: Look, tr: Translator, panel: LessonPanel, scroll: PageScroll) -> None:
        super().__init__()
        self._look, self._tr, self._panel, self._scroll = look, tr, panel, scroll
        self._low = False
        self.button = ActionButton(look, "", "", ButtonStyle.SECONDARY, role=Role.NOTE)
        self.button.setParent(self)
        self.button.clicked.connect(self.turned)
        self.button.hide()
        self._rest = QWidget(self)
        self.hide()

    @property
    def folds(self) -> bool:
        """Whether the button that opens the rest is there."""
        return self._low and not self.button.isHidden()

    def show_low(self, *, low: bool) -> None:
        """Take the buttons, or give back those of the scrolling."""
        if low is self._low:
            return
        self._low = low
        if not low:
            self._scroll.keep_foot()
        else:
            homes = ((self._panel.pressing, self), (self._panel.resting, self._rest))
            for part, home in (*homes, (self._scroll.foot, self._rest)):
                hidden = part.isHidden()
                part.setParent(home)
                part.setHidden(hidden)
        self.setVisible(low)

    def fit(self, width: int, most: int, *, opened: bool) -> int:
        """Put the rows below one another in `width`; returns the height they take.

        Where that is more than `most` they fold, and the rest is there only while it is `opened`.
        """
        if not self._low:
            return 0
        wide = width - 2 * self._side()
        rest = self._height(wide)
        pressing = 0 if self._panel.pressing.isHidden() else height_of(self._panel.pressing, wide)
        folds = bool(rest) and rest + pressing + 2 * self._look.gap > most
        words, icon = _OPENED if opened else _CLOSED
        self.button.reword(self._tr(words), icon)
        self.button.setVisible(folds)
        self._rest.setVisible(bool(rest) and (opened or not folds))
        top = self._stand_first(wide)
        return self._stand_rest(top, wide) if self._rest.isVisibleTo(self) else top

    def _stand_first(self, wide: int) -> int:
        """The buttons that are needed now, and beside or below them what opens the rest."""
        row, side, gap = self._panel.pressing, self._side(), self._look.gap
        own = self.button.sizeHint().width() if self.folds else 0
        beside = wide - own - gap if own else wide
        if row.isHidden():
            return self._stand_button(0, side, wide) if own else 0
        least = row.minimumSizeHint().width()
        if own and beside < least:
            tall = height_of(row, wide)
            row.setGeometry(side, gap, wide, tall)
            return self._stand_button(tall + gap, side, wide)
        tall = height_of(row, beside)
        row.setGeometry(side, gap, beside, tall)
        if own:
            tall = max(tall, self._stand_button(0, side + beside + gap, own) - gap)
        return tall + gap

    def _stand_button(self, top: int, left: int, wide: int) -> int:
        tall = self.button.heightForWidth(wide)
        self.button.setGeometry(left, top + self._look.gap, wide, tall)
        return top + self._look.gap + tall

    def _stand_rest(self, top: int, wide: int) -> int:
        y = 0
        for row in self._resting():
            tall = height_of(row, wide)
            row.setGeometry(0, y, wide, tall)
            y += tall + self._look.gap
        self._rest.setGeometry(self._side(), top + self._look.gap, wide, max(0, y - self._look.gap))
        return top + y

    def _height(self, wide: int) -> int:
        rows = [height_of(row, wide) for row in self._resting()]
        return sum(rows) + self._look.gap * max(0, len(rows) - 1)

    def _resting(self) -> list[QWidget]:
        return [row for row in (self._panel.resting, self._scroll.foot) if not row.isHidden()]

    def _side(self) -> int:
        return self._look.space(8)
