"""Long pages: they move up and down only, with two big buttons for hands that cannot drag."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QScrollBar, QVBoxLayout, QWidget

from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.painted_surface import paint_box, paint_ground
from edu_desk.shared.text import N_, Translator

if TYPE_CHECKING:
    from PySide6.QtCore import QPropertyAnimation

_PAGE_SHARE = 0.8
"""A touch moves this part of what is seen, so that the eye keeps its place."""


class SlimBar(QScrollBar):
    """Shows where one is on a long page."""

    read_as = ReadAs.DECORATION

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self.setFixedWidth(look.space(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the thumb on the page's ground."""
        with QPainter(self) as painter:
            paint_ground(painter, self.rect(), self._look.colour("page"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            span = self.maximum() - self.minimum() + self.pageStep()
            if self.maximum() > self.minimum():
                tall = max(self.height() * self.pageStep() / span, self._look.space(32))
                share = (self.value() - self.minimum()) / (self.maximum() - self.minimum())
                box = QRectF(self._look.space(4), share * (self.height() - tall), self._look.space(4), tall)
                paint_box(painter, box, box.width() / 2, self._look.colour("line"), None)


class PageScroll(QWidget):
    """Shows `content`, and the buttons "Up" and "Down" while it is longer than the view."""

    foot_turned = Signal()
    """The two buttons have come or gone."""

    def __init__(self, look: Look, tr: Translator, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.area = scroll_area(look, content)
        self.up = ActionButton(look, tr(N_("Up")), "arrow-up")
        self.down = ActionButton(look, tr(N_("Down")), "arrow-down")
        for button in (self.up, self.down):
            # Whoever scrolls with the mouse goes on typing where she was.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.up.clicked.connect(self.move_up)
        self.down.clicked.connect(self.move_down)
        self.foot = ScrollButtons(look)
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(look.space(16), look.gap, look.space(16), look.space(8))
        row.setSpacing(look.gap)
        row.addWidget(self.up, 1)
        row.addWidget(self.down, 1)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.foot)
        self.foot.hide()
        # What is shown while a layout is at work gets no room in it.
        self._anew = QTimer(self)
        self._anew.setSingleShot(True)
        self._anew.timeout.connect(self._lay_anew)  # a layout's own method would outlive the page
        self._footless = False
        self._bar().rangeChanged.connect(self._update_buttons)
        self._bar().valueChanged.connect(self._update_buttons)

    @cached_property
    def _motion(self) -> "QPropertyAnimation":
        """How the page moves, from when it first does: a start needs no curves."""
        from PySide6.QtCore import QEasingCurve, QPropertyAnimation

        motion = QPropertyAnimation(self._bar(), b"value", self)
        motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        motion.setDuration(self._look.motion_ms)
        return motion

    def _lay_anew(self) -> None:
        self._whole.invalidate()

    def keep_foot(self) -> None:
        """Take back the buttons, which may have been put elsewhere."""
        hidden = self.foot.isHidden()
        self._whole.addWidget(self.foot)
        self.foot.setHidden(hidden)

    def go_without_foot(self, without: bool) -> None:
        """Leave the two buttons out, or bring them where the page is long: their room is wanted otherwise."""
        if without is not self._footless:
            self._footless = without
            self._update_buttons()

    def show_widget(self, widget: QWidget) -> None:
        """Move so that `widget` is seen."""
        self.area.ensureWidgetVisible(widget, 0, self._look.space(24))

    def begin_with(self, widget: QWidget, last: QWidget) -> None:
        """Show `widget` and `last` below it: from the top of the page, else `widget` first."""
        self._whole.activate()
        origin = self.area.viewport().mapToGlobal(QPoint(0, -self._bar().value()))
        first, end = ((one.mapToGlobal(QPoint(0, 0)) - origin).y() for one in (widget, last))
        in_sight = end + last.height() <= self.area.viewport().height()
        self._bar().setValue(0 if in_sight else first - self._look.space(8))

    def move_up(self) -> None:
        """Show what is above."""
        self._move(-1)

    def move_down(self) -> None:
        """Show what is below."""
        self._move(1)

    def _move(self, direction: int) -> None:
        bar = self._bar()
        goal = bar.value() + direction * round(bar.pageStep() * _PAGE_SHARE)
        goal = max(bar.minimum(), min(goal, bar.maximum()))
        if not self._look.motion:
            bar.setValue(goal)
            return
        self._motion.stop()
        self._motion.setStartValue(bar.value())
        self._motion.setEndValue(goal)
        self._motion.start()

    def _update_buttons(self) -> None:
        bar = self._bar()
        wanted = bar.maximum() > 0 and not self._footless
        if self.foot.isHidden() is wanted:
            self.foot.setVisible(wanted)
            self._anew.start()
            self.foot_turned.emit()
        self._offer(self.up, self.down, offered=bar.value() > bar.minimum())
        self._offer(self.down, self.up, offered=bar.value() < bar.maximum())

    def _offer(self, button: ActionButton, other: ActionButton, *, offered: bool) -> None:
        """Switch `button`; the focus stays here: Qt would carry it on, and the page would follow."""
        if not offered and button.hasFocus():
            other.setEnabled(True)
            other.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setEnabled(offered)

    def _bar(self) -> QScrollBar:
        return self.area.verticalScrollBar()


class ScrollButtons(QWidget):
    """The ground of the two buttons, parted from the page by a line."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the ground and the line above it."""
        with QPainter(self) as painter:
            paint_ground(painter, self.rect(), self._look.colour("card"))
            line = QRect(0, 0, self.width(), max(1, self._look.space(4) // 3))
            paint_ground(painter, line, self._look.colour("hair"))


def scroll_area(look: Look, content: QWidget) -> QScrollArea:
    """What shows `content`, moves up and down only, and has no focus of its own."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setVerticalScrollBar(SlimBar(look))
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    palette = area.palette()
    palette.setColor(QPalette.ColorRole.Window, look.colour("page"))
    area.setPalette(palette)
    area.setWidget(content)
    return area
