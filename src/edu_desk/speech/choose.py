"""The engine that is wanted."""

from typing import Literal

from edu_desk.speech.engine import Engine, Listen
from edu_desk.speech.process import ProcessEngine
from edu_desk.speech.silence import Silence

EngineName = Literal["pyttsx3", "silence"]


def open_engine(listen: Listen, wanted: EngineName) -> Engine:
    """An engine that tells `listen` what it says."""
    return ProcessEngine(listen) if wanted == "pyttsx3" else Silence(listen)
