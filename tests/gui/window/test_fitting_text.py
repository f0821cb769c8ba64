"""Letters that do not fit a screen are refused with a word, and the wish is kept for a larger one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from edu_desk.access.millimetres import MM_PER_INCH, REFERENCE_DPI
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtPreferences
from edu_desk.gui.preferences.preferences_page import PreferencesPage
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.window.fitting_text import fits, largest_fitting
from edu_desk.runner.events import Mode
from kit.learner import Learner
from kit.shipped_lessons import shipped_library

MakeLook = Callable[..., Look]
SIZES = (100, 125, 150, 200, 250, 300)


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    she = Learner(tmp_path)
    she.program.appearance.sizes.keep(REFERENCE_DPI / MM_PER_INCH)
    yield she
    she.close()


@pytest.mark.parametrize(
    ("size", "low", "expected"),
    [
        ((1366, 768), False, 300),
        ((1024, 768), False, 300),
        ((1024, 600), False, 250),
        ((1080, 1920), True, 300),
        ((1920, 540), False, 200),
        ((800, 480), False, 200),
        ((400, 200), False, 100),
    ],
)
def test_the_largest_that_fits(make_look: MakeLook, size: tuple[int, int], low: bool, expected: int) -> None:
    def look(percent: int) -> Look:
        return replace(make_look(percent / 100), low=low)

    assert largest_fitting(300, SIZES, look, QSize(*size)) == expected


def test_never_larger_than_wished(make_look: MakeLook) -> None:
    def look(percent: int) -> Look:
        return make_look(percent / 100)

    assert largest_fitting(150, SIZES, look, QSize(4000, 3000)) == 150
    assert largest_fitting(100, SIZES, look, QSize(10, 10)) == 100


@pytest.mark.parametrize("scale", [1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("text", [2.0, 2.5, 3.0])
def test_a_scaled_desktop_refuses_no_more_than_its_screen(
    make_look: MakeLook, text: float, scale: float
) -> None:
    for size in ((1366, 768), (1920, 1080), (1024, 600), (800, 480)):
        whole = make_look(text)
        scaled = replace(whole, px_per_mm=whole.px_per_mm / scale)
        logical = QSize(round(size[0] / scale), round(size[1] / scale))
        assert fits(scaled, logical + QSize(4, 4)) >= fits(whole, QSize(*size))


def test_a_size_that_does_not_fit_is_refused_with_a_word(she: Learner) -> None:
    appearance = she.program.appearance
    she.program.window.resize(800, 480)
    she.pilot.settle()
    she.program.journey.go(AtPreferences(AtHome()))
    appearance.change("text_size", 300)
    she.pilot.settle()
    assert (appearance.settings.text_size, appearance.text_size) == (300, 200)
    page = she.program.window.centralWidget()
    assert isinstance(page, PreferencesPage)
    said = [label.text() for label in page.findChildren(Label) if label.isVisibleTo(page)]
    assert any("300%" in words and "200%" in words for words in said)
    appearance.change("text_size", 200)
    assert appearance.text_note() == ""


def test_the_wish_is_kept_for_a_larger_screen(she: Learner) -> None:
    appearance, window = she.program.appearance, she.program.window
    lesson = shipped_library().lesson("train-pickup")
    appearance.change("text_size", 300)
    she.program.lessons.start(lesson, lesson.tasks[0].id, Mode.FOLLOW)
    for size, expected in (((1366, 768), 300), ((800, 480), 200), ((1366, 768), 300)):
        window.resize(*size)
        she.pilot.settle()
        page = window.centralWidget()
        assert isinstance(page, LessonPage)
        assert (appearance.text_size, page.look.text) == (expected, expected / 100)
