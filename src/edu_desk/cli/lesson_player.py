"""`edu-desk play`: a learner who always takes the guide's advice, through the real windows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from time import monotonic

from edu_desk.cli.play_report import Played, PlayOrder
from edu_desk.compose import Wishes, build
from edu_desk.gui.learner import page_snapshots
from edu_desk.gui.learner.home_page import HomePage
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.places import AtHome, AtLesson, AtModes, AtResume, AtTasks
from edu_desk.gui.learner.topic_page import TopicPage
from edu_desk.gui.people.places import AtWho
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.shell.application import Program
from edu_desk.gui.theme.tokens import DOUBLE_TOUCH_MS
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.question_page import QuestionPage
from edu_desk.jobs import NoExecutor
from edu_desk.lesson.library import Library
from edu_desk.lesson.model import Entry, State
from edu_desk.machine.action import Action, Enter
from edu_desk.machine.typed_classes import stand_in
from edu_desk.runner.events import Event, Mode
from edu_desk.runner.run import Run
from edu_desk.shared.errors import Bug, Fault
from edu_desk.shared.paths import DATABASE, Resources
from edu_desk.shared.text import N_

_MOST_STEPS = 300


def play(
    order: PlayOrder,
    resources: Resources,
    data: Path | None,
    language: str | None,
    library: Library | None = None,
) -> Played:
    """Play a lesson from the first page to the result; `library` where lessons were read already.

    Raises `Fault` for an unknown lesson or task.
    """
    seconds = SkippedSeconds()
    wishes = Wishes(
        data,
        language,
        text_size=order.text_size,
        silent=order.silent,
        pause_ms=lambda _letters: 0,
        seconds=seconds,
        at_once=order.silent,
        idle=NoExecutor() if order.silent else None,
        shows_paused=order.silent,
        library=library,
    )
    program = build(resources, wishes)
    try:
        return _Player(program, order, seconds).play()
    finally:
        program.window.close()
        program.close()


class SkippedSeconds:
    """The machine's seconds, and those that a person would wait and the player does not."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def __call__(self) -> float:
        """Seconds since some moment."""
        return monotonic() + self._skipped

    def skip(self, seconds: float) -> None:
        """So many have gone by at once."""
        self._skipped += seconds


@dataclass(slots=True)
class _Player:
    program: Program
    order: PlayOrder
    seconds: SkippedSeconds
    _pilot: Pilot = field(init=False)
    _shots: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._pilot = Pilot(self.program.window)

    def play(self) -> Played:
        window = self.program.window
        window.resize(*self.order.size)
        self.program.show_home()
        window.show()
        self.program.open_store()
        self._pilot.settle()
        self._shoot("home")
        self._to_lesson()
        session = self.program.lessons.session
        if session is None:
            raise Bug("the lesson did not open")
        run = session.run.head.id
        task = session.run.head.task
        if self.order.mode == Mode.WATCH.value:
            self._look_on(session)
        else:
            self._do(session)
        text_size = self.program.appearance.text_size
        self._to_result()
        self._shoot("result")
        events, trouble = self._stored(run)
        return Played(
            run=run,
            lesson=self.order.lesson,
            task=task,
            mode=self.order.mode,
            finished=session.run.finished,
            database=str(self.program.data / DATABASE),
            events=events,
            shots=tuple(self._shots),
            text_size=text_size,
            trouble=trouble,
        )

    def _stored(self, run: str) -> tuple[tuple[Event, ...], Fault | None]:
        """What the store says of the run, and why it says nothing."""
        records = self.program.records
        records.retry()
        try:
            return records.stored(run), None
        except Fault as fault:
            return (), fault

    def _to_result(self) -> None:
        page = self.program.window.centralWidget()
        if not isinstance(page, LessonPage):
            raise Bug("the lesson is not shown")
        self._pilot.settle()
        self._shoot("goal")
        self._calm()
        page.show_panel(page.panel.result_button)
        self._press(page.panel.result_button, "the result")
        # After a case come its signs, in a check the next case.
        if self.program.window.centralWidget() is page:
            raise Bug("nothing came after the goal")

    def _to_lesson(self) -> None:
        journey = self.program.journey
        if isinstance(journey.place, AtWho):
            journey.go(AtHome())  # whoever lets a lesson be played is a guest
        page = self.program.window.centralWidget()
        if not isinstance(page, HomePage):
            raise Bug("the first page did not open")
        self._check_task()
        self._touch_lesson(page)
        if isinstance(journey.place, AtResume):
            self._shoot("resume")
            self._choose(page_snapshots.ANEW)
        place = journey.place
        if isinstance(place, AtModes) and self._other_task(place.task):
            self._choose(page_snapshots.OTHER_TASK)
            if not isinstance(journey.place, AtTasks):
                raise Bug("the tasks did not open")
            self._choose(self.order.task or place.task)
        self._shoot("modes")
        lesson = self.program.lessons.lesson(self.order.lesson)
        if self.order.task and lesson.tasks[0].case is not None:
            # Cases are dealt; here one is asked for by its name.
            self.program.lessons.begin(lesson, self.order.task, Mode(self.order.mode))
        else:
            self._choose(self.order.mode)
        if not isinstance(journey.place, AtLesson):
            raise Bug("the lesson did not open")

    def _touch_lesson(self, page: HomePage | TopicPage) -> None:
        """Touch the lesson's tile, on the first page or on the page of its topic where it stands."""
        wanted = self.order.lesson
        tile: TouchButton | None = next((tile for tile in page.tiles if tile.key == wanted), None)
        if tile is not None:
            page.scroller.show_widget(tile)
            self._press(tile, "after the tile")
            return
        if isinstance(page, HomePage):
            topic = self.program.lessons.lesson(wanted).topic
            tile = next(tile for tile in page.tiles if tile.key == topic)
        else:
            tile = page.earlier if page.later is None else page.later
        if tile is None:
            raise Bug(f"{wanted} stands on no page")
        page.scroller.show_widget(tile)
        self._press(tile, "the lessons of the topic")
        following = self.program.window.centralWidget()
        if not isinstance(following, TopicPage):
            raise Bug("the topic did not open")
        self._touch_lesson(following)

    def _other_task(self, offered: str) -> bool:
        lesson = self.program.lessons.lesson(self.order.lesson)
        return self.order.task not in {None, offered} and lesson.tasks[0].case is None

    def _check_task(self) -> None:
        lesson = self.program.lessons.lesson(self.order.lesson)
        if self.order.task and self.order.task not in {task.id for task in lesson.tasks}:
            known = ", ".join(task.id for task in lesson.tasks)
            raise Fault(
                N_("There is no task “{name}”."),
                N_("Choose one of these: {known}."),
                name=self.order.task,
                known=known,
            )

    def _choose(self, key: str) -> None:
        page = self.program.window.centralWidget()
        if not isinstance(page, QuestionPage):
            raise Bug("no question is asked")
        tile = next(tile for tile in page.tiles if tile.key == key)
        page.scroller.show_widget(tile)
        self._press(tile, key)

    def _press(self, tile: TouchButton, what: str) -> None:
        before = self.program.window.centralWidget()
        self._calm()
        self._pilot.touch(tile)
        self._pilot.wait(lambda: self.program.window.centralWidget() is not before, what)
        self._pilot.settle()

    def _calm(self) -> None:
        """Let everything stand, and the half second pass in which touches are ignored."""
        self._pilot.settle()
        self.seconds.skip(DOUBLE_TOUCH_MS / 1000)
        self._pilot.settle()

    def _do(self, session: LessonSession) -> None:
        """Take the guide's advice until the goal is reached."""
        for step in range(_MOST_STEPS):
            page = self.program.window.centralWidget()
            if not isinstance(page, LessonPage) or session.run.finished:
                return
            self._calm()
            self._shoot(f"step-{step:02}")
            action = session.advised()
            if action is None:
                raise Bug(f"the guide knows no way on at {session.view.screen.name}")
            state = session.run.state
            self._pilot.act(page.simulator, action, letters_for(session, action))
            self._pilot.wait(_moved(session, state), f"{action} to act")
        raise Bug("the goal was not reached")

    def _look_on(self, session: LessonSession) -> None:
        """Watch until the goal is reached; the hand that shows each act need not be waited for."""
        page = self.program.window.centralWidget()
        if not isinstance(page, LessonPage):
            raise Bug("the lesson is not shown")

        def went_on(before: Run) -> bool:
            page.simulator.hand.hurry()
            return session.run is not before

        steps = count()
        self._shoot(f"step-{next(steps):02}")
        # Steps may follow each other faster than anybody waits: each is drawn when it comes. Without a voice
        # that takes its time the showing was held until here, so that none is missed.
        session.changed.connect(lambda _view: self._shoot(f"step-{next(steps):02}"))
        if self.order.silent:
            page.panel.pause.emit()
        while not session.run.finished:
            self._pilot.wait(partial(went_on, session.run), "the next step")

    def _shoot(self, name: str) -> None:
        if self.order.shots is None:
            return
        self.order.shots.mkdir(parents=True, exist_ok=True)
        file = self.order.shots / f"{len(self._shots):02}-{name}.png"
        if not self.program.window.grab().save(str(file)):
            raise Fault(
                N_("The picture could not be written to {file}."),
                N_("Check that the disk is not full and that you may write there."),
                file=str(file),
            )
        self._shots.append(str(file))


def _moved(session: LessonSession, before: State) -> Callable[[], bool]:
    return lambda: session.run.state != before


def letters_for(session: LessonSession, action: Action) -> str:
    """What to type for the class of an `Enter`: the task's own text."""
    if not isinstance(action, Enter):
        return ""
    machine = session.errand.machine
    element = machine.element(session.run.state, action.target.element)
    if element is None or not isinstance(element.spec, Entry):
        return ""
    return stand_in(element.spec, machine.typed.get(element.spec.index), action.typed)
