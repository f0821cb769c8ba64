"""Watch mode: the program does the lesson step by step, at the pace of its voice."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.machine.action import Action
from edu_desk.present.case_showing import SignLook

Gesture = Callable[[Action, Callable[[], None]], None]
"""Shows an action on the screen, then does what it is given."""


class Showing(QTimer):
    """Shows the next step, a pause after the voice has ended or nothing was said.

    Before it is done, `gesture` shows where.
    """

    def __init__(self, session: LessonSession, unsaid_ms: int, parent: QWidget | None = None) -> None:
        """After a step about which nothing is said it waits `unsaid_ms`: two may be asked for alike."""
        super().__init__(parent)
        self._session, self._unsaid_ms = session, unsaid_ms
        self.setSingleShot(True)
        self.timeout.connect(self.step)
        session.said.connect(self._hear)
        self._heard = False
        self.paused = False
        self.gesture: Gesture | None = None
        """How an action is shown; None while no page shows the lesson."""

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
        """Show the next action and do it, or go on from the sign that was pointed to."""
        self.stop()
        action = self._session.shown_next()
        if isinstance(action, SignLook):
            self._go_on(lambda: self._session.look(action))
            return
        if action is None:
            return
        state = self._session.run.state

        def act() -> None:
            if self._session.run.state == state:
                self._act(action)

        if self.gesture is None:
            act()
        else:
            self.gesture(action, act)

    def _act(self, action: Action) -> None:
        self._go_on(lambda: self._session.act(action))

    def _go_on(self, step: Callable[[], None]) -> None:
        self._heard = False
        step()
        if not self._heard:
            self.spoken(self._unsaid_ms)

    def _hear(self, _words: str) -> None:
        self._heard = True
