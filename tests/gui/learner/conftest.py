"""Learners who begin a lesson at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from edu_desk.runner.events import Mode
from kit.learner import Learner

Start = Callable[..., Learner]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    open_ones: list[Learner] = []

    def begin(lesson: str, task: str, mode: Mode, **settings: bool | int | str) -> Learner:
        she = Learner(tmp_path, pause_ms=3_600_000)
        open_ones.append(she)
        she.program.window.resize(1366, 768)
        for key, value in settings.items():
            she.program.appearance.change(key, value)
        she.program.lessons.start(she.program.lessons.lesson(lesson), task, mode)
        she.pilot.settle()
        return she

    yield begin
    for she in open_ones:
        she.close()
