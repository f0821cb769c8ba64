"""The files that computers' voices write are read, and others refused."""

import struct
import wave
from array import array
from io import BytesIO

import pytest

from edu_desk.speech.engine import SynthesiserBroken
from edu_desk.speech.sound_file import read_sound

SAMPLES = array("h", [0, 1, -2, 300, -32768, 32767])


def wav(*, channels: int = 1, width: int = 2) -> bytes:
    out = BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(channels)
        sound.setsampwidth(width)
        sound.setframerate(22050)
        sound.writeframes(SAMPLES.tobytes())
    return out.getvalue()


def aiff(*, kind: bytes = b"", bits: int = 16, hz: bytes = b"\x40\x0d\xac\x44" + bytes(6)) -> bytes:
    """By Apple's description; 22,050 Hz is 0xAC44 with the exponent 2^14."""
    swapped = array("h", SAMPLES)
    if kind != b"sowt":
        swapped.byteswap()
    common = struct.pack(">hIh", 1, len(SAMPLES), bits) + hz + (kind + b"\x00\x00" if kind else b"")
    data = struct.pack(">II", 0, 0) + swapped.tobytes()
    chunks = [(b"FVER", bytes(3)), (b"COMM", common), (b"SSND", data)]
    body = b"".join(
        name + struct.pack(">I", len(inner)) + inner + b"\x00" * (len(inner) % 2) for name, inner in chunks
    )
    return b"FORM" + struct.pack(">I", len(body) + 4) + (b"AIFC" if kind else b"AIFF") + body


@pytest.mark.parametrize("content", [wav(), aiff(), aiff(kind=b"sowt"), aiff(kind=b"twos")])
def test_what_voices_write(content: bytes) -> None:
    sound = read_sound(content)
    assert (sound.samples, sound.sample_rate) == (SAMPLES.tobytes(), 22050)


def test_of_two_channels_the_first_is_taken() -> None:
    assert array("h", read_sound(wav(channels=2)).samples) == SAMPLES[::2]


@pytest.mark.parametrize(
    "content",
    [b"", b"RIFF", b"RIFF\x00\x00\x00\x00WAVE", wav(width=1), aiff(bits=24), aiff(kind=b"ima4"), b"x" * 40]
    + [aiff()[:length] for length in (11, 12, 24, 40)],
)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(SynthesiserBroken):
        read_sound(content)
