"""The command `edu-desk` as people and scripts use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from edu_desk.cli import main
from edu_desk.shared.paths import shipped
from kit.cafe import APP, write_cafe
from kit.shipped_lessons import shipped_library


def test_lessons_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons"]) == 0
    assert "train-book" in capsys.readouterr().out


def test_lessons_as_json_in_another_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lessons", "--json", "--lang", "en"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert "train-book" in [row["id"] for row in rows]
    assert rows[0]["minutes"] > 0
    assert rows[0]["title"].isascii()


def test_a_shipped_lesson_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    """All of them are proven where their screens are drawn too (tests/gui/simulator)."""
    assert main(["check", str(shipped().lessons / "trust" / "fraud-call"), "--states", "200"]) == 0
    assert capsys.readouterr().err == ""


def test_a_broken_file_is_told_with_file_line_and_nearest_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_cafe(tmp_path, app=APP.replace("go: cups", "go: cup", 1))
    assert main(["--lang", "en", "check", str(tmp_path)]) == 1
    said = capsys.readouterr().out
    line = next(number for number, text in enumerate(APP.splitlines(), 1) if "go: cups" in text)
    assert f"app.yaml:{line}:" in said
    assert "Did you mean “cups”?" in said


def test_findings_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_cafe(tmp_path, app=APP.replace("go: cups", "go: cup", 1))
    assert main(["check", "--json", str(tmp_path)]) == 1
    finding = json.loads(capsys.readouterr().out)["problems"][0]
    assert (finding["rule"], finding["nearest"]) == ("word", "cups")
    assert Path(finding["file"]).name == "app.yaml"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "no/such/folder"], "no/such/folder"),
        (["play", "no-such-lesson", "--offscreen"], "train-book"),
        (["play", "train-book", "--task", "no-such-task", "--offscreen"], "busan-morning"),
    ],
)
def test_a_fault_is_told_in_words(
    tmp_path: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, "--data", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert words in told
    assert "Traceback" not in told


@pytest.mark.parametrize(
    "arguments", [["play"], ["fly"], ["lessons", "--lang", "xx"], ["play", "a", "--mode", "fast"]]
)
def test_what_is_not_understood_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["run", "lessons", "check", "schema", "play"])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    assert "--data" in capsys.readouterr().out


def test_without_a_display_the_program_says_what_to_do() -> None:
    done = _edu_desk(["run"], DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "play train-book" in done.stderr


def test_no_window_no_qt(tmp_path: Path) -> None:
    script = (
        "import sys; from edu_desk.cli import main;"
        "main(['lessons']);"
        f"assert main(['check', {str(write_cafe(tmp_path))!r}, '--states', '60']) == 0;"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", script], env=_environment(), check=False, capture_output=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("mode", ["watch", "check"])
def test_play_stores_a_real_run_and_leaves_pictures(
    tmp_path: Path, mode: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shots, data = tmp_path / "shots", tmp_path / "data"
    arguments = ["play", "train-book", "--task", "seoul-senior", "--mode", mode, "--offscreen", "--json"]
    assert main([*arguments, "--shots", str(shots), "--data", str(data)]) == 0
    played = json.loads(capsys.readouterr().out)
    assert played["finished"] is True
    assert played["mode"] == mode
    assert Path(played["database"]).is_file()
    reached = [event for event in played["events"] if event["kind"] == "Reached"]
    assert reached
    assert all(event["alone"] is (mode == "check") for event in reached)
    assert {Path(shot).name for shot in played["shots"]} == {shot.name for shot in shots.iterdir()}
    assert len(played["shots"]) > 10


def test_a_case_that_is_watched_leaves_a_picture_of_every_look_and_act(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The looks at what comes first are not over before the first picture."""
    task = next(one for one in shipped_library().lesson("fraud-call").tasks if one.id == "prosecutor")
    assert task.case is not None
    arguments = ["play", "fraud-call", "--task", "prosecutor", "--mode", "watch", "--offscreen", "--json"]
    assert main([*arguments, "--shots", str(tmp_path / "shots"), "--data", str(tmp_path / "data")]) == 0
    played = json.loads(capsys.readouterr().out)
    acts = [event for event in played["events"] if event["kind"] == "Acted"]
    steps = [shot for shot in played["shots"] if "-step-" in shot]
    assert len(steps) == 1 + len(task.case.signs) + len(acts)
    first, second = (Path(shot).read_bytes() for shot in steps[:2])
    assert first != second


CASE = ["play", "fraud-app", "--offscreen", "--json"]


def decided_once(told: str) -> bool:
    """Whether what `play` tells of a case says that it was decided, once, to the end."""
    played = json.loads(told)
    kinds = [event["kind"] for event in played["events"]]
    return played["finished"] is True and kinds.count("Decided") == 1


def test_play_decides_on_a_case(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*CASE, "--mode", "check", "--data", str(tmp_path)]) == 0
    assert decided_once(capsys.readouterr().out)


def test_it_is_played_by_a_process_of_its_own(tmp_path: Path) -> None:
    done = _edu_desk([*CASE, "--mode", "follow", "--data", str(tmp_path)])
    assert done.returncode == 0, done.stderr
    assert decided_once(done.stdout)


def _edu_desk(arguments: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "edu_desk", *arguments],
        env=_environment() | more,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def _environment() -> dict[str, str]:
    return dict(os.environ) | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONUTF8": "1"}
