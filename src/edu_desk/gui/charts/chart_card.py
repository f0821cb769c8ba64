"""A chart in its card, with the same figures as a table for who would rather read them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.charts.chart_view import ChartView
from edu_desk.gui.reading.roles import ReadableBox, ReadAs
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.option_button import OptionButton
from edu_desk.report.charts import Chart
from edu_desk.shared.text import N_, Translator


class TableSwitch(OptionButton):
    """Shows the table, or puts it away."""

    read_as = ReadAs.CHECK


class ChartCard(Card):
    """`view` is the chart; `switch` shows its table under it."""

    def __init__(self, look: Look, tr: Translator, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setAccessibleName(chart.title)
        self.view = ChartView(look, chart)
        self.switch = TableSwitch(look, tr(N_("As a table")), "list")
        self.switch.setAccessibleDescription(chart.title)
        self.table = ReadableBox(self, ReadAs.LIST)
        self.table.setAccessibleName(chart.title)
        lines = QVBoxLayout(self.table)
        lines.setContentsMargins(0, 0, 0, 0)
        for line in chart.table.lines:
            lines.addWidget(Label(look, line, Role.BODY))
        self.table.hide()
        self.switch.toggled.connect(self.table.setVisible)
        self.body.addWidget(self.view)
        self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.table)
