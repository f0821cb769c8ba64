"""The process that speaks: pyttsx3 blocks while it does, so it has a process of its own that can be ended.

Orders come as JSON lines on standard input, events go as JSON lines to what was standard output.
pyttsx3 writes to standard output too, so that is turned away first.
"""

import json
import os
import sys
from collections.abc import Callable
from importlib import import_module
from threading import Event
from time import monotonic
from typing import Any, TextIO

from edu_desk.speech.events import Reason
from edu_desk.speech.utterance import speakable

UNHURRIED = 0.85
"""The program's own rate as a ratio to the engine's (docs: unhurried, about 85 %)."""
ENGINE_RATE = 200
"""pyttsx3's default, in words a minute."""
FASTEST_S_PER_LETTER = 0.015
"""No voice speaks a letter faster than this; an utterance that ends sooner was not heard."""

LONGEST_S_PER_LETTER = 1.5
LONGEST_START_S = 10.0
"""After this long without word of its end an utterance is taken for ended."""

Tell = Callable[[dict[str, object]], None]


def main() -> None:
    """Speak what is ordered until standard input ends."""
    tell = _teller(_own_output())
    try:
        engine = import_module("pyttsx3").init()
    except (ImportError, OSError, RuntimeError, KeyError, ValueError, AttributeError):
        tell({"event": "silent", "reason": Reason.NO_ENGINE})
        return
    tell({"event": "ready"})
    for line in sys.stdin:
        _speak(engine, json.loads(line), tell)


def _own_output() -> TextIO:
    kept = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return os.fdopen(kept, "w", encoding="utf-8")


def _teller(out: TextIO) -> Tell:
    def tell(event: dict[str, object]) -> None:
        out.write(json.dumps(event) + "\n")
        out.flush()

    return tell


def _speak(engine: Any, order: dict[str, Any], tell: Tell) -> None:  # noqa: ANN401 - pyttsx3 is not typed
    number = order["id"]
    voice = find_voice(engine.getProperty("voices"), order["language"])
    if voice is None:
        tell({"event": "silent", "reason": Reason.NO_VOICE})
        return
    engine.setProperty("voice", voice)
    engine.setProperty("rate", round(ENGINE_RATE * UNHURRIED * order["rate"]))
    engine.setProperty("volume", order["volume"])
    for start, end in order["spans"]:
        tell({"event": "sentence", "id": number, "start": start, "end": end})
        text = speakable(order["text"][start:end])
        began = monotonic()
        _say_and_wait(engine, text)
        if monotonic() - began < FASTEST_S_PER_LETTER * len(text):
            tell({"event": "silent", "reason": Reason.NO_DEVICE})
            return
    tell({"event": "finished", "id": number})


def _say_and_wait(engine: Any, text: str) -> None:  # noqa: ANN401 - pyttsx3 is not typed
    """Speak to the end: with espeak `runAndWait` returns early, and an event tells the end."""
    ended = Event()
    token = engine.connect("finished-utterance", lambda **_told: ended.set())
    engine.say(text)
    engine.runAndWait()
    ended.wait(LONGEST_S_PER_LETTER * len(text) + LONGEST_START_S)
    engine.disconnect(token)


def find_voice(voices: Any, language: str) -> str | None:  # noqa: ANN401 - pyttsx3 is not typed
    """The id of a voice for `language` (`ko`): by its languages first, else by its id or name."""
    for voice in voices:
        if any(_is_language(str(spoken), language) for spoken in voice.languages or ()):
            return str(voice.id)
    names = {"ko": "korean", "en": "english", "zh": "chinese", "vi": "vietnam", "ru": "russian"}
    wanted = names.get(language, language)
    return next((str(voice.id) for voice in voices if wanted in f"{voice.id} {voice.name}".lower()), None)


def _is_language(spoken: str, language: str) -> bool:
    code = "".join(letter for letter in spoken.lower() if letter.isalpha() or letter in "-_")
    return code.replace("_", "-").split("-")[0] == language


if __name__ == "__main__":
    main()
