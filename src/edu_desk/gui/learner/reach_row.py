"""On a low screen: the panel's buttons, gathered within reach under the bar."""

from PySide6.QtWidgets import QWidget

from edu_desk.gui.learner.lesson_panel import LessonPanel
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.flow_layout import height_of
from edu_desk.gui.widgets.page_scroll import PageScroll


class ReachRow(QWidget):
    """Holds, while the screen is low, all of the panel that is touched: its buttons, up and down."""

    def __init__(self, look: Look, panel: LessonPanel, scroll: PageScroll) -> None:
        super().__init__()
        self._look, self._panel, self._scroll = look, panel, scroll
        self._low = False
        self.hide()

    def show_low(self, *, low: bool) -> None:
        """Take the buttons, or give back those of the scrolling."""
        if low is self._low:
            return
        self._low = low
        if not low:
            self._scroll.keep_foot()
        else:
            for part in (self._panel.pressing, self._panel.resting, self._scroll.foot):
                hidden = part.isHidden()
                part.setParent(self)
                part.setHidden(hidden)
        self.setVisible(low)

    def fit(self, width: int) -> int:
        """Put the rows below one another in `width`; returns the height they take."""
        if not self._low:
            return 0
        side, top = self._look.space(8), 0
        for row in (self._panel.pressing, self._panel.resting, self._scroll.foot):
            if row.isHidden():
                continue
            wide = width - 2 * side
            tall = height_of(row, wide)
            row.setGeometry(side, top + self._look.gap, wide, tall)
            top += tall + self._look.gap
        return top
