"""The panel beside the practice app: the task, the present step and what the voice is saying."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from edu_desk.gui.theme.icons import icon_pixmap
from edu_desk.gui.theme.look import Look, Role, Weight
from edu_desk.gui.widgets.button import ActionButton, Style
from edu_desk.gui.widgets.card import Card
from edu_desk.gui.widgets.flow import FlowLayout
from edu_desk.gui.widgets.surface import paint_box, shadow_depth
from edu_desk.gui.widgets.words import Words
from edu_desk.runner.view import RunView, StepView, Tone
from edu_desk.shared.text import N_, Translator

_TONES = {
    Tone.PRAISE: ("good", "good_soft", "check"),
    Tone.GENTLE: ("attend", "attend_soft", "signpost"),
    Tone.PLAIN: ("primary", "card", "volume-2"),
}


LARGE_TEXT = 2.0
"""From this text size on the present step stands first and headings are as large as the body."""


class Mark(QWidget):
    """The lasting words that this is practice."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look = look
        role = Role.NOTE if look.text >= LARGE_TEXT else Role.BODY
        words = Words(look, text, role, Weight.STRONG, "good")
        words.setAccessibleName(text)
        self._icon = look.pixels(role)
        row = QHBoxLayout(self)
        side = look.space(12)
        row.setContentsMargins(side + self._icon + look.space(8), look.space(4), side, look.space(4))
        row.addWidget(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint a quiet pill with a shield."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        radius = min(box.height() / 2, self._look.card_radius * 1.5)
        paint_box(painter, box, radius, self._look.colour("good_soft"), self._look.colour("good"), 1.5)
        icon = icon_pixmap(self._look, "shield-check", "good", self._icon, self.devicePixelRatioF())
        painter.drawPixmap(self._look.space(12), round((self.height() - self._icon) / 2), icon)
        painter.end()


class StepDots(QWidget):
    """The steps as a row of dots: filled with a tick when done, ringed when present."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._steps: tuple[StepView, ...] = ()
        self._dot = look.space(16)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: tuple[StepView, ...], words: str) -> None:
        """Draw `steps`; `words` say the same to a screen reader."""
        self._steps = steps
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One row."""
        return QSize(self._dot * 8, self._dot + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the dots from the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        between = min(self._look.space(8), max(2, (self.width() - self._dot) // max(1, len(self._steps))))
        for place, step in enumerate(self._steps):
            self._paint_dot(painter, step, place * (self._dot + between) + 1.0)
        painter.end()

    def _paint_dot(self, painter: QPainter, step: StepView, left: float) -> None:
        box = QRectF(left, 1.0, self._dot, self._dot)
        ink = self._look.colour("good" if step.done else "primary" if step.present else "line")
        if step.done:
            paint_box(painter, box, self._dot / 2, ink, None)
            size = round(self._dot * 0.7)
            tick = icon_pixmap(self._look, "check", "card", size, self.devicePixelRatioF())
            inset = (self._dot - size) / 2
            painter.drawPixmap(round(left + inset), round(1 + inset), tick)
            return
        paint_box(painter, box, self._dot / 2, None, ink, 3.0 if step.present else 1.5)
        if step.present:
            third = self._dot / 3.2
            paint_box(painter, box.adjusted(third, third, -third, -third), self._dot / 4, ink, None)


class Panel(QWidget):
    """Shows a `RunView` and the caption; its buttons only tell what was asked for."""

    to_marked = Signal()
    pause = Signal()
    step = Signal()
    result = Signal()
    together = Signal()
    ask_person = Signal()
    reading = Signal(int)
    """How far down (px) the words stand that are being spoken."""

    def __init__(self, look: Look, tr: Translator, view: RunView) -> None:
        super().__init__()
        self._look, self._tr = look, tr
        self._mark = Mark(look, view.mark)
        self._task_head = Words(look, tr(N_("Your task")), Role.NOTE, Weight.STRONG, "ink_soft")
        large = look.text >= LARGE_TEXT
        self._task = Words(look, view.task, Role.BODY if large else Role.LEAD, Weight.STRONG)
        self._dots = StepDots(look)
        self._step_head = Words(look, "", Role.BODY, Weight.STRONG, "primary")
        self.caption = Words(look, "", Role.BODY if large else Role.LEAD)
        self._tone = Tone.PLAIN
        self._caption_card = _CaptionCard(look, self.caption)
        self._silence = Words(look, "", Role.NOTE, colour="ink_soft")
        self._silence.hide()
        self.marked_button = ActionButton(
            look, tr(N_("Go to the marked place (F3)")), "crosshair", Style.PLAIN
        )
        self.pause_button = ActionButton(look, tr(N_("Pause")), "pause", Style.SECONDARY)
        self.step_button = ActionButton(look, tr(N_("One step")), "skip-forward", Style.SECONDARY)
        self.together_button = ActionButton(look, tr(N_("Do it with me")), "hand", Style.SECONDARY)
        self.person_button = ActionButton(look, tr(N_("Please help me")), "users", Style.PLAIN)
        self.result_button = ActionButton(
            look, tr(N_("See how it went")), "arrow-right", Style.PRIMARY, changes_page=True
        )
        self._wire()
        self._arrange(large=large)
        self.show_view(view)

    def show_view(self, view: RunView) -> None:
        """Draw what changed."""
        self._task.setText(view.task)
        present = next((place for place, step in enumerate(view.steps) if step.present), None)
        if present is None:
            head = self._tr(N_("All steps are done."))
        else:
            head = self._tr(
                N_("Step {number} of {total}: {title}"),
                number=present + 1,
                total=len(view.steps),
                title=view.steps[present].title,
            )
        self._step_head.setText(head)
        self._dots.show_steps(view.steps, head)
        self._caption_card.tone = view.tone if view.feedback else Tone.PLAIN
        self._caption_card.update()
        watching = view.mode == "watch" and not view.finished
        self.pause_button.setVisible(watching)
        self.step_button.setVisible(watching)
        self.result_button.setVisible(view.finished)
        self.marked_button.setVisible(_is_marked(view) and not watching)
        self.together_button.setVisible(view.advice is not None and view.advice.together)
        self.person_button.setVisible(view.can_ask)

    def show_caption(self, text: str, start: int, end: int) -> None:
        """Show what is being said; the letters from `start` to before `end` are spoken now."""
        if text != self.caption.text():
            self.caption.setText(text)
            self.caption.setAccessibleName(text)
        self.caption.light(start, end)
        tall = self.caption.height()
        share = start / len(text) if text else 0.0
        self.reading.emit(self.caption.mapTo(self, QPoint(0, round(tall * share))).y())

    def show_silence(self, text: str) -> None:
        """Say quietly why there is no sound."""
        self._silence.setText(text)
        self._silence.setVisible(bool(text))

    def show_paused(self, *, paused: bool) -> None:
        """Word the pause button."""
        words = self._tr(N_("Go on")) if paused else self._tr(N_("Pause"))
        self.pause_button.reword(words, "play" if paused else "pause")

    def _wire(self) -> None:
        self.marked_button.clicked.connect(self.to_marked)
        self.pause_button.clicked.connect(self.pause)
        self.step_button.clicked.connect(self.step)
        self.result_button.clicked.connect(self.result)
        self.together_button.clicked.connect(self.together)
        self.person_button.clicked.connect(self.ask_person)

    def _arrange(self, *, large: bool) -> None:
        column = QVBoxLayout(self)
        side = self._look.space(12 if large else 24)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(self._look.space(12))
        top = QHBoxLayout() if not large else QVBoxLayout()
        top.setSpacing(self._look.gap)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.person_button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        column.addLayout(top)
        task = (self._task_head, self._task, self._dots, self._step_head)
        said = (self._caption_card, self._silence)
        for part in said if large else (*task, *said):
            column.addWidget(part)
        column.addSpacing(self._look.space(4))
        column.addLayout(self._buttons())
        for part in task if large else ():
            column.addWidget(part)
        column.addStretch(1)

    def _buttons(self) -> FlowLayout:
        buttons = FlowLayout(self._look.gap, cell=self._look.target)
        watching = (self.result_button, self.pause_button, self.step_button)
        for button in (*watching, self.together_button, self.marked_button):
            buttons.addWidget(button)
        return buttons


def _is_marked(view: RunView) -> bool:
    return view.advice is not None and (view.advice.target is not None or view.advice.back)


class _CaptionCard(Card):
    """The caption on a surface whose edge and icon tell how it is meant."""

    def __init__(self, look: Look, caption: Words) -> None:
        super().__init__(look)
        self._own = look
        self.tone = Tone.PLAIN
        self._icon = round(look.pixels(Role.LEAD) * 1.2)
        self._room = look.space(12 if look.text >= LARGE_TEXT else 24)
        self.body.setContentsMargins(self._room, self._room, self._room, self._room + shadow_depth(look))
        margins = self.body.contentsMargins()
        margins.setLeft(margins.left() + self._icon + look.space(12))
        self.body.setContentsMargins(margins)
        self.body.addWidget(caption)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the card, then the tone's icon."""
        ink, ground, name = _TONES[self.tone]
        self._ground, self._edge = ground, ink
        super().paintEvent(event)
        painter = QPainter(self)
        icon = icon_pixmap(self._own, name, ink, self._icon, self.devicePixelRatioF())
        painter.drawPixmap(self._room, self._room + self._icon // 6, icon)
        painter.end()
