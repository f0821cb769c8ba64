"""The engine that is wanted."""

from collections.abc import Callable
from pathlib import Path

from edu_desk.gui.speech.spoken_engine import SpokenEngine
from edu_desk.speech.aloud_engine import AloudEngine
from edu_desk.speech.engine import Engine, Listen
from edu_desk.speech.player import Player
from edu_desk.speech.silent_engine import Silence
from edu_desk.speech.sound_cache import SoundCache
from edu_desk.speech.synthesis_queue import SynthesisQueue

SILENCE = "silence"


def open_engine(listen: Listen, wanted: str, kept: Path | None, open_player: Callable[[], Player]) -> Engine:
    """An engine that tells `listen` what it says, keeps sound in the folder `kept`, and plays it.

    `wanted` is `SILENCE` or a name of `speech.synthesiser_choice.SYNTHESISERS`.
    """
    if wanted == SILENCE:
        return Silence(listen)
    return AloudEngine(
        listen,
        lambda told: SpokenEngine(
            told, lambda tell: SynthesisQueue(wanted, lambda: SoundCache(kept), tell), open_player
        ),
    )
