"""Our own processes start from source and from a frozen bundle."""

import os
import subprocess
import sys
from pathlib import Path
from queue import Queue

import pytest

from edu_desk.shared.own_process import OWN_PROCESS, OwnProcess, own_command, own_environment
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.speech_events import Reason
from edu_desk.speech.worker_process import WorkerProcess
from kit.bundle import write_bundle

frozen_here = pytest.mark.skipif(sys.platform == "win32", reason="a script is no executable there")


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This process as if it were a frozen bundle."""
    file = write_bundle(tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(file))
    return file


def test_from_source_it_is_this_python() -> None:
    assert own_command(OwnProcess.SPEECH, ("pyttsx3",)) == [
        sys.executable, "-P", "-m", "edu_desk.speech.worker", "pyttsx3",
    ]  # fmt: skip
    assert own_environment()["PYTHONPATH"]


def test_from_a_bundle_it_is_the_bundle(bundle: Path) -> None:
    assert own_command(OwnProcess.MEASURE, ["lessons"]) == [str(bundle), OWN_PROCESS, "measure", "lessons"]
    assert "PYTHONPATH" not in own_environment()


def answered(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - a process of our own
        command,
        env=os.environ | own_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def test_the_command_starts_from_source() -> None:
    done = answered(own_command(OwnProcess.MEASURE, ["schema", "cases"]))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("{")


@frozen_here
@pytest.mark.usefixtures("bundle")
def test_the_command_starts_from_a_bundle() -> None:
    done = answered(own_command(OwnProcess.MEASURE, ["lessons"]))
    assert done.returncode == 0, done.stderr
    assert "train-book" in done.stdout


@frozen_here
@pytest.mark.usefixtures("bundle")
def test_the_speech_process_answers_from_a_bundle() -> None:
    told: Queue[Synthesis | Reason] = Queue()
    process = WorkerProcess("pyttsx3", lambda _process, answer: told.put(answer), lambda _process: None)
    try:
        process.order("네.", "ko", 1.0)
        answer = told.get(timeout=60)
    finally:
        process.end()
    assert isinstance(answer, Synthesis) or answer in {Reason.NO_ENGINE, Reason.NO_VOICE}


@frozen_here
def test_a_bundle_that_stands_in_for_nothing_ends_at_once(bundle: Path) -> None:
    """The speech process ends with its input, and never opens the program instead."""
    done = answered([str(bundle), OWN_PROCESS, OwnProcess.SPEECH.value, "pyttsx3"])
    assert done.returncode == 0, done.stderr
