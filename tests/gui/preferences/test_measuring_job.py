"""The measuring process as a job: it tells how far it is, and ends when it is told to."""

from pathlib import Path
from queue import Queue

import pytest

from edu_desk.gui.preferences.measuring_job import MeasuringJob
from edu_desk.jobs import Completed, Failed, Jobs, Moved, ThreadExecutor
from edu_desk.shared.errors import Fault

Fact = Moved | Completed[None] | Failed
LONG = ["access-report", "--progress", "--px-per-mm", "4.0", "--size", "1366x768", "--lang", "en"]


def test_it_tells_how_far_it_is_and_ends_when_cancelled(tmp_path: Path) -> None:
    heard: Queue[Fact] = Queue()
    measuring = MeasuringJob(
        [*LONG, "--out", str(tmp_path / "report.html"), "--data", str(tmp_path / "data")]
    )
    job = Jobs(ThreadExecutor(), lambda call: call()).start(measuring.work(), heard.put, measuring.stop)
    first = heard.get(timeout=60)
    assert isinstance(first, Moved)
    assert 0 <= first.done < first.total
    assert first.what
    job.cancel()
    assert job.wait(20)
    while not heard.empty():
        assert isinstance(heard.get(), Moved), "nothing is told of an end that was not reached"
    assert not list(tmp_path.iterdir()), "neither a report nor the data of anybody"


def test_what_was_stopped_before_it_began_is_not_started() -> None:
    measuring = MeasuringJob(LONG)
    measuring.stop()
    assert list(measuring.work()) == []


def test_a_process_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    with pytest.raises(Fault, match="could not be measured"):
        list(MeasuringJob(LONG).work())
