"""The click of the scanning frame is played where everything is, and its silence stops nobody."""

from pathlib import Path

import pytest

from edu_desk.gui.assist.scan_click import FILE, VOLUME, ScanClick
from edu_desk.shared.paths import shipped
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.player import NoSound
from edu_desk.speech.speech_events import Reason


class Plays:
    """A player that notes."""

    def __init__(self) -> None:
        self.played: list[tuple[Synthesis, float]] = []
        self.missing = False

    def check(self) -> None:
        raise AssertionError

    def play(self, sound: Synthesis, volume: float) -> None:
        if self.missing:
            raise NoSound(Reason.NO_DEVICE)
        self.played.append((sound, volume))

    def position_ms(self) -> int | None:
        raise AssertionError

    def set_volume(self, volume: float) -> None:
        raise AssertionError(volume)

    def stop(self) -> None:
        raise AssertionError

    def abandon(self) -> None:
        raise AssertionError


def test_each_step_clicks() -> None:
    player = Plays()
    click = ScanClick(shipped().assets, player)
    player.missing = True
    click()
    player.missing = False
    click()
    click()
    assert [volume for _, volume in player.played] == [VOLUME, VOLUME]
    assert player.played[0][0].ms > 0


@pytest.mark.parametrize("content", [None, b"", b"RIFF....WAVE", b"no sound at all"])
def test_a_click_that_cannot_be_read_is_none(tmp_path: Path, content: bytes | None) -> None:
    player = Plays()
    if content is not None:
        (tmp_path / FILE).parent.mkdir()
        (tmp_path / FILE).write_bytes(content)
    click = ScanClick(tmp_path, player)
    click()
    click()
    assert player.played == []
