"""The panel beside the practice app: what to do now, and behind it what is said, the step and the task."""

from collections.abc import Iterable
from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from edu_desk.gui.learner.caption_card import CaptionLine, CaptionPanel
from edu_desk.gui.learner.instruction_card import InstructionCard
from edu_desk.gui.learner.step_dots import StepDots, StepMark
from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.theme.look import LARGE_TEXT, FontWeight, Look, Role
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.flow_layout import FlowLayout
from edu_desk.gui.widgets.label import Label
from edu_desk.present.view import FeedbackTone, RunView
from edu_desk.shared.text import N_, Translator

CALL: Final = N_("Please help me")
NO_MORE: Final = N_("I do not need help any more")


class Holds(Enum):
    """What stands in the panel itself, below the instruction; the page puts the rest elsewhere."""

    ALL = "all"
    OPENED = "opened"
    TEXT = "text"
    TASK = "task"


class LessonPanel(QWidget):
    """Shows a `RunView` and the caption; its buttons only tell what was asked for.

    The instruction (`now`) and the buttons that are needed now (`pressing`) are placed by the page, where
    they are always in sight. The panel itself is what stands behind them and may scroll.
    """

    read_as = ReadAs.GROUP

    to_marked = Signal()
    pause = Signal()
    step = Signal()
    result = Signal()
    wish = Signal()
    """The program is to do the step."""
    more = Signal()
    """The reason and the whole task are asked for."""
    ask_person = Signal()
    arranged = Signal()
    """Other buttons may be shown than before."""
    reading = Signal(int)
    """How far down (px) in the caption the words stand that are being spoken."""

    def __init__(self, look: Look, tr: Translator, view: RunView) -> None:
        super().__init__()
        self._look, self._tr = look, tr
        self._instruction = view.instruction
        self.alone = False
        """What is said does not lead up to the instruction: it is all there is to read."""
        self._task_told = False
        """The caption has the words of the task."""
        self.setAccessibleName(tr(N_("About this step")))
        large = look.text >= LARGE_TEXT
        self._practice = view.mark
        self._mark = StepMark(look, view.mark)
        self._task_head = Label(look, _task_words(view, tr), Role.NOTE, FontWeight.STRONG, "ink_soft")
        self._task = Label(look, view.task, Role.BODY if large else Role.LEAD, FontWeight.STRONG)
        self._ways_head = Label(
            look, tr(N_("You can decide like this")), Role.NOTE, FontWeight.STRONG, "ink_soft"
        )
        self._ways = Label(look, _listed(view.ways), Role.NOTE if large else Role.BODY)
        self._meanings_head = Label(look, tr(N_("What words mean")), Role.NOTE, FontWeight.STRONG, "ink_soft")
        self._meanings = Label(look, "", Role.NOTE if large else Role.BODY)
        self._dots = StepDots(look)
        self._step_head = Label(look, "", Role.BODY, FontWeight.STRONG, "primary")
        self.now = InstructionCard(look)
        self.said = CaptionPanel(look)
        role = Role.NOTE if large else Role.BODY
        self.marked_button = ActionButton(
            look, tr(N_("Go to the marked place")), "crosshair", ButtonStyle.PLAIN, role=role
        )
        self.pause_button = ActionButton(look, tr(N_("Pause")), "pause", ButtonStyle.SECONDARY, role=role)
        self.step_button = ActionButton(
            look, tr(N_("One step")), "skip-forward", ButtonStyle.SECONDARY, role=role
        )
        self.wish_button = ActionButton(
            look, tr(N_("Do it for me")), "hand", ButtonStyle.SECONDARY, role=role
        )
        self.more_button = ActionButton(look, tr(N_("Tell me more")), "info", ButtonStyle.PLAIN, role=role)
        self.person_button = ActionButton(look, tr(CALL), "users", ButtonStyle.PLAIN, role=role)
        self.result_button = ActionButton(
            look, tr(N_("See how it went")), "arrow-right", ButtonStyle.PRIMARY, changes_page=True
        )
        self._pressing = (self.result_button, self.pause_button, self.step_button, self.wish_button)
        self.pressing = _row(look, *self._pressing)
        """The buttons that are needed now; where none is, it is hidden."""
        self.pressing.setParent(self)  # shown before it is placed, it would be a window of its own
        self._resting = (self.more_button, self.marked_button, self.person_button)
        self.resting = _row(look, *self._resting)
        """The buttons that may be needed."""
        self._column = QVBoxLayout(self)
        side = look.space(12 if large else 24)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(look.space(12))
        self._column.addStretch(1)
        self._wire()
        self.hold(Holds.ALL)
        self.show_view(view)

    @property
    def caption(self) -> CaptionLine:
        """The words that are being said."""
        return self.said.caption

    @property
    def told(self) -> str:
        """All that is told of the present step: what is said, then what to do."""
        return " ".join(text for text in (self.caption.text(), self.now.sentence.text()) if text)

    def hold(self, what: Holds) -> None:
        """Take into the panel what stands there in this arrangement; the rest is the page's to place."""
        step = (self._step_head, self._dots)
        ways, words = (self._ways_head, self._ways), (self._meanings_head, self._meanings)
        task = (self._task_head, self._task, *ways)
        parts: tuple[QWidget, ...] = {
            Holds.TASK: (*step, *task, self.resting, self._mark, *words),
            Holds.TEXT: (self.said, *step, *task, self._mark, *words),
            Holds.OPENED: (self.pressing, self.said, *step, *task, self.resting, self._mark, *words),
            Holds.ALL: (self.said, *step, *task, self.resting, self._mark, *words),
        }[what]
        for part in (*step, *task, *words, self._mark, self.said, self.resting):
            self._column.removeWidget(part)
        unused = self.pressing.isHidden()
        for place, part in enumerate(parts):
            self._column.insertWidget(place, part)
        self.pressing.setHidden(unused)
        read_in_order(parts)

    def show_view(self, view: RunView) -> None:
        """Draw what changed."""
        self._instruction = view.instruction
        self.now.show_view(view)
        self._task.setText(view.task)
        self._show_task()
        self._ways.setText(_listed(view.ways))
        for label in (self._ways_head, self._ways):
            label.setVisible(bool(view.ways) and not view.finished)
        self._meanings.setText(_listed(f"{one.word}: {one.means}" for one in view.meanings))
        for label in (self._meanings_head, self._meanings):
            label.setVisible(bool(view.meanings))
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
        self._dots.setHidden(view.case)
        self._step_head.setHidden(view.case)
        self.said.show_tone(view.tone if view.feedback else FeedbackTone.PLAIN)
        watching = view.mode == "watch" and not view.finished
        self.pause_button.setVisible(watching)
        self.step_button.setVisible(watching)
        self.result_button.setVisible(view.finished)
        self.marked_button.setVisible(_is_marked(view) and not watching and not self._look.low)
        self.wish_button.setVisible(view.advice is not None and view.advice.together)
        self.more_button.setVisible(not view.finished and not watching)
        self.person_button.setVisible(view.can_ask)
        words, icon = (NO_MORE, "check") if view.asked else (CALL, "users")
        if self.person_button.words != self._tr(words):
            self.person_button.reword(self._tr(words), icon)
        self.pressing.setHidden(all(button.isHidden() for button in self._pressing))
        self.resting.setHidden(all(button.isHidden() for button in self._resting))
        self.arranged.emit()

    def show_caption(self, text: str, start: int, end: int) -> None:
        """Show what is being said; the letters from `start` to before `end` are spoken now.

        The instruction is lit where it stands; the caption shows what is said before it.
        """
        self._mark.setVisible(self._practice not in text)
        at = len(text) - len(self._instruction)
        said = text[:at].rstrip() if text.endswith(self._instruction) else text
        if len(said) == len(text):
            at = len(text)
        lit = max(0, start - at), max(0, end - at)
        self.now.sentence.light(*(lit if end > at else (0, 0)))
        alone = bool(said) and at == len(text)
        longer = (alone or self.said.is_gentle) and said != self.caption.text()
        renewed, self.alone = alone is not self.alone or longer, alone
        task_told, self._task_told = self._task_told, self._task.text() in said
        if self._task_told is not task_told:
            self._show_task()
            renewed = True
        reading = self.said.show_caption(said, *((start, end) if start < at else (0, 0)))
        if renewed:
            self.arranged.emit()
        self.reading.emit(reading)

    def _show_task(self) -> None:
        """Show the task, unless the one sentence is the task or the caption has its words: no text twice."""
        hidden = self._task_told or self._task.text() == self._instruction
        for label in (self._task_head, self._task):
            label.setHidden(hidden)

    def show_silence(self, text: str) -> None:
        """Say quietly why there is no sound."""
        self.said.show_silence(text)

    def show_paused(self, *, paused: bool) -> None:
        """Word the pause button."""
        words = self._tr(N_("Go on")) if paused else self._tr(N_("Pause"))
        self.pause_button.reword(words, "play" if paused else "pause")

    def _wire(self) -> None:
        self.marked_button.clicked.connect(self.to_marked)
        self.pause_button.clicked.connect(self.pause)
        self.step_button.clicked.connect(self.step)
        self.result_button.clicked.connect(self.result)
        self.wish_button.clicked.connect(self.wish)
        self.more_button.clicked.connect(self.more)
        self.person_button.clicked.connect(self.ask_person)


def _is_marked(view: RunView) -> bool:
    return view.advice is not None and (view.advice.target is not None or view.advice.back)


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"· {line}" for line in lines)


def _task_words(view: RunView, tr: Translator) -> str:
    return tr(N_("The situation")) if view.case else tr(N_("Your task"))


def _row(look: Look, *buttons: QWidget) -> QWidget:
    row = QWidget()
    cells = FlowLayout(look.gap, cell=look.target, parent=row)
    for button in buttons:
        cells.addWidget(button)
    return row
