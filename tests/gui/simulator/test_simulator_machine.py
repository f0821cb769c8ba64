"""Things of machines and messages: what is done to them reaches the practice app."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.elements.barcode import modules
from edu_desk.gui.simulator.elements.wait import Pause
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from gui.simulator.screens import asked, calling, machine, messages, places, waiting
from kit.screens import korean

Shown = Callable[..., Simulator]


@pytest.mark.parametrize(
    ("view", "target"),
    [
        (machine(), Target("cardreader", "take")),
        (machine(), Target("printer", "take")),
        (machine(), Target("volume", "plus")),
        (messages(), Target("link")),
        (messages(), Target("banner", "close")),
        (messages(), Target("notification", "close")),
        (calling(), Target("call", "answer")),
        (calling(), Target("call", "decline")),
        (asked(), Target("popup", "")),
        (asked(), Target("popup", "close")),
        (places(), Target("map", "bank")),
        (places(), Target("sign")),
    ],
    ids=str,
)
def test_a_touch_reaches_the_practice_app(
    shown: Shown, qtbot: QtBot, view: ScreenView, target: Target
) -> None:
    simulator = shown(view)
    simulator.bring_to_sight(target)
    widget = simulator.widget_of(target)
    assert widget is not None
    with qtbot.waitSignal(simulator.pressed) as heard:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    assert heard.args == [target]


def test_the_clock_presses_what_goes_on_by_itself(shown: Shown, qtbot: QtBot) -> None:
    simulator = shown(waiting())
    pause = simulator.widget_of(Target("wait"))
    assert isinstance(pause, Pause)
    assert pause.timer.isActive()
    assert pause.timer.interval() == 5000
    with qtbot.waitSignal(simulator.pressed) as heard:
        pause.timer.timeout.emit()
    assert heard.args == [Target("wait")]
    assert not pause.timer.isActive()


def test_a_wait_that_is_still_shown_begins_anew(shown: Shown) -> None:
    simulator = shown(waiting())
    pause = simulator.widget_of(Target("wait"))
    assert isinstance(pause, Pause)
    pause.timer.timeout.emit()
    assert not pause.timer.isActive()
    simulator.show_screen(waiting())
    assert pause.timer.isActive()


def test_a_wait_takes_no_time_where_nobody_looks_on(qtbot: QtBot, make_look: Callable[..., Look]) -> None:
    simulator = Simulator(replace(make_look(), at_once=True), korean())
    qtbot.addWidget(simulator)
    simulator.show_screen(waiting())
    pause = simulator.widget_of(Target("wait"))
    assert isinstance(pause, Pause)
    assert pause.timer.interval() == 0


def test_a_wait_ends_with_its_page(shown: Shown) -> None:
    """A page that was left must not go on by itself."""
    simulator = shown(waiting())
    pause = simulator.widget_of(Target("wait"))
    assert isinstance(pause, Pause)
    gone: list[bool] = []
    pause.timer.destroyed.connect(lambda: gone.append(True))
    simulator.show_screen(machine())
    QTest.qWait(0)
    assert gone or not pause.timer.isActive()


def test_an_address_is_shown_whole(shown: Shown) -> None:
    simulator = shown(messages(), text=3.0, framed=False)
    link = simulator.widget_of(Target("link"))
    assert link is not None
    assert "http://parcel-check.example/very/long/path?id=20261123" in link.accessibleName()


def test_a_known_bar_code() -> None:
    """HB-K as Code 128 B, made with another program."""
    assert modules("HB-K") == (
        "1101001000011000101000100010110001001101110010110001110110001001001100011101011"
    )
