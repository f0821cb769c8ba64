"""What a part paints itself, beside its words, is known: the guide's tag must not cover it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.app_skin import skin_for
from edu_desk.gui.simulator.elements.element_widget import ElementPlace
from edu_desk.gui.simulator.elements.toggle import ToggleSwitch
from edu_desk.gui.simulator.learner_hands import ElementKit, Hands
from edu_desk.gui.theme.look import Look
from edu_desk.lesson.kinds import ElementKind
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView
from edu_desk.shared.text import UNTRANSLATED


@pytest.mark.parametrize("chosen", [True, False])
def test_the_switch_of_a_toggle(make_look: Callable[..., Look], qtbot: QtBot, *, chosen: bool) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    kit = ElementKit(skin_for(make_look(1.0), "#143A5A", "#FFFFFF"), UNTRANSLATED, Hands(ground))
    view = ElementView(Target("airplane"), ElementKind.TOGGLE, label="비행기 모드", chosen=chosen)
    switch = ToggleSwitch(kit, view, ground, ElementPlace.BODY)
    switch.resize(400, switch.arrange(400))
    right = max(box.right() for box in switch.content())
    picture = switch.grab().toImage()
    middle = picture.height() // 2
    inked = [x for x in range(12, 388) if picture.pixelColor(x, middle) != picture.pixelColor(300, 12)]
    assert 388 > right >= max(inked) - 1
