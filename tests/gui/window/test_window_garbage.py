"""Garbage of the window is thrown away in its own thread: in another it ended the program."""

import gc
from collections.abc import Iterator
from pathlib import Path
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from edu_desk.gui.window.window_garbage import WindowGarbage, due
from kit.learner import Learner
from kit.old_garbage import look_once

MANY = 100


class Knot(QObject):
    """Holds itself, so only a look for garbage finds it; rings, as a page's timer does."""

    gone_in: list[Thread]

    def __init__(self, gone_in: list[Thread]) -> None:
        super().__init__()
        self.gone_in, self.itself = gone_in, self
        self.timer = QTimer(self, interval=1)
        self.timer.start()

    def __del__(self) -> None:
        self.gone_in.append(current_thread())


@pytest.fixture
def looking_often() -> Iterator[None]:
    """As Python looks unless told otherwise."""
    limits, was_on = gc.get_threshold(), gc.isenabled()
    look_once()
    gc.set_threshold(700, 10, 10)
    gc.enable()
    yield
    gc.set_threshold(*limits)
    if not was_on:
        gc.disable()


@pytest.mark.usefixtures("looking_often")
def test_what_a_thread_makes_throws_nothing_of_the_window_away(qtbot: QtBot) -> None:
    window, gone_in = QObject(), list[Thread]()
    WindowGarbage(window)
    for _ in range(MANY):
        Knot(gone_in)
    thread = Thread(target=lambda: [[] for _ in range(100_000)])
    thread.start()
    thread.join()
    assert gone_in == []
    kept: list[list[int]] = []

    def thrown_away() -> bool:
        kept.extend([] for _ in range(1000))
        return len(gone_in) == MANY

    qtbot.waitUntil(thrown_away)
    assert set(gone_in) == {main_thread()}


@pytest.mark.parametrize(
    ("counts", "generation"),
    [
        ((700, 99, 99), None),
        ((701, 10, 99), 0),
        ((701, 11, 10), 1),
        ((701, 11, 11), 2),
        ((0, 0, 0), None),
    ],
)
def test_whose_turn_it_is(counts: tuple[int, ...], generation: int | None) -> None:
    assert due(counts, (700, 10, 10)) == generation


@pytest.mark.usefixtures("looking_often")
def test_the_program_leaves_the_looking_to_its_window(tmp_path: Path) -> None:
    she = Learner(tmp_path)
    assert not gc.isenabled()
    assert she.program.window.findChild(WindowGarbage)
    she.close()
