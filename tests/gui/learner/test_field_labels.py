"""What is typed on is seen with its label above the keys on the screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from edu_desk.gui.simulator.elements.entry import EntryFrame
from edu_desk.gui.simulator.page_body import Body
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Target
from edu_desk.runner.events import Mode
from edu_desk.shared.paths import shipped
from gui.learner.conftest import Start
from kit.learner import Learner
from kit.sampling import kinds_of_content
from kit.shipped_lessons import shipped_library
from kit.told_steps import ToldStep, lesson_names, told_steps

WINDOWS = ((1024, 768), (1366, 768), (1920, 1080), (1080, 1920))


def lessons_with_fields() -> list[str]:
    """The lessons of apps that have something to type in, without reading them whole."""
    apps = shipped().lessons / "apps"
    typed = {file.parent.name for file in apps.glob("*/app.yaml") if "entry:" in file.read_text("utf-8")}
    return [name for name in lesson_names() if kinds_of_content()[name].split()[0] in typed]


def fields(lesson: Lesson) -> Iterator[tuple[ToldStep, Target]]:
    """Each field of each screen, at the first step that is about it."""
    screens = lesson.app.screens.values()
    entries = {one.id for screen in screens for one in elements_of(screen) if one.kind is ElementKind.ENTRY}
    met: set[tuple[str, Target]] = set()
    for task in lesson.tasks if entries else ():
        for step in told_steps(lesson, task.id):
            about = step.view.advice.about if step.view.advice else None
            if about is not None and about.element in entries and (step.view.screen.name, about) not in met:
                met.add((step.view.screen.name, about))
                yield step, about


def come_to(she: Learner, step: ToldStep, about: Target) -> QLineEdit:
    """Show the step's screen, and let the keys rise for the field it is about."""
    page = she.lesson_page
    keyboard = page.keyboard
    assert keyboard is not None
    keyboard.leave()
    page.simulator.show_screen(step.view.screen)
    page.panel.show_view(step.view)
    page.simulator.mark(about, back=False, word="여기")
    line = page.simulator.widget_of(about)
    assert isinstance(line, QLineEdit)
    line.setFocus(Qt.FocusReason.OtherFocusReason)
    keyboard.serve(line)
    she.pilot.settle()
    assert keyboard.isVisible()
    return line


def cut(she: Learner, line: QLineEdit) -> list[str]:
    """What of the field cannot be seen whole: the line, its label, or the hint that stands above it.

    Where letters are so large that there is no room for all three, the line alone.
    """
    page, frame = she.lesson_page, line.parentWidget()
    assert isinstance(frame, EntryFrame)
    body = page.simulator.findChild(Body)
    assert isinstance(body, Body)
    above = [one for one in (frame.label, frame.hint) if one.isVisible() and one.text()]
    tall = sum(one.height() for one in (line, *above))
    parts: list[QWidget] = [line, *(above if tall < body.height() else ())]
    return [one.accessibleName() for one in parts if not _whole(one, page)]


def _whole(part: QWidget, page: QWidget) -> bool:
    at = part.rect().translated(part.mapTo(page, QPoint(0, 0)))
    return page.rect().contains(at) and part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.exhaustive(most=2)
@pytest.mark.parametrize("text", [100, 125, 150, 200, 300])
@pytest.mark.parametrize("name", lessons_with_fields())
def test_each_field_has_its_label_in_sight_above_the_keys(start: Start, name: str, text: int) -> None:
    lesson = shipped_library().lesson(name)
    she = start(name, lesson.tasks[0].id, Mode.FOLLOW, text_size=text)
    known = list(fields(lesson))
    for window in WINDOWS:
        she.program.window.resize(*window)
        she.pilot.settle()
        for step, about in known:
            assert cut(she, come_to(she, step, about)) == [], (window, about)


@pytest.mark.parametrize("text", [125, 300])
def test_the_number_of_a_card_is_typed_under_its_label(start: Start, text: int) -> None:
    lesson = shipped_library().lesson("train-book")
    she = start(lesson.id, lesson.tasks[0].id, Mode.FOLLOW, text_size=text)
    step, about = next(one for one in fields(lesson) if one[1].element == "card_number")
    assert cut(she, come_to(she, step, about)) == []
