"""Stand-ins at the edge of the world: a player that keeps the time of what it plays, and a listener."""

import stat
import sys
from pathlib import Path
from queue import Empty, Queue

from edu_desk.speech.events import SpeechEvent

PLAYER = """\
#!{python}
import pathlib, sys, time, wave
if "-l" in sys.argv:
    print("card 0: a stand-in")
    sys.exit(0)
file = next(part for part in sys.argv[1:] if part.endswith(".wav"))
with wave.open(file) as sound:
    seconds = sound.getnframes() / sound.getframerate()
    frames = sound.readframes(sound.getnframes())
log = pathlib.Path(__file__).with_name("played.txt")
with log.open("a") as lines:
    lines.write(f"{{seconds:.2f}} {{int(any(frames))}}\\n")
time.sleep(seconds / {faster})
"""


def stand_in_player(folder: Path, *, faster: int = 1) -> Path:
    """An `aplay` in `folder` that takes as long as the sound lasts, `faster` times over; returns its log."""
    folder.mkdir(exist_ok=True)
    player = folder / "aplay"
    player.write_text(PLAYER.format(python=sys.executable, faster=faster), encoding="utf-8")
    player.chmod(player.stat().st_mode | stat.S_IXUSR)
    return folder / "played.txt"


class Listener:
    """Collects events."""

    def __init__(self) -> None:
        self._events: Queue[SpeechEvent] = Queue()

    def __call__(self, event: SpeechEvent) -> None:
        self._events.put(event)

    def next(self, seconds: float = 20.0) -> SpeechEvent:
        try:
            return self._events.get(timeout=seconds)
        except Empty:
            raise AssertionError("the engine says nothing") from None

    def until(self, kind: type[SpeechEvent]) -> list[SpeechEvent]:
        """All events up to the first of `kind`, that one last."""
        events = [self.next()]
        while not isinstance(events[-1], kind):
            events.append(self.next())
        return events
