"""The lesson page: the bar, the panel, and the practice app in its device."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from edu_desk.gui.learner.panel import Panel
from edu_desk.gui.learner.session import Session
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.bar import BarItem, TopBar
from edu_desk.gui.widgets.scroll import PageScroll
from edu_desk.runner.view import RunView
from edu_desk.shared.text import N_, Translator

_LARGE_TEXT = 2.0
_NARROW_PX = 900
"""Below this width (px at 96 dpi) the panel stands above the practice app."""
_PANEL_SHARE = 44
_PHONE_SHARE = 56


class LessonPage(QWidget):
    """Shows a session and hands what the learner does to it."""

    leave = Signal()
    text_size = Signal()
    touched = Signal(str)
    """Something was touched, with its words: the voice stops."""

    def __init__(self, look: Look, tr: Translator, session: Session) -> None:
        super().__init__()
        self._look, self._tr, self._session = look, tr, session
        self._ground()
        self.setAccessibleName(session.view.lesson)
        self.bar = TopBar(look, tr, frozenset(BarItem))
        self.panel = Panel(look, tr, session.view)
        self.simulator = Simulator(look, tr)
        self._side = PageScroll(look, tr, self.panel)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._wire()
        self.show_view(session.view)

    @property
    def session(self) -> Session:
        """The run that is shown."""
        return self._session

    def show_panel(self, part: QWidget) -> None:
        """Bring a part of the panel into sight."""
        self._side.show_widget(part)

    def show_view(self, view: RunView) -> None:
        """Draw a snapshot."""
        self.bar.button(BarItem.BACK).setEnabled(view.screen.can_back and view.mode != "watch")
        self.bar.button(BarItem.HELP).setEnabled(view.mode in {"follow", "try"})
        self.simulator.show_screen(view.screen)
        self.simulator.setEnabled(view.mode != "watch")
        self.panel.show_view(view)
        advice = view.advice
        word = self._tr(N_("Here"))
        if advice is None:
            self.simulator.mark(None, back=False, word=word)
        else:
            self.simulator.mark(advice.target, back=advice.back, word=word, area=advice.area)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Panel beside the practice app, or above it where the page is narrow or the text large."""
        super().resizeEvent(event)
        self._direct()

    def _follow_reading(self, down: int) -> None:
        """Keep the words that are being spoken in sight."""
        self._side.area.ensureVisible(0, down, 0, self._look.space(96))

    def _ground(self) -> None:
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._look.colour("page"))
        self.setPalette(palette)

    def _arrange(self) -> None:
        self._middle.setSpacing(0)
        self._middle.addWidget(self._side, _PANEL_SHARE)
        stage = QVBoxLayout()
        edge = self._look.space(12)
        stage.setContentsMargins(edge, edge, edge, edge)
        stage.addWidget(self.simulator)
        self._middle.addLayout(stage, _PHONE_SHARE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(self._middle, 1)

    def _direct(self) -> None:
        tall = self.height() > self.width() or self.width() < self._look.space(_NARROW_PX)
        way = QBoxLayout.Direction.TopToBottom if tall else QBoxLayout.Direction.LeftToRight
        if self._middle.direction() != way:
            self._middle.setDirection(way)
        large = self._look.text >= _LARGE_TEXT
        self._middle.setStretch(0, (2 if large else 1) if tall else _PANEL_SHARE)
        self._middle.setStretch(1, (3 if large else 2) if tall else _PHONE_SHARE)
        self.simulator.set_framed(not large)

    def _wire(self) -> None:
        session, bar, simulator = self._session, self.bar, self.simulator
        session.changed.connect(self.show_view)
        simulator.pressed.connect(session.press)
        simulator.typed.connect(session.type)
        simulator.back.connect(session.back)
        simulator.touched.connect(self.touched)
        bar.back.connect(session.back)
        bar.leave.connect(self.leave)
        bar.again.connect(session.hear_again)
        bar.help.connect(session.help)
        bar.text_size.connect(self.text_size)
        self.panel.reading.connect(self._follow_reading)
        self.panel.to_marked.connect(simulator.focus_marked)
        self.panel.together.connect(session.help)
        self.panel.ask_person.connect(session.ask_person)
        for keys, act in (
            ("Esc", bar.button(BarItem.BACK).click),
            ("F1", bar.button(BarItem.HELP).click),
            ("F2", bar.button(BarItem.AGAIN).click),
            ("F3", simulator.focus_marked),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)


class Showing(QTimer):
    """Watch mode: does the guide's next action, a pause after the voice has ended."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setSingleShot(True)
        self.timeout.connect(self.step)
        self.paused = False

    def spoken(self, pause_ms: int) -> None:
        """The voice has ended: go on after `pause_ms`."""
        self.setInterval(pause_ms)
        if not self.paused and not self._session.run.finished:
            self.start()

    def toggle(self) -> bool:
        """Pause or go on; returns whether it is paused now."""
        self.paused = not self.paused
        if self.paused:
            self.stop()
        else:
            self.start()
        return self.paused

    def step(self) -> None:
        """Do the next action now."""
        self.stop()
        action = self._session.advised()
        if action is not None:
            self._session.act(action)
