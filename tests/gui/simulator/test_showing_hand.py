"""The hand of watch mode: it comes, presses once, and can be stopped on its way."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.pressing_place import pressing_place
from edu_desk.gui.simulator.showing_hand import ShowingHand
from edu_desk.gui.theme.look import Look

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
