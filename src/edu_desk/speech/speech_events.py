"""What an engine tells of what it says.

Of every utterance: `SpeechStarted`, any number of `Sentence` and `Word`, and `SpeechFinished` once.
"""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why there is no sound."""

    NO_ENGINE = "no-engine"
    NO_PLAYER = "no-player"
    NO_DEVICE = "no-device"
    NO_VOICE = "no-voice"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """The engine has taken up the utterance."""

    utterance_id: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence begins: letters `start` to before `end` of the utterance."""

    utterance_id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word begins; only from engines that tell it while they speak."""

    utterance_id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SpeechFinished:
    """The utterance has ended; not `completed` where it was interrupted or the voice failed in its midst."""

    utterance_id: int
    completed: bool


@dataclass(frozen=True, slots=True)
class Silent:
    """From now on nothing sounds (with `NO_VOICE`: nothing in this language); captions carry on."""

    reason: Reason


SpeechEvent = SpeechStarted | Sentence | Word | SpeechFinished | Silent
