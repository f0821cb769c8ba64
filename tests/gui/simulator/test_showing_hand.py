"""The hand of watch mode: it comes, presses once, and can be stopped on its way."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

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
