"""What was measured of the program on one screen; lengths are in mm on that screen."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MeasuredTarget:
    """Something that is touched, on a page."""

    page: str
    words: str
    wide: float
    high: float
    named: bool
    """It has a name for screen readers."""
    reached: bool
    """The keyboard can focus it."""
    worded: bool
    """Words stand on it, or it is a field to type in."""
    answers: bool
    """It looks otherwise while it is pressed."""
    ringed: bool
    """It looks otherwise while it has the focus of the keyboard."""

    @property
    def side(self) -> float:
        """The shorter side."""
        return min(self.wide, self.high)


@dataclass(frozen=True, slots=True)
class MeasuredGap:
    """The distance between two targets of one page."""

    page: str
    one: str
    other: str
    apart: float


@dataclass(frozen=True, slots=True)
class MeasuredText:
    """Words painted on a page, and the height of their Hangul letters."""

    page: str
    words: str
    high: float
    heard: bool
    """A screen reader or the program's voice has these words too."""
    digits: float | None = None
    """The height of the digits in them; None where there are none."""


@dataclass(frozen=True, slots=True)
class MeasuredPair:
    """Two colours of a theme (#RRGGBB) that lie on each other; `line` where it is a border, not text."""

    theme: str
    ink: str
    ground: str
    ratio: float
    line: bool


@dataclass(frozen=True, slots=True)
class MeasuredReach:
    """Something that is touched on a page of a low screen, which stands upright."""

    page: str
    words: str
    low: bool
    """It lies in the lower part."""
    whole: bool
    """It is the thing to be touched next and seen whole, or another."""


@dataclass(frozen=True, slots=True)
class MeasuredPage:
    """What was seen of a whole page."""

    name: str
    first: bool
    """It is the first page: nothing lies before it."""
    back: bool
    help: bool
    again: bool
    settings: bool
    """The settings are one touch away, or this page is behind them."""
    bar: tuple[int, ...]
    """Where the buttons of the bar begin, in px."""
    multi: int
    """How many widgets take touches of several fingers."""
    jumps: int
    """How often the focus goes up again on its way through the page."""
    unseen: int
    """How many spoken texts cannot be seen."""
    limits: int
    """How many clocks run while nothing is done, of a second or longer."""
    still: bool
    """After a second of looking on it said the same."""
    flashes: float
    """The most often that any place flashed in that second."""


@dataclass(frozen=True, slots=True)
class MeasuredKiosk:
    """What was seen of a sitting at a lobby's screen; untold, there was none."""

    warned_s: float = 0.0
    """So long it warned before it ended."""
    taken_back: int = 0
    """How often any touch took the warning back."""
    spoken: int = 0
    """How often the warning spoke."""
    ended: bool = False
    """It ended by itself, and the first page came."""
    unlike: int = 0
    """How many settings were not as before."""
    volume: tuple[int, int] = (0, 0)
    """How loud it was before and after."""
    left: int = 0
    """How many lessons were left open."""


@dataclass(frozen=True, slots=True)
class Measured:
    """All that judges may know."""

    diagonal: float
    by_card: bool
    text_percent: int
    theme: str
    targets: tuple[MeasuredTarget, ...]
    gaps: tuple[MeasuredGap, ...]
    texts: tuple[MeasuredText, ...]
    pairs: tuple[MeasuredPair, ...]
    pages: tuple[MeasuredPage, ...]
    acts: int
    """How many actions were done in practice apps."""
    told: int
    """After how many of them something was said."""
    high_at_most: float
    """The height of the smallest letters at the largest text size."""
    reach: tuple[MeasuredReach, ...]
    """What is touched while everything is within easy reach."""
    options: Mapping[str, tuple[object, ...]]
    """What each setting may be."""
    defaults: Mapping[str, object]
    """What each setting is for somebody new."""
    kiosk: MeasuredKiosk = MeasuredKiosk()
    """A sitting at a lobby's screen."""
