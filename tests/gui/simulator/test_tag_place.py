"""The guide's tag covers nothing that is read or touched, and a touch on it is a touch on what it marks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.tag_place import HandTurn, TagRoom, tag_place
from edu_desk.gui.simulator.tag_touch import TagTouch
from edu_desk.machine.action import Press
from edu_desk.runner.events import Mode
from kit.learner import Learner
from kit.told_steps import lesson_names, library

ROOM = QRect(0, 0, 400, 600)
AROUND = QRect(100, 200, 120, 60)
UP_AND_DOWN = [QRect(0, 265, 400, 300), QRect(0, 0, 400, 195)]
WORDED, SMALL = QSize(90, 40), QSize(36, 40)


def place(taken: list[QRect], around: QRect = AROUND, free: int = 0) -> tuple[HandTurn, bool] | None:
    found = tag_place(TagRoom(around, ROOM, taken, free, 10), WORDED, SMALL)
    return (found.turn, found.worded) if found else None


@pytest.mark.parametrize(
    ("taken", "free", "expected"),
    [
        ([], 0, (HandTurn.UP, True)),
        ([QRect(0, 265, 400, 300)], 0, (HandTurn.DOWN, True)),
        (UP_AND_DOWN, 0, (HandTurn.LEFT, True)),
        ([*UP_AND_DOWN, QRect(230, 200, 170, 60)], 0, (HandTurn.RIGHT, True)),
        ([*UP_AND_DOWN, QRect(230, 200, 170, 60), QRect(0, 200, 40, 60)], 0, (HandTurn.RIGHT, False)),
        ([*UP_AND_DOWN, QRect(230, 200, 170, 60), QRect(0, 200, 80, 60)], 120, (HandTurn.RIGHT, True)),
        ([ROOM], 60, (HandTurn.RIGHT, False)),
        ([ROOM], 20, None),
    ],
)
def test_free_room_comes_first(taken: list[QRect], free: int, expected: tuple[HandTurn, bool] | None) -> None:
    assert place(taken, free=free) == expected


def boxes() -> st.SearchStrategy[QRect]:
    return st.builds(
        QRect, st.integers(0, 380), st.integers(0, 580), st.integers(10, 300), st.integers(10, 200)
    )


@given(around=boxes(), taken=st.lists(boxes(), max_size=12))
def test_nothing_is_ever_covered(around: QRect, taken: list[QRect]) -> None:
    found = tag_place(TagRoom(around, ROOM, taken, 0, 10), WORDED, SMALL)
    if found is not None:
        assert ROOM.contains(found.box)
        assert not any(found.box.intersects(one) for one in [*taken, around])


@pytest.mark.exhaustive
@pytest.mark.parametrize("text", [100, 125, 200])
@pytest.mark.parametrize("name", lesson_names())
def test_in_shipped_lessons_the_tag_lies_on_no_other_thing(tmp_path: Path, name: str, text: int) -> None:
    she = Learner(tmp_path)
    she.program.appearance.change("text_size", text)
    lesson = library().lesson(name)
    she.program.lessons.start(lesson, lesson.tasks[0].id, Mode.FOLLOW)
    she.pilot.settle()
    marked = 0
    while not she.session.run.finished:
        simulator = she.lesson_page.simulator
        marked += simulator.ring_shown()
        for part in simulator.findChildren(Part):
            if part.isVisible() and not simulator.tag.isEmpty():
                seen = part.visibleRegion().boundingRect().translated(part.mapTo(simulator, QPoint(0, 0)))
                free = part is simulator.marked_stop() and part.free() >= simulator.tag.width()
                assert free or not seen.intersects(simulator.tag), part.accessibleName()
        if lesson.tasks[0].case is not None:
            break
        she.do_advice()
    assert marked
    she.close()


@pytest.mark.parametrize("at", ["middle", "corner"])
def test_a_touch_on_the_tag_is_a_touch_on_what_it_marks(tmp_path: Path, at: str) -> None:
    she = Learner(tmp_path)
    she.choose_lesson("train-book")
    she.choose("follow")
    for _ in range(7):
        she.do_advice()
    advice = she.session.advised()
    assert isinstance(advice, Press)
    assert advice.target.part == "plus"
    she.let_guard_pass()
    simulator = she.lesson_page.simulator
    box = simulator.tag
    assert not box.isEmpty()
    spot = box.center() if at == "middle" else box.topRight() + QPoint(-4, 4)
    under = simulator.childAt(spot)
    assert isinstance(under, TagTouch)
    before = she.session.run.state
    QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(simulator, spot))
    she.pilot.wait(lambda: she.session.run.state != before, "the touch to act")
    assert she.session.run.state == she.session.errand.machine.act(before, advice)
    she.close()


def test_without_anything_marked_a_touch_goes_nowhere(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    touch = TagTouch(ground, lambda: None)
    touch.resize(20, 20)
    ground.show()
    touch.show()
    QTest.mouseClick(touch, Qt.MouseButton.LeftButton)
