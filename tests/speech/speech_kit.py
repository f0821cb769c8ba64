"""Stand-ins at the edge of the world: a player, other systems' voices, and a listener."""

import os
import select
import stat
import sys
from pathlib import Path
from queue import Empty, Queue
from time import monotonic

import pytest

from edu_desk.speech.events import SpeechEvent

PATIENCE_S = 20.0

PLAYER = """\
#!{python}
import os, pathlib, sys, threading, wave
if "-l" in sys.argv:
    print("{cards}")
    sys.exit(0)
file = next(part for part in sys.argv[1:] if part.endswith(".wav"))
home = pathlib.Path(__file__).parent
with wave.open(file) as sound:
    seconds = sound.getnframes() / sound.getframerate()
    frames = sound.readframes(sound.getnframes())
with (home / "played.txt").open("a") as lines:
    lines.write(f"{{seconds:.2f}} {{int(any(frames))}} {{file}}\\n")
playing = os.open(home / "playing", os.O_WRONLY)
os.write(playing, b".")
threading.Event().wait(seconds / {faster})
"""

VOICES = """\
import os, re, threading

class Voice:
    id, name, languages = "a-korean-voice", "Korean", ["ko_KR"]

class Engine:
    driver_name = "{driver}"

    def __init__(self):
        self._calls, self._levels, self._text = {{}}, {{}}, ""

    def connect(self, topic, cb):
        self._calls.setdefault(topic, []).append(cb)

    def getProperty(self, name):
        return [Voice()] if name == "voices" else self._levels[name]

    def setProperty(self, name, value):
        self._levels[name] = value

    def say(self, text):
        self._text = text

    def runAndWait(self):
        print("what pyttsx3 prints")
        os.write(1, b"what its libraries print\\n")
        if self._text:
            {speaks}

    def _speak(self):
        self._tell("started-word", name=None, location=1, length=0)
        for word in re.finditer(r"\\S+", self._text):
            self._tell("started-word", name=word.group(), location=word.start(), length=len(word.group()))
        threading.Event().wait(0.15 + 0.02 * len(self._text))
        self._tell("finished-utterance", completed=True)

    def _tell(self, topic, **told):
        for call in self._calls.get(topic, ()):
            call(**told)

def init():
    {begins}
    return Engine()
"""
"""A `pyttsx3` with another system's driver."""


class Player:
    """A stand-in `aplay`, before every other: it takes as long as the sound lasts, `faster` times over."""

    def __init__(
        self,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        *,
        faster: int = 1,
        cards: str = "card 0: a stand-in",
    ) -> None:
        folder.mkdir()
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        file = folder / "aplay"
        file.write_text(PLAYER.format(python=sys.executable, faster=faster, cards=cards), encoding="utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        os.mkfifo(folder / "playing")
        self.folder = folder
        self._pipe = self._open()

    def played(self) -> list[tuple[float, bool, Path]]:
        """Of each sound that was begun: its seconds, whether it is more than silence, and its file."""
        log = self.folder / "played.txt"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        return [
            (float(seconds), sounds == "1", Path(file))
            for seconds, sounds, file in (line.split(" ", 2) for line in lines)
        ]

    def begins(self) -> None:
        """Wait until a sound is playing."""
        self._wait(select.POLLIN)
        os.read(self._pipe, 100)

    def ends(self) -> float:
        """Wait until no player runs; returns how long that took, in seconds."""
        began = monotonic()
        self._wait(select.POLLHUP)
        lasted = monotonic() - began
        # A pipe once hung up stays so; one newly opened waits for the next player.
        over, self._pipe = self._pipe, self._open()
        os.close(over)
        return lasted

    def close(self) -> None:
        os.close(self._pipe)

    def _open(self) -> int:
        return os.open(self.folder / "playing", os.O_RDONLY | os.O_NONBLOCK)

    def _wait(self, wanted: int) -> None:
        poll = select.poll()
        poll.register(self._pipe, wanted)
        assert any(seen & wanted for _, seen in poll.poll(PATIENCE_S * 1000)), "the player does nothing"


def other_voices(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    driver: str = "sapi5",
    speaks: str = "self._speak()",
    begins: str = "",
) -> None:
    """Let the speaking process find a `pyttsx3` with `driver`, which `speaks` and `begins` so."""
    package = folder / "pyttsx3"
    package.mkdir(parents=True)
    source = VOICES.format(driver=driver, speaks=speaks, begins=begins or "pass")
    (package / "__init__.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(str(folder))


class Listener:
    """Collects events."""

    def __init__(self) -> None:
        self._events: Queue[SpeechEvent] = Queue()

    def __call__(self, event: SpeechEvent) -> None:
        self._events.put(event)

    def next(self) -> SpeechEvent:
        try:
            return self._events.get(timeout=PATIENCE_S)
        except Empty:
            raise AssertionError("the engine says nothing") from None

    def until(self, kind: type[SpeechEvent]) -> list[SpeechEvent]:
        """All events up to the first of `kind`, that one last."""
        events = [self.next()]
        while not isinstance(events[-1], kind):
            events.append(self.next())
        return events
