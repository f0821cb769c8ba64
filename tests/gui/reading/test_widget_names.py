"""What can be read has a name, what stands side by side can be told apart, and reads as it stands."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.instructor.staff_place import AtClasses
from edu_desk.gui.learner.places import AtHome, AtModes, AtTasks, AtTrouble
from edu_desk.gui.theme.tokens import THEMES
from edu_desk.runner.events import Mode
from kit.heard import actions_of, description_of, name_of, tree
from kit.learner import Learner
from kit.shipped_lessons import shipped_library
from kit.teacher import busy_class, milestones_of, staff_places, store_of

_LESSONS = [head.id for head in shipped_library().index().heads]
_Role = QAccessible.Role
_HOLDERS = frozenset({_Role.Client, _Role.Grouping, _Role.Pane, _Role.Window})
"""What only holds other things may be without a name."""


@pytest.fixture
def she(tmp_path: Path, qtbot: QtBot) -> Iterator[Learner]:  # noqa: ARG001 - qtbot makes the application
    she = Learner(tmp_path / "data")
    yield she
    she.close()


def faults(window: QWidget) -> Iterator[str]:
    """What a screen reader would stumble over."""
    for _, one in tree(window):
        told = f"{one.role().name} {one.object()}"
        if not name_of(one) and (one.role() not in _HOLDERS or one.state().focusable):
            yield f"no name: {told}"
        if one.state().focusable and not one.state().disabled and not actions_of(one):
            yield f"cannot be used: {told}"
        yield from _alike(one)
        yield from _out_of_order(one)


def children(one: QAccessibleInterface) -> list[QAccessibleInterface]:
    every = (one.child(at) for at in range(one.childCount()))
    return [child for child in every if not child.state().invisible]


def _alike(one: QAccessibleInterface) -> Iterator[str]:
    known: set[tuple[str, str]] = set()
    for child in children(one):
        said = (name_of(child), description_of(child))
        if child.state().focusable and said in known:
            yield f"two are called {said}"
        if child.state().focusable:
            known.add(said)


def _out_of_order(one: QAccessibleInterface) -> Iterator[str]:
    for above, below in pairwise(child for child in children(one) if not child.rect().isEmpty()):
        if below.rect().bottom() < above.rect().top():
            yield f"{below} stands above {above} but is read after it"


def look_at(she: Learner) -> None:
    she.pilot.settle()
    assert list(faults(she.program.window)) == []


@pytest.mark.parametrize("size", [100, 300])
def test_the_programs_own_pages(she: Learner, size: int) -> None:
    she.program.appearance.change("text_size", size)
    journey = she.program.journey
    for place in (AtHome(), AtModes(_LESSONS[0], ""), AtTasks(_LESSONS[0]), AtTrouble("Something.")):
        journey.go(place)
        look_at(she)
    journey.ways.to_preferences()
    look_at(she)


@pytest.mark.exhaustive(most=1)
@pytest.mark.parametrize("size", [100, 300])
def test_the_pages_of_those_who_teach(she: Learner, size: int) -> None:
    she.program.appearance.change("text_size", size)
    busy_class(store_of(she), she.program.clock.now(), milestones_of(she))
    she.program.journey.go(AtClasses(AtHome()))
    look_at(she)
    she.program.staff.session.open()
    for place in staff_places(she).values():
        she.program.journey.go(place)
        look_at(she)


def test_a_low_screen(she: Learner) -> None:
    she.program.window.resize(900, 1400)
    she.program.appearance.change("low_screen", value=True)
    for place in (AtHome(), AtModes(_LESSONS[0], "")):
        she.program.journey.go(place)
        look_at(she)
    whole = she.program.lessons.lesson(_LESSONS[0])
    she.program.lessons.start(whole, whole.tasks[0].id, Mode.FOLLOW)
    look_at(she)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme(she: Learner, theme: str) -> None:
    she.program.appearance.change("theme", theme)
    look_at(she)
    whole = she.program.lessons.lesson(_LESSONS[0])
    she.program.lessons.start(whole, whole.tasks[0].id, Mode.FOLLOW)
    look_at(she)


@pytest.mark.exhaustive
@pytest.mark.parametrize(
    ("lesson", "size"), [*((lesson, 100) for lesson in _LESSONS), ("train-book", 300), ("train-kiosk", 300)]
)
def test_every_screen_on_the_way(she: Learner, lesson: str, size: int) -> None:
    she.program.appearance.change("text_size", size)
    whole = she.program.lessons.lesson(lesson)
    she.program.lessons.start(whole, whole.tasks[0].id, Mode.FOLLOW)
    session = she.session
    while not session.run.finished:
        look_at(she)
        before = session.run.state
        action = session.advised()
        assert action is not None
        session.act(action)
        assert session.run.state != before
    look_at(she)
