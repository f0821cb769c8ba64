"""The hand of watch mode: it comes, presses once, and can be stopped on its way."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressing_place import pressing_place, resting_place
from edu_desk.gui.simulator.showing_hand import ShowingHand
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.machine.action import Target
from gui.simulator.builders import button, screen, text

MakeLook = Callable[..., Look]
AT = QPoint(200, 150)


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(400, 300)
    ground.show()
    return ground


def pressed(hand: ShowingHand) -> bool:
    return hand.geometry().contains(AT) and hand.isVisible()


def test_it_comes_before_it_presses(ground: QWidget, make_look: MakeLook, qtbot: QtBot) -> None:
    hand = ShowingHand(replace(make_look(1.0), motion=True), ground)
    done: list[bool] = []
    hand.show_press(AT, lambda: done.append(pressed(hand)))
    assert not done
    assert not pressed(hand)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [True]
    assert pressed(hand)


def test_without_motion_it_stands_there_at_once(ground: QWidget, make_look: MakeLook) -> None:
    hand = ShowingHand(replace(make_look(1.0), motion=False), ground)
    done: list[bool] = []
    hand.show_press(AT, lambda: done.append(pressed(hand)))
    assert done == [True]


def test_stopped_on_its_way_it_does_nothing(ground: QWidget, make_look: MakeLook, qtbot: QtBot) -> None:
    hand = ShowingHand(replace(make_look(1.0), motion=True), ground)
    done: list[str] = []
    hand.show_press(AT, lambda: done.append("first"))
    hand.stay()
    hand.show_press(AT, lambda: done.append("second"))
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["second"]


def test_touches_go_through_it(ground: QWidget, make_look: MakeLook) -> None:
    hand = ShowingHand(make_look(1.0), ground)
    assert hand.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert hand.focusPolicy() is Qt.FocusPolicy.NoFocus
    hand.show_press(AT, lambda: None)
    hand.leave()
    assert not hand.isVisible()


def test_whoever_waits_for_nothing_hurries_it(ground: QWidget, make_look: MakeLook) -> None:
    hand = ShowingHand(replace(make_look(1.0), motion=True), ground)
    done: list[bool] = []
    hand.hurry()
    hand.show_press(AT, lambda: done.append(pressed(hand)))
    hand.hurry()
    assert done == [True]


@pytest.mark.parametrize("at", [AT, QPoint(399, 150), QPoint(0, 0), QPoint(398, 299), QPoint(200, 297)])
def test_it_stays_on_what_it_shows_and_points_up_to_what_it_presses(
    ground: QWidget, make_look: MakeLook, at: QPoint
) -> None:
    hand = ShowingHand(replace(make_look(1.0), motion=False), ground)
    hand.show_press(at, lambda: None)
    assert ground.rect().contains(hand.geometry())
    assert hand.geometry().contains(at)
    if at == AT:
        assert hand.geometry().center().y() > at.y()


def test_it_presses_beside_the_words_where_there_is_room(ground: QWidget, make_look: MakeLook) -> None:
    hand = ShowingHand(make_look(1.0), ground)
    row, words = QRect(0, 100, 400, 60), QRect(120, 110, 160, 30)
    at = pressing_place(row, [words], hand.place_at)
    assert row.contains(at)
    assert not hand.place_at(at).intersects(words)
    assert pressing_place(row, [], hand.place_at) == row.center()
    assert row.contains(pressing_place(row, [row], hand.place_at))


def test_it_covers_no_beginning_where_it_must_cover_words(ground: QWidget, make_look: MakeLook) -> None:
    hand = ShowingHand(make_look(1.0), ground)
    row = QRect(0, 100, 400, 60)
    first, second = QRect(10, 104, 380, 22), QRect(10, 130, 380, 22)
    at = pressing_place(row, [first, second], hand.place_at)
    begins = QRect(10, 104, 380 // 3, 48)
    assert not hand.place_at(at).intersects(begins)


def test_it_rests_where_it_is_while_nothing_is_under_it() -> None:
    hand, room = QRect(100, 100, 50, 50), QRect(0, 0, 400, 300)
    assert resting_place(hand, room, [QRect(0, 0, 99, 300)]) == hand


def test_it_rests_beside_what_is_read_and_not_far() -> None:
    hand, room = QRect(100, 100, 50, 50), QRect(0, 0, 400, 300)
    taken = [QRect(60, 60, 140, 140)]
    place = resting_place(hand, room, taken)
    assert room.contains(place)
    assert not place.intersects(taken[0])
    assert (place.center() - hand.center()).manhattanLength() <= 150


def test_with_no_room_it_covers_least() -> None:
    hand, room = QRect(100, 100, 50, 50), QRect(0, 0, 400, 300)
    place = resting_place(hand, room, [QRect(0, 0, 400, 280)])
    assert place.bottom() == 299


def test_it_steps_aside_when_another_screen_comes_under_it(shown: Callable[..., Simulator]) -> None:
    """What it pressed is gone: it would lie over the first words of what is read now."""
    simulator = shown(screen(button("다음"), name="first"))
    done: list[bool] = []
    simulator.show_press(Target("다음"), lambda: done.append(True))
    simulator.hand.hurry()
    assert done == [True]
    words = [text("긴 안내 말씀을 여기에 적어 둡니다 " * 2, element=f"t{number}") for number in range(6)]
    simulator.show_screen(screen(*words, name="second"))
    simulator.mark(None, back=False, word="")
    hand = simulator.hand.geometry()
    read = [label for label in simulator.findChildren(PaintedText) if label.isVisible() and label.text()]
    boxes = [one.content().translated(one.mapTo(simulator, QPoint(0, 0))) for one in read]
    assert len(boxes) >= 6
    assert not any(box.intersects(hand) for box in boxes)


def test_it_rests_where_it_pressed_while_the_screen_stays(shown: Callable[..., Simulator]) -> None:
    view = screen(button("다음"), button("다른 것"), name="first")
    simulator = shown(view)
    simulator.show_press(Target("다음"), lambda: None)
    simulator.hand.hurry()
    before = simulator.hand.geometry()
    simulator.show_screen(view)
    simulator.mark(Target("다른 것"), back=False, word="")
    assert simulator.hand.geometry() == before
