"""What somebody wants to take home on paper, and the places where that is asked and made."""

from dataclasses import dataclass

from edu_desk.gui.papers.card_size import CardSize
from edu_desk.gui.window.place import Place


@dataclass(frozen=True, slots=True)
class PaperWish:
    """The steps of a lesson's task; `before` is where one comes back to."""

    lesson: str
    before: Place
    task: str = ""
    """Its task; empty is the one that the lesson proposes."""
    size: CardSize = CardSize.A4


@dataclass(frozen=True, slots=True)
class AtPaperLessons(Place):
    """Of which lesson?"""

    before: Place
    page: int = 0


@dataclass(frozen=True, slots=True)
class AtPaperSize(Place):
    """How large is the paper?"""

    wish: PaperWish


@dataclass(frozen=True, slots=True)
class AtPaperFolder(Place):
    """Where should the file be saved?"""

    wish: PaperWish


@dataclass(frozen=True, slots=True)
class AtPaperMaking(Place):
    """It is being made for this folder."""

    wish: PaperWish
    folder: str


@dataclass(frozen=True, slots=True)
class AtPaperKept(Place):
    """What came of it, in words."""

    wish: PaperWish
    words: str


PaperPlace = AtPaperLessons | AtPaperSize | AtPaperFolder | AtPaperMaking | AtPaperKept
"""All of them."""


def card_place(lesson: str, task: str, before: Place) -> AtPaperSize:
    """Where it begins that the steps of this task are taken home."""
    return AtPaperSize(PaperWish(lesson, before, task))
