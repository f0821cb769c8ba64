"""What is marked before the page is shown is in sight when it is."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.shared.text import Translator
from gui.simulator.builders import item, rows, screen, text


def test_a_mark_set_before_the_page_is_shown_is_in_sight(
    qtbot: QtBot, make_look: Callable[..., Look], tr: Translator
) -> None:
    long_words = "아주 긴 설명이 있어서 좁은 곳에서는 여러 줄이 되는 글이에요. " * 4
    stations = rows("station", *(item(f"역 {number}") for number in range(40)))
    frame = QWidget()
    qtbot.addWidget(frame)
    simulator = Simulator(make_look(), tr)
    simulator.show_screen(screen(text(long_words), stations))
    target = next(one.target for one in stations.items if one.label == "역 14")
    simulator.mark(target, back=False, word="여기")
    QVBoxLayout(frame).addWidget(simulator)
    frame.resize(700, 720)
    with qtbot.waitExposed(frame):
        frame.show()
    assert simulator.centre_of(target) is not None
    assert simulator.ring_shown()
