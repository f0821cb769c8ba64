"""Sound in a process of its own: its end is silence and no more, and it is begun anew after a pause."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from speech_kit import wait_until

from edu_desk.shared.own_process import OwnProcess
from edu_desk.speech import sound_output
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.player import NoSound, Player
from edu_desk.speech.sound_output import FIRST_PAUSE_S, LONGEST_PAUSE_S, NOT_BEGUN, SoundOutput
from edu_desk.speech.speech_events import Reason

SOUND = Synthesis(bytes(16000), 8000)
BIG = Synthesis(bytes(4_000_000), 8000)
"""More than a pipe holds."""

BEGIN = "from edu_desk.speech.sound_orders import *\nimport sys, os\nout = sys.stdout.buffer\n"
TELL = BEGIN + "def tell(answer):\n    out.write(answer_bytes(answer)); out.flush()\ntell(Ready())\n"
PLAYS = (
    TELL
    + """
for order in read_orders(sys.stdin.buffer):
    if isinstance(order, PlaySound):
        tell(Heard(order.channel, order.number, 500))
    if isinstance(order, SetLoudness) and order.volume == 0.25:
        tell(Heard(order.channel, 1, None))
    if isinstance(order, StopSound):
        os.abort()
"""
)
ABORTS = TELL + "next(read_orders(sys.stdin.buffer))\nos.abort()\n"
SILENT = BEGIN + "out.write(answer_bytes(Lost('no-player')))\n"
REST = "import threading\nthreading.Event().wait()\n"
"""Until it is ended."""
STANDS = TELL + REST
NONSENSE = "print('what a library says')\n" + REST

Be = Callable[[str], None]


class Watch:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Be:
    """Lets the next process do this instead of playing."""
    file = tmp_path / "stand_in.py"

    def written(script: str) -> None:
        file.write_text(script, encoding="utf-8")

    def command(name: OwnProcess, _arguments: object) -> list[str]:
        assert name is OwnProcess.SOUND
        return [sys.executable, str(file)]

    monkeypatch.setattr("edu_desk.shared.child_process.own_command", command)
    return written


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def output(watch: Watch) -> Iterator[SoundOutput]:
    with closing(SoundOutput(watch, lambda: None)) as output:
        yield output


@pytest.fixture
def player(output: SoundOutput) -> Player:
    return output.player("voice")


def silent(player: Player) -> Reason | None:
    """Why what plays now is not heard, None where it is."""
    try:
        player.position_ms()
    except NoSound as trouble:
        return trouble.reason
    return None


def refused(player: Player) -> bool:
    try:
        player.check()
    except NoSound:
        return True
    return False


def test_what_is_heard_is_told_by_the_process(be: Be, player: Player) -> None:
    be(PLAYS)
    player.play(SOUND, 1.0)
    wait_until(lambda: player.position_ms() == 500)
    player.set_volume(0.25)
    wait_until(lambda: player.position_ms() is None)


def test_a_process_that_aborts_is_silence_and_another_comes(be: Be, watch: Watch, player: Player) -> None:
    be(ABORTS)
    player.play(SOUND, 1.0)
    wait_until(lambda: silent(player) is Reason.NO_DEVICE)
    assert refused(player)
    be(PLAYS)
    watch.now += FIRST_PAUSE_S
    player.play(SOUND, 1.0)
    wait_until(lambda: player.position_ms() == 500)


def test_the_process_says_why(be: Be, player: Player) -> None:
    be(SILENT)
    player.play(SOUND, 1.0)
    wait_until(lambda: silent(player) is Reason.NO_PLAYER)
    with pytest.raises(NoSound) as told:
        player.check()
    assert told.value.reason is Reason.NO_PLAYER


def test_pauses_grow_until_something_is_heard(be: Be, watch: Watch, player: Player) -> None:
    pause = FIRST_PAUSE_S
    for _ in range(6):
        be(ABORTS)
        player.play(SOUND, 1.0)
        wait_until(lambda: silent(player) is not None)
        watch.now += pause - 0.1
        assert refused(player)
        watch.now += 0.2
        pause = min(pause * 2, LONGEST_PAUSE_S)
    be(PLAYS)
    player.play(SOUND, 1.0)
    wait_until(lambda: player.position_ms() == 500)
    player.stop()
    wait_until(lambda: refused(player))
    watch.now += FIRST_PAUSE_S
    assert not refused(player)


def test_a_process_that_takes_nothing_makes_nobody_wait(be: Be, output: SoundOutput, player: Player) -> None:
    be(STANDS)
    player.play(BIG, 1.0)
    player.play(BIG, 1.0)
    assert player.position_ms() == NOT_BEGUN
    player.abandon()
    assert player.position_ms() is None
    wait_until(lambda: refused(player))
    output.close()


def test_nonsense_ends_the_process(be: Be, player: Player) -> None:
    be(NONSENSE)
    player.play(SOUND, 1.0)
    wait_until(lambda: silent(player) is Reason.NO_DEVICE)


def test_where_no_process_can_be_started(
    monkeypatch: pytest.MonkeyPatch, watch: Watch, output: SoundOutput, player: Player
) -> None:
    tries: list[float] = []

    def none(*_arguments: object) -> None:
        tries.append(watch.now)
        raise OSError(12, "no memory")

    monkeypatch.setattr(sound_output, "SoundProcess", none)
    output.warm()
    assert refused(player)
    watch.now += FIRST_PAUSE_S
    assert refused(player)
    assert tries == [100.0, 100.0 + FIRST_PAUSE_S]


def test_a_silent_computer_has_no_process(monkeypatch: pytest.MonkeyPatch, watch: Watch) -> None:
    monkeypatch.setattr(sound_output, "SoundProcess", None)
    with closing(SoundOutput(watch, lambda: Reason.NO_DEVICE)) as output:
        output.warm()
        assert refused(output.player("voice"))


def test_channels_sound_beside_each_other(be: Be, output: SoundOutput, player: Player) -> None:
    be(PLAYS)
    click = output.player("click")
    player.play(SOUND, 1.0)
    click.play(SOUND, 1.0)
    wait_until(lambda: player.position_ms() == click.position_ms() == 500)
    assert output.begin() is output.begin()


def test_closed_it_is_quiet_for_good(be: Be, output: SoundOutput, player: Player) -> None:
    be(STANDS)
    process = output.begin()
    output.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, signal.SIGTERM if sys.platform == "win32" else 0)
    assert refused(player)
