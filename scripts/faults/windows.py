"""The program's windows in this process, worked as a hand does."""

import resource
from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from edu_desk.cli.lesson_player import SkippedSeconds, letters_for
from edu_desk.compose import Wishes, build
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.shell.application import catch_bugs
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.tokens import DOUBLE_TOUCH_MS
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.lesson.library import Library
from edu_desk.machine.action import Action, Enter, Press, Target
from edu_desk.runner.events import Mode
from edu_desk.shared.clock import Clock
from edu_desk.shared.errors import Bug
from edu_desk.shared.paths import shipped

_MOST_STEPS = 60
QUIET = '{"voice": false}'


class Settable:
    """A clock that can be set."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def now(self) -> datetime:
        """The moment it shows."""
        return self.at


class Windows:
    """The whole program on the data in `folder`, with `lesson` begun where one is given."""

    def __init__(
        self,
        folder: Path,
        lesson: str = "train-book",
        settings: str = QUIET,
        clock: Clock | None = None,
        library: Library | None = None,
    ) -> None:
        if settings:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "settings.json").write_text(settings, encoding="utf-8")
        self.seconds = SkippedSeconds()
        wishes = Wishes(
            folder, silent=True, pause_ms=lambda _n: 0, clock=clock, seconds=self.seconds, library=library
        )
        self.program = build(shipped(), wishes)
        self.window, self.journey = self.program.window, self.program.journey
        self.bugs: list[int] = []
        self.said: list[str] = []
        self.program.voice.caption_changed.connect(lambda caption: self.said.append(caption.text))
        catch_bugs(self.program.app, lambda: self.bugs.append(1))
        self.window.resize(1366, 768)
        self.program.show_home()
        self.window.show()
        self.program.open_store()
        self.pilot = Pilot(self.window)
        self.pilot.settle()
        if lesson:
            self.start(lesson)

    def start(self, lesson: str, mode: Mode = Mode.TRY) -> None:
        """Begin its first task."""
        found = self.program.lessons.lesson(lesson)
        self.program.lessons.start(found, found.tasks[0].id, mode)
        self.pilot.settle()

    @property
    def session(self) -> LessonSession:
        """The run on the screen."""
        session = self.program.lessons.session
        if session is None:
            raise Bug("no lesson is on")
        return session

    @property
    def simulator(self) -> Simulator:
        """The practice app on the screen."""
        page = self.window.centralWidget()
        if not isinstance(page, LessonPage):
            raise Bug("no lesson is shown")
        return page.simulator

    def calm(self) -> None:
        """Let everything stand, and the half second pass in which touches are ignored."""
        self.pilot.settle()
        self.seconds.skip(DOUBLE_TOUCH_MS / 1000)
        self.pilot.settle()

    def advised(self) -> Action:
        """What the guide says."""
        action = self.session.advised()
        if action is None:
            raise Bug("the guide knows no way on")
        return action

    def step(self) -> None:
        """Do it, and wait until the practice app has moved."""
        self.calm()
        action, before = self.advised(), self.session.run.state
        self.pilot.act(self.simulator, action, letters_for(self.session, action))
        self.pilot.wait(lambda: self.session.run.state != before, str(action))

    def until(self, element: str) -> None:
        """Take the guide's advice until it is about `element`."""
        for _ in range(_MOST_STEPS):
            action = self.advised()
            if isinstance(action, Press | Enter) and action.target.element == element:
                return
            self.step()
        raise Bug(f"the guide never came to {element}")

    def press(self, part: str) -> None:
        """Touch an element of the practice app."""
        self.calm()
        self.pilot.act(self.simulator, Press(Target(part)), "")
        self.pilot.settle()

    def line(self, element: str) -> QLineEdit:
        """The field, with the focus."""
        self.calm()
        self.simulator.bring_to_sight(Target(element))
        self.pilot.settle()
        self.pilot.touch(self.simulator, self.simulator.centre_of(Target(element)))
        focused = QApplication.focusWidget()
        if not isinstance(focused, QLineEdit):
            raise Bug(f"{element} did not take the focus")
        return focused

    def choose(self, key: str) -> None:
        """Press a tile of the page that asks."""
        page = self.window.centralWidget()
        if not isinstance(page, QuestionPage):
            raise Bug("no question is asked")
        tile = next(tile for tile in page.tiles if tile.key == key)
        page.scroller.show_widget(tile)
        self.calm()
        self.pilot.touch(tile)
        QTest.qWait(300)
        self.pilot.settle()

    def words(self) -> set[str]:
        """All that is said and shown."""
        shown = [child for child in self.window.findChildren(QWidget) if child.isVisible()]
        names = {child.accessibleName() for child in shown}
        texts = {child.text() for child in shown if isinstance(child, QLabel | Label)}
        return {words for words in (*names, *texts, *self.said) if words}


def take_nothing(file: Path | None = None) -> None:
    """From now on no file grows beyond the size of `file`; without one, none grows at all."""
    size = file.stat().st_size if file is not None else 0
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
