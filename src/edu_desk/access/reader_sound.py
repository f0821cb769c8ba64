"""What sounds while a screen reader runs: two voices at once help nobody."""

from dataclasses import dataclass
from typing import Final

from edu_desk.shared.text import N_

STEPS_BACK: Final = N_("Your screen reader speaks, so the program's own voice is quiet.")


@dataclass(frozen=True, slots=True)
class Sound:
    """Whether the program's own voice is heard, and why not where somebody may wonder."""

    voice: bool
    why: str = ""
    """To be translated; empty where the person has chosen it."""


def sound(*, wanted: bool, reader: bool) -> Sound:
    """The program's voice is heard where it is `wanted`, unless a screen `reader` says its words."""
    if reader:
        return Sound(voice=False, why=STEPS_BACK)
    return Sound(voice=wanted)
