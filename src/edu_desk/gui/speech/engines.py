"""The engine that is wanted."""

from pathlib import Path

from edu_desk.gui.speech.player import SinkPlayer
from edu_desk.gui.speech.speaking import SpokenEngine
from edu_desk.speech.aloud import Aloud
from edu_desk.speech.cache import Cache
from edu_desk.speech.engine import Engine, Listen
from edu_desk.speech.silence import Silence
from edu_desk.speech.synthesis import SynthesisQueue

SILENCE = "silence"


def open_engine(listen: Listen, wanted: str, kept: Path | None) -> Engine:
    """An engine that tells `listen` what it says, and keeps sound in the folder `kept`.

    `wanted` is `SILENCE` or a name of `speech.choose.SYNTHESISERS`.
    """
    if wanted == SILENCE:
        return Silence(listen)
    return Aloud(
        listen,
        lambda told: SpokenEngine(
            told, lambda tell: SynthesisQueue(wanted, lambda: Cache(kept), tell), SinkPlayer
        ),
    )
