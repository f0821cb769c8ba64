"""`edu-desk play --all`: every task in every mode; of cases each once, and all modes in turn."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from edu_desk.cli.play_turns import turns
from edu_desk.lesson.library import Library
from edu_desk.runner.events import Mode
from kit.cafe import write_cafe
from kit.shipped_lessons import shipped_library


def test_every_task_is_played_in_every_mode() -> None:
    lesson = shipped_library().lesson("train-book")
    wanted = [(task.id, mode) for task in lesson.tasks for mode in Mode]
    assert list(turns(lesson)) == wanted


@pytest.mark.parametrize("name", ["fraud-call", "fraud-message"])
def test_every_case_is_played_once_and_every_mode_is_among_them(name: str) -> None:
    lesson = shipped_library().lesson(name)
    played = list(turns(lesson))
    assert [task for task, _ in played] == [task.id for task in lesson.tasks]
    assert {mode for _, mode in played} == set(Mode)


def test_all_of_a_lesson_is_played_and_each_is_told(tmp_path: Path) -> None:
    mine = write_cafe(tmp_path / "mine")
    done = play("cafe-order", "--lessons", str(mine), "--data", str(tmp_path))
    assert done.returncode == 0, done.stderr
    wanted = list(turns(Library(mine).lesson("cafe-order")))
    assert len(wanted) >= len(Mode)
    assert done.stdout.splitlines() == [
        f"cafe-order {task} {mode.value}: The goal was reached." for task, mode in wanted
    ]


def test_what_cannot_be_stored_fails_and_the_rest_goes_on(tmp_path: Path) -> None:
    mine = write_cafe(tmp_path / "mine")
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    done = play("cafe-order", "--lessons", str(mine), "--data", str(tmp_path / "data"))
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == len(list(turns(Library(mine).lesson("cafe-order"))))


def play(lesson: str, *more: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(filter(None, sys.path))
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "edu_desk", "play", lesson, "--all", "--offscreen", "--lang", "en", *more],
        env=os.environ | {"PYTHONPATH": paths, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
