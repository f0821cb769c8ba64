"""What an engine tells of what it says."""

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
class Sentence:
    """A sentence begins: letters `start` to before `end` of the utterance `id`."""

    id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word begins; only from engines that tell it while they speak."""

    id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The utterance `id` has ended by itself."""

    id: int


@dataclass(frozen=True, slots=True)
class Silent:
    """From now on nothing sounds; captions carry on."""

    reason: Reason


SpeechEvent = Sentence | Word | Finished | Silent
