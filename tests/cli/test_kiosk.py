from datetime import UTC, datetime
from pathlib import Path

import pytest

from edu_desk.cli import main
from edu_desk.kiosk.kiosk_settings import read_kiosk_settings
from edu_desk.kiosk.stick_key import STICK_FILE, opens
from edu_desk.kiosk.usage import UsageEvent, UsageKind
from edu_desk.kiosk.usage_file import add_usage

Capture = pytest.CaptureFixture[str]


def test_a_setting_is_set_and_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["kiosk", "set", "idle_s", "180", "--data", str(tmp_path)]) == 0
    assert read_kiosk_settings(tmp_path)[0].idle_s == 180
    assert "idle_s = 180  (30–1800)" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["set", "warning_s", "5"], ["set", "idle_s"], ["set", "what", "1"], ["key"]]
)
def test_what_is_not_meant_is_told(tmp_path: Path, capsys: Capture, words: list[str]) -> None:
    assert main(["kiosk", *words, "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_made(tmp_path: Path, capsys: Capture) -> None:
    stick, data = tmp_path / "stick", tmp_path / "data"
    stick.mkdir()
    assert main(["kiosk", "key", str(stick), "--data", str(data)]) == 0
    assert STICK_FILE in capsys.readouterr().out
    assert opens(data, stick / STICK_FILE)


def test_the_use_is_told_as_sums_and_as_a_table(tmp_path: Path, capsys: Capture) -> None:
    at = datetime(2026, 11, 28, 9, 30, tzinfo=UTC)
    add_usage(tmp_path, [UsageEvent(at, UsageKind.BEGUN, "train-book")] * 2)
    assert main(["kiosk", "usage", "--data", str(tmp_path)]) == 0
    assert "lesson_begun: 2" in capsys.readouterr().out
    assert main(["kiosk", "usage", "--csv", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "hour,what,which,count\n2026-11-28 09,lesson_begun,train-book,2\n"
