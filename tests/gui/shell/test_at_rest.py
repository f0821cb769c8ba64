"""What is left behind is nothing: no widget of a page that is gone."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from edu_desk.gui.learner.places import AtHome
from edu_desk.gui.preferences.places import AtPreferences
from kit.learner import Learner


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    she = Learner(tmp_path, pause_ms=3_600_000)
    yield she
    she.close()


def widgets(she: Learner) -> Counter[str]:
    """Every widget there is, once what was to be deleted is."""
    for _ in range(3):
        she.pilot.settle()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    return Counter(type(widget).__name__ for widget in QApplication.allWidgets())


def lesson(she: Learner) -> None:
    she.choose_lesson("train-book")
    keys = she.question_keys()
    she.choose("follow" if "follow" in keys else keys[0])


def large_lesson(she: Learner) -> None:
    she.program.window.resize(1024, 768)
    she.program.appearance.change("text_size", 300)
    she.pilot.settle()
    lesson(she)


def preferences(she: Learner) -> None:
    she.program.journey.go(AtPreferences(AtHome()))


@pytest.mark.parametrize("visit", [lesson, large_lesson, preferences], ids=lambda visit: visit.__name__)
def test_a_page_that_is_left_leaves_no_widget(she: Learner, visit: Callable[[Learner], None]) -> None:
    seen: list[Counter[str]] = []
    for _ in range(5):
        visit(she)
        she.program.journey.go(AtHome())
        seen.append(widgets(she))
    assert seen[-1] == seen[1], "opened and left three times more"
