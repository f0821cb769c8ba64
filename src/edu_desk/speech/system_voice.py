"""Sound by the voices of Windows (SAPI 5) and macOS, which pyttsx3 lets write files."""

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import mkstemp
from typing import Protocol

from edu_desk.speech.engine import NoVoice, Synthesis, SynthesiserBroken
from edu_desk.speech.sound_file import read_sound
from edu_desk.speech.speech_rate import words_a_minute
from edu_desk.speech.voice_choice import VoiceLike, find_voice


class Driver(Protocol):
    """What is used of `pyttsx3.Engine`."""

    def connect(self, topic: str, cb: Callable[..., None]) -> object:
        """Call `cb` at each event of `topic`."""
        ...

    def setProperty(self, name: str, value: str | float) -> None:  # noqa: N802 - pyttsx3's name
        """Change the voice or the rate (words a minute)."""
        ...

    def save_to_file(self, text: str, filename: str) -> None:
        """Put `text` into the queue, to be written to a file."""
        ...

    def runAndWait(self) -> None:  # noqa: N802 - pyttsx3's name
        """Work the queue off."""
        ...


class SystemSynthesiser:
    """Does not tell when a word sounds: that is worked out from the letters."""

    def __init__(self, driver: Driver, voices: list[VoiceLike]) -> None:
        self._driver, self._voices = driver, voices
        self._failed = False
        driver.connect("error", self._fail)

    def synthesise(self, text: str, language: str, rate: float) -> Synthesis:
        """The sound of `text`. It is written to a file of the moment, which is removed at once."""
        voice = find_voice(self._voices, language)
        if voice is None:
            raise NoVoice
        self._driver.setProperty("voice", voice)
        self._driver.setProperty("rate", words_a_minute(rate))
        handle, name = mkstemp(suffix=".wav")
        os.close(handle)
        file = Path(name)
        try:
            self._driver.save_to_file(text, name)
            self._driver.runAndWait()
            content = file.read_bytes()
        except OSError as error:
            raise SynthesiserBroken from error
        finally:
            file.unlink(missing_ok=True)
        if self._failed:
            raise SynthesiserBroken
        sound = read_sound(content)
        return Synthesis(sound.samples, sound.sample_rate, voice=f"system/{voice}")

    def _fail(self, **_told: object) -> None:
        self._failed = True
