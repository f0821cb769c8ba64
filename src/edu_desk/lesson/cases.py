"""Cases as frozen data: something that may be a fraud or genuine, and every sign of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from edu_desk.lesson.model import Expr, FilePlace, Text


class Truth(StrEnum):
    """What a case is."""

    FRAUD = "fraud"
    GENUINE = "genuine"


ADDRESS_BAR: Final = "address-bar"
"""Stands for the browser's own bar where an element is named; no element can have this name."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What gives a case away (a fraud) or speaks for it (a genuine one), where it is to be seen."""

    name: str
    """What kind of sign it is, such as address; cases differ by scheme or by their first sign."""
    screen: str
    element: str
    """An element of the screen, or `ADDRESS_BAR`."""
    say: Text
    """Spoken while the element is marked: what to look at, and what it means."""
    place: FilePlace


@dataclass(frozen=True, slots=True)
class Case:
    """What is decided in a task: the truth, and how each decision shows in the practice app's state."""

    scheme: str
    truth: Truth
    level: int
    """How hard it is to tell: 1 to 3."""
    year: int
    """The year in which public advice told of it."""
    signs: tuple[Sign, ...]
    """The first decides."""
    onward: Text | None
    """Of a fraud: what would have come next for one who believed it."""
    instead: Text
    """What to do instead, or how to use the genuine thing safely."""
    genuine: Text
    """What a genuine one looks like."""
    twin: str
    """Of a fraud: the genuine case that is shown beside it."""
    trust: Expr
    """The learner acted as one does who believes it."""
    refuse: Expr
    """The learner acted as one does who takes it for a fraud."""
    ask: Expr
    """The learner made sure first: asked somebody, or called the official number; right in both."""
    leave: Expr | None = None
    """The learner let it be; None where the practice app has no such way."""
    wants: bool = False
    """Of a genuine one: something has to be done about it, so that letting it be is a mistake."""
    can_wait: bool = False
    """Of a genuine one: nothing need be done at once, so that refusing it is no mistake."""
    instruction: Text | None = None
    """What there is to decide, in one sentence."""
    ways: tuple[Text, ...] = ()
    """How each decision is done, told beside the practice app."""
