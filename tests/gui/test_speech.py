"""The voice in the window's thread: captions, what is stale, and what is told when nothing sounds."""

from collections.abc import Callable, Iterator
from contextlib import closing
from threading import Thread

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from edu_desk.gui.speech.engine_choice import SILENCE, open_engine
from edu_desk.gui.speech.voice import Voice, silence_words
from edu_desk.speech.caption import Caption
from edu_desk.speech.engine import Listen
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
from edu_desk.speech.utterance import Span, Utterance

TEXT = "네. 좋아요."


class Puppet:
    """An engine that tells what a test wants, on a thread of its own."""

    def __init__(self) -> None:
        self.said: list[tuple[int, Utterance, float, float]] = []
        self.listen: Listen | None = None
        self.done: list[str] = []
        self.prepared: list[tuple[tuple[Utterance, ...], float]] = []

    def opened(self, listen: Listen, name: str) -> "Puppet":
        self.listen = listen
        self.done.append(f"open {name}")
        return self

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:
        self.said.append((number, utterance, rate, volume))

    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:
        self.prepared.append((utterances, rate))

    def set_volume(self, volume: float) -> None:
        self.done.append(f"volume {volume}")

    def stop(self) -> None:
        self.done.append("stop")
        if self.said:
            self.tell(SpeechFinished(self.said[-1][0], completed=False))

    def close(self) -> None:
        self.done.append("close")

    def tell(self, *events: SpeechEvent) -> None:
        thread = Thread(target=self._tell, args=(events,))
        thread.start()
        thread.join()

    def _tell(self, events: tuple[SpeechEvent, ...]) -> None:
        assert self.listen is not None
        for event in events:
            self.listen(event)


class Seen:
    """What the voice's signals told, in order."""

    def __init__(self, voice: Voice) -> None:
        self.log: list[object] = []
        self.threads: set[QThread] = set()
        voice.caption_changed.connect(self._add)
        voice.silent.connect(self._add)
        voice.finished.connect(lambda: self._add("finished"))

    def _add(self, what: object) -> None:
        self.threads.add(QThread.currentThread())
        self.log.append(what)


@pytest.fixture
def puppet() -> Puppet:
    return Puppet()


@pytest.fixture
def voice(qapp: object, puppet: Puppet) -> Iterator[Voice]:
    assert qapp is not None
    with closing(Voice(puppet.opened)) as voice:
        yield voice


@pytest.fixture
def seen(voice: Voice) -> Seen:
    return Seen(voice)


@pytest.fixture
def settle(qtbot: QtBot, seen: Seen) -> Callable[[int], None]:
    """Waits until the signals have told so many things."""
    return lambda count: qtbot.waitUntil(lambda: len(seen.log) >= count)


Settle = Callable[[int], None]


def test_captions_follow_the_voice_in_the_windows_thread(
    voice: Voice, puppet: Puppet, seen: Seen, settle: Settle
) -> None:
    voice.say(TEXT, "ko")
    puppet.tell(
        SpeechStarted(1),
        Sentence(1, 0, 2),
        Sentence(1, 3, 7),
        Word(1, 3, 7),
        SpeechFinished(1, completed=True),
    )
    settle(5)
    assert seen.log == [
        Caption(TEXT),
        Caption(TEXT, Span(0, 2)),
        Caption(TEXT, Span(3, 7)),
        Caption(TEXT),
        "finished",
    ]
    assert seen.threads == {voice.thread()}


def test_what_is_stale_is_not_shown(voice: Voice, puppet: Puppet, seen: Seen, settle: Settle) -> None:
    voice.say(TEXT, "ko")
    voice.say("다음", "ko")
    puppet.tell(Sentence(1, 0, 2), SpeechFinished(1, completed=False), SpeechFinished(2, completed=True))
    settle(3)
    assert seen.log == [Caption(TEXT), Caption("다음"), "finished"]


def test_hushed_it_keeps_the_caption_and_does_not_finish(
    voice: Voice, puppet: Puppet, seen: Seen, settle: Settle
) -> None:
    voice.say(TEXT, "ko")
    puppet.tell(Sentence(1, 0, 2))
    settle(2)
    voice.hush()
    puppet.tell(Sentence(1, 3, 7), Silent(Reason.BROKEN))
    settle(4)
    assert seen.log[2:] == [Caption(TEXT), Reason.BROKEN]
    assert puppet.done == ["open pyttsx3", "stop"]


def test_switched_off_it_finishes_and_shows_captions_only(
    voice: Voice, puppet: Puppet, seen: Seen, settle: Settle
) -> None:
    voice.say(TEXT, "ko")
    voice.set_on(False)
    settle(2)
    voice.say("다음", "ko")
    settle(4)
    assert seen.log == [Caption(TEXT), "finished", Caption("다음"), "finished"]
    assert [number for number, *_ in puppet.said] == [1]


def test_rate_and_volume_stay_in_their_range(voice: Voice, puppet: Puppet) -> None:
    for rate, volume in ((0.1, -1.0), (1.5, 0.5), (9.0, 2.0)):
        voice.set_rate(rate)
        voice.set_volume(volume)
        voice.say(TEXT, "ko")
    assert [told[2:] for told in puppet.said] == [(0.5, 0.0), (1.5, 0.5), (2.0, 1.0)]


def test_volume_is_heard_at_once(voice: Voice, puppet: Puppet) -> None:
    voice.set_volume(0.3)
    voice.say(TEXT, "ko")
    voice.set_volume(0.6)
    assert puppet.said[0][3] == 0.3
    assert puppet.done == ["open pyttsx3", "volume 0.6"]


def test_what_is_private_is_neither_spoken_nor_shown(
    voice: Voice, puppet: Puppet, seen: Seen, settle: Settle
) -> None:
    voice.say("1234", "en", private=True)
    settle(2)
    assert seen.log == [Caption("●●●●"), "finished"]
    assert puppet.said == []


def test_what_is_likely_is_prepared_unless_the_voice_is_off(voice: Voice, puppet: Puppet) -> None:
    voice.set_rate(1.5)
    voice.prepare(("네.", "", "다음"), "ko")
    voice.prepare(("",), "ko")
    voice.set_on(False)
    voice.prepare(("아니요",), "ko")
    assert puppet.prepared == [((Utterance("네.", "ko"), Utterance("다음", "ko")), 1.5)]
    assert puppet.said == []


def test_another_engine_takes_over_with_the_next_utterance(voice: Voice, puppet: Puppet) -> None:
    voice.set_engine("pyttsx3")
    voice.say(TEXT, "ko")
    voice.set_engine("pyttsx3")
    voice.set_engine("supertonic")
    voice.say(TEXT, "ko")
    assert puppet.done == ["open pyttsx3", "stop", "close", "open supertonic"]


def test_again_says_the_last_and_keeps_it_private(voice: Voice, puppet: Puppet) -> None:
    voice.set_earphones(True)
    voice.again()
    assert not puppet.said
    voice.say("1234", "en", private=True)
    voice.again()
    assert [told[:2] for told in puppet.said] == [
        (1, Utterance("1234", "en", private=True)),
        (2, Utterance("1234", "en", private=True)),
    ]


def test_the_engine_is_opened_when_it_is_first_needed(voice: Voice, puppet: Puppet) -> None:
    voice.hush()
    voice.set_rate(1.5)
    assert puppet.done == []
    voice.say(TEXT, "ko")
    voice.say(TEXT, "ko")
    voice.close()
    assert puppet.done == ["open pyttsx3", "close"]


def test_with_the_silent_engine_captions_carry_everything(qtbot: QtBot) -> None:
    player = SoundOutput().player("voice")
    with closing(Voice(lambda listen, _name: open_engine(listen, SILENCE, None, lambda: player))) as voice:
        seen = Seen(voice)
        with qtbot.waitSignal(voice.finished):
            voice.say(TEXT, "ko")
    assert seen.log == [Caption(TEXT), "finished"]


@pytest.mark.parametrize("reason", list(Reason))
def test_every_silence_has_its_words(reason: Reason) -> None:
    message, fix = silence_words(reason)
    assert message.endswith(".")
    assert "stand here instead" in fix
