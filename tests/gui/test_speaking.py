"""The engine that is heard: real sound from the real process; a stand-in only plays it."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from speech_kit import Listener, needs_espeak, wait_until

from edu_desk.gui.speech import spoken_engine
from edu_desk.gui.speech.engine_choice import open_engine
from edu_desk.gui.speech.sound_player import SinkPlayer
from edu_desk.gui.speech.spoken_engine import SpokenEngine
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.player import NoSound
from edu_desk.speech.sound_cache import SoundCache
from edu_desk.speech.sound_output import SoundOutput
from edu_desk.speech.speech_events import (
    Reason,
    Sentence,
    Silent,
    SpeechEvent,
    SpeechFinished,
    SpeechStarted,
    Word,
)
from edu_desk.speech.synthesis_queue import SynthesisQueue, Tell
from edu_desk.speech.utterance import Utterance

TEXT = "출발역을 골랐어요. 이제 도착역을 골라요."
FIRST, SECOND = (0, 10), (11, len(TEXT))
WORDS = ["출발역을", "골랐어요", "이제", "도착역을", "골라요"]
LONG = Utterance(TEXT * 5, "ko")
SHORT = Utterance("네.", "ko")

pytestmark = [needs_espeak, pytest.mark.usefixtures("qapp")]


class HandPlayer:
    """A player whose sound is heard as far as the test says; with `rushing`, each is over at once."""

    def __init__(self) -> None:
        self.sounds: list[Synthesis] = []
        self.volumes: list[float] = []
        self.missing: Reason | None = None
        self.lost = False
        self.rushing = False
        self.heard_ms = self.begins_at_ms = 0
        self.asked = 0
        self.playing = self.abandoned = False

    def check(self) -> None:
        if self.missing is not None:
            raise NoSound(self.missing)

    def play(self, sound: Synthesis, volume: float) -> None:
        self.check()
        self.sounds.append(sound)
        self.volumes.append(volume)
        self.heard_ms, self.playing = self.begins_at_ms, True

    def position_ms(self) -> int | None:
        self.asked += 1
        if self.lost:
            self.playing = False
            raise NoSound(Reason.NO_DEVICE)
        if self.rushing or self.heard_ms >= self.sounds[-1].ms:
            self.playing = False
            return None
        return self.heard_ms

    def set_volume(self, volume: float) -> None:
        self.volumes.append(volume)

    def stop(self) -> None:
        self.playing = False

    def abandon(self) -> None:
        self.abandoned = True

    def is_asked(self) -> None:
        """Wait until the engine has looked twice: what it had to tell by then, it has told."""
        seen = self.asked
        wait_until(lambda: self.asked >= seen + 2)


@pytest.fixture
def player() -> HandPlayer:
    return HandPlayer()


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept"


@pytest.fixture
def engine(player: HandPlayer, listener: Listener, kept: Path) -> Iterator[SpokenEngine]:
    def queue(tell: Tell) -> SynthesisQueue:
        return SynthesisQueue("pyttsx3", lambda: SoundCache(kept), tell)

    with closing(SpokenEngine(listener, queue, lambda: player)) as engine:
        yield engine


def parts(events: list[SpeechEvent]) -> list[str]:
    return [TEXT[event.start : event.end] for event in events if isinstance(event, Word)]


def test_sentences_are_spoken_in_order_word_by_word(
    engine: SpokenEngine, player: HandPlayer, listener: Listener
) -> None:
    player.rushing = True
    engine.say(1, Utterance(TEXT, "ko"), 2.0, 0.5)
    events = listener.up_to(SpeechFinished)
    assert [event for event in events if not isinstance(event, Word)] == [
        SpeechStarted(1),
        Sentence(1, *FIRST),
        Sentence(1, *SECOND),
        SpeechFinished(1, completed=True),
    ]
    assert parts(events) == WORDS
    assert [any(sound.samples) and sound.ms > 400 for sound in player.sounds] == [True, True]
    assert player.volumes == [0.5, 0.5]


def test_words_light_up_when_they_are_heard_and_not_before(
    engine: SpokenEngine, player: HandPlayer, listener: Listener
) -> None:
    engine.say(1, Utterance(TEXT, "ko"), 1.0, 1.0)
    assert listener.up_to(Word)[-1] == Word(1, 0, 4)
    player.is_asked()
    assert listener.quiet()
    [sound] = player.sounds
    second = sound.words[1].ms
    assert 300 < second < sound.ms - 300
    player.heard_ms = second - 1
    player.is_asked()
    assert listener.quiet()
    player.heard_ms = second
    assert listener.next() == Word(1, 5, 9)
    player.is_asked()
    assert listener.quiet()
    player.heard_ms = sound.ms
    assert listener.next() == Sentence(1, *SECOND)
    assert listener.next() == Word(1, 11, 13)


def test_stopping_ends_the_sound_and_tells_no_more_words(
    engine: SpokenEngine, player: HandPlayer, listener: Listener
) -> None:
    for number in range(3):
        engine.say(number, LONG, 0.5, 1.0)
        listener.up_to(Sentence)
        engine.stop()
        assert listener.up_to(SpeechFinished)[-1] == SpeechFinished(number, completed=False)
        assert not player.playing
    assert len(player.sounds) == 3


def test_a_new_utterance_interrupts_at_once(
    engine: SpokenEngine, player: HandPlayer, listener: Listener
) -> None:
    engine.say(1, LONG, 0.5, 1.0)
    heard = listener.up_to(Word)
    engine.say(2, SHORT, 2.0, 1.0)
    heard += listener.up_to(SpeechFinished)
    player.rushing = True
    heard += listener.up_to(SpeechFinished)
    assert [event for event in heard if not isinstance(event, Word)] == [
        SpeechStarted(1),
        Sentence(1, *FIRST),
        SpeechFinished(1, completed=False),
        SpeechStarted(2),
        Sentence(2, 0, 2),
        SpeechFinished(2, completed=True),
    ]


def test_volume_is_heard_at_once(engine: SpokenEngine, player: HandPlayer, listener: Listener) -> None:
    engine.say(1, Utterance(TEXT, "ko"), 1.0, 0.5)
    listener.up_to(Word)
    engine.set_volume(0.2)
    player.rushing = True
    listener.up_to(SpeechFinished)
    assert player.volumes == [0.5, 0.2, 0.2]


def test_prepared_words_start_without_the_process(
    engine: SpokenEngine, player: HandPlayer, listener: Listener, kept: Path
) -> None:
    player.rushing = True
    engine.prepare((Utterance(TEXT, "ko"), SHORT), 1.0)
    wait_until(lambda: len(list(kept.glob("*.sound"))) == 3)
    assert player.sounds == []
    engine.say(1, Utterance(TEXT, "ko"), 1.0, 1.0)
    assert parts(listener.up_to(SpeechFinished)) == WORDS
    assert len(list(kept.glob("*.sound"))) == 3


def test_nothing_to_say_ends_at_once(engine: SpokenEngine, listener: Listener) -> None:
    engine.say(1, Utterance("… ●", "ko"), 1.0, 1.0)
    assert listener.up_to(SpeechFinished) == [SpeechStarted(1), SpeechFinished(1, completed=True)]


@pytest.mark.parametrize("reason", [Reason.NO_DEVICE, Reason.NO_PLAYER])
def test_without_an_output_captions_carry_on_and_nothing_is_made(
    engine: SpokenEngine, player: HandPlayer, listener: Listener, kept: Path, reason: Reason
) -> None:
    player.missing = reason
    engine.say(1, SHORT, 1.0, 1.0)
    assert listener.up_to(SpeechFinished) == [
        SpeechStarted(1),
        Silent(reason),
        SpeechFinished(1, completed=True),
    ]
    engine.prepare((SHORT,), 1.0)
    engine.say(2, SHORT, 1.0, 1.0)
    assert listener.up_to(SpeechFinished) == [SpeechStarted(2), SpeechFinished(2, completed=True)]
    assert not list(kept.glob("*.sound"))


def test_an_output_that_is_lost_and_comes_back(
    engine: SpokenEngine, player: HandPlayer, listener: Listener
) -> None:
    engine.say(1, SHORT, 1.0, 1.0)
    listener.up_to(Word)
    player.lost = True
    assert listener.up_to(SpeechFinished) == [Silent(Reason.NO_DEVICE), SpeechFinished(1, completed=True)]
    engine.say(7, SHORT, 1.0, 1.0)
    told = listener.up_to(SpeechFinished)
    assert Silent(Reason.NO_DEVICE) not in told, "told once, while nothing was heard in between"
    player.lost = False
    player.rushing = True
    engine.say(2, SHORT, 1.0, 1.0)
    assert listener.up_to(SpeechFinished)[1:] == [
        Sentence(2, 0, 2),
        Word(2, 0, 1),
        SpeechFinished(2, completed=True),
    ]
    player.lost = True
    engine.say(3, SHORT, 1.0, 1.0)
    assert Silent(Reason.NO_DEVICE) in listener.up_to(SpeechFinished), "told anew: it had been heard again"


@pytest.mark.parametrize(("patience", "begun"), [("STALL_S", True), ("BEGIN_S", False)])
def test_an_output_that_stands_still_is_given_up(
    engine: SpokenEngine,
    player: HandPlayer,
    listener: Listener,
    monkeypatch: pytest.MonkeyPatch,
    patience: str,
    begun: bool,
) -> None:
    monkeypatch.setattr(spoken_engine, "STALL_S", 60.0)
    monkeypatch.setattr(spoken_engine, "BEGIN_S", 60.0)
    monkeypatch.setattr(spoken_engine, patience, 0.2)
    player.begins_at_ms = 0 if begun else -1
    engine.say(1, SHORT, 1.0, 1.0)
    assert listener.up_to(SpeechFinished)[-2:] == [
        Silent(Reason.NO_DEVICE),
        SpeechFinished(1, completed=True),
    ]
    assert not player.playing
    assert player.abandoned


def test_a_sentence_is_told_when_it_is_heard_and_not_before(
    engine: SpokenEngine, player: HandPlayer, listener: Listener
) -> None:
    """Where an output is tried in vain, nobody may believe that there is sound again."""
    player.begins_at_ms = -1
    engine.say(1, SHORT, 1.0, 1.0)
    assert listener.up_to(SpeechStarted) == [SpeechStarted(1)]
    wait_until(lambda: player.playing)
    player.is_asked()
    assert listener.quiet()
    player.heard_ms = 0
    assert listener.next() == Sentence(1, 0, 2)


def test_a_language_without_a_voice_is_told_once(
    engine: SpokenEngine, player: HandPlayer, listener: Listener
) -> None:
    player.rushing = True
    engine.say(1, Utterance("maH", "xx"), 1.0, 1.0)
    assert listener.up_to(SpeechFinished) == [
        SpeechStarted(1),
        Silent(Reason.NO_VOICE),
        SpeechFinished(1, completed=True),
    ]
    engine.say(2, Utterance("maH", "xx"), 1.0, 1.0)
    assert listener.up_to(SpeechFinished) == [SpeechStarted(2), SpeechFinished(2, completed=True)]
    engine.say(3, SHORT, 1.0, 1.0)
    assert Sentence(3, 0, 2) in listener.up_to(SpeechFinished)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc is Linux's")
def test_a_killed_process_is_replaced(engine: SpokenEngine, player: HandPlayer, listener: Listener) -> None:
    player.rushing = True
    for number in range(3):
        engine.say(number, Utterance(f"{number}번이에요.", "ko"), 1.0, 1.0)
        assert listener.up_to(SpeechFinished)[-1] == SpeechFinished(number, completed=True)
        [process] = speech_processes()
        os.kill(process, signal.SIGKILL)
        wait_until(lambda: not speech_processes())


def speech_processes() -> list[int]:
    """Those this program has started."""
    mine = Path(f"/proc/{os.getpid()}/task")
    children = {int(child) for task in mine.iterdir() for child in still_there(task / "children").split()}
    return [
        child
        for child in children
        if b"edu_desk.speech.worker" in still_there(Path(f"/proc/{child}/cmdline"))
    ]


def still_there(file: Path) -> bytes:
    """What stands in a file of /proc; nothing where the thread or process ended just now."""
    try:
        return file.read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def test_closing_ends_the_sound_and_the_process(player: HandPlayer, listener: Listener, kept: Path) -> None:
    engine = SpokenEngine(
        listener, lambda tell: SynthesisQueue("pyttsx3", lambda: SoundCache(kept), tell), lambda: player
    )
    engine.say(1, LONG, 0.5, 1.0)
    listener.up_to(Sentence)
    engine.close()
    assert not player.playing
    assert listener.up_to(SpeechFinished)[-1] == SpeechFinished(1, completed=False)


def test_a_computer_without_a_sound_server_is_silent(
    qtbot: QtBot, listener: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with pytest.raises(NoSound):
        SinkPlayer().play(Synthesis(bytes(200), 8000), 1.0)
    output = SoundOutput()
    with closing(open_engine(listener, "pyttsx3", tmp_path, lambda: output.player("voice"))) as engine:
        engine.say(1, SHORT, 1.0, 1.0)
        assert listener.up_to(SpeechFinished) == [
            SpeechStarted(1),
            Silent(Reason.NO_DEVICE),
            SpeechFinished(1, completed=True),
        ]
