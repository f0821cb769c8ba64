"""A chart: a legend, bars and lines, and every value in words below, for eye, ear and keyboard alike."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.simulator.elements.chart_plot import ChartPlot
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.table_rows import TableElement
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.gui.widgets.press_rules import moment
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, ItemView
from edu_desk.shared.text import N_

CHART: Final = N_("Chart")
_BARS: Final = N_("bars: {title}")
_LINE: Final = N_("line: {title}")


class ChartElement(ElementWidget):
    """A chart; each value stands in the table under it too, whose rows are pressed where they do anything."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, place: ElementPlace) -> None:
        super().__init__(kit, view, ReadableBox(parent))
        self._label = PaintedText(
            kit, self.skin.face(Role.BODY, FontWeight.STRONG), self.skin.ink, self.widget
        )
        self._label.read_as = ReadAs.HEADING
        self._plot = ChartPlot(kit, self.widget)
        self._plot.reach = self._reach
        self._table = TableElement(kit, _rows_of(view), self.widget, place)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        view, tr = self.view, self.kit.tr
        name = view.label or tr(CHART)
        self._label.say(view.label)
        self._label.setVisible(bool(view.label))
        drawn = zip(view.heads[1:], view.lines, strict=True)
        legend = ", ".join(tr(_LINE if line else _BARS, title=title) for title, line in drawn)
        self._plot.say(legend)
        self._plot.show_chart(view)
        self._plot.setVisible(bool(view.items))
        self._table.show(_rows_of(view))
        self._table.widget.setAccessibleName(name)
        self.widget.setAccessibleName(name)
        read_in_order([self._label, self._plot, self._table.widget])

    def least(self) -> int:
        """The longest word."""
        return max(self._label.least(), self._plot.least(), self._table.least())

    def arrange(self, width: int) -> int:
        """The label, the drawing, the values."""
        y = 0
        if self.view.label:
            y = self._label.arrange(width)
            self._label.setGeometry(QRect(0, 0, width, y))
            y += self.skin.look.space(4)
        drawn = self._plot.arrange(width)
        self._plot.setGeometry(QRect(0, y, width, drawn))
        y += drawn + self.skin.gap if drawn else 0
        tall = self._table.arrange(width)
        self._table.widget.setGeometry(QRect(0, y, width, tall))
        return y + tall

    def find(self, target: Target) -> QWidget | None:
        """The whole, or the row of a value."""
        return super().find(target) or self._table.find(target)

    def stops(self) -> Iterator[QWidget]:
        """The rows that can be pressed."""
        yield from self._table.stops()

    def _reach(self, item: ItemView) -> Callable[[QMouseEvent], None] | None:
        """The row of the bars that are touched."""
        part, hands = self._table.find(item.target), self.kit.hands
        if not isinstance(part, Part) or not part.isEnabled():
            return None

        def press(event: QMouseEvent) -> None:
            when = moment(event)
            if hands.may_touch(when, turns=True):
                hands.turn(when)
                part.press()

        return press


def _rows_of(view: ElementView) -> ElementView:
    """What the table says: its label stands above the drawing."""
    return replace(view, label="")
