"""The panel as a column: what to do and the buttons that are needed now on top, the rest scrolls below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.learner.lesson_panel import LessonPanel
from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.theme.look import LARGE_TEXT, Look
from edu_desk.gui.widgets.flow_layout import height_of
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.shared.text import Translator


class PanelColumn(QWidget):
    """Its head never scrolls away."""

    def __init__(self, look: Look, tr: Translator, panel: LessonPanel) -> None:
        super().__init__()
        self._panel = panel
        self.scroller = PageScroll(look, tr, panel)
        self._head = QVBoxLayout()
        side = look.space(12 if look.text >= LARGE_TEXT else 24)
        self._head.setContentsMargins(side, side, side, 0)
        self._head.setSpacing(look.gap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.scroller, 1)

    def take_head(self, *, buttons: bool) -> None:
        """Take in the instruction, and the buttons that are needed now unless they stand elsewhere."""
        parts: list[QWidget] = [self._panel.now]
        parts += [self._panel.pressing] if buttons else []
        for part in parts:
            hidden = part is self._panel.pressing and part.isHidden()
            self._head.addWidget(part)
            part.setHidden(hidden)
        read_in_order([*parts, self.scroller])

    def arrange(self, *, typing: bool) -> None:
        """While keys are there, leave out what scrolls where it would take the room of what does not."""
        rest = self.height() - self._head_height()
        least = self.scroller.minimumSizeHint().height()
        self.scroller.setHidden(typing and rest < least)

    def _head_height(self) -> int:
        edges = self._head.contentsMargins()
        inner = self.width() - edges.left() - edges.right()
        parts = [part for part in (self._panel.now, self._panel.pressing) if self._head.indexOf(part) >= 0]
        shown = [height_of(part, inner) + self._head.spacing() for part in parts if not part.isHidden()]
        return edges.top() + sum(shown)

    def show_widget(self, part: QWidget) -> None:
        """Scroll so that `part` is seen; what stands in the head is."""
        if self.scroller.isAncestorOf(part):
            self.scroller.show_widget(part)
