"""Touch to pressed state painted, and to the next screen with its event committed."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.spread import Figure, spread
from edu_desk.compose import Wishes, build
from edu_desk.gui.learner.lesson import LessonPage
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.shell.application import Program
from edu_desk.gui.shell.place import AtHome, AtLesson
from edu_desk.play import letters_for
from edu_desk.runner.action import Action, Enter, Press
from edu_desk.runner.events import Mode
from edu_desk.shared.paths import shipped

WIDTH, HEIGHT = 1920, 1080
RUNS, MOST_TOUCHES = 8, 40
WANDERING = 0.25
"""Share of touches that are anything at all instead of the guide's advice."""


class _Paints(QObject):
    """Notes the moment at which a widget has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """A paint is about to happen."""
        if event.type() is QEvent.Type.Paint:
            self.seen = True
        return False


def measure_touch() -> dict[str, Figure]:
    """Whole tasks, mostly by the guide's advice, with wrong turns between."""
    pressed: list[float] = []
    shown: list[float] = []
    with TemporaryDirectory() as data:
        program = build(shipped(), Wishes(Path(data), silent=True))
        program.window.resize(WIDTH, HEIGHT)
        program.show_home()
        program.window.show()
        program.open_store()
        for number in range(RUNS):
            _one_run(program, number, pressed, shown)
        program.window.close()
        program.close()
    platform = QApplication.platformName()
    return {
        "touch_to_pressed": spread(pressed, goal_p99_ms=16, platform=platform, size=f"{WIDTH}x{HEIGHT}"),
        "touch_to_next_screen": spread(
            shown, goal_p50_ms=30, goal_p99_ms=100, platform=platform, size=f"{WIDTH}x{HEIGHT}"
        ),
    }


def _one_run(program: Program, number: int, pressed: list[float], shown: list[float]) -> None:
    journey, pilot, dice = program.journey, Pilot(program.window), Random(number)
    lesson = journey.lesson("train-book")
    task = lesson.tasks[number % len(lesson.tasks)].id
    journey.start(lesson, task, Mode.FOLLOW)
    pilot.wait(lambda: not program.window.guarded, "the page to take touches")
    for _ in range(MOST_TOUCHES):
        session, page = journey.session, program.window.centralWidget()
        if session is None or not isinstance(page, LessonPage) or session.run.finished:
            break
        pilot.settle()
        action = session.advised()
        if dice.random() < WANDERING:
            action = dice.choice([one for one, _ in session.errand.machine.successors(session.run.state)])
        if isinstance(action, Press):
            _touch(program, page, action, pressed, shown)
        elif action is not None:
            pilot.act(
                page.simulator, action, letters_for(session, action) if isinstance(action, Enter) else ""
            )
        pilot.wait(lambda: isinstance(journey.place, AtLesson), "the lesson")
    journey.go(AtHome())
    pilot.settle()


def _touch(
    program: Program, page: LessonPage, action: Action, pressed: list[float], shown: list[float]
) -> None:
    if not isinstance(action, Press):
        return
    simulator = page.simulator
    simulator.bring_to_sight(action.target)
    QApplication.processEvents()
    widget, centre = simulator.widget_of(action.target), simulator.centre_of(action.target)
    handle = program.window.windowHandle()
    if widget is None or centre is None or handle is None:
        return
    place = simulator.mapTo(program.window, centre)
    began = perf_counter()
    _send(handle, place, press=True)
    _until_painted(widget)
    pressed.append(perf_counter() - began)
    began = perf_counter()
    _send(handle, place, press=False)
    _until_painted(simulator)
    shown.append(perf_counter() - began)


def _send(handle: QWindow, place: QPoint, *, press: bool) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    send = QTest.mousePress if press else QTest.mouseRelease
    send(handle, button, none, place)


def _until_painted(widget: QWidget) -> None:
    """Work until everything that was asked to be painted is."""
    paints = _Paints()
    widget.installEventFilter(paints)
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    widget.removeEventFilter(paints)
