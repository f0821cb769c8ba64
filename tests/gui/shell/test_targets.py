"""Everything that is touched is large enough and apart: the program's own pages, by geometry."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.learner.caption_strip import CaptionStrip
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.places import AtHome, AtLesson, AtModes, AtResult, AtResume, AtTasks
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.widgets.page_scroll import PageScroll
from edu_desk.gui.window.place import Place
from edu_desk.runner.events import Mode
from kit.learner import Learner

LESSON = "train-book"
TARGET_MM, LARGE_MM, GAP_MM = 16.0, 19.0, 3.2


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen a centre may have; px and px in a millimetre."""

    name: str
    width: int
    height: int
    px_per_mm: float


SCREENS = (
    Screen("15.6 inch", 1920, 1080, 5.55),
    Screen("24 inch", 1920, 1080, 3.6),
    Screen("96 dpi", 1024, 768, 96 / 25.4),
    Screen("24 inch upright", 1080, 1920, 3.6),
)


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    learner = Learner(tmp_path / "data")
    yield learner
    learner.close()


def seen(page: QWidget) -> list[tuple[str, QRect, QRect]]:
    """Every button of the program that can be touched: its words, where it is, and what is seen of it."""
    simulator = page.simulator if isinstance(page, LessonPage) else None
    found = []
    for button in page.findChildren(QAbstractButton):
        inside = simulator is not None and simulator.isAncestorOf(button)
        shown = button.visibleRegion().boundingRect()
        if not inside and button.isVisible() and not shown.isEmpty():
            corner = button.mapTo(page, QPoint(0, 0))
            found.append((button.accessibleName(), QRect(corner, button.size()), shown.translated(corner)))
    return found


def apart(here: QRect, there: QRect) -> int:
    across = max(there.left() - here.right(), here.left() - there.right()) - 1
    down = max(there.top() - here.bottom(), here.top() - there.bottom()) - 1
    return max(across, down)


def look_over(page: QWidget, least_mm: float, px_per_mm: float) -> tuple[int, set[str]]:
    """How many buttons were seen, and what is wrong with them."""
    found, wrong = seen(page), set()
    for words, whole, _ in found:
        if min(whole.width(), whole.height()) < round(least_mm * px_per_mm) - 1:
            wrong.add(f"{words} is {whole.width()} x {whole.height()} px")
    for (one, _, here), (other, _, there) in combinations(found, 2):
        if apart(here, there) < round(GAP_MM * px_per_mm) - 1:
            wrong.add(f"{one} and {other} are {apart(here, there)} px apart")
    return len(found), wrong


def scrolled(she: Learner) -> Iterator[QWidget]:
    """The present page at its top, one touch of "Down" further, and at its end."""
    she.pilot.settle()
    page = she.program.window.centralWidget()
    assert page is not None
    yield page
    for scroll in page.findChildren(PageScroll):
        if scroll.isVisible():
            bar = scroll.area.verticalScrollBar()
            for place in (bar.maximum() // 2, bar.maximum()):
                bar.setValue(place)
                she.pilot.settle()
                yield page


def arrived(she: Learner, kind: type[Place]) -> None:
    assert isinstance(she.place, kind)


def every_place(she: Learner) -> Iterator[tuple[str, int]]:
    """Shows page after page: its name, and how many buttons there are at least on it."""
    journey, lessons = she.program.journey, she.program.lessons
    lesson = lessons.lesson(LESSON)
    task = lesson.tasks[0].id
    journey.go(AtHome())
    yield "home", 7
    journey.go(AtTasks(LESSON))
    yield "tasks", 7
    journey.go(AtModes(LESSON, task))
    yield "modes", 7
    lessons.start(lesson, task, Mode.WATCH)
    yield "watch", 7
    lessons.start(lesson, task, Mode.FOLLOW)
    yield "follow", 6
    she.lesson_page.show_panel(she.lesson_page.panel.caption)
    yield "panel", 6
    journey.go(AtPreferences(AtLesson()))
    yield "preferences", 7
    journey.go(AtHome())
    lessons.choose(LESSON)
    arrived(she, AtResume)
    yield "resume", 6
    lessons.start(lesson, task, Mode.FOLLOW)
    while not she.session.run.finished:
        action = she.session.advised()
        assert action is not None
        she.session.act(action)
    yield "finished", 5
    she.panel(she.lesson_page.panel.result_button)
    arrived(she, AtResult)
    yield "result", 7


FLAT = SCREENS[:3]
WAYS = [(on, text, large) for on in FLAT for text in (100, 300) for large in (False, True)]
WAYS += [(SCREENS[3], 100, True), (SCREENS[3], 300, False)]


@pytest.mark.exhaustive(most=2)
@pytest.mark.parametrize(
    ("on", "text", "large"), WAYS, ids=[f"{on.name} {text} % {'large' * large}" for on, text, large in WAYS]
)
def test_everything_touched_is_large_and_apart(she: Learner, on: Screen, text: int, large: bool) -> None:
    appearance = she.program.appearance
    appearance.sizes.keep(on.px_per_mm)
    appearance.change("motion", value=False)
    appearance.change("large_touch", large)
    appearance.change("text_size", text)
    she.program.window.resize(on.width, on.height)
    least = LARGE_MM if large else TARGET_MM
    faults: dict[str, set[str]] = {}
    for name, count in every_place(she):
        met = 0
        for page in scrolled(she):
            saw, wrong = look_over(page, least, on.px_per_mm)
            met = max(met, saw)
            faults.setdefault(name, set()).update(wrong)
        assert met >= (count if text == 100 else 5), (name, met)
    assert {name: sorted(wrong) for name, wrong in faults.items() if wrong} == {}


def test_whatever_scrolls_has_buttons(she: Learner) -> None:
    she.program.appearance.change("motion", value=False)
    she.program.appearance.change("text_size", 300)
    she.program.window.resize(1024, 768)
    long = 0
    for name, _ in every_place(she):
        she.pilot.settle()
        page = she.program.window.centralWidget()
        assert page is not None
        for area in page.findChildren(QScrollArea):
            bar = area.verticalScrollBar()
            if not area.isVisible():
                continue
            assert area.horizontalScrollBar().maximum() == 0, name
            if bar.maximum() == 0:
                continue
            scroll = area.parentWidget()
            if isinstance(scroll, CaptionStrip):
                assert scroll.button.isVisible(), name
                continue
            assert isinstance(scroll, PageScroll), name
            long += 1
            assert scroll.up.isVisible(), name
            bar.setValue(0)
            while scroll.down.isEnabled():
                before = bar.value()
                she.let_guard_pass()
                she.pilot.touch(scroll.down)
                assert bar.value() > before, name
            assert bar.value() == bar.maximum(), name
    assert long >= 5
