"""Lit words stay the shown ones, from the real synthesiser through to what is told."""

from contextlib import closing
from pathlib import Path

import pytest
from speech_kit import Listener, needs_espeak

from edu_desk.gui.speech.spoken_engine import SpokenEngine
from edu_desk.speech.aloud_engine import AloudEngine
from edu_desk.speech.engine import Listen, Synthesis
from edu_desk.speech.sound_cache import SoundCache
from edu_desk.speech.speech_events import Sentence, SpeechFinished, Word
from edu_desk.speech.synthesis_queue import SynthesisQueue
from edu_desk.speech.utterance import Utterance

pytestmark = [needs_espeak, pytest.mark.usefixtures("qapp")]
TEXT = "어른 2명이 14:30에 서울 → 부산. 59,800원을 내요."


class Rushing:
    """A player whose sounds are over at once."""

    def check(self) -> None:
        """There is always an output."""

    def play(self, sound: Synthesis, volume: float) -> None:
        assert any(sound.samples)
        assert volume == 1.0

    def position_ms(self) -> int | None:
        return None

    def set_volume(self, volume: float) -> None:
        """Nothing is heard."""

    def stop(self) -> None:
        """Nothing is playing."""

    def abandon(self) -> None:
        """Nothing stands still."""


def test_each_word_that_sounds_lights_what_is_shown_for_it(tmp_path: Path) -> None:
    listener = Listener()

    def heard(told: Listen) -> SpokenEngine:
        return SpokenEngine(
            told, lambda tell: SynthesisQueue("pyttsx3", lambda: SoundCache(tmp_path), tell), Rushing
        )

    with closing(AloudEngine(listener, heard)) as aloud:
        aloud.say(1, Utterance(TEXT, "ko"), 1.0, 1.0)
        events = listener.up_to(SpeechFinished)
    sentences = [TEXT[event.start : event.end] for event in events if isinstance(event, Sentence)]
    assert sentences == ["어른 2명이 14:30에 서울 → 부산.", "59,800원을 내요."]
    lit = [TEXT[event.start : event.end] for event in events if isinstance(event, Word)]
    assert list(dict.fromkeys(lit)) == [
        "어른",
        "2명",
        "2명이",
        "14:30",
        "14:30에",
        "서울",
        "부산",
        "59,800원",
        "59,800원을",
        "내요",
    ]
