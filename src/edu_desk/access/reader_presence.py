"""Whether a screen reader runs, and how it can be told words: read from what programs listen for.

A reader registers with the accessibility bus for what it speaks about. Some set a property of the session
besides, some do not, and some leave it set when they have ended; so no single sign is trusted.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

ANNOUNCEMENT: Final = "Object:Announcement"
NOTICE: Final = "Object:StateChanged:Showing"
READS: Final = (
    "Object:StateChanged:Focused",
    "Object:TextCaretMoved",
    "Object:SelectionChanged",
    "Object:PropertyChange:AccessibleName",
)
"""Who listens for all of these reads the screen: a magnifier or keys on the screen need the first two."""


@dataclass(frozen=True, slots=True)
class RegisteredEvent:
    """One kind of event that a program on the accessibility bus wants to be told."""

    program: str
    """Its name on the bus."""
    kind: str
    """Such as `Object:StateChanged:Focused`; what is left empty at its end stands for all."""


class ReaderHears(Enum):
    """How words come to whoever listens with a screen reader."""

    NOTHING = auto()
    """No way is known: the program's own voice has to say them."""
    ANNOUNCEMENTS = auto()
    NOTICES = auto()
    """As a notice that appears: readers knew these before there were announcements."""


@dataclass(frozen=True, slots=True)
class ReaderPresence:
    """Whether a screen reader runs, and how it hears words."""

    running: bool = False
    hears: ReaderHears = ReaderHears.NOTHING


def presence(registered: Iterable[RegisteredEvent], *, said_to_run: bool) -> ReaderPresence:
    """Who reads, from what was `registered`; `said_to_run` is the session's property.

    Where a reader can be told by what it listens for, only that counts: a tool that listens for
    announcements must not make the words go where the reader does not hear them. Where none can be told
    but one is said to run, all who listen count.
    """
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    for event in registered:
        kinds[event.program].add(event.kind)
    readers = [wanted for wanted in kinds.values() if all(_covers(wanted, kind) for kind in READS)]
    if not readers and not said_to_run:
        return ReaderPresence()
    return ReaderPresence(running=True, hears=_way(set().union(*(readers or kinds.values()))))


def _way(wanted: set[str]) -> ReaderHears:
    if _covers(wanted, ANNOUNCEMENT):
        return ReaderHears.ANNOUNCEMENTS
    return ReaderHears.NOTICES if _covers(wanted, NOTICE) else ReaderHears.NOTHING


def _covers(wanted: set[str], kind: str) -> bool:
    """Whether `kind` is wanted, or a family of events that it belongs to."""
    parts = kind.split(":")
    families = {":".join(parts[:length]) for length in range(1, len(parts) + 1)}
    return any(one.rstrip(":") in families for one in wanted)
