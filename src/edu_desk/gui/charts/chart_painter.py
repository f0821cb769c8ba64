"""A chart on anything that can be painted on: a painter, a rectangle, the figures and a look."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from edu_desk.access.millimetres import MM_PER_INCH
from edu_desk.gui.charts.chart_drawing import paint_drawing
from edu_desk.gui.charts.chart_layout import lay_out
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import BLACK_ON_WHITE
from edu_desk.report.charts import Chart


def paint_chart(painter: QPainter, rect: QRectF, chart: Chart, look: Look) -> float:
    """Paint a chart from the top of `rect` in its width; returns the height that it took."""
    drawing = lay_out(chart, look, rect.width())
    painter.save()
    painter.translate(rect.topLeft())
    paint_drawing(painter, look, drawing)
    painter.restore()
    return drawing.height


def chart_height(chart: Chart, look: Look, width: float) -> float:
    """How tall a chart is in `width`: a page asks before it begins one at its foot."""
    return lay_out(chart, look, width).height


def paper_look(look: Look, dots_per_inch: float, text: float = 1.0) -> Look:
    """The look for paper: dark on white whatever the theme, in the paper's own resolution."""
    return replace(look, theme=BLACK_ON_WHITE, text=text, px_per_mm=dots_per_inch / MM_PER_INCH)
