"""What every engine does, and what makes the sound it plays."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from edu_desk.speech.speech_events import SpeechEvent
from edu_desk.speech.utterance import Utterance

Listen = Callable[[SpeechEvent], None]
"""Told every event, on any thread."""


class Engine(Protocol):
    """Says one utterance at a time; nothing but `close` makes the caller wait."""

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:
        """Say `utterance` now, instead of whatever is being said.

        Events carry the caller's `number`, which is known before the first of them can come.
        `rate` is a ratio (0.5 to 2.0) to the program's own unhurried rate, `volume` a ratio from 0 to 1.
        """
        ...

    def prepare(self, utterances: tuple[Utterance, ...], rate: float) -> None:
        """Make ready what may be said soon, while nothing else is to be made; the next `say` drops it."""
        ...

    def set_volume(self, volume: float) -> None:
        """How loud, as a ratio from 0 to 1; heard at once."""
        ...

    def stop(self) -> None:
        """Be quiet at once."""
        ...

    def close(self) -> None:
        """Be quiet for good; returns once all that it holds is closed."""
        ...


class NoEngine(Exception):
    """This synthesiser cannot be opened on this computer."""


class NoVoice(Exception):
    """This synthesiser speaks other languages, not this one."""


class SynthesiserBroken(Exception):
    """The synthesiser cannot go on; what it says is logged and never holds the text."""


@dataclass(frozen=True, slots=True)
class WordMark:
    """A word sounds from `ms` on: letters `start` to before `end` of the text that was synthesised."""

    ms: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Synthesis:
    """A sentence as sound.

    `samples` are PCM, 16 bits, little-endian, one channel; `sample_rate` is in Hz. `words` are in the
    order of their sound. A synthesiser that cannot tell them leaves them empty: they are then worked
    out from the letters. `voice` names who speaks, so that another voice's sound is never kept as this one's.
    """

    samples: bytes
    sample_rate: int
    words: tuple[WordMark, ...] = ()
    voice: str = ""

    @property
    def ms(self) -> int:
        """How long it sounds."""
        return len(self.samples) // 2 * 1000 // self.sample_rate


class Synthesiser(Protocol):
    """Makes sentences into sound, in a process of its own: it may block, and may be ended at any time."""

    def synthesise(self, text: str, language: str, rate: float) -> Synthesis:
        """The sound of `text`, one sentence in `language` (`ko`, `en`, …).

        `rate` is a ratio (0.5 to 2.0) to the program's own unhurried rate.
        Raises `NoVoice` where the language has no voice, `SynthesiserBroken` where it can make no more.
        """
        ...
