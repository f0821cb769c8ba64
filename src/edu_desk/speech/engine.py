"""What every engine does."""

from collections.abc import Callable
from typing import Protocol

from edu_desk.speech.events import SpeechEvent
from edu_desk.speech.utterance import Utterance

Listen = Callable[[SpeechEvent], None]
"""Told every event, on any thread."""


class Engine(Protocol):
    """Says one utterance at a time; nothing but `close` makes the caller wait."""

    def say(self, number: int, utterance: Utterance, rate: float, volume: float) -> None:
        """Say `utterance` now, instead of whatever is being said.

        Events carry the caller's `number`, which is known before the first of them can come.
        `rate` is a ratio (0.5 to 2.0) to the program's own unhurried rate, `volume` a ratio from 0 to 1.
        """
        ...

    def stop(self) -> None:
        """Be quiet at once."""
        ...

    def close(self) -> None:
        """Be quiet for good, and return when everything has been let go of."""
        ...
