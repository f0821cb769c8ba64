"""What an errand begins with is seen whole, also where nothing is marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.machine.action import Target
from edu_desk.runner.events import Mode
from kit.learner import Learner
from kit.shipped_lessons import shipped_library
from kit.told_steps import lesson_names

WINDOWS = ((1024, 768), (1366, 768), (1920, 1080), (1080, 1920))
TEXTS = (100, 125, 150, 200)


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path, pause_ms=3_600_000)
    yield learner
    learner.close()


def begin(she: Learner, lesson: str, task: str, mode: Mode) -> None:
    lessons = she.program.lessons
    lessons.begin(lessons.lesson(lesson), task, mode)
    she.pilot.settle()


def whole(she: Learner, part: QWidget) -> bool:
    page = she.lesson_page
    at = part.rect().translated(part.mapTo(page, part.rect().topLeft()))
    return page.rect().contains(at) and part.visibleRegion().boundingRect() == part.rect()


def first_thing(she: Learner) -> QWidget:
    target = she.session.begins_with
    assert target is not None
    found = she.lesson_page.simulator.widget_of(target)
    assert found is not None
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_the_message_in_the_dock_is_in_sight(she: Learner, text: int) -> None:
    she.program.appearance.change("text_size", text)
    for window in WINDOWS:
        she.program.window.resize(*window)
        begin(she, "fraud-message", "parcel-link", Mode.TRY)
        assert she.session.begins_with == Target("messages")
        assert whole(she, first_thing(she)), window


def test_it_is_in_sight_where_nothing_helps(she: Learner) -> None:
    she.program.appearance.change("text_size", 200)
    begin(she, "fraud-message", "parcel-link", Mode.CHECK)
    assert whole(she, first_thing(she))


@pytest.mark.parametrize("text", TEXTS)
def test_who_calls_is_in_sight_beside_the_circle(she: Learner, text: int) -> None:
    she.program.appearance.change("text_size", text)
    for window in WINDOWS:
        she.program.window.resize(*window)
        begin(she, "fraud-call", "prosecutor", Mode.TRY)
        assert whole(she, first_thing(she)), window
        call = first_thing(she).parentWidget()
        assert call is not None
        told = [one for one in call.findChildren(PaintedText) if not one.isHidden()]
        assert len(told) >= 2
        for words in told:
            assert whole(she, words), (window, words.accessibleName())


def test_in_another_window_it_is_in_sight_again_until_something_is_done(she: Learner) -> None:
    she.program.appearance.change("text_size", 200)
    begin(she, "cafe-kiosk", "americano-ice", Mode.TRY)
    assert whole(she, first_thing(she))
    she.program.window.resize(1024, 768)
    she.pilot.settle()
    assert whole(she, first_thing(she))
    she.do_advice()
    assert she.session.begins_with is None


@pytest.mark.exhaustive
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", lesson_names())
def test_every_errand_begins_in_sight(she: Learner, name: str, text: int) -> None:
    she.program.appearance.change("text_size", text)
    met: set[Target | None] = set()
    for task in shipped_library().lesson(name).tasks:
        begin(she, name, task.id, Mode.TRY)
        first = she.session.begins_with
        if first is None or first in met:
            continue
        met.add(first)
        for window in WINDOWS:
            she.program.window.resize(*window)
            she.pilot.settle()
            assert whole(she, first_thing(she)), (task.id, window)
    assert met
