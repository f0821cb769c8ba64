"""After a fault of the program's own its page of recovery comes, whatever becomes of the log."""

import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from edu_desk.gui.shell.application import catch_bugs


class FullDisk(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        raise OSError(28, record.getMessage())


@pytest.fixture
def full_disk() -> Iterator[None]:
    handler = FullDisk()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)


@pytest.mark.usefixtures("full_disk")
def test_an_unwritable_log_does_not_keep_the_page_of_recovery_away(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    recovered: list[int] = []
    catch_bugs(qapp, lambda: recovered.append(1))
    error = ZeroDivisionError()
    sys.excepthook(ZeroDivisionError, error, None)
    qtbot.waitUntil(lambda: recovered == [1])
