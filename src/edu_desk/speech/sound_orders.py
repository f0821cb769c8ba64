"""What the program orders of the process that plays sound, and what that one tells, as lines over pipes."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import IO

from edu_desk.speech.engine import Synthesis
from edu_desk.speech.speech_events import Reason

TAIL_MS = 100
"""Silence after every sound: what the system still holds when all was handed over is heard to its end."""


@dataclass(frozen=True, slots=True)
class PlaySound:
    """Play on `channel`, instead of what sounds there; `number` tells this sound from others."""

    channel: str
    number: int
    sound: Synthesis
    volume: float


@dataclass(frozen=True, slots=True)
class SetLoudness:
    """How loud `channel` is from now on, as a ratio."""

    channel: str
    volume: float


@dataclass(frozen=True, slots=True)
class StopSound:
    """Be quiet on `channel` at once."""

    channel: str


SoundOrder = PlaySound | SetLoudness | StopSound


@dataclass(frozen=True, slots=True)
class Heard:
    """So much of sound `number` has been heard; None: it has ended."""

    channel: str
    number: int
    ms: int | None


@dataclass(frozen=True, slots=True)
class Ready:
    """There is an output, and orders are heard."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Nothing can be heard; the process ends."""

    reason: Reason


SoundAnswer = Heard | Ready | Lost


def order_bytes(order: SoundOrder) -> bytes:
    """A line that tells of the order; after it the samples, where there are some."""
    match order:
        case PlaySound(channel, number, sound, volume):
            told = {
                "channel": channel,
                "number": number,
                "volume": volume,
                "bytes": len(sound.samples),
                "sample_rate": sound.sample_rate,
            }
            return _line(told) + sound.samples
        case SetLoudness() | StopSound():
            return _line(asdict(order))


def read_orders(source: IO[bytes]) -> Iterator[SoundOrder]:
    """What is ordered, until the input ends."""
    for line in iter(source.readline, b""):
        match json.loads(line):
            case {
                "channel": str(channel),
                "number": int(number),
                "volume": int() | float() as volume,
                "bytes": int(size),
                "sample_rate": int(rate),
            }:
                samples = source.read(size)
                if len(samples) == size:
                    yield PlaySound(channel, number, Synthesis(samples, rate), volume)
            case {"channel": str(channel), "volume": int() | float() as volume}:
                yield SetLoudness(channel, volume)
            case {"channel": str(channel)}:
                yield StopSound(channel)


def answer_bytes(answer: SoundAnswer) -> bytes:
    """A line that tells the answer."""
    return _line(asdict(answer))


def read_sound_answers(source: IO[bytes]) -> Iterator[SoundAnswer]:
    """What the process tells, until it ends; a line cut short is the last."""
    for line in iter(source.readline, b""):
        if not line.endswith(b"\n"):
            return
        match json.loads(line):
            case {"channel": str(channel), "number": int(number), "ms": int() | None as ms}:
                yield Heard(channel, number, ms)
            case {"reason": str(reason)}:
                yield Lost(Reason(reason))
            case _:
                yield Ready()


def _line(told: object) -> bytes:
    return json.dumps(told).encode() + b"\n"
