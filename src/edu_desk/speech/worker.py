"""The process that speaks: pyttsx3 blocks while it does, so it has a process of its own that can be ended.

Orders come as JSON lines on standard input, events go as JSON lines to what was standard output.
pyttsx3 writes to standard output too, so that is turned away first. No text is ever logged.
"""

import json
import os
import sys
from collections.abc import Callable
from importlib import import_module
from threading import Event
from time import monotonic, sleep
from typing import Protocol, TextIO, TypedDict

from edu_desk.speech.events import Reason
from edu_desk.speech.utterance import speakable
from edu_desk.speech.voices import VoiceLike, find_voice

UNHURRIED = 0.85
"""The program's own rate as a ratio to the engine's: unhurried, about 85 %."""
ENGINE_RATE = 200
"""pyttsx3's default, in words a minute."""
BREATH_S = 0.2
"""Between two sentences, at the program's own rate."""
FASTEST_S = 0.06
FASTEST_S_PER_LETTER = 0.015
"""No voice is done sooner: eSpeak at 2.0 took 0.15 s for one syllable, 0.029 s for each letter of English."""
LONGEST_S = 10.0
LONGEST_S_PER_LETTER = 1.5
"""After this long without word of its end a sentence is given up, and the voice with it."""
SETTLE_S = 0.3
_LOOK_S = 0.005
_TELLS_WORDS = {"sapi5", "nsss"}
"""Drivers that tell a word as it is spoken; eSpeak's tells all of them before it plays anything."""

Tell = Callable[[dict[str, object]], None]


class Order(TypedDict):
    """What to say, as it comes from the program."""

    id: int
    text: str
    spans: list[tuple[int, int]]
    language: str
    rate: float
    volume: float


class Driver(Protocol):
    """What is used of `pyttsx3.Engine`."""

    driver_name: str

    def connect(self, topic: str, cb: Callable[..., None]) -> object:
        """Call `cb` at each event of `topic`."""
        ...

    def setProperty(self, name: str, value: str | float) -> None:  # noqa: N802 - pyttsx3's name
        """Change the voice, the rate (words a minute) or the volume (0 to 1)."""
        ...

    def getProperty(self, name: str) -> float:  # noqa: N802 - pyttsx3's name
        """The rate or the volume as it is now."""
        ...

    def say(self, text: str) -> None:
        """Put `text` into the queue."""
        ...

    def runAndWait(self) -> None:  # noqa: N802 - pyttsx3's name
        """Work the queue off."""
        ...


class Failed(Exception):
    """The driver tells of an error, or never tells an end."""


class Speaker:
    """Speaks orders one by one, and tells what it is at."""

    def __init__(self, driver: Driver, voices: list[VoiceLike], tell: Tell) -> None:
        self._driver, self._voices, self._tell = driver, voices, tell
        self._ended = Event()
        self._error = False
        self._number, self._start, self._part = 0, 0, ""
        driver.connect("finished-utterance", self._end)
        driver.connect("error", self._fail)
        if driver.driver_name in _TELLS_WORDS:
            driver.connect("started-word", self._word)
        else:
            # Until its loop has run once, the driver only queues what it is told to change.
            driver.runAndWait()

    def speak(self, order: Order) -> None:
        """Speak `order` to its end. Raises `Failed`."""
        voice = find_voice(self._voices, order["language"])
        if voice is None:
            self._tell({"event": "silent", "reason": Reason.NO_VOICE})
            return
        self._driver.setProperty("voice", voice)
        self._set("rate", round(ENGINE_RATE * UNHURRIED * order["rate"]))
        self._set("volume", order["volume"])
        self._number = order["id"]
        for place, (start, end) in enumerate(order["spans"]):
            if place:
                sleep(BREATH_S / order["rate"])
            self._tell({"event": "sentence", "id": self._number, "start": start, "end": end})
            self._start, self._part = start, speakable(order["text"][start:end])
            if self._too_fast() and self._too_fast():
                self._tell({"event": "silent", "reason": Reason.NO_DEVICE})
                return
        self._tell({"event": "finished", "id": self._number})

    def _too_fast(self) -> bool:
        """Speak the present part; whether it ended sooner than anything that is heard.

        Once this may be a late word of the driver about something before: then it is spoken again.
        """
        return self._say() < FASTEST_S + FASTEST_S_PER_LETTER * len(self._part)

    def _say(self) -> float:
        """Speak the present part; returns how long that took, in seconds.

        With eSpeak `runAndWait` returns early, so that only the event tells the end.
        """
        began = monotonic()
        self._ended.clear()
        self._driver.say(self._part)
        self._driver.runAndWait()
        if not self._ended.wait(LONGEST_S + LONGEST_S_PER_LETTER * len(self._part)) or self._error:
            raise Failed
        return monotonic() - began

    def _set(self, name: str, value: float) -> None:
        """Change a level and see that it has changed.

        eSpeak takes changes on a thread of its own, and pyttsx3 drops what waits there when it speaks.
        """
        self._driver.setProperty(name, value)
        until = monotonic() + SETTLE_S
        while abs(self._driver.getProperty(name) - value) > value / 20 and monotonic() < until:
            sleep(_LOOK_S)

    def _end(self, **_told: object) -> None:
        self._ended.set()

    def _fail(self, **_told: object) -> None:
        self._error = True
        self._ended.set()

    def _word(self, name: object, location: int, length: int) -> None:
        """SAPI 5 also tells the start of its stream as a word: only what stands in the text counts."""
        if name and self._part[location : location + length] == name:
            start = self._start + location
            self._tell({"event": "word", "id": self._number, "start": start, "end": start + length})


def main() -> None:
    """Speak what is ordered until standard input ends."""
    tell = _teller(_own_output())
    try:
        driver = import_module("pyttsx3").init()
    except (ImportError, OSError, RuntimeError, KeyError, ValueError, AttributeError):
        tell({"event": "silent", "reason": Reason.NO_ENGINE})
        return
    speaker = Speaker(driver, driver.getProperty("voices"), tell)
    for line in sys.stdin:
        try:
            speaker.speak(json.loads(line))
        except Failed:
            tell({"event": "silent", "reason": Reason.BROKEN})
            return


def _own_output() -> TextIO:
    kept = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return os.fdopen(kept, "w", encoding="utf-8")


def _teller(out: TextIO) -> Tell:
    def tell(event: dict[str, object]) -> None:
        out.write(json.dumps(event) + "\n")
        out.flush()

    return tell


if __name__ == "__main__":
    main()
