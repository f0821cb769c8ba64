"""Walks through practice apps on a low screen, which stands upright, and sees what is within reach."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from edu_desk.access.assessment.measurements import MeasuredReach
from edu_desk.gui.assist.pressables import touchables
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.pilot import Pilot
from edu_desk.gui.shell.application import Program
from edu_desk.gui.simulator.elements.wait import Pause
from edu_desk.gui.widgets.page_frame import LOW_SHARE
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Back
from edu_desk.runner.events import Mode

_MOST_STEPS = 80
_UPRIGHT = 4 / 3
"""An upright screen is so much higher than wide at the least."""


class LowWalk:
    """Follows the guide; `found` is what is touched on the screens that were met."""

    def __init__(self, program: Program, size: tuple[int, int]) -> None:
        self._program, self._pilot = program, Pilot(program.window)
        self.found: list[MeasuredReach] = []
        program.appearance.change("low_screen", value=True)
        program.window.resize(*upright(size))
        self._pilot.settle()

    def practise(self, lesson: Lesson) -> None:
        """Do the first task of `lesson`; every step is looked at."""
        lessons = self._program.lessons
        lessons.start(lesson, lesson.tasks[0].id, Mode.FOLLOW)
        session = lessons.session
        for _ in range(_MOST_STEPS):
            self._pilot.settle()
            page = self._program.window.centralWidget()
            if session is None or not isinstance(page, LessonPage) or session.run.finished:
                return
            self._look(page, session)
            action = session.advised()
            if action is None:
                return
            session.act(action)

    def _look(self, page: LessonPage, session: LessonSession) -> None:
        action = session.advised()
        target = None if action is None or isinstance(action, Back) else action.target
        wanted = page.simulator.widget_of(target) if target is not None else None
        if target is not None:
            page.simulator.bring_to_sight(target)
        name = session.view.screen.title
        for thing in touchables(page):
            if isinstance(thing, Pause):
                continue  # it goes on by itself: nobody need reach it
            whole = thing is not wanted or thing.visibleRegion().boundingRect() == thing.rect()
            self.found.append(MeasuredReach(name, thing.accessibleName(), lies_low(thing, page), whole))
        if wanted is not None and not isinstance(wanted, Pause) and wanted.visibleRegion().isEmpty():
            self.found.append(MeasuredReach(name, wanted.accessibleName(), low=False, whole=False))


def upright(size: tuple[int, int]) -> tuple[int, int]:
    """The same screen, standing."""
    return min(size), max(*size, round(min(size) * _UPRIGHT))


def lies_low(thing: QWidget, page: QWidget) -> bool:
    """Whether `thing` lies in the lower part of `page`, as far as it is seen."""
    seen = thing.visibleRegion().boundingRect()
    place = QRect(thing.mapTo(page, seen.topLeft()), seen.size())
    return place.isEmpty() or place.top() >= page.height() * (1 - LOW_SHARE) - 1
