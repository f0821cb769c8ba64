"""What everybody begins with at a computer."""

import errno
from pathlib import Path

import pytest

from edu_desk.settings.declarations import Settings
from edu_desk.settings.preset_file import PRESET_NAME, clear_preset, read_preset, write_preset
from edu_desk.shared import atomic_file
from edu_desk.shared.errors import Fault


def test_without_one_the_programs_own(tmp_path: Path) -> None:
    assert read_preset(tmp_path) == (Settings(), ())


def test_what_is_set_comes_back(tmp_path: Path) -> None:
    wanted = Settings(text_size=200, theme="cream", large_touch=True)
    write_preset(tmp_path / "new", wanted)
    assert read_preset(tmp_path / "new") == (wanted, ())
    clear_preset(tmp_path / "new")
    assert read_preset(tmp_path / "new") == (Settings(), ())
    clear_preset(tmp_path / "new")


def test_a_spoiled_one_is_told_and_the_rest_is_taken(tmp_path: Path) -> None:
    (tmp_path / PRESET_NAME).write_text('{"text_size": 200, "theme": "pink"}', encoding="utf-8")
    settings, faults = read_preset(tmp_path)
    assert settings == Settings(text_size=200)
    assert len(faults) == 1
    assert "pink" in str(faults[0])


def test_what_is_the_machines_is_not_preset(tmp_path: Path) -> None:
    write_preset(tmp_path, Settings(theme="dark", language="en", voice_engine="supertonic"))
    assert read_preset(tmp_path) == (Settings(theme="dark"), ())


def test_a_full_disk_leaves_what_was_set_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_preset(tmp_path, Settings(theme="dark"))

    def full(_fresh: Path, _text: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic_file, "_write", full)
    with pytest.raises(Fault, match="No space left"):
        write_preset(tmp_path, Settings(theme="cream", text_size=300))
    assert read_preset(tmp_path) == (Settings(theme="dark"), ())
    assert [path.name for path in tmp_path.iterdir()] == [PRESET_NAME]


def test_where_it_cannot_be_written_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Fault):
        write_preset(tmp_path / "file", Settings())
