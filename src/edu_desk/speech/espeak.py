"""Sound by eSpeak NG, through pyttsx3's own binding to it.

pyttsx3's driver throws the time of each word away and works on threads of its own; the binding under it can
synthesise synchronously, and tells the time.
"""

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from edu_desk.speech.engine import NoEngine, NoVoice, Synthesis, SynthesiserBroken, WordMark
from edu_desk.speech.speech_rate import words_a_minute
from edu_desk.speech.voice_choice import find_voice

BUFFER_MS = 1000
_SAMPLE_BYTES = 2


class Event(Protocol):
    """What is used of `espeak_EVENT`: places count letters from 1, `audio_position` is in ms."""

    type: int
    text_position: int
    length: int
    audio_position: int


class EspeakVoice(Protocol):
    """What is used of `espeak_VOICE`; the first byte of `languages` is a priority."""

    identifier: bytes
    name: bytes
    languages: bytes | None


Heard = Callable[[object, int, Sequence[Event]], int]


class EspeakLibrary(Protocol):
    """What is used of `pyttsx3.drivers._espeak`."""

    AUDIO_OUTPUT_SYNCHRONOUS: int
    EVENT_LIST_TERMINATED: int
    EVENT_WORD: int
    CHARS_UTF8: int
    RATE: int
    EE_OK: int

    def Initialize(self, output: int, bufflength: int) -> int:  # noqa: N802
        """Returns the sample rate in Hz, or -1."""
        ...

    def SetSynthCallback(self, cb: Heard) -> None:  # noqa: N802
        """Whom to hand sound and events to."""
        ...

    def ListVoices(self) -> list[EspeakVoice]:  # noqa: N802
        """All of them."""
        ...

    def SetVoiceByName(self, name: bytes) -> int:  # noqa: N802
        """By its identifier."""
        ...

    def SetParameter(self, parameter: int, value: int, relative: int) -> int:  # noqa: N802
        """Such as the rate, in words a minute."""
        ...

    def Synth(self, text: str, *, flags: int) -> int:  # noqa: N802
        """Returns when everything has been handed over."""
        ...


@dataclass(frozen=True, slots=True)
class _Voice:
    id: str
    name: str
    languages: tuple[str, ...]


class EspeakSynthesiser:
    """Speaks every language eSpeak NG has rules for, and tells when each word sounds."""

    def __init__(self, library: EspeakLibrary) -> None:
        """Raises `NoEngine`."""
        self._library = library
        self._sample_rate = library.Initialize(library.AUDIO_OUTPUT_SYNCHRONOUS, BUFFER_MS)
        if self._sample_rate <= 0:
            raise NoEngine
        self._voices = tuple(map(_voice, library.ListVoices()))
        self._samples = bytearray()
        self._words: list[WordMark] = []
        library.SetSynthCallback(self._take)

    def synthesise(self, text: str, language: str, rate: float) -> Synthesis:
        """The sound of `text`, with a mark for nearly every word."""
        voice = find_voice(self._voices, language)
        if voice is None:
            raise NoVoice
        self._samples, self._words = bytearray(), []
        library = self._library
        done = (
            library.SetVoiceByName(voice.encode()),
            library.SetParameter(library.RATE, words_a_minute(rate), 0),
            library.Synth(text, flags=library.CHARS_UTF8),
        )
        if any(code != library.EE_OK for code in done):
            raise SynthesiserBroken
        return Synthesis(bytes(self._samples), self._sample_rate, tuple(self._words), f"espeak/{voice}")

    def _take(self, sound: object, samples: int, events: Sequence[Event]) -> int:
        place = 0
        while events[place].type != self._library.EVENT_LIST_TERMINATED:
            event = events[place]
            if event.type == self._library.EVENT_WORD:
                start = event.text_position - 1
                self._words.append(WordMark(event.audio_position, start, start + event.length))
            place += 1
        if samples > 0 and isinstance(sound, ctypes._Pointer):  # noqa: SLF001 - the only name ctypes has for it
            self._samples += ctypes.string_at(sound, samples * _SAMPLE_BYTES)
        return 0


def _voice(told: EspeakVoice) -> _Voice:
    language = (told.languages or b"")[1:].decode(errors="ignore")
    return _Voice(told.identifier.decode(), told.name.decode(errors="ignore"), (language,))
