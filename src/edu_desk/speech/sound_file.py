"""Reads the sound files that computers' voices write: WAV (Windows) and AIFF (macOS)."""

import struct
import wave
from array import array
from collections.abc import Iterator
from io import BytesIO

from edu_desk.speech.engine import Synthesis, SynthesiserBroken

_BITS = 16
_FORM_BYTES = 12
_SWAPPED = b"sowt"
"""AIFF-C's name for little-endian samples; every other uncompressed kind is big-endian."""


def read_sound(content: bytes) -> Synthesis:
    """The sound of a WAV, AIFF or AIFF-C file with samples of 16 bits; only its first channel.

    Raises `SynthesiserBroken` where it is something else.
    """
    try:
        match content[:4], content[8:12]:
            case b"RIFF", b"WAVE":
                return _wave(content)
            case b"FORM", b"AIFF" | b"AIFC":
                return _aiff(content)
    except (wave.Error, EOFError, struct.error, KeyError) as error:
        raise SynthesiserBroken from error
    raise SynthesiserBroken


def _wave(content: bytes) -> Synthesis:
    with wave.open(BytesIO(content)) as sound:
        if sound.getsampwidth() * 8 != _BITS:
            raise SynthesiserBroken
        return _first_channel(
            sound.readframes(sound.getnframes()), sound.getnchannels(), sound.getframerate()
        )


def _aiff(content: bytes) -> Synthesis:
    chunks = dict(_chunks(content))
    common = chunks[b"COMM"]
    channels, _frames, bits = struct.unpack(">hIh", common[:8])
    kind = common[18:22] if content[8:12] == b"AIFC" else b"NONE"
    if bits != _BITS or kind not in {b"NONE", b"twos", _SWAPPED}:
        raise SynthesiserBroken
    (offset,) = struct.unpack(">I", chunks[b"SSND"][:4])
    samples = array("h", chunks[b"SSND"][8 + offset :])
    if kind != _SWAPPED:
        samples.byteswap()
    return _first_channel(samples.tobytes(), channels, _extended(common[8:18]))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = _FORM_BYTES
    while place + 8 <= len(content):
        name, size = struct.unpack(">4sI", content[place : place + 8])
        yield name, content[place + 8 : place + 8 + size]
        place += 8 + size + size % 2


def _extended(number: bytes) -> int:
    """An 80-bit floating point number, such as AIFF's sample rate, in Hz."""
    exponent, mantissa = struct.unpack(">HQ", number)
    return int(mantissa >> (16383 + 63 - exponent))


def _first_channel(samples: bytes, channels: int, sample_rate: int) -> Synthesis:
    if channels < 1 or sample_rate < 1:
        raise SynthesiserBroken
    return Synthesis(array("h", samples)[::channels].tobytes(), sample_rate)
