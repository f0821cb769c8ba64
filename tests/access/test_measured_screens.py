import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.access.measured_screens import (
    FILE_NAME,
    NONE,
    ScreenId,
    measure_of,
    parse_screens,
    read_screens,
    with_screen,
    write_screens,
)
from edu_desk.access.millimetres import measurable
from edu_desk.shared.errors import Fault

DESK = ScreenId("HDMI-1", (1920, 1080), "U2412", "A1")
WALL = ScreenId("HDMI-1", (1920, 1080), "U2412", "B2")


def test_screens_of_one_make_are_told_apart() -> None:
    screens = with_screen(with_screen(NONE, DESK, 3.7), WALL, 4.1)
    assert (screens[DESK.key()], screens[WALL.key()]) == (3.7, 4.1)
    assert dict(with_screen(screens, DESK, None)) == {WALL.key(): 4.1}


def test_a_scaled_desktop_that_rounds_is_still_the_screen() -> None:
    screens = with_screen(NONE, DESK, 3.7)
    rounded = ScreenId("HDMI-1", (1921, 1078), "U2412", "A1")
    assert measure_of(screens, rounded) == measure_of(screens, DESK) == 3.7
    assert measure_of(screens, WALL) is None
    assert measure_of(screens, ScreenId("HDMI-1", (1600, 1080), "U2412", "A1")) is None
    assert dict(with_screen(screens, rounded, 4.0)) == {rounded.key(): 4.0}
    assert dict(with_screen(screens, rounded, None)) == {}


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "yet"
    write_screens(folder, with_screen(NONE, DESK, 3.7))
    assert read_screens(folder) == ({DESK.key(): 3.7}, ())
    assert [file.name for file in folder.iterdir()] == [FILE_NAME]


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert read_screens(tmp_path) == ({}, ())


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        pytest.param(b"{", {}, id="cut off"),
        pytest.param(b"[1]", {}, id="a list"),
        pytest.param(b"[" * 100_000, {}, id="a trap"),
        pytest.param(b'{"a": 4.0, "b": "wide"}', {"a": 4.0}, id="a word for a number"),
        pytest.param(b'{"a": 4.0, "b": true}', {"a": 4.0}, id="yes for a number"),
        pytest.param(b'{"a": 4.0, "b": 400}', {"a": 4.0}, id="no screen is so fine"),
        pytest.param(b'{"a": 4.0, "b": 0.001}', {"a": 4.0}, id="no screen is so coarse"),
        pytest.param(b'{"a": 4.0, "b": NaN}', {"a": 4.0}, id="not a number"),
    ],
)
def test_a_damaged_file_is_told_and_kept_aside(tmp_path: Path, source: bytes, kept: dict[str, float]) -> None:
    (tmp_path / FILE_NAME).write_bytes(source)
    screens, faults = read_screens(tmp_path)
    assert screens == kept
    assert len(faults) == 1
    aside = tmp_path / "screens-kept-1.json"
    assert aside.read_bytes() == source
    assert json.loads((tmp_path / FILE_NAME).read_text(encoding="utf-8")) == kept
    assert read_screens(tmp_path) == (kept, ())


def test_a_folder_that_takes_nothing_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("I am no folder", encoding="utf-8")
    with pytest.raises(Fault, match=r"screens\.json"):
        write_screens(file, with_screen(NONE, DESK, 3.7))
    assert file.read_text(encoding="utf-8") == "I am no folder"


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    screens, faults = read_screens(tmp_path)
    assert screens == {}
    assert len(faults) == 1


@given(st.binary(max_size=200))
def test_any_bytes_give_screens_that_can_be(source: bytes) -> None:
    screens, _whole = parse_screens(source)
    assert all(measurable(density) for density in screens.values())


def test_a_name_in_the_file_can_be_read(tmp_path: Path) -> None:
    wall = ScreenId("로비", (1080, 1920), "", "")
    write_screens(tmp_path, with_screen(NONE, wall, 4.1))
    assert "로비" in (tmp_path / FILE_NAME).read_text(encoding="utf-8")
