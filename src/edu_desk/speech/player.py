"""What plays sound, as the voice sees it."""

from typing import Protocol

from edu_desk.speech.engine import Synthesis
from edu_desk.speech.speech_events import Reason


class NoSound(Exception):
    """Nothing can be heard, for `reason`."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class Player(Protocol):
    """Plays one sound at a time; used from one thread, and nothing waits."""

    def check(self) -> None:
        """Raises `NoSound` where nothing could be heard now."""
        ...

    def play(self, sound: Synthesis, volume: float) -> None:
        """Play `sound` from its start; `volume` is a ratio from 0 to 1. Raises `NoSound`."""
        ...

    def position_ms(self) -> int | None:
        """How much of the sound has been heard, None where it has ended. Raises `NoSound`.

        It is less than 0 while the sound has not yet begun.
        """
        ...

    def set_volume(self, volume: float) -> None:
        """How loud, from now on."""
        ...

    def stop(self) -> None:
        """Be quiet at once."""
        ...

    def abandon(self) -> None:
        """Give up an output that stands still: the next sound has another one."""
        ...
