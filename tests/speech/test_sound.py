"""Whether anything could be heard: a player, and something it can play on."""

import socket
import sys
from contextlib import closing
from pathlib import Path

import pytest
from speech_kit import Player

from edu_desk.speech.events import Reason
from edu_desk.speech.sound import sound_missing

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="aplay is Linux's player")


@pytest.fixture(autouse=True)
def _no_sound_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)


@pytest.mark.parametrize(
    ("cards", "missing"),
    [("card 0: PCH [HDA Intel PCH]", None), ("no soundcards found...", Reason.NO_DEVICE)],
)
def test_a_sound_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cards: str, missing: Reason | None
) -> None:
    with closing(Player(tmp_path / "bin", monkeypatch, cards=cards)):
        assert sound_missing() == missing


@pytest.mark.parametrize("place", ["pipewire-0", "pulse/native"])
def test_a_sound_server_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    file = tmp_path / place
    file.parent.mkdir(exist_ok=True)
    with (
        closing(Player(tmp_path / "bin", monkeypatch, cards="no soundcards found...")),
        closing(socket.socket(socket.AF_UNIX)) as server,
    ):
        server.bind(str(file))
        assert sound_missing() is None


def test_no_player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert sound_missing() is Reason.NO_PLAYER
