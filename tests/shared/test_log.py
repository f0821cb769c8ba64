"""The log may fail, the program may not."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from edu_desk.shared.log import Log, LogFile, log_to

_log = Log("edu_desk.tests")


class Full(logging.Handler):
    """A log on a full disk, in the worst case."""

    def __init__(self, error: type[Exception]) -> None:
        super().__init__()
        self.error = error

    def emit(self, record: logging.LogRecord) -> None:
        raise self.error(28, record.getMessage())


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    before = list(root.handlers)
    yield root
    for handler in [kept for kept in root.handlers if kept not in before]:
        root.removeHandler(handler)
        handler.close()


def write_all() -> None:
    _log.debug("a %s", 1)
    _log.info("a %s", 2)
    _log.warning("a %s", 3)
    try:
        int("no number")
    except ValueError as error:
        _log.exception("a %s", 4)
        _log.critical("5", (ValueError, error, error.__traceback__))


@pytest.mark.parametrize("error", [OSError, ValueError, UnicodeEncodeError, RuntimeError])
def test_a_line_that_cannot_be_written_holds_nobody_up(root: logging.Logger, error: type[Exception]) -> None:
    root.addHandler(Full(error))
    write_all()


def test_lines_say_who_wrote_them(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    write_all()
    assert [record.getMessage() for record in caplog.records] == ["a 1", "a 2", "a 3", "a 4", "5"]
    assert {record.filename for record in caplog.records} == {"test_log.py"}
    assert [record.exc_info is not None for record in caplog.records] == [False] * 3 + [True] * 2


@pytest.mark.parametrize("name", ["full", "folder", "missing", "refused"])
def test_a_file_that_cannot_be_written(tmp_path: Path, root: logging.Logger, name: str) -> None:
    """A full disk, a folder of that name, a folder that went away, a place where nothing may be made."""
    file = tmp_path / "data" / "edu-desk.log"
    if name == "full":
        file = Path("/dev/full")
    if name == "folder":
        file.mkdir(parents=True)
    if name == "refused":
        (tmp_path / "data").write_text("")
    log_to(file)
    if name == "missing":
        file.parent.rmdir()
    for handler in root.handlers:
        if isinstance(handler, LogFile):
            handler.handle(logging.makeLogRecord({"msg": "straight"}))
    write_all()


def test_the_log_goes_on_when_it_can_be_written_again(tmp_path: Path, root: logging.Logger) -> None:
    file = tmp_path / "edu-desk.log"
    file.mkdir()
    log_to(file)
    _log.warning("lost")
    file.rmdir()
    _log.warning("kept")
    assert root.handlers
    assert file.read_text(encoding="utf-8").strip().endswith("WARNING edu_desk.tests kept")


def test_without_any_stream(monkeypatch: pytest.MonkeyPatch, root: logging.Logger) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    root.addHandler(logging.StreamHandler())
    write_all()


def test_a_log_never_fills_the_disk(tmp_path: Path, root: logging.Logger) -> None:
    file = tmp_path / "edu-desk.log"
    root.addHandler(LogFile(file, largest=2000))
    for number in range(500):
        _log.warning("line %s", number)
    there = sorted(path.name for path in tmp_path.iterdir())
    assert there == ["edu-desk.log", "edu-desk.log.1"]
    assert all(path.stat().st_size < 2200 for path in tmp_path.iterdir())
    last = file.read_text(encoding="utf-8").splitlines() or [""]
    assert last[-1].endswith("line 499"), "the newest are kept"


def test_a_full_log_that_cannot_be_put_aside_grows_no_more(tmp_path: Path, root: logging.Logger) -> None:
    file = tmp_path / "edu-desk.log"
    (tmp_path / "edu-desk.log.1").mkdir()
    (tmp_path / "edu-desk.log.1" / "in the way").write_text("")
    root.addHandler(LogFile(file, largest=2000))
    for number in range(500):
        _log.warning("line %s", number)
    assert file.stat().st_size < 2200
