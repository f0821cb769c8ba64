"""One copy writes in a folder; another start brings its window forward, or tells who has it."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from PySide6.QtCore import QSysInfo
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from edu_desk.gui.window.one_copy import LEAVE, LOCK, OneCopy, bring_forward
from edu_desk.shared.errors import Fault
from kit.learner import Learner

OTHER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from edu_desk.gui.window.one_copy import OneCopy
from edu_desk.shared.errors import Fault
app, copy = QCoreApplication([]), OneCopy(Path(sys.argv[1]))
try:
    copy.take()
    print("taken")
except Fault:
    print("called" if copy.call(float(sys.argv[2])) else "silence")
"""


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[OneCopy]:  # noqa: ARG001 - the application
    copy = OneCopy(tmp_path)
    copy.take()
    yield copy
    copy.let_go()


def another_start(qtbot: QtBot, folder: Path, patience_s: float = 10.0) -> str:
    """What another process with the same folder comes to."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    environment[LEAVE] = "leave-7"
    with Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", OTHER, str(folder), str(patience_s)], stdout=PIPE, text=True, env=environment
    ) as process:
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
        assert process.stdout is not None
        return process.stdout.read().strip()


def test_another_start_calls_the_first(first: OneCopy, qtbot: QtBot, tmp_path: Path) -> None:
    calls: list[str] = []
    first.called.connect(calls.append)
    first.listen()
    assert another_start(qtbot, tmp_path) == "called"
    assert calls == ["leave-7"]


def test_a_copy_that_does_not_answer_is_not_waited_for_for_ever(
    first: OneCopy,  # noqa: ARG001 - it has the folder
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    assert another_start(qtbot, tmp_path, 0.0) == "silence"


def test_the_folder_is_free_when_the_first_has_gone(first: OneCopy, qtbot: QtBot, tmp_path: Path) -> None:
    first.listen()
    first.let_go()
    assert another_start(qtbot, tmp_path) == "taken"


def test_what_a_killed_copy_left_is_no_lock(qtbot: QtBot, tmp_path: Path) -> None:
    with Popen([sys.executable, "-c", "pass"]) as gone:
        pass
    host, boot = QSysInfo.machineHostName(), bytes(QSysInfo.bootUniqueId().data()).decode()
    machine = bytes(QSysInfo.machineUniqueId().data()).decode()
    (tmp_path / LOCK).write_text(f"{gone.pid}\npython3\n{host}\n{machine}\n{boot}\n", encoding="utf-8")
    assert another_start(qtbot, tmp_path) == "taken"


def test_over_a_share_it_is_told_who_has_it_and_nobody_is_called(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_text("12\npython3\nclass-3\nanother\nanother\n", encoding="utf-8")
    copy = OneCopy(tmp_path)
    with pytest.raises(Fault, match="class-3"):
        copy.take()
    assert not copy.call()


def test_the_lock_is_as_private_as_all_files(first: OneCopy, tmp_path: Path) -> None:
    assert stat.S_IMODE((first.folder / LOCK).stat().st_mode) == 0o600
    copy = OneCopy(tmp_path / "missing" / "folder")
    copy.take()
    copy.let_go()


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_window_that_was_put_away_comes_forward(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LEAVE, "old")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.showMinimized()
    bring_forward(window, "leave-7")
    assert not window.isMinimized()
    assert os.environ[LEAVE] == "leave-7"


def test_two_programs_never_write_in_one_run(tmp_path: Path) -> None:
    one = Learner(tmp_path, "en")
    one.choose_lesson("train-book")
    one.choose("follow")
    one.do_advice()
    run = one.session.run.head.id
    other = Learner(tmp_path, "en")
    other.choose_lesson("train-book")
    assert other.question_keys() != ("go-on", "anew"), "the run of the first is not offered"
    other.choose("follow")
    other.do_advice()
    assert "EduDesk is open once more" in other.lesson_page.panel.told + other.program.board.words()
    one.do_advice()
    events = one.program.records.events(run)
    assert one.program.records.stored(run) == events
    one.close()
    other.program.records.retry()
    assert other.program.records.stored(other.session.run.head.id)
    other.close()
