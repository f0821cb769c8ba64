"""The sentence that says what to do is seen whole, at every step of every task of every shipped lesson."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from edu_desk.lesson.teaching import Lesson
from edu_desk.runner.events import Mode
from kit.learner import Learner
from kit.sampling import id_word
from kit.shipped_lessons import shipped_library
from kit.told_steps import ToldStep, lesson_names, told_steps

WINDOWS = ((1024, 768), (1366, 768), (1920, 1080), (1080, 1920))
LARGEST = 300
MOST_HIDDEN = 0.05
"""In the largest letters so many steps of a lesson may need scrolling."""
Begin = Callable[[str, Mode, int], Learner]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    open_ones: list[Learner] = []

    def start(lesson: str, mode: Mode, text: int) -> Learner:
        she = Learner(tmp_path, pause_ms=3_600_000)
        open_ones.append(she)
        she.program.appearance.change("text_size", text)
        found = shipped_library().lesson(lesson)
        she.program.lessons.start(found, found.tasks[0].id, mode)
        she.pilot.settle()
        return she

    yield start
    for she in open_ones:
        she.close()


def different_steps(lesson: Lesson) -> list[ToldStep]:
    """Of all tasks, each step that shows or says something else than the others."""
    told = (step for task in lesson.tasks for step in told_steps(lesson, task.id))
    return list({(step.view.instruction, step.view.feedback, step.said): step for step in told}.values())


def seen_whole(part: QWidget, page: QWidget) -> bool:
    """Whether all of `part` can be seen, of its page and of what scrolls."""
    if not part.isVisibleTo(page):
        return False
    box = part.rect()
    at = part.mapTo(page, box.topLeft())
    inside = page.rect().contains(box.translated(at))
    return inside and part.visibleRegion().boundingRect() == box


@pytest.mark.exhaustive(most=2)
@pytest.mark.parametrize("text", [100, 125, 150, 200, 300])
@pytest.mark.parametrize("name", lesson_names())
def test_what_to_do_is_in_sight(begin: Begin, name: str, text: int) -> None:
    she = begin(name, Mode.FOLLOW, text)
    lesson = shipped_library().lesson(name)
    hidden: list[tuple[tuple[int, int], str]] = []
    shown, steps = 0, different_steps(lesson)
    for window in WINDOWS:
        she.program.window.resize(*window)
        she.pilot.settle()  # letters that do not fit make another page
        page = she.lesson_page
        for step in steps:
            page.panel.show_view(step.view)
            page.panel.show_caption(step.said, 0, 0)
            she.pilot.settle()
            shown += 1
            now = page.panel.now.sentence
            assert now.text() == step.view.instruction
            if not seen_whole(now, page) or now.height() < now.heightForWidth(now.width()):
                hidden.append((window, now.text()))
    assert len(hidden) <= (shown * MOST_HIDDEN if text == LARGEST else 0), hidden


@pytest.mark.exhaustive(most=6, share=0.2, of=id_word(1))
@pytest.mark.parametrize("text", [100, 150, 200, 300])
@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("mode", [Mode.WATCH, Mode.FOLLOW])
def test_what_steers_a_lesson_is_in_sight(
    begin: Begin, mode: Mode, window: tuple[int, int], text: int
) -> None:
    she = begin("train-pickup", mode, text)
    lesson = shipped_library().lesson("train-pickup")
    she.program.window.resize(*window)
    she.pilot.settle()
    page = she.lesson_page
    first, *_, last = told_steps(lesson, lesson.tasks[0].id, mode)
    for step in (first, last):
        page.panel.show_view(step.view)
        page.panel.show_caption(step.said, 0, 0)
        she.pilot.settle()
        panel = page.panel
        steering = [panel.result_button] if step is last else [panel.pause_button, panel.step_button]
        for button in steering if step is last or mode is Mode.WATCH else ():
            assert seen_whole(button, page), button.text()


@pytest.mark.exhaustive(most=2)
@pytest.mark.parametrize("text", [125, 200])
@pytest.mark.parametrize("name", lesson_names())
def test_what_is_to_be_touched_is_in_sight(begin: Begin, name: str, text: int) -> None:
    """Marked itself or, with less help, as a part of what stands together."""
    she = begin(name, Mode.FOLLOW, text)
    lesson = shipped_library().lesson(name)
    simulator, hidden, shown = she.lesson_page.simulator, list[tuple[str, bool]](), 0
    for step in different_steps(lesson):
        advice = step.view.advice
        if advice is None or advice.target is None:
            continue
        simulator.show_screen(step.view.screen)
        for area in (False, True):
            simulator.mark(advice.target, back=False, word="여기", area=area)
            she.pilot.settle()
            shown += 1
            thing = simulator.widget_of(advice.target)
            assert thing is not None
            if not seen_whole(thing, she.lesson_page):
                hidden.append((str(advice.target), area))
    assert shown or all(task.case is not None for task in lesson.tasks)
    assert hidden == []
