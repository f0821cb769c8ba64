"""Touches in the real windows, with a real database: to the pressed state, and to the next screen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.figure import Figure, Goal, milliseconds
from benchmarks.reading import LESSON
from benchmarks.watch import Watch
from edu_desk.cli.lesson_player import letters_for
from edu_desk.compose import Wishes, build
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.shell.application import Program
from edu_desk.machine.action import Action, Back, Enter, Press
from edu_desk.runner.events import Mode
from edu_desk.shared.paths import shipped

WIDTH, HEIGHT = 1920, 1080
MODES = (Mode.FOLLOW, Mode.TRY)
MOST_STEPS = 60
ASTRAY = 0.25
"""Share of touches that are anything at all instead of the guide's advice."""
PAUSE_S = 0.5
"""The longest that is waited between two touches: sooner, the program takes none that turns the page."""
_QUIET_S = 0.001
_QUIET_TURNS = 3


@dataclass(frozen=True, slots=True)
class Touches:
    """Seconds of every touch, from the press or from the release."""

    pressed: list[float] = field(default_factory=list)
    another_screen: list[float] = field(default_factory=list)
    same_screen: list[float] = field(default_factory=list)
    all_painted: list[float] = field(default_factory=list)
    """The panel beside the practice app too, laid out for its new words."""
    unanswered: list[str] = field(default_factory=list)
    """What could not be touched, or gave no event."""

    @property
    def shown(self) -> list[float]:
        """To the practice app's next picture."""
        return self.another_screen + self.same_screen


def measure_touch(folder: Path, least: int) -> list[Figure]:
    """Whole tasks with wrong turns between, until there are `least` touches; the database is in `folder`."""
    touches = Touches()
    with TemporaryDirectory(dir=folder) as data:
        program = build(shipped(), Wishes(Path(data), silent=True))
        program.window.resize(WIDTH, HEIGHT)
        program.show_home()
        program.window.show()
        program.window.activateWindow()  # a bare Xvfb has no window manager to do it
        QTest.qWaitForWindowActive(program.window)
        program.open_store()
        runs = _Runs(program, touches)
        while len(touches.pressed) < least:
            runs.one()
        size = program.window.size()
        program.window.close()
        program.close()
    return _figures(touches, f"{size.width()}x{size.height()}")


def _figures(touches: Touches, size: str) -> list[Figure]:
    about: dict[str, str | int | float] = {"qpa": QApplication.platformName(), "size": size}
    counted = about | {"unanswered": len(touches.unanswered)}
    next_goals = Goal("p50", 30), Goal("p99", 100)
    return [
        milliseconds("touch_pressed", touches.pressed, Goal("p99", 16), about=counted),
        milliseconds("touch_next_screen", touches.shown, *next_goals, about=about),
        milliseconds("touch_another_screen", touches.another_screen, about=about),
        milliseconds("touch_same_screen", touches.same_screen, about=about),
        milliseconds("touch_all_painted", touches.all_painted, about=about),
    ]


class _Runs:
    """Does one run after the other: each task in turn, in the modes in turn."""

    def __init__(self, program: Program, touches: Touches) -> None:
        self._program, self._touches = program, touches
        self._pilot, self._dice = Pilot(program.window), Random(1)
        self._lesson = program.lessons.lesson(LESSON)
        self._ways: Iterator[tuple[str, Mode]] = cycle(
            (task.id, mode) for task in self._lesson.tasks for mode in MODES
        )

    def one(self) -> None:
        """A run, until the goal or until it takes too long."""
        task, mode = next(self._ways)
        lessons = self._program.lessons
        lessons.start(self._lesson, task, mode)
        session, page = lessons.session, self._program.window.centralWidget()
        if session is None or not isinstance(page, LessonPage):
            raise RuntimeError("the lesson did not open")
        self._pilot.wait(lambda: not self._program.window.guarded, "the page to take touches")
        for _ in range(MOST_STEPS):
            _read()
            action = self._choose(session)
            if session.run.finished or action is None:
                break
            self._do(session, page, action)
        self._program.journey.go(AtHome())
        self._pilot.settle()

    def _choose(self, session: LessonSession) -> Action | None:
        if self._dice.random() >= ASTRAY:
            return session.advised()
        return self._dice.choice(
            [action for action, _ in session.errand.machine.successors(session.run.state)]
        )

    def _do(self, session: LessonSession, page: LessonPage, action: Action) -> None:
        simulator = page.simulator
        match action:
            case Enter():
                self._pilot.act(simulator, action, letters_for(session, action))
                return
            case Back() | Press():
                target = action.target if isinstance(action, Press) else None
                simulator.bring_to_sight(target)
                self._pilot.settle()
                point = simulator.centre_of(target)
        place = simulator.mapTo(self._program.window, point) if point is not None else None
        touched = self._program.window.childAt(place) if place is not None else None
        if place is None or touched is None or not simulator.isAncestorOf(touched):
            self._touches.unanswered.append(str(action))
            return
        self._touch(session, simulator, touched, place)

    def _touch(self, session: LessonSession, simulator: QWidget, touched: QWidget, place: QPoint) -> None:
        touches, run = self._touches, session.run.head.id
        events, screen = len(self._program.records.events(run)), session.view.screen.name
        pressed = Watch(touched, QEvent.Type.Paint)
        began = self._send(QTest.mousePress, place)
        pressed.end()
        shown = Watch(simulator, QEvent.Type.Paint)
        all_painted = Watch(self._program.window, QEvent.Type.UpdateRequest)
        let_go = self._send(QTest.mouseRelease, place)
        for _ in range(_QUIET_TURNS):
            QApplication.processEvents()
        shown.end()
        all_painted.end()
        if not pressed.moments or not shown.moments or len(self._program.records.events(run)) == events:
            touches.unanswered.append(f"{touched.accessibleName()} at {screen}")
            return
        same = session.view.screen.name == screen
        touches.pressed.append(pressed.moments[0] - began)
        (touches.same_screen if same else touches.another_screen).append(shown.moments[0] - let_go)
        touches.all_painted.append(all_painted.moments[-1] - let_go)

    def _send(self, send: Callable[..., None], place: QPoint) -> float:
        """Real input at `place` of the window; the moment before it."""
        handle = self._program.window.windowHandle()
        began = perf_counter()
        send(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        return began


def _read() -> None:
    """Let the program work until it is quiet, as it is while a learner reads."""
    began = last = perf_counter()
    quiet = 0
    while quiet < _QUIET_TURNS and last - began < PAUSE_S:
        before = last
        QApplication.processEvents()
        last = perf_counter()
        quiet = quiet + 1 if last - before < _QUIET_S else 0
