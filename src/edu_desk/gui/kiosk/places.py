"""The places of a lobby screen before and after practice."""

from dataclasses import dataclass

from edu_desk.gui.window.place import Place


@dataclass(frozen=True, slots=True)
class AtAttract(Place):
    """Nobody is here; `turn` counts the languages and sizes that were shown."""

    turn: int = 0


@dataclass(frozen=True, slots=True)
class AtLanguage(Place):
    """In which language?"""


@dataclass(frozen=True, slots=True)
class AtAccess(Place):
    """What makes it easier to see, hear and touch?"""


@dataclass(frozen=True, slots=True)
class AtGoodbye(Place):
    """The sitting is over."""

    away: bool = False
    """Nobody answered the warning."""


KioskPlace = AtAttract | AtLanguage | AtAccess | AtGoodbye
"""All of them."""
