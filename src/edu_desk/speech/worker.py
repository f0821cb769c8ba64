"""The process that makes sound: synthesisers block and may crash, so they have a process that can be ended.

Orders come as JSON lines on standard input; answers go as JSON lines, each followed by the samples it tells
of, to what was standard output. Synthesisers write to standard output too, so that is turned away first. No
text is ever logged.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import astuple
from typing import IO, BinaryIO, TypedDict

from edu_desk.speech.engine import NoEngine, NoVoice, Synthesis, SynthesiserBroken, WordMark
from edu_desk.speech.speech_events import Reason
from edu_desk.speech.synthesiser_choice import open_synthesiser
from edu_desk.speech.utterance import speakable
from edu_desk.speech.word_times import timed


class SpeechOrder(TypedDict):
    """One sentence to be made, as it comes from the program."""

    text: str
    language: str
    rate: float


def main(engine: str) -> None:
    """Make what is ordered with `engine` until standard input ends."""
    out = own_output()
    try:
        synthesiser = open_synthesiser(engine)
    except NoEngine:
        _tell(out, {"silent": Reason.NO_ENGINE})
        return
    for line in sys.stdin:
        order: SpeechOrder = json.loads(line)
        try:
            made = synthesiser.synthesise(speakable(order["text"]), order["language"], order["rate"])
            write_sound(out, timed(order["text"], made))
        except NoVoice:
            _tell(out, {"silent": Reason.NO_VOICE})
        except SynthesiserBroken:
            _tell(out, {"silent": Reason.BROKEN})
            return


def write_sound(out: BinaryIO, sound: Synthesis) -> None:
    """A line that tells of the sound, then its samples."""
    told = {
        "bytes": len(sound.samples),
        "sample_rate": sound.sample_rate,
        "words": [astuple(mark) for mark in sound.words],
        "voice": sound.voice,
    }
    out.write(json.dumps(told).encode() + b"\n" + sound.samples)
    out.flush()


def read_answers(source: IO[bytes]) -> Iterator[Synthesis | Reason]:
    """What the process answers, until it ends."""
    for line in iter(source.readline, b""):
        match json.loads(line):
            case {"silent": str(reason)}:
                yield Reason(reason)
            case {
                "bytes": int(size),
                "sample_rate": int(rate),
                "words": list(words),
                "voice": str(voice),
            }:
                samples = source.read(size)
                if len(samples) == size:
                    yield Synthesis(samples, rate, tuple(WordMark(*word) for word in words), voice)


def _tell(out: BinaryIO, told: dict[str, str]) -> None:
    out.write(json.dumps(told).encode() + b"\n")
    out.flush()


def own_output() -> BinaryIO:
    """What was standard output; whatever a library prints there from now on goes nowhere."""
    kept = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return os.fdopen(kept, "wb")


if __name__ == "__main__":
    main(sys.argv[1])
