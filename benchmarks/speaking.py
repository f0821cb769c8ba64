"""The voice: from an order to the moment an output has begun its sound.

Where a sound server runs, that is the computer's own output; elsewhere a stand-in takes the sound.
"""

from contextlib import closing
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QCoreApplication

from benchmarks.figure import Figure, Goal, milliseconds
from edu_desk.gui.speech.engine_choice import open_engine
from edu_desk.gui.speech.spoken_engine import SpokenEngine
from edu_desk.speech.engine import Synthesis
from edu_desk.speech.sound_cache import SoundCache
from edu_desk.speech.sound_check import sound_missing
from edu_desk.speech.sound_output import SoundOutput
from edu_desk.speech.speech_events import Sentence, Silent, SpeechEvent
from edu_desk.speech.synthesis_queue import SynthesisQueue
from edu_desk.speech.utterance import Utterance

TEXT = "출발역을 골랐어요. 이제 도착역을 골라요."
START_MS = 150
"""The goal for what was made before."""
_PATIENCE_S = 20


def measure_voice(times: int) -> list[Figure]:
    """The same words over and over (kept), and new words each time (made by the running process)."""
    app = QCoreApplication.instance() or QCoreApplication([])
    output = "stand-in" if sound_missing() else "default output"
    with TemporaryDirectory() as folder, closing(_Stage(Path(folder))) as stage:
        if not stage.start(TEXT):
            return []
        kept = [stage.start(TEXT) for _ in range(times)]
        new = [stage.start(f"{number}번 자리를 골랐어요.") for number in range(times)]
    app.processEvents()
    about: dict[str, str | int | float] = {"output": output}
    return [
        milliseconds("voice_kept_starts", kept, Goal("p99", START_MS), about=about),
        milliseconds("voice_new_starts", new, about=about),
    ]


class _Stage:
    """An engine, and a watch."""

    def __init__(self, folder: Path) -> None:
        self._told: SimpleQueue[SpeechEvent] = SimpleQueue()
        self._number = 0
        self._output = SoundOutput()
        self._engine = (
            SpokenEngine(
                self._told.put,
                lambda tell: SynthesisQueue("pyttsx3", lambda: SoundCache(folder), tell),
                _StandIn,
            )
            if sound_missing()
            else open_engine(self._told.put, "pyttsx3", folder, lambda: self._output.player("voice"))
        )

    def start(self, text: str) -> float:
        """Seconds until the output has taken the first sentence; 0 where there is no voice."""
        self._number += 1
        began = perf_counter()
        self._engine.say(self._number, Utterance(text, "ko"), 1.0, 1.0)
        while True:
            event = self._told.get(timeout=_PATIENCE_S)
            if isinstance(event, Silent):
                return 0.0
            if isinstance(event, Sentence) and event.utterance_id == self._number:
                return perf_counter() - began

    def close(self) -> None:
        """End the process."""
        self._engine.close()
        self._output.close()


class _StandIn:
    """Takes sound and never comes to its end."""

    def check(self) -> None:
        """There is always an output."""

    def play(self, sound: Synthesis, volume: float) -> None:
        """Taken."""

    def position_ms(self) -> int | None:
        """Still at its start."""
        return 0

    def set_volume(self, volume: float) -> None:
        """Not heard."""

    def stop(self) -> None:
        """Nothing sounds."""

    def abandon(self) -> None:
        """Never stands still."""
