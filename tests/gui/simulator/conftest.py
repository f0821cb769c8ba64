"""A simulator on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.learner_hands import TypedMemory
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.present.view import ScreenView
from edu_desk.shared.text import Translator

Shown = Callable[..., Simulator]


@pytest.fixture
def shown(qtbot: QtBot, make_look: Callable[..., Look], tr: Translator) -> Shown:
    """Shows a screen in a simulator of a size, text size and theme."""
    windows: list[QWidget] = []

    def show(
        view: ScreenView,
        width: int = 420,
        height: int = 860,
        *,
        text: float = 1.0,
        theme: str = "light",
        framed: bool = True,
        typed_texts: dict[str, TypedMemory] | None = None,
    ) -> Simulator:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(width, height)
        simulator = Simulator(make_look(text, theme), tr, window, typed_texts)
        simulator.set_framed(framed)
        simulator.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        simulator.show_screen(view)
        return simulator

    return show
