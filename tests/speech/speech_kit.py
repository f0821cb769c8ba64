"""Stand-ins at the edge of the world: other systems' voices, and listeners."""

import ctypes
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from threading import Event
from time import monotonic
from typing import Generic, TypeVar

import pytest

from edu_desk.speech.speech_events import SpeechEvent

PATIENCE_S = 20.0

VOICES = """\
import os, pathlib, threading, wave

class Voice:
    id, name, languages = "a-korean-voice", "Korean", ["ko_KR"]

class Engine:
    def __init__(self):
        self._calls, self._levels, self._text = {{}}, {{}}, ""

    def connect(self, topic, cb):
        self._calls.setdefault(topic, []).append(cb)

    def getProperty(self, name):
        return [Voice()] if name == "voices" else self._levels[name]

    def setProperty(self, name, value):
        self._levels[name] = value

    def save_to_file(self, text, filename):
        self._text, self._file = text, pathlib.Path(filename)

    def runAndWait(self):
        print("what pyttsx3 prints")
        os.write(1, b"what its libraries print\\n")
        {speaks}

    def _speak(self):
        with wave.open(str(self._file), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(8000)
            sound.writeframes(b"\\x00\\x40" * (1000 * len(self._text)))

    def _tell(self, topic, **told):
        for call in self._calls.get(topic, ()):
            call(**told)

def init():
    {begins}
    return Engine()
"""
"""A `pyttsx3` with another system's driver: its sound is 125 ms for each letter."""


def has_espeak() -> bool:
    try:
        ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        return False
    return True


needs_espeak = pytest.mark.skipif(not has_espeak(), reason="eSpeak NG is not installed")


def other_voices(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, speaks: str = "self._speak()", begins: str = ""
) -> None:
    """Let the speech process find another system's `pyttsx3`, which `speaks` and `begins` so."""
    package = folder / "pyttsx3"
    package.mkdir(parents=True)
    source = VOICES.format(speaks=speaks, begins=begins or "pass")
    (package / "__init__.py").write_text(source, encoding="utf-8")
    (package / "engine.py").write_text("default_engine_by_sys_platform = lambda: 'sapi5'", encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for what another thread or process does."""
    late = monotonic() + PATIENCE_S
    while not holds():
        assert monotonic() < late, "it never comes to hold"
        Event().wait(0.005)


Told = TypeVar("Told")


class Hears(Generic[Told]):
    """Collects what is told on another thread."""

    def __init__(self) -> None:
        self._told: Queue[Told] = Queue()

    def __call__(self, told: Told) -> None:
        self._told.put(told)

    def next(self) -> Told:
        try:
            return self._told.get(timeout=PATIENCE_S)
        except Empty:
            raise AssertionError("nothing is told") from None

    def until(self, last: Callable[[Told], bool]) -> list[Told]:
        """Everything up to the first that is `last`."""
        told = [self.next()]
        while not last(told[-1]):
            told.append(self.next())
        return told

    def quiet(self) -> bool:
        """Whether nothing more has been told."""
        return self._told.empty()


class Listener(Hears[SpeechEvent]):
    """Collects events."""

    def up_to(self, kind: type[SpeechEvent]) -> list[SpeechEvent]:
        """All events up to the first of `kind`, that one last."""
        return self.until(lambda event: isinstance(event, kind))
