"""Whether anything could be heard: Linux needs a sound server that Qt can play through."""

import socket
import sys
from contextlib import closing
from pathlib import Path

import pytest

from edu_desk.speech.sound_check import sound_missing
from edu_desk.speech.speech_events import Reason

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="other systems always have a sound server"
)


@pytest.fixture(autouse=True)
def _no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


@pytest.mark.parametrize("place", ["pipewire-0", "pulse/native"])
def test_a_sound_server_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    file = tmp_path / place
    file.parent.mkdir(exist_ok=True)
    with closing(socket.socket(socket.AF_UNIX)) as server:
        server.bind(str(file))
        assert sound_missing() is None


def test_a_server_elsewhere_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/elsewhere")
    assert sound_missing() is None


def test_no_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sound_missing() is Reason.NO_DEVICE
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert sound_missing() is Reason.NO_DEVICE
