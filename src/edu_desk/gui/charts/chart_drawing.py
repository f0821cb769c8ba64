"""What a chart consists of once it is laid out, and how that is painted, on the screen as on paper."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.painted_surface import paint_box
from edu_desk.gui.widgets.text_block import TextBlock
from edu_desk.progress.standing import Standing


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box; `part` chooses its pattern, so that no part is told by its colour alone."""

    box: QRectF
    part: int


@dataclass(frozen=True, slots=True)
class DrawnDot:
    """A dot as a standing is drawn: full, half, hollow, or a dash."""

    centre: QPointF
    radius: float
    kind: Standing


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line; a quiet one only guides the eye."""

    begin: QPointF
    end: QPointF
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class DrawnWords:
    """Words in `width`, their left top corner at (`left`, `top`)."""

    block: TextBlock
    left: float
    top: float
    width: int
    centred: bool = False
    soft: bool = False


@dataclass(slots=True)
class ChartDrawing:
    """All of it from (0, 0) down to `height`, and where each mark lies, in the order of the chart's marks."""

    height: float = 0.0
    lines: list[DrawnLine] = field(default_factory=list)
    boxes: list[DrawnBox] = field(default_factory=list)
    dots: list[DrawnDot] = field(default_factory=list)
    words: list[DrawnWords] = field(default_factory=list)
    marks: list[QRectF] = field(default_factory=list)


def paint_drawing(painter: QPainter, look: Look, drawing: ChartDrawing) -> None:
    """Paint it with its left top corner where the painter's is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for line in drawing.lines:
        stroke = stroke_of(look) if not line.quiet else max(1.0, stroke_of(look) / 2)
        painter.setPen(QPen(look.colour("line"), stroke))
        painter.drawLine(line.begin, line.end)
    for box in drawing.boxes:
        _paint_part(painter, look, box)
    for dot in drawing.dots:
        _paint_dot(painter, look, dot)
    for words in drawing.words:
        colour = look.colour("ink_soft" if words.soft else "ink")
        words.block.paint(painter, words.left, words.top, words.width, colour, centred=words.centred)


def stroke_of(look: Look) -> float:
    """The thickness of a line that means something."""
    return max(2.0, look.space(2))


def _paint_part(painter: QPainter, look: Look, drawn: DrawnBox) -> None:
    """The first part is full, the second striped, the third empty, and so on."""
    colour, kind = look.colour("primary"), drawn.part % 3
    fill = colour if kind == 0 else look.colour("card")
    paint_box(painter, drawn.box, min(look.radius, drawn.box.width()) / 4, fill, colour, stroke_of(look))
    if kind == 1:
        _paint_stripes(painter, look, drawn.box)


def _paint_stripes(painter: QPainter, look: Look, box: QRectF) -> None:
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(look.colour("primary"), stroke_of(look)))
    step, left = 4 * stroke_of(look), box.left() - box.height()
    while left < box.right():
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.height(), box.top()))
        left += step
    painter.restore()


def _paint_dot(painter: QPainter, look: Look, dot: DrawnDot) -> None:
    colour, stroke = look.colour("primary"), stroke_of(look)
    if dot.kind is Standing.NOT_YET:
        half = QPointF(dot.radius * 0.6, 0)
        painter.setPen(QPen(look.colour("line"), stroke))
        painter.drawLine(dot.centre - half, dot.centre + half)
        return
    inside = dot.radius - stroke / 2
    painter.setPen(QPen(colour, stroke))
    painter.setBrush(colour if dot.kind is Standing.ALONE else look.colour("card"))
    painter.drawEllipse(dot.centre, inside, inside)
    if dot.kind is Standing.HELPED:
        around = QRectF(dot.centre.x() - inside, dot.centre.y() - inside, 2 * inside, 2 * inside)
        painter.setBrush(colour)
        painter.drawChord(around, 90 * 16, 180 * 16)
