"""A learner at the real program: real widgets, a real SQLite file, real lesson files."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.cli.lesson_player import letters_for
from edu_desk.compose import Wishes, build
from edu_desk.gui.kiosk.no_marks import NoMarks
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.places import AtLesson
from edu_desk.gui.learner.result_page import ResultPage
from edu_desk.gui.learner.topic_page import TopicPage
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.reading.announce import Announcer
from edu_desk.gui.shell.application import Program
from edu_desk.gui.simulator.elements.wait import Pause
from edu_desk.gui.theme.tokens import DOUBLE_TOUCH_MS
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.gui.widgets.tile import Tile
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.gui.window.place import Place
from edu_desk.jobs import NoExecutor
from edu_desk.lesson.library import Library
from edu_desk.machine.action import Action, Enter, Target
from edu_desk.shared.paths import DATABASE, LESSONS, Resources, shipped
from kit.clock import HandClock, HandSeconds
from kit.fresh_records import lay_fresh_records
from kit.shipped_lessons import library_beside, shipped_library


def library_of(resources: Resources, data: Path) -> Library:
    """The lessons that the program finds: the shipped ones are read once for all tests of a process."""
    if resources == shipped():
        return library_beside(data / LESSONS) if (data / LESSONS).is_dir() else shipped_library()
    return Library(resources.lessons, (data / LESSONS,))


class Learner:
    """Drives the program as a person does; every touch goes through the pilot."""

    def __init__(
        self,
        data: Path,
        language: str = "ko",
        resources: Resources | None = None,
        clock: HandClock | None = None,
        pause_ms: int = 0,
        looks_ahead: bool = False,
        beat: Callable[[], float] | None = None,
    ) -> None:
        """With `looks_ahead` the guide reckons what could come next; that takes time.

        Without `beat` the seconds that go by in the staff area are those of the clock.
        """
        self._seconds, hand = HandSeconds(), clock or HandClock()
        self._resources = resources or shipped()
        self._library = library_of(self._resources, data)
        wishes = Wishes(
            data,
            language,
            silent=True,
            pause_ms=lambda _letters: pause_ms,
            clock=hand,
            seconds=self._seconds,
            idle=None if looks_ahead else NoExecutor(),
            beat=beat or (lambda: hand.now().timestamp()),
            dice=Random(7),
            library=self._library,
        )
        self.data, self._closed = data, False
        self.program: Program = build(self._resources, wishes)
        self.pilot = Pilot(self.program.window)
        self.program.window.resize(1366, 768)
        self.program.window.show()
        lay_fresh_records(data)
        self.program.open_store()
        self.program.journey.greet()
        self.pilot.settle()

    @property
    def place(self) -> Place:
        return self.program.journey.place

    @property
    def session(self) -> LessonSession:
        session = self.program.lessons.session
        assert session is not None
        return session

    @property
    def lesson_page(self) -> LessonPage:
        page = self.program.window.centralWidget()
        assert isinstance(page, LessonPage)
        return page

    @property
    def result_page(self) -> ResultPage:
        page = self.program.window.centralWidget()
        assert isinstance(page, ResultPage)
        return page

    def let_guard_pass(self) -> None:
        """Half a second goes by, and touches count on the page that has come."""
        self.pilot.settle()
        self._seconds.go_on(DOUBLE_TOUCH_MS / 1000)
        assert not self.program.window.guarded
        self.pilot.settle()

    def let_waits_pass(self) -> None:
        """The time of the practice app that runs by itself goes by at once."""
        for wait in self.program.window.findChildren(Pause):
            if wait.timer.isActive() and wait.isVisible():
                wait.timer.start(0)

    def choose_lesson(self, lesson: str) -> None:
        page = self.page_with(lesson)
        self._pick(page.scroller.show_widget, page.tiles, lesson)

    def page_with(self, lesson: str) -> HomePage | TopicPage:
        """From the first page to where the lesson's tile stands: there, or in its topic."""
        page = self.program.window.centralWidget()
        assert isinstance(page, HomePage)
        if lesson in [tile.key for tile in page.tiles]:
            return page
        heads = self._library.index().heads
        self._pick(
            page.scroller.show_widget, page.tiles, next(head.topic for head in heads if head.id == lesson)
        )
        topic = self.program.window.centralWidget()
        assert isinstance(topic, TopicPage)
        while lesson not in [tile.key for tile in topic.tiles]:
            way = topic.earlier if topic.later is None else topic.later
            assert way is not None
            topic.scroller.show_widget(way)
            self.let_guard_pass()
            self.pilot.touch(way)
            self.pilot.settle()
            topic = self.program.window.centralWidget()
            assert isinstance(topic, TopicPage)
        return topic

    def choose_again(self, lesson: str) -> None:
        page = self.program.window.centralWidget()
        assert isinstance(page, HomePage)
        self._pick(page.scroller.show_widget, page.again, lesson)

    def choose(self, key: str) -> None:
        page = self.program.window.centralWidget()
        assert isinstance(page, QuestionPage)
        self._pick(page.scroller.show_widget, page.tiles, key)

    def question_keys(self) -> tuple[str, ...]:
        page = self.program.window.centralWidget()
        assert isinstance(page, QuestionPage)
        return tuple(tile.key for tile in page.tiles)

    def do(self, action: Action, typed: str = "") -> None:
        self.let_guard_pass()
        self.pilot.act(self.lesson_page.simulator, action, typed or letters_for(self.session, action))
        self.pilot.settle()

    def do_advice(self) -> Action:
        action = self.session.advised()
        assert action is not None
        before = self.session.run.state
        session = self.session
        self.do(action)
        self.pilot.wait(lambda: session.run.state != before, f"{action} to act")
        return action

    def to_the_end(self, until: Callable[[], bool] = lambda: False) -> None:
        for _ in range(150):
            if not isinstance(self.place, AtLesson) or self.session.run.finished or until():
                return
            self.do_advice()
        raise AssertionError("the lesson does not end")

    def see_result(self) -> None:
        panel = self.lesson_page.panel
        self.lesson_page.show_panel(panel.result_button)
        self.pilot.settle()
        self.pilot.touch(panel.result_button)
        self.pilot.settle()

    def type_into(self, target: Target, text: str) -> None:
        self.do(Enter(target, ""), text)

    def bar(self, item: BarItem) -> None:
        self.let_guard_pass()
        self.pilot.touch(self.lesson_page.bar.button(item))
        self.pilot.settle()

    def panel(self, button: QWidget) -> None:
        self.let_guard_pass()
        self.lesson_page.show_panel(button)
        self.pilot.settle()
        self.pilot.touch(button)
        self.pilot.settle()

    def close(self) -> None:
        """The window goes as well: a program that was closed keeps no picture.

        To close it once more does nothing.
        """
        if self._closed:
            return
        self._closed = True
        self._let_go_of_focus()
        self.program.window.close()
        self.program.close()
        self.program.window.destroy()

    def _let_go_of_focus(self) -> None:
        """Dozens of programs that were closed would hear of each focus in later ones."""
        for announcer in self.program.window.findChildren(Announcer):
            announcer.let_go()
        for no_marks in self.program.window.findChildren(NoMarks):
            no_marks.let_go()

    def kept_bytes(self) -> bytes:
        """Everything that stands in the data folder."""
        return b"".join(file.read_bytes() for file in self.data.rglob("*") if file.is_file())

    @property
    def database(self) -> Path:
        return self.data / DATABASE

    def _pick(self, show: Callable[[Tile], None], tiles: tuple[Tile, ...], key: str) -> None:
        tile = next(tile for tile in tiles if tile.key == key)
        self.pilot.settle()
        show(tile)
        before = self.program.window.centralWidget()
        self.let_guard_pass()
        self.pilot.touch(tile)
        self.pilot.wait(lambda: self.program.window.centralWidget() is not before, key)
        self.pilot.settle()
        assert QApplication.instance() is not None
