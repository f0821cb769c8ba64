"""`edu-desk play --all`: every task in every mode; of cases each once, and all modes in turn."""

import json
import re
from pathlib import Path

import pytest

from edu_desk.cli import main
from edu_desk.cli.play_turns import turns
from edu_desk.lesson.library import Library
from edu_desk.runner.events import Mode
from kit.cafe import LESSON, write_cafe
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


def test_all_of_a_lesson_is_played_and_each_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = write_cafe(tmp_path / "mine")
    assert play("cafe-order", "--lessons", str(mine), "--data", str(tmp_path)) == 0
    wanted = list(turns(Library(mine).lesson("cafe-order")))
    assert len(wanted) >= len(Mode)
    assert capsys.readouterr().out.splitlines() == [
        f"cafe-order {task} {mode.value}: The goal was reached." for task, mode in wanted
    ]


def test_what_cannot_be_stored_fails_and_the_rest_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = write_cafe(tmp_path / "mine", lesson=re.sub(r"  - id: latte\n(    .*\n)*", "", LESSON))
    (tmp_path / "data").write_text("no folder", encoding="utf-8")
    assert play("cafe-order", "--lessons", str(mine), "--data", str(tmp_path / "data")) == 1
    told = capsys.readouterr().out.splitlines()
    assert len(told) == len(list(turns(Library(mine).lesson("cafe-order")))) == len(Mode)


@pytest.mark.parametrize(
    ("asked", "shown", "code"),
    [((), 100, 0), (("--text-size", "300"), 300, 0), (("--text-size", "300", "--size", "640x480"), 150, 1)],
)
def test_a_lesson_is_played_in_the_letters_that_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], shown: int, code: int
) -> None:
    mine = ("--lessons", str(write_cafe(tmp_path / "mine")), "--data", str(tmp_path / "data"))
    assert main(["play", "cafe-order", "--offscreen", "--lang", "en", "--json", *mine, *asked]) == code
    assert json.loads(capsys.readouterr().out)["text_size"] == shown


def test_letters_that_do_not_fit_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = write_cafe(tmp_path / "mine", lesson=re.sub(r"  - id: latte\n(    .*\n)*", "", LESSON))
    more = ("--lessons", str(mine), "--data", str(tmp_path), "--text-size", "300", "--size", "640x480")
    assert play("cafe-order", *more) == 1
    told = "The goal was reached. Letters of 300% do not fit the window; it was played in 150%."
    assert all(line.endswith(told) for line in capsys.readouterr().out.splitlines())


def play(lesson: str, *more: str) -> int:
    return main(["play", lesson, "--all", "--offscreen", "--lang", "en", *more])
