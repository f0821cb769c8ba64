"""The measuring process is really started, also from a frozen bundle."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from edu_desk.gui.preferences.screen_assessor import Assessor, Circumstances
from edu_desk.shared.errors import Fault
from kit.bundle import write_bundle

NO_SCREEN = Circumstances(
    (1366, 768), 900.0, by_card=False, text_size=100, theme="light", language="en", data=Path()
)


def refused(qtbot: QtBot, data: Path) -> str:
    """What the process says of a screen that cannot be."""
    assessor = Assessor()
    faults: list[Fault] = []
    assessor.failed.connect(faults.append)
    with qtbot.waitSignal(assessor.failed, timeout=60_000):
        assessor.begin(replace(NO_SCREEN, data=data))
    assessor.cancel()
    return str(faults[0].values["reason"])


def test_it_starts_from_source(qtbot: QtBot, tmp_path: Path) -> None:
    assert "from 0.8 to 47" in refused(qtbot, tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no executable there")
def test_it_starts_from_a_bundle(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundle = write_bundle(tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(bundle))
    assert "from 0.8 to 47" in refused(qtbot, tmp_path)
