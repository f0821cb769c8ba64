"""Screens drawn without a window: what does not fit is seen."""

from collections.abc import Callable

import pytest

from edu_desk.gui.simulator.screen_measure import PAGE, ScreenMeasure, look_over
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import Translator
from gui.simulator.builders import home
from gui.simulator.screens import every_screen

Shown = Callable[..., Simulator]


@pytest.mark.parametrize("text", sorted(PAGE))
@pytest.mark.parametrize("view", every_screen(), ids=lambda view: view.name)
def test_screens_that_fit(view: ScreenView, text: float, tr: Translator, qapp: object) -> None:
    assert qapp is not None
    assert list(ScreenMeasure(shipped().assets).faults(view, tr, text)) == []


def test_words_without_room_are_seen(shown: Shown, make_look: Callable[..., Look]) -> None:
    simulator = shown(home(), framed=False)
    part = simulator.widget_of(Target("출발"))
    assert part is not None
    part.resize(part.width(), 12)
    found = {(fault.rule, fault.target) for fault in look_over(simulator, make_look())}
    assert {("overflow", Target("출발")), ("target-small", Target("출발"))} <= found


def test_things_that_lie_over_one_another_are_seen(shown: Shown, make_look: Callable[..., Look]) -> None:
    simulator = shown(home(), framed=False)
    one, other = simulator.widget_of(Target("출발")), simulator.widget_of(Target("도착"))
    assert one is not None
    assert other is not None
    one.move(other.pos())
    rules = {fault.rule for fault in look_over(simulator, make_look())}
    assert rules == {"overflow", "target-small"}
